/** What is thought of all people, or of all statements, before any vote: a normal distribution for each of their numbers. */
export interface Prior {
  readonly means: Float64Array;
  readonly variances: Float64Array;
}

/** What is thought of each person, or of each statement: a normal distribution over all of its numbers together. */
export interface Beliefs {
  /** For each one its base, then its place (or weight) on every line. */
  readonly numbers: Float64Array;
  /** For each one the covariances of these: the lower half of a square, row by row. */
  readonly covariances: Float64Array;
  /** Estimated from the votes themselves, but for the places of people, which have mean 0 and variance 1. */
  readonly prior: Prior;
}

/** How people and statements stand along many lines: see {@link learnManyLines}. */
export interface ManyLines {
  readonly lines: number;
  readonly people: Beliefs;
  readonly statements: Beliefs;
}

/** How many numbers one person or statement has. */
export function sizeOf(lines: number): number {
  return lines + 1;
}

/** How many covariances that makes, each pair once. */
export function triangle(size: number): number {
  return (size * (size + 1)) / 2;
}

/** So many people or statements of whom nothing is known but what is thought beforehand. */
export function beliefsOf(count: number, prior: Prior): Beliefs {
  const size = prior.means.length;
  const numbers = new Float64Array(count * size);
  const covariances = new Float64Array(count * triangle(size));
  for (let one = 0; one < count; one++) {
    numbers.set(prior.means, one * size);
    for (let row = 0, diagonal = 0; row < size; row++, diagonal += row + 1)
      covariances[one * triangle(size) + diagonal] = prior.variances[row]!;
  }
  return { numbers, covariances, prior };
}
