import { type Placement, STRIDE, WEIGHT_OF_VOTE } from "../placement/placement.ts";
import { logistic } from "../placement/plain-functions.ts";

/** Which group each person is in; or that they are placed, but between groups; or that they gave too few votes. */
export type GroupOfPerson = Uint8Array;
export const BETWEEN = 254;
export const NO_GROUP = 255;

/** How far each group lies from everybody on each statement, in log odds, and the variance of that. */
export interface GroupRates {
  readonly groups: number;
  /** (groups + 1) × statements; the last row is that of people in no group: zeros. */
  readonly shifts: Float64Array;
  readonly doubts: Float64Array;
}

const LONGEST_STEP = 2;
const STEPS = 2;
const ROUNDS_FOR_WIDTH = 4;

/**
 * Learns for every group and statement how far the group lies from what tendency and popularity already say. Shifts are
 * drawn to zero by a normal prior whose width follows from the votes: where groups are an accident, it is near zero.
 *
 * @param additive - the placement without lines of the same votes
 */
export function learnGroupRates(additive: Placement, groupOf: GroupOfPerson, groups: number): GroupRates {
  const { shifts, doubts } = noRates(additive.votes.statements, groups);
  for (let step = 0; step < STEPS; step++) {
    const { pulls, curves } = addUp(additive, groupOf, shifts);
    const targets = pulls;
    let width = 1;
    for (let cell = 0; cell < targets.length; cell++)
      targets[cell] = bounded(pulls[cell]!, curves[cell]!) + curves[cell]! * shifts[cell]!;
    for (let round = 0; round < ROUNDS_FOR_WIDTH; round++) width = shrink(targets, curves, { width, shifts, doubts });
  }
  return { groups, shifts, doubts };
}

/** A pull that moves a shift no further than this, because curvature is no guide to what lies further away. */
function bounded(pull: number, curve: number): number {
  const most = LONGEST_STEP * (curve + 1);
  return Math.max(-most, Math.min(most, pull));
}

/** Rates of groups that lie nowhere in particular. */
export function noRates(statements: number, groups = 0): GroupRates {
  const cells = (groups + 1) * statements;
  return { groups, shifts: new Float64Array(cells), doubts: new Float64Array(cells) };
}

function addUp({ votes, people, statements }: Placement, groupOf: GroupOfPerson, shifts: Float64Array) {
  const pulls = new Float64Array(shifts.length);
  const curves = new Float64Array(shifts.length);
  for (let person = 0; person < votes.people; person++) {
    if (groupOf[person] === NO_GROUP) continue;
    const first = groupOf[person]! * votes.statements;
    const base = people[person * STRIDE]!;
    for (let t = votes.starts[person]!, end = votes.starts[person + 1]!; t < end; t++) {
      const statement = votes.statementOf[t]!;
      const vote = votes.votes[t]!;
      const weight = WEIGHT_OF_VOTE[vote + 1]!;
      const chance = logistic(base + statements[statement * STRIDE]! + shifts[first + statement]!);
      pulls[first + statement]! += weight * ((vote + 1) / 2 - chance);
      curves[first + statement]! += weight * chance * (1 - chance);
    }
  }
  return { pulls, curves };
}

interface Shrinking {
  readonly width: number;
  readonly shifts: Float64Array;
  readonly doubts: Float64Array;
}

function shrink(targets: Float64Array, curves: Float64Array, { width, shifts, doubts }: Shrinking): number {
  let [squares, count] = [0, 0];
  for (let cell = 0; cell < targets.length; cell++) {
    if (curves[cell] === 0) continue;
    doubts[cell] = 1 / (curves[cell]! + 1 / width);
    shifts[cell] = targets[cell]! * doubts[cell]!;
    squares += shifts[cell]! ** 2 + doubts[cell]!;
    count += 1;
  }
  return Math.max(1e-4, squares / Math.max(1, count));
}
