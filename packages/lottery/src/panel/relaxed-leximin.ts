import { DomainError } from "@naast/kernel";
import { maximise } from "../solver/simplex.ts";
import type { Simplex } from "../solver/tableau.ts";
import { spreadCosts } from "./find-panel.ts";
import { type Relaxation, tableauOf } from "./relaxation.ts";

/**
 * One level of a leximin plan, with what proves that it is no higher.
 *
 * For every panel Σ price × (seats of the type ÷ people of the type) is at most Σ price × level, where each type has the
 * level it was fixed at. So does the mean over panels: whoever gives the types of this level more must give a type of
 * an earlier level, or another of this one, less.
 */
export interface Stage {
  readonly level: number;
  /** Types fixed at this level; each has a price above zero. */
  readonly types: readonly number[];
  /** One price for each type, zero for those not yet fixed; those of this stage add up to 1. */
  readonly prices: Float64Array;
}

export interface LeximinPlan {
  /** The chance of each type. */
  readonly chances: Float64Array;
  readonly stages: readonly Stage[];
}

/** Steps below this are rounding. */
const STEP = 1e-13;
const PRICE = 1e-9;
const ROUNDING = 1e-7;
const NO_CHANCE = 1e-8;

/**
 * The leximin chances as far as the relaxation knows: the lowest chance as high as it can be, then the next, and so on.
 *
 * A level starts at the highest chance any type not yet fixed may have. While no expected seats give everybody that,
 * the simplex method hands over a sum of rows that says so; it tells the highest level it leaves possible, and the level
 * falls to there. This is Newton's method on a line with bends: it ends after a few steps at the exact level, and the
 * last sum of rows tells whom it holds down. Those are fixed, and the next level begins.
 *
 * @throws DomainError `lottery.nothingFits` when not even expected seats keep to the rows
 */
export function relaxedLeximin(relaxation: Relaxation, stagesWanted = Number.POSITIVE_INFINITY): LeximinPlan {
  const { people, seats } = relaxation.model;
  const simplex = tableauOf(relaxation);
  spreadCosts(simplex.cost);
  const chances = new Float64Array(people.length).fill(-1);
  const stages: Stage[] = [];
  while (chances.includes(-1) && stages.filter(({ level }) => level > 0).length < stagesWanted) {
    const stage = nextStage(simplex, { people, seats, chances });
    for (const type of stage.types) chances[type] = stage.level;
    stages.push(stage);
  }
  return { chances: chances.map((own, type) => (own < 0 ? simplex.value[type]! / people[type]! : own)), stages };
}

interface Levels {
  readonly people: Float64Array;
  readonly seats: Float64Array;
  /** −1 while the type is not fixed. */
  readonly chances: Float64Array;
}

function nextStage(simplex: Simplex, levels: Levels): Stage {
  let level = highestLevel(levels);
  let proof: Float64Array | undefined;
  while (refuses(simplex, levels, level)) {
    const { excess, slope } = measure(simplex, levels);
    const isRounding = slope < PRICE && excess <= ROUNDING;
    if (isRounding) break;
    proof = simplex.pivotRow.slice(0, levels.people.length);
    if (excess / slope < STEP) break;
    if (slope < PRICE || level === 0) throw new DomainError("lottery.nothingFits", "invalid");
    level = fallen(level - excess / slope);
  }
  return proof ? stageFrom(proof, levels, level) : ownLimit(levels, level);
}

/** A level this low is none at all, and rounding: people whom no panel can hold. */
function fallen(level: number): number {
  return level < NO_CHANCE ? 0 : level;
}

/** The highest chance that all types not yet fixed may have by themselves. */
function highestLevel({ people, seats, chances }: Levels): number {
  let level = 1;
  for (let type = 0; type < people.length; type++) {
    if (chances[type]! < 0) level = Math.min(level, seats[type]! / people[type]!);
  }
  return level;
}

function refuses(simplex: Simplex, levels: Levels, level: number): boolean {
  demand(simplex, levels, level);
  const outcome = maximise(simplex);
  if (outcome === "stalled") throw new DomainError("lottery.stalled", "conflict");
  return outcome === "infeasible";
}

/** Asks at least this level for every type that is not fixed, and its own level for those that are. */
function demand({ lower }: Simplex, { people, seats, chances }: Levels, level: number): void {
  for (let type = 0; type < people.length; type++) {
    const chance = chances[type]! < 0 ? level : chances[type]!;
    lower[type] = Math.min(people[type]! * chance, seats[type]!);
  }
}

/** By how much the sum of rows is exceeded at this level, and how much less for each step down. */
function measure({ pivotRow, lower, upper }: Simplex, { people, chances }: Levels) {
  let excess = 0;
  let slope = 0;
  for (let variable = 0; variable < pivotRow.length; variable++) {
    const own = pivotRow[variable]!;
    excess += own * (own > 0 ? lower[variable]! : upper[variable]!);
    if (own > 0 && variable < people.length && chances[variable]! < 0) slope += own * people[variable]!;
  }
  return { excess, slope };
}

function stageFrom(proof: Float64Array, { people, chances }: Levels, level: number): Stage {
  const prices = proof.map((own, type) => (own > PRICE ? own * people[type]! : 0));
  const types: number[] = [];
  let total = 0;
  for (let type = 0; type < people.length; type++) {
    if (prices[type] === 0 || chances[type]! >= 0) continue;
    types.push(type);
    total += prices[type]!;
  }
  return { level, types, prices: prices.map((price) => price / total) };
}

/** Nothing but their own number holds these types down: everybody of the type is on every panel that may hold them. */
function ownLimit({ people, seats, chances }: Levels, level: number): Stage {
  const types: number[] = [];
  for (let type = 0; type < people.length; type++) {
    if (chances[type]! < 0 && seats[type]! / people[type]! <= level) types.push(type);
  }
  const prices = new Float64Array(people.length);
  for (const type of types) prices[type] = 1 / types.length;
  return { level, types, prices };
}
