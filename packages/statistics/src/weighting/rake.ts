import { DomainError } from "@naast/kernel";
import { type Crossing, crossMargins, sumByCell } from "./crossing.ts";
import type { Margin, Merge } from "./margin.ts";
import { findProblems, type MarginProblem, worstProblem } from "./margin-problems.ts";
import { proposeMerges } from "./propose-merges.ts";
import { type Solution, solveRaking, sweepUntilSteady } from "./solve-raking.ts";
import { type Targets, targetsOf } from "./targets.ts";

/** A sample to be weighted. */
export interface RakeInput {
  /** How many respondents: every list has as many. */
  readonly people: number;
  /** None leaves the base weights as they are. */
  readonly margins: readonly Margin[];
  /** Of how many people in the population each respondent was drawn to stand for; left out: all alike. Above 0. */
  readonly baseWeights?: ArrayLike<number>;
  /**
   * No weight should be more than so many times the average (above 1). What is cut off goes to the others, and the margins are met again,
   * which come first: a value of which there is one respondent keeps its weight. A little bias against a calmer estimate.
   */
  readonly mostTimesAverage?: number;
  /**
   * Do as R survey's `rake` does, with these settings, instead of giving the exact answer: for comparison with a report that was made
   * with it. Its defaults are `epsilon` 1 (person) and 10 rounds. Standard errors then follow it too, see `influenceAsInR`.
   */
  readonly asInR?: { readonly epsilon: number; readonly rounds: number };
}

/** A sample whose weights meet the margins. */
export interface Raked {
  readonly kind: "raked";
  /** For each respondent, how many people of the population they stand for. They add up to the population. */
  readonly weights: Float64Array;
  readonly population: number;
  /** How far any margin is from what it should be, as a share of the population: some 1e-14. */
  readonly residual: number;
  readonly steps: number;
  /** How much less certain unequal weights make an average: 1 plus the squared variation of the weights (Kish). */
  readonly designEffect: number;
  /** As many respondents with equal weights would tell as much. */
  readonly effectivePeople: number;
  /** Of how many respondents the weight was cut off. */
  readonly trimmed: number;
  /** What the estimates need: who is in which cell, base weights, and the factor of each category. */
  readonly crossing: Crossing;
  readonly baseWeights: Float64Array;
  readonly baseByCell: Float64Array;
  readonly targets: Targets;
  readonly factors: Float64Array;
  /** The weights by cell after each margin of the last round, where R was followed. */
  readonly stages?: readonly Float64Array[];
}

/** Margins that no weights can meet, which they are, and what to merge so that they can. */
export interface CannotRake {
  readonly kind: "impossible";
  readonly problems: readonly MarginProblem[];
  /** Values to take together, the smallest steps we found after which raking is possible; empty when we found none. */
  readonly merges: readonly Merge[];
}

const ROUNDS_OF_TRIMMING = 50;

/**
 * Gives every respondent a weight, so that the sample has the composition of the population on every margin.
 *
 * Of all weights that meet the margins these are nearest to the base weights: each is the base weight times one factor per margin
 * (raking). They are found to the last digits by Newton's method on cells, see `solveRaking`; the answer does not depend on the order of
 * margins or respondents but for rounding. Same input, same bits on every machine.
 *
 * Not said on a margin is a category of its own, which keeps the share it has in the sample. Totals of margins that differ by less than
 * 2 % are brought to the first one.
 *
 * @throws DomainError `statistics.badBaseWeight`, `statistics.badTrimming`, `statistics.badLength`
 *
 * @example
 * const age = marginFrom("age", { young: 400, old: 600 }, ["young", "old", "old"]);
 * rake({ people: 3, margins: [age] }).weights; // 400, 300, 300
 *
 * @see Deming & Stephan (1940); Deville, Särndal & Sautory (1993); Kish, Survey Sampling (1965), for the design effect
 */
export function rake(input: RakeInput): Raked | CannotRake {
  const baseWeights = checkInput(input);
  const attempt = tryToRake(input, baseWeights);
  if (attempt.kind === "raked") return attempt;
  return {
    ...attempt,
    merges: proposeMerges(input.margins, attempt.problems, (margins) => {
      const again = tryToRake({ ...input, margins }, baseWeights);
      return again.kind === "raked" ? [] : again.problems;
    }),
  };
}

type Attempt = Raked | { readonly kind: "impossible"; readonly problems: readonly MarginProblem[] };

function tryToRake(input: RakeInput, baseWeights: Float64Array): Attempt {
  const { people, margins } = input;
  const crossing = crossMargins(margins, people);
  const base = sumByCell(crossing, baseWeights);
  const problems = findProblems(margins, people);
  if (problems.length > 0) return { kind: "impossible", problems };
  const targets = targetsOf(margins, crossing, base);
  if ("differs" in targets) {
    const { differs, total, population } = targets;
    return {
      kind: "impossible",
      problems: [{ margin: differs.name, reason: "totalsDiffer", asked: total, reached: population }],
    };
  }
  const solution = solve(input, crossing, { base, targets });
  if (!solution.converged && !input.asInR)
    return { kind: "impossible", problems: [worstProblem(margins, crossing, { solution, targets })] };
  return trim(input, { base, crossing, targets, solution, baseWeights });
}

function solve({ asInR }: RakeInput, crossing: Crossing, task: { base: Float64Array; targets: Targets }): Solution {
  return asInR ? sweepUntilSteady(crossing, task, asInR) : solveRaking(crossing, task);
}

interface Found {
  readonly base: Float64Array;
  readonly crossing: Crossing;
  readonly targets: Targets;
  readonly solution: Solution;
  readonly baseWeights: Float64Array;
}

/** Cuts off, and rakes again from what is left, until nothing sticks out any more. */
function trim(input: RakeInput, found: Found): Raked {
  const { mostTimesAverage = Number.POSITIVE_INFINITY } = input;
  const most = (mostTimesAverage * found.targets.population) / input.people;
  const cut = new Uint8Array(input.people);
  let { base, baseWeights, solution } = found;
  let weights = weightsOf(found.crossing, baseWeights, solution);
  for (let round = 0; round < ROUNDS_OF_TRIMMING && weights.some((weight) => weight > most * (1 + 1e-9)); round++) {
    weights.forEach((weight, person) => {
      if (weight > most) cut[person] = 1;
    });
    baseWeights = weights.map((weight) => Math.min(weight, most));
    base = sumByCell(found.crossing, baseWeights);
    solution = solve(input, found.crossing, { base, targets: found.targets });
    weights = weightsOf(found.crossing, baseWeights, solution);
  }
  return asRaked(
    { ...found, base, baseWeights, solution },
    weights,
    cut.reduce((sum, one) => sum + one, 0),
  );
}

function asRaked(
  { base: baseByCell, crossing, targets, solution, baseWeights }: Found,
  weights: Float64Array,
  trimmed: number,
): Raked {
  let [sum, squares] = [0, 0];
  for (const weight of weights) {
    sum += weight;
    squares += weight * weight;
  }
  const effectivePeople = (sum * sum) / squares;
  const { residual, steps, factors, stages } = solution;
  const designEffect = weights.length / effectivePeople;
  const { population } = targets;
  return {
    kind: "raked",
    weights,
    population,
    residual,
    steps,
    designEffect,
    effectivePeople,
    trimmed,
    crossing,
    baseWeights,
    baseByCell,
    targets,
    factors,
    ...(stages ? { stages } : {}),
  };
}

function weightsOf(
  { cellOf, cells, margins, places }: Crossing,
  base: Float64Array,
  { factors }: Solution,
): Float64Array {
  const factorOf = new Float64Array(cells).fill(1);
  places.forEach((category, at) => {
    factorOf[Math.floor(at / margins)]! *= factors[category]!;
  });
  const weights = new Float64Array(cellOf.length);
  for (let person = 0; person < weights.length; person++) weights[person] = base[person]! * factorOf[cellOf[person]!]!;
  return weights;
}

function checkInput({ people, margins, baseWeights, mostTimesAverage }: RakeInput): Float64Array {
  for (const { name, codes } of margins)
    if (codes.length !== people) throw new DomainError("statistics.badLength", "invalid", { margin: name, people });
  if (mostTimesAverage !== undefined && !(mostTimesAverage > 1))
    throw new DomainError("statistics.badTrimming", "invalid", { mostTimesAverage });
  if (baseWeights === undefined) return new Float64Array(people).fill(1);
  const weights = Float64Array.from(baseWeights);
  if (weights.length !== people) throw new DomainError("statistics.badLength", "invalid", { people });
  const bad = weights.findIndex((weight) => !(weight > 0 && Number.isFinite(weight)));
  if (bad >= 0) throw new DomainError("statistics.badBaseWeight", "invalid", { respondent: bad });
  return weights;
}
