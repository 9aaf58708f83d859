import { DomainError, type LongWork } from "@naast/kernel";
import { createDice, patience, rollBelow } from "../plan/dice.ts";
import { type Arrangement, arrange, groupsOf } from "./arrangement.ts";
import { type Budget, createBudget } from "./budget.ts";
import { countGroups } from "./count-groups.ts";
import { chooseSizes, drawSizes, type SizeChoice } from "./group-sizes.ts";
import { checkProblem, type GroupingProblem } from "./grouping-problem.ts";
import { differenceOf, placeByChance, recombine } from "./recombine.ts";
import { type SearchTable, searchTable } from "./search-table.ts";
import { type Chance, climb, sweep } from "./sweep.ts";
import { findTemperatures, type Temperatures } from "./temperatures.ts";

/** How to search. */
export interface GroupingOptions {
  /** Chance starts from this text. */
  readonly seed: string;
  /**
   * After how many sweeps to stop, each in which everybody looks once at every group: 1 or more, default 20,000. `Infinity` leaves
   * the end to `shouldStop`, and then the answer depends on the clock of whoever answers that.
   */
  readonly sweeps?: number;
}

/** What came of it. */
export type Grouping =
  | {
      readonly kind: "groups";
      /** For each group, in the order of the problem, its people from low to high. */
      readonly groups: readonly (readonly number[])[];
      /** The distances of all pairs within a group, each pair once, counted again from the distances as given. */
      readonly diversity: number;
      /** After how many the search ended: asked for as many with the same seed, it gives the same groups, also when it was stopped. */
      readonly sweeps: number;
      /** Whether it was told to stop before the sweeps were made. */
      readonly stopped: boolean;
    }
  | {
      /** No sizes within the limits add up to the people. */
      readonly kind: "impossible";
      readonly people: number;
      /** What the limits have room for together. */
      readonly least: number;
      readonly most: number;
    };

const USUAL_SWEEPS = 20_000;
const POPULATION = 20;
/** What a sweep leaves of the temperature. */
const COOLING = 1 - 1 / 160;
/** Arrangements that differ by fewer people than this share are of one family. */
const FAMILY = 0.1;

/**
 * Puts people in groups so that those in a group differ as much as possible: the maximally diverse grouping problem.
 *
 * It is NP-hard, so the answer is good and not proven best. Twenty random arrangements are improved by simulated annealing. Then, again
 * and again, a new one is made of the groups of two of them, annealed from a lower temperature, and takes the place of the worst
 * if it is better. Arrangements that are nearly alike are one family: of these only the best stays and fresh ones take the place of the
 * others, so that the search does not narrow to one idea. One setting serves all problems; the temperatures follow from the problem.
 *
 * The same problem, seed and sweeps give the same bytes on every machine: the search uses whole numbers and products of doubles, never
 * `Math.exp` or a clock. The diversity told is that of {@link countGroups}.
 *
 * @throws DomainError those of a problem nobody can work on (`grouping.bad…`, see `checkProblem`); `grouping.badSweeps`
 * @see Yang, Cai, Jin, Tang & Gao, A Three-Phase Search Approach with Dynamic Population Size for Solving the Maximally Diverse Grouping
 * Problem (EJOR 302, 2022), whose results are the yardstick
 * @see Lai & Hao, Iterated Maxima Search for the Maximally Diverse Grouping Problem (EJOR 254, 2016)
 *
 * @example
 * groupDiversely({ distances, groups: [{ least: 8, most: 10 }, { least: 8, most: 10 }] }, { seed: "summit" });
 */
export function groupDiversely(problem: GroupingProblem, options: GroupingOptions, work: LongWork = {}): Grouping {
  checkProblem(problem);
  const { seed, sweeps = USUAL_SWEEPS } = options;
  if (!(sweeps >= 1)) throw new DomainError("grouping.badSweeps", "invalid", { sweeps });
  const sizes = chooseSizes(problem);
  if (!sizes) return impossible(problem);

  const table = searchTable(problem);
  const budget = createBudget(sweeps, table.people * table.groups, work);
  const best = search({ table, sizes, chance: chanceFrom(seed), budget });
  const groups = groupsOf(best);
  const { diversity } = countGroups(problem, groups);
  return { kind: "groups", groups, diversity, sweeps: budget.sweeps, stopped: budget.isStopped };
}

interface Search {
  readonly table: SearchTable;
  readonly sizes: SizeChoice;
  readonly chance: Chance;
  readonly budget: Budget;
}

function search(task: Search): Arrangement {
  const { chance, budget } = task;
  const pilot = random(task);
  const temperatures = findTemperatures(pilot, chance, budget);
  budget.spend(climb(pilot, chance));
  const population = [pilot];
  while (population.length < POPULATION && !budget.isSpent()) population.push(fresh(task, temperatures));
  while (!budget.isSpent())
    admit(offspring(population, task, temperatures), population, () => fresh(task, temperatures));
  return bestOf(population);
}

function random({ table, sizes, chance }: Search): Arrangement {
  return arrange(table, placeByChance(drawSizes(sizes, chance.dice), table.people, chance.dice));
}

function fresh(task: Search, { first, last }: Temperatures): Arrangement {
  const arrangement = random(task);
  anneal(arrangement, { from: first, to: last }, task);
  return arrangement;
}

function offspring(population: readonly Arrangement[], task: Search, { again, last }: Temperatures): Arrangement {
  const { dice } = task.chance;
  const one = rollBelow(dice, population.length);
  const other = (one + 1 + rollBelow(dice, population.length - 1)) % population.length;
  const child = recombine(population[one]!, population[other]!, dice);
  anneal(child, { from: again, to: last }, task);
  return child;
}

/** Cools, and climbs at the end also when told to stop on the way: what comes out is always a local best. */
function anneal(
  arrangement: Arrangement,
  { from, to }: { from: number; to: number },
  { chance, budget }: Search,
): void {
  for (let temperature = from; temperature > to && !budget.isSpent(); temperature *= COOLING) {
    sweep(arrangement, temperature, chance);
    budget.spend(1);
  }
  budget.spend(climb(arrangement, chance));
}

/** Lets a new arrangement in when it is the best of its family, or of no family and better than the worst. */
function admit(newcomer: Arrangement, population: Arrangement[], makeFresh: () => Arrangement): void {
  const { people } = newcomer.table;
  const family = population.filter((one) => differenceOf(newcomer, one) < FAMILY * people);
  if (family.length === 0) {
    const worst = population.reduce((lowest, one) => (one.diversity < lowest.diversity ? one : lowest));
    if (newcomer.diversity > worst.diversity) population[population.indexOf(worst)] = newcomer;
    return;
  }
  if (family.some(({ diversity }) => diversity >= newcomer.diversity)) return;
  const places = family.map((one) => population.indexOf(one));
  places.forEach((place, index) => {
    population[place] = index === 0 ? newcomer : makeFresh();
  });
}

function bestOf(population: readonly Arrangement[]): Arrangement {
  return population.reduce((best, one) => (one.diversity > best.diversity ? one : best));
}

function chanceFrom(seed: string): Chance {
  const dice = createDice(seed, "grouping");
  const throws = patience();
  for (let place = throws.length - 1; place > 0; place--) {
    const other = rollBelow(dice, place + 1);
    const patient = throws[place]!;
    throws[place] = throws[other]!;
    throws[other] = patient;
  }
  return { dice, patience: throws };
}

function impossible({ distances, groups }: GroupingProblem): Grouping {
  const total = (which: "least" | "most") => groups.reduce((sum, limits) => sum + limits[which], 0);
  return { kind: "impossible", people: distances.people, least: total("least"), most: total("most") };
}
