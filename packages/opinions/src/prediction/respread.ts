import type { PackedVotes } from "../votes/packed-votes.ts";
import { type Beliefs, triangle } from "./beliefs.ts";

/** No spread falls to zero, where a line could never come back. */
const LEAST_VARIANCE = 0.0001;
const LEAST_OF_BASES = 0.0025;

/** Estimates how wide tendencies are spread over people who voted. Places keep variance 1: that is what they are measured in. */
export function respreadPeople({ starts, people }: PackedVotes, { numbers, covariances, prior }: Beliefs): void {
  const size = prior.means.length;
  let [squares, count] = [0, 0];
  for (let person = 0; person < people; person++) {
    if (starts[person] === starts[person + 1]) continue;
    squares += numbers[person * size]! ** 2 + covariances[person * triangle(size)]!;
    count += 1;
  }
  if (count > 0) prior.variances[0] = Math.max(LEAST_OF_BASES, squares / count);
}

/** Estimates around which mean, and how widely, the numbers of statements lie that somebody voted on. */
export function respreadStatements(seen: Uint8Array, { numbers, covariances, prior }: Beliefs): void {
  const size = prior.means.length;
  const count = seen.reduce((sum, one) => sum + one, 0);
  if (count === 0) return;
  for (let row = 0, diagonal = 0; row < size; diagonal += ++row + 1) {
    let [sum, squares] = [0, 0];
    for (let statement = 0; statement < seen.length; statement++) {
      if (seen[statement] === 0) continue;
      const number = numbers[statement * size + row]!;
      sum += number;
      squares += number * number + covariances[statement * triangle(size) + diagonal]!;
    }
    const mean = sum / count;
    prior.means[row] = mean;
    const least = row === 0 ? LEAST_OF_BASES : LEAST_VARIANCE;
    prior.variances[row] = Math.max(least, squares / count - mean * mean);
  }
}
