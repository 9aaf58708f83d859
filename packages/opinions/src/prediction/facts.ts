import { type Beliefs, triangle } from "./beliefs.ts";

// What one side asks of the other, laid out so that the innermost loops are plain sums of products.
//
// A line of facts about a statement holds the mean products of 1, v₁, v₂, … (each pair once, as in beliefs.ts: the mean of
// a product is the product of the means plus the covariance); then 1, v₁, v₂, …; then the covariances of its base with its
// base and with v₁, v₂, …. Of a person the same, with u.

/** How long the facts of one are, with so many numbers. */
export function lengthOfFacts(size: number): number {
  return triangle(size) + 2 * size;
}

/** The facts of all, one after the other. */
export function factsOf(beliefs: Beliefs): Float64Array {
  const size = beliefs.prior.means.length;
  const count = beliefs.numbers.length / size;
  const facts = new Float64Array(count * lengthOfFacts(size));
  for (let one = 0; one < count; one++) writeFacts(beliefs, one, { facts, at: one * lengthOfFacts(size) });
  return facts;
}

/** Where facts are written. */
interface Page {
  readonly facts: Float64Array;
  readonly at: number;
}

/** Writes what is known of one person or statement by now. */
export function writeFacts({ numbers, covariances, prior }: Beliefs, one: number, { facts, at }: Page): void {
  const size = prior.means.length;
  const [own, from] = [one * size, one * triangle(size)];
  const [values, ofBase] = [at + triangle(size), at + triangle(size) + size];
  facts[values] = 1;
  for (let row = 1; row < size; row++) facts[values + row] = numbers[own + row]!;
  for (let row = 0, n = 0; row < size; row++) {
    facts[ofBase + row] = covariances[from + n]!;
    for (let column = 0; column <= row; column++, n++)
      facts[at + n] = facts[values + row]! * facts[values + column]! + (column > 0 ? covariances[from + n]! : 0);
  }
}

/**
 * Writes what has to be multiplied with the facts of the other side, number by number, and added up, to get the variance
 * of the log odds plus the square of their part along the lines.
 */
export function writeDoubts({ numbers, covariances, prior }: Beliefs, one: number, doubts: Float64Array): void {
  const size = prior.means.length;
  const [own, from, ofBase] = [one * size, one * triangle(size), triangle(size) + size];
  const placeOn = (row: number) => (row === 0 ? 0 : numbers[own + row]!);
  for (let row = 0, n = 0; row < size; row++) {
    const place = placeOn(row);
    for (let column = 0; column < row; column++, n++)
      doubts[n] = 2 * (covariances[from + n]! + place * placeOn(column));
    doubts[n] = covariances[from + n]! + place * place;
    n += 1;
    doubts[triangle(size) + row] = 0;
    doubts[ofBase + row] = 2 * place;
  }
  doubts[ofBase] = 1;
}
