import { foldOf } from "../placement/folds.ts";
import { lossOf } from "../placement/plain-functions.ts";
import type { ManyLines } from "../prediction/beliefs.ts";
import { learnManyLines, predictVote } from "../prediction/many-lines.ts";
import { type PackedVotes, someOf, splitVotes } from "../votes/packed-votes.ts";
import { blockOf, countBlocks, type Estimate, withRange } from "./people-blocks.ts";

const FOLDS = 5;
const ENOUGH_VOTES = 100_000;
const NO_LINES = 0;
/** More than a map has. Votes are predicted a little better along twelve, which takes half as long again. */
const LINES = 8;
/** By so much, as a share, two models that are only nearly exact can differ where there is nothing to be found. */
const NOTHING = 0.001;

/**
 * How divided a conversation is: by how much better votes are predicted when it is known where people stand, compared
 * with only how readily they say yes and how popular each statement is; from 0, not divided at all, towards 1.
 *
 * Every vote is predicted along up to eight lines that were learned without it, in five folds: more than the two that a
 * map can show, because people also divide on what is not on the map. A thousandth is taken off, which is what the
 * calculation itself may be off. Each person's votes count with what
 * they cost, -log of the chance that was given to them. People who say yes to everything divide nothing. In shuffled
 * votes there is nothing to learn about places, so what is learned there makes predictions a little worse, and the
 * figure is zero: it never goes below.
 *
 * @see research of this house: 1 - LL(line) / LL(person + statement), cross-fitted
 */
export function measureDivision(votes: PackedVotes): Estimate {
  const some = someOf(votes, ENOUGH_VOTES);
  const { plain, placed } = heldOutLosses(some);
  return withRange(plain.length, (times) => {
    const without = weighted(plain, times);
    return without > 0 ? Math.max(0, 1 - NOTHING - weighted(placed, times) / without) : 0;
  });
}

/** What held-out votes cost each block of people, without and with places. */
function heldOutLosses(votes: PackedVotes): { readonly plain: Float64Array; readonly placed: Float64Array } {
  const plain = new Float64Array(countBlocks(votes.people));
  const placed = new Float64Array(plain.length);
  for (let fold = 0; fold < FOLDS; fold++) {
    const [learned, heldOut] = splitVotes(votes, (person, statement) => foldOf(person, statement, FOLDS) !== fold);
    addLosses(learnManyLines(learned, NO_LINES), heldOut, plain);
    addLosses(learnManyLines(learned, LINES), heldOut, placed);
  }
  return { plain, placed };
}

function addLosses(model: ManyLines, heldOut: PackedVotes, blocks: Float64Array): void {
  for (let person = 0; person < heldOut.people; person++) {
    for (let t = heldOut.starts[person]!, end = heldOut.starts[person + 1]!; t < end; t++) {
      const vote = heldOut.votes[t]!;
      if (vote === 0) continue;
      blocks[blockOf(person)]! += lossOf(predictVote(model, person, heldOut.statementOf[t]!), (vote + 1) / 2);
    }
  }
}

function weighted(numbers: Float64Array, times: Uint16Array): number {
  let sum = 0;
  for (let n = 0; n < numbers.length; n++) sum += numbers[n]! * times[n]!;
  return sum;
}
