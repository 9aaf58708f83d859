import { createRandom, DomainError, type LongWork, type Random } from "@naast/kernel";
import { type Solution, solveRaking } from "../weighting/solve-raking.ts";
import type { Survey } from "./survey.ts";

/** How to ask again. */
export interface BootstrapOptions {
  readonly seed: string;
  /** How many new samples: 999 is usual. */
  readonly replicates?: number;
  readonly confidence?: number;
}

/** What the mean would be in other samples. */
export type Bootstrap =
  | {
      readonly kind: "replicates";
      /** The mean in each new sample, in the order they were drawn. */
      readonly means: Float64Array;
      readonly standardError: number;
      /** Between these lies the middle part of the means. */
      readonly low: number;
      readonly high: number;
      /** New samples that could not be weighted, for nobody of some value was drawn, or had no answer, and were drawn once more. */
      readonly drawnAgain: number;
    }
  | { readonly kind: "none" }
  /** Told to stop, or so many samples could not be weighted that the rest would not be like the sample. */
  | { readonly kind: "stopped" };

const USUAL = 999;
const MOST_DRAWN_AGAIN = 0.1;

/**
 * Draws new samples from the sample, weights each anew, and looks how far their means lie apart: a second opinion on a standard
 * error, that needs no formula.
 *
 * From each stratum of n units n − 1 are drawn with putting back, each counting n / (n − 1) times as much, so that few units do not look too
 * certain (Rao and Wu); a cluster comes with all its people. Raking starts from the factors of the sample, so a replicate takes some
 * ten thousandths of a second. Doubt that a small population takes away is not taken away here. Same seed, same bits everywhere.
 *
 * @param answers - a number for each respondent; NaN for no answer
 * @throws DomainError `statistics.badReplicates`
 *
 * @see Rao & Wu, Resampling Inference with Complex Survey Data (JASA 83, 1988)
 */
export function bootstrapMean(
  survey: Survey,
  answers: ArrayLike<number>,
  options: BootstrapOptions & LongWork,
): Bootstrap {
  const { seed, replicates = USUAL, confidence = 0.95 } = options;
  if (!(Number.isInteger(replicates) && replicates >= 2))
    throw new DomainError("statistics.badReplicates", "invalid", { replicates });
  const task = prepare(survey, answers, createRandom(seed));
  if (survey.design.degrees < 1 || !task.hasAnswers) return { kind: "none" };
  const drawn = drawMeans(task, replicates, options);
  return drawn ? { kind: "replicates", ...drawn, ...spreadOf(drawn.means, confidence) } : { kind: "stopped" };
}

function drawMeans(task: Task, replicates: number, { onProgress, shouldStop }: LongWork) {
  const means = new Float64Array(replicates);
  let drawnAgain = 0;
  for (let done = 0; done < replicates; ) {
    const mean = replicate(task);
    if (mean === undefined) drawnAgain += 1;
    else means[done++] = mean;
    if (drawnAgain > MOST_DRAWN_AGAIN * replicates + 10 || shouldStop?.()) return undefined;
    if (done % 100 === 0) onProgress?.(done, replicates);
  }
  return { means, drawnAgain };
}

interface Task {
  readonly survey: Survey;
  readonly random: Random;
  readonly hasAnswers: boolean;
  /** The units of each stratum, and the people of each unit. */
  readonly strata: readonly Int32Array[];
  readonly peopleOf: readonly Int32Array[] | undefined;
  readonly answered: Float64Array;
  readonly amounts: Float64Array;
  /** By cell: base weight, base weight of who answered, and base weight times answer. */
  readonly base: Float64Array;
  readonly weight: Float64Array;
  readonly weighted: Float64Array;
}

function prepare(survey: Survey, answers: ArrayLike<number>, random: Random): Task {
  const { raking, design } = survey;
  const { cells } = raking.crossing;
  const answered = raking.baseWeights.map((base, person) => (Number.isNaN(answers[person]!) ? 0 : base));
  const amounts = answered.map((base, person) => (base === 0 ? 0 : base * answers[person]!));
  return {
    survey,
    random,
    hasAnswers: answered.some((base) => base > 0),
    strata: membersOf(design.stratumOf, design.strata),
    peopleOf: design.units === design.people ? undefined : membersOf(design.unitOf, design.units),
    answered,
    amounts,
    base: new Float64Array(cells),
    weight: new Float64Array(cells),
    weighted: new Float64Array(cells),
  };
}

function membersOf(groupOf: Int32Array, groups: number): Int32Array[] {
  const members = Array.from({ length: groups }, (): number[] => []);
  groupOf.forEach((group, member) => {
    members[group]!.push(member);
  });
  return members.map((list) => Int32Array.from(list));
}

function replicate(task: Task): number | undefined {
  const { survey, base, weight, weighted } = task;
  draw(task);
  const { crossing, targets, factors } = survey.raking;
  const solution = solveRaking(crossing, { base, targets, start: factors });
  if (!solution.converged) return undefined;
  let [sum, total] = [0, 0];
  for (let cell = 0; cell < crossing.cells; cell++) {
    const factor = factorOf(solution, base, cell);
    total += factor * weight[cell]!;
    sum += factor * weighted[cell]!;
  }
  return total > 0 ? sum / total : undefined;
}

function factorOf({ weights }: Solution, base: Float64Array, cell: number): number {
  return base[cell] === 0 ? 0 : weights[cell]! / base[cell]!;
}

function draw(task: Task): void {
  const { strata, base, weight, weighted } = task;
  for (const sums of [base, weight, weighted]) sums.fill(0);
  for (const units of strata) {
    const draws = Math.max(units.length - 1, 1);
    for (let drawn = 0; drawn < draws; drawn++)
      addUnit(task, units[task.random.below(units.length)]!, units.length / draws);
  }
}

function addUnit(task: Task, unit: number, times: number): void {
  if (!task.peopleOf) addPerson(task, unit, times);
  else for (const person of task.peopleOf[unit]!) addPerson(task, person, times);
}

function addPerson({ survey, answered, amounts, base, weight, weighted }: Task, person: number, times: number): void {
  const { crossing, baseWeights } = survey.raking;
  const cell = crossing.cellOf[person]!;
  base[cell]! += times * baseWeights[person]!;
  weight[cell]! += times * answered[person]!;
  weighted[cell]! += times * amounts[person]!;
}

function spreadOf(means: Float64Array, confidence: number) {
  const sorted = means.toSorted();
  const average = means.reduce((sum, mean) => sum + mean, 0) / means.length;
  const squares = means.reduce((sum, mean) => sum + (mean - average) ** 2, 0);
  const at = (share: number) => sorted[Math.min(Math.floor(share * (sorted.length + 1)), sorted.length - 1)]!;
  return {
    standardError: Math.sqrt(squares / (means.length - 1)),
    low: at((1 - confidence) / 2),
    high: at((1 + confidence) / 2),
  };
}
