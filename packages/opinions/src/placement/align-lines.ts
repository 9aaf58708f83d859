import { type Placement, STRIDE } from "./placement.ts";

/**
 * Chooses among all pairs of lines that predict the same: people are spread by one along each line, the same in all
 * directions, which is what the prior says of them; and the weights of statements are spread widest along the first
 * line and have nothing in common with the second.
 *
 * Places and weights change together, so predictions stay what they are. Which of the equally good pairs is shown becomes
 * a fact about the votes; and since sweeps find the scale of a line only slowly, later ones need not.
 *
 * @see Luttinen and Ilin, Transformations in Variational Bayesian Factor Analysis to Speed up Learning (2010)
 */
export function alignLines({ votes, people, statements, spreads }: Placement): void {
  let voting = 0;
  for (let person = 0; person < votes.people; person++) if (votes.starts[person] !== votes.starts[person + 1]) voting++;
  const places = secondMoments(people);
  const weights = secondMoments(statements);
  if (voting === 0 || weights.xx + weights.yy === 0) return;

  const root = rootOf(places, voting);
  const { cosine, sine, longest, shortest } = axesOf(throughRoot(root, weights));
  const { a, b, d } = root;
  transform(people, [cosine / a - (sine * b) / (a * d), sine / d, -sine / a - (cosine * b) / (a * d), cosine / d]);
  transform(statements, [cosine * a, cosine * b + sine * d, -sine * a, cosine * d - sine * b]);
  const share = (spreads.weights[0] + spreads.weights[1]) / (weights.xx + weights.yy);
  spreads.weights = [longest * share, shortest * share];
}

/** The elements of a symmetric matrix of two by two. */
interface Moments {
  readonly xx: number;
  readonly xy: number;
  readonly yy: number;
}

/** The sum of the squares and the product of both numbers along the lines, their covariances included. */
function secondMoments(numbers: Float64Array): Moments {
  let [xx, xy, yy] = [0, 0, 0];
  for (let at = 0; at < numbers.length; at += STRIDE) {
    const x = numbers[at + 1]!;
    const y = numbers[at + 2]!;
    xx += x * x + numbers[at + 6]!;
    xy += x * y + numbers[at + 7]!;
    yy += y * y + numbers[at + 8]!;
  }
  return { xx, xy, yy };
}

/** A lower triangle: a, then b and d below it. */
interface Root {
  readonly a: number;
  readonly b: number;
  readonly d: number;
}

/** So narrow a line is no line; nothing is divided by less. */
const NARROWEST = 1e-6;

/** The Cholesky root of the mean over people; those who did not vote have zeros. */
function rootOf({ xx, xy, yy }: Moments, people: number): Root {
  const a = Math.max(NARROWEST, Math.sqrt(xx / people));
  const b = xy / people / a;
  return { a, b, d: Math.max(NARROWEST, Math.sqrt(Math.max(0, yy / people - b * b))) };
}

/** What the moments of statements become when people are brought to a spread of one. */
function throughRoot({ a, b, d }: Root, { xx, xy, yy }: Moments): Moments {
  return { xx: a * a * xx + 2 * a * b * xy + b * b * yy, xy: d * (a * xy + b * yy), yy: d * d * yy };
}

/** The turn that leaves nothing in common, with the larger spread first. */
function axesOf({ xx, xy, yy }: Moments) {
  const half = (xx - yy) / 2;
  const root = Math.sqrt(half * half + xy * xy);
  const longest = (xx + yy) / 2 + root;
  const [alongX, alongY] = xx >= yy ? [longest - yy, xy] : [xy, longest - xx];
  const length = Math.sqrt(alongX * alongX + alongY * alongY);
  const turn = length > 0 ? { cosine: alongX / length, sine: alongY / length } : { cosine: 1, sine: 0 };
  return { ...turn, longest, shortest: xx + yy - longest };
}

/** Takes places, and their covariances with each other and with the base, through a matrix [p, q; r, t]. */
function transform(numbers: Float64Array, [p, q, r, t]: readonly [number, number, number, number]): void {
  const takePair = (first: number, second: number) => {
    const x = numbers[first]!;
    const y = numbers[second]!;
    numbers[first] = p * x + q * y;
    numbers[second] = r * x + t * y;
  };
  for (let at = 0; at < numbers.length; at += STRIDE) {
    takePair(at + 1, at + 2);
    takePair(at + 4, at + 5);
    const c11 = numbers[at + 6]!;
    const c12 = numbers[at + 7]!;
    const c22 = numbers[at + 8]!;
    numbers[at + 6] = p * p * c11 + 2 * p * q * c12 + q * q * c22;
    numbers[at + 7] = p * r * c11 + (p * t + q * r) * c12 + q * t * c22;
    numbers[at + 8] = r * r * c11 + 2 * r * t * c12 + t * t * c22;
  }
}
