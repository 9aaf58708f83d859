import { foldOf } from "../placement/folds.ts";
import type { PackedVotes } from "../votes/packed-votes.ts";
import { eigenOfSymmetric } from "./small-eigen.ts";

const BLOCK = 8; // two directions are wanted; the others take the slow ones out of the way
const MOST_ROUNDS = 400;
const STILL = 1e-13;

/** The two principal components of a conversation, as Polis makes them. */
export interface Components {
  /** Of every statement: the mean of the votes that were given. */
  readonly means: Float64Array;
  /** Two directions of length one over all statements; those without votes, or taken out, have zero. */
  readonly directions: readonly [Float64Array, Float64Array];
}

/**
 * The first two principal components after every empty cell took the mean of its column.
 *
 * An empty cell less its mean is zero, so the matrix is sparse and is never made: subspace iteration with
 * Rayleigh-Ritz touches only the votes. The sign of a component is that of red-dwarf: whoever stands furthest stands on
 * the positive side.
 *
 * @param votes - those on statements that were taken out are left out
 * @see Small, Björkegren, Erkkilä, Shaw and Megill, Polis: Scaling Deliberation (2021); Saad, Numerical Methods for
 * Large Eigenvalue Problems (2011), chapter 5
 */
export function findComponents(votes: PackedVotes): Components {
  const means = meansOf(votes);
  let block = fixedBlock(votes.statements);
  let before: Float64Array = new Float64Array(2 * votes.statements);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    orthonormalise(block);
    block = ritz(votes, means, block);
    const now = firstTwo(block, votes.statements);
    const moved = farthestMove(now, before);
    before = now;
    if (moved < STILL) break;
  }
  const directions = [0, 1].map((which) => before.subarray(which * votes.statements, (which + 1) * votes.statements));
  for (const direction of directions) turnTowardsFurthest(votes, means, direction);
  return { means, directions: [directions[0]!, directions[1]!] };
}

function meansOf({ statements, statementOf, votes }: PackedVotes): Float64Array {
  const [sums, counts] = [new Float64Array(statements), new Float64Array(statements)];
  for (let t = 0; t < votes.length; t++) {
    sums[statementOf[t]!]! += votes[t]!;
    counts[statementOf[t]!]! += 1;
  }
  return sums.map((sum, statement) => (counts[statement]! > 0 ? sum / counts[statement]! : 0));
}

function fixedBlock(statements: number): Float64Array {
  return Float64Array.from({ length: BLOCK * statements }, (_, n) => foldOf(n, BLOCK, 2 ** 20) / 2 ** 19 - 1);
}

/** The block times the matrix, and turned so that its columns are the best guesses of the components, largest first. */
function ritz(votes: PackedVotes, means: Float64Array, block: Float64Array): Float64Array {
  const next = timesMatrix(votes, means, block);
  const turn = eigenOfSymmetric(productsOf(block, next), BLOCK);
  const turned = new Float64Array(next.length);
  for (let row = 0; row < next.length; row += BLOCK) {
    for (let k = 0; k < BLOCK * BLOCK; k++) turned[row + (k % BLOCK)]! += next[row + Math.floor(k / BLOCK)]! * turn[k]!;
  }
  return turned;
}

/** Of every column of the one with every column of the other. */
function productsOf(block: Float64Array, next: Float64Array): Float64Array {
  const products = new Float64Array(BLOCK * BLOCK);
  for (let row = 0; row < next.length; row += BLOCK) {
    for (let k = 0; k < products.length; k++)
      products[k]! += block[row + Math.floor(k / BLOCK)]! * next[row + (k % BLOCK)]!;
  }
  return products;
}

function timesMatrix(votes: PackedVotes, means: Float64Array, block: Float64Array): Float64Array {
  const next = new Float64Array(BLOCK * votes.statements);
  const along = new Float64Array(BLOCK);
  for (let person = 0; person < votes.people; person++) {
    addAlong(votes, person, { means, block, along });
    addBack(votes, person, { means, along, next });
  }
  return next;
}

/** Where a person stands along every column of the block. */
function addAlong(
  { starts, statementOf, votes }: PackedVotes,
  person: number,
  { means, block, along }: { means: Float64Array; block: Float64Array; along: Float64Array },
): void {
  along.fill(0);
  for (let t = starts[person]!, end = starts[person + 1]!; t < end; t++) {
    const from = statementOf[t]! * BLOCK;
    const value = votes[t]! - means[statementOf[t]!]!;
    for (let k = 0; k < BLOCK; k++) along[k]! += value * block[from + k]!;
  }
}

function addBack(
  { starts, statementOf, votes }: PackedVotes,
  person: number,
  { means, along, next }: { means: Float64Array; along: Float64Array; next: Float64Array },
): void {
  for (let t = starts[person]!, end = starts[person + 1]!; t < end; t++) {
    const to = statementOf[t]! * BLOCK;
    const value = votes[t]! - means[statementOf[t]!]!;
    for (let k = 0; k < BLOCK; k++) next[to + k]! += value * along[k]!;
  }
}

/** What is left of a column after the others were taken out of it is rounding when it is shorter than this share of it. */
const NOTHING_LEFT = 1e-10;

/** Gram and Schmidt, twice, which is enough. What vanishes becomes zero. */
function orthonormalise(block: Float64Array): void {
  for (let k = 0; k < BLOCK; k++) {
    const whole = Math.sqrt(product(block, k, k));
    for (let l = 0; l < 2 * k; l++) subtractAlong(block, k, l % k);
    const length = Math.sqrt(product(block, k, k));
    for (let at = k; at < block.length; at += BLOCK)
      block[at] = length > NOTHING_LEFT * whole ? block[at]! / length : 0;
  }
}

function subtractAlong(block: Float64Array, k: number, other: number): void {
  const along = product(block, k, other);
  for (let at = 0; at < block.length; at += BLOCK) block[at + k]! -= along * block[at + other]!;
}

function product(block: Float64Array, k: number, other: number): number {
  let sum = 0;
  for (let at = 0; at < block.length; at += BLOCK) sum += block[at + k]! * block[at + other]!;
  return sum;
}

function firstTwo(block: Float64Array, statements: number): Float64Array {
  const two = new Float64Array(2 * statements);
  for (const which of [0, 1]) {
    const own = two.subarray(which * statements, (which + 1) * statements);
    let squares = 0;
    for (let statement = 0; statement < statements; statement++) {
      own[statement] = block[statement * BLOCK + which]!;
      squares += own[statement]! ** 2;
    }
    const length = Math.sqrt(squares);
    if (length > 0) for (let statement = 0; statement < statements; statement++) own[statement]! /= length;
  }
  return two;
}

/** How far the directions moved, whichever way round they came out. */
function farthestMove(now: Float64Array, before: Float64Array): number {
  const statements = now.length / 2;
  let farthest = 0;
  for (const first of [0, statements]) {
    let cosine = 0;
    for (let at = first; at < first + statements; at++) cosine += now[at]! * before[at]!;
    const side = cosine < 0 ? -1 : 1;
    for (let at = first; at < first + statements; at++)
      farthest = Math.max(farthest, Math.abs(now[at]! - side * before[at]!));
  }
  return farthest;
}

function turnTowardsFurthest(
  { people, starts, statementOf, votes }: PackedVotes,
  means: Float64Array,
  direction: Float64Array,
) {
  let furthest = 0;
  for (let person = 0; person < people; person++) {
    let along = 0;
    for (let t = starts[person]!, end = starts[person + 1]!; t < end; t++)
      along += (votes[t]! - means[statementOf[t]!]!) * direction[statementOf[t]!]!;
    if (Math.abs(along) > Math.abs(furthest)) furthest = along;
  }
  if (furthest < 0) for (let at = 0; at < direction.length; at++) direction[at] = -direction[at]! + 0;
}
