import { type Placement, STRIDE, weightOf } from "../placement/placement.ts";
import { logistic } from "../placement/plain-functions.ts";

/** Which group each person is in; or that they are placed, but between groups; or that they gave too few votes. */
export type GroupOfPerson = Uint8Array;
export const BETWEEN = 254;
export const NO_GROUP = 255;

/** What each group says to each statement, as long as nothing is known of the person but the group. */
export interface GroupRates {
  readonly groups: number;
  /**
   * For (groups + 1) × statements two numbers side by side: the log odds of the statement in the group, and the variance
   * of that. The last row is that of people in no group.
   */
  readonly rates: Float64Array;
}

/** How far each group lies from everybody on each statement, in log odds, and the variance of that; last row zeros. */
interface Shifts {
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
  const learned = noShifts(additive, groups);
  for (let step = 0; step < STEPS; step++) {
    const sums = addUp(additive, groupOf, ratesFrom(additive, learned));
    const targets = learned.shifts.map(
      (shift, cell) => bounded(sums[2 * cell]!, sums[2 * cell + 1]!) + sums[2 * cell + 1]! * shift,
    );
    let width = 1;
    for (let round = 0; round < ROUNDS_FOR_WIDTH; round++) width = shrink(targets, sums, { width, ...learned });
  }
  return { groups, rates: ratesFrom(additive, learned) };
}

/** A pull that moves a shift no further than this, because curvature is no guide to what lies further away. */
function bounded(pull: number, curve: number): number {
  const most = LONGEST_STEP * (curve + 1);
  return Math.max(-most, Math.min(most, pull));
}

/** What everybody says to each statement, where there are no groups. */
export function ratesOfAll(additive: Placement): GroupRates {
  return { groups: 0, rates: ratesFrom(additive, noShifts(additive, 0)) };
}

function noShifts({ votes }: Placement, groups: number): Shifts {
  const cells = (groups + 1) * votes.statements;
  return { shifts: new Float64Array(cells), doubts: new Float64Array(cells) };
}

function ratesFrom({ statements }: Placement, { shifts, doubts }: Shifts): Float64Array {
  const rates = new Float64Array(2 * shifts.length);
  for (let cell = 0, at = 0; cell < shifts.length; cell++, at += STRIDE) {
    if (at === statements.length) at = 0;
    rates[2 * cell] = statements[at]! + shifts[cell]!;
    rates[2 * cell + 1] = statements[at + 3]! + doubts[cell]!;
  }
  return rates;
}

/** Of every cell the sum of the pulls, and of the curves. */
function addUp({ votes, people }: Placement, groupOf: GroupOfPerson, rates: Float64Array): Float64Array {
  const sums = new Float64Array(rates.length);
  for (let person = 0; person < votes.people; person++) {
    if (groupOf[person] === NO_GROUP) continue;
    const first = groupOf[person]! * votes.statements;
    const base = people[person * STRIDE]!;
    for (let t = votes.starts[person]!, end = votes.starts[person + 1]!; t < end; t++) {
      const at = 2 * (first + votes.statementOf[t]!);
      const vote = votes.votes[t]!;
      const weight = weightOf(vote);
      const chance = logistic(base + rates[at]!);
      sums[at]! += weight * (0.5 * vote + 0.5 - chance);
      sums[at + 1]! += weight * chance * (1 - chance);
    }
  }
  return sums;
}

interface Shrinking extends Shifts {
  readonly width: number;
}

function shrink(targets: Float64Array, sums: Float64Array, { width, shifts, doubts }: Shrinking): number {
  let [squares, count] = [0, 0];
  for (let cell = 0; cell < targets.length; cell++) {
    const curve = sums[2 * cell + 1]!;
    if (curve === 0) continue;
    doubts[cell] = 1 / (curve + 1 / width);
    shifts[cell] = targets[cell]! * doubts[cell]!;
    squares += shifts[cell]! ** 2 + doubts[cell]!;
    count += 1;
  }
  return Math.max(1e-4, squares / Math.max(1, count));
}
