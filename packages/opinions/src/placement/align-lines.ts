import { type Placement, STRIDE } from "./placement.ts";

/**
 * Turns the plane of the two lines so that the weights of statements are spread widest along the first and have nothing
 * in common with the second. Predictions stay what they are, for places and weights turn together; which of the equally
 * good pairs of lines is shown becomes a fact about the votes, and later sweeps get there sooner.
 *
 * @see Luttinen and Ilin, Transformations in Variational Bayesian Factor Analysis to Speed up Learning (2010)
 */
export function alignLines({ people, statements, spreads }: Placement): void {
  let xx = 0;
  let xy = 0;
  let yy = 0;
  for (let at = 0; at < statements.length; at += STRIDE) {
    xx += statements[at + 1]! ** 2 + statements[at + 6]!;
    xy += statements[at + 1]! * statements[at + 2]! + statements[at + 7]!;
    yy += statements[at + 2]! ** 2 + statements[at + 8]!;
  }
  const half = (xx - yy) / 2;
  const root = Math.sqrt(half * half + xy * xy);
  if (root === 0) return;
  const longest = (xx + yy) / 2 + root;
  const [alongX, alongY] = xx >= yy ? [longest - yy, xy] : [xy, longest - xx];
  const length = Math.sqrt(alongX * alongX + alongY * alongY);
  const turned = { cosine: alongX / length, sine: alongY / length };
  turnAll(people, turned);
  turnAll(statements, turned);
  const share = (spreads.weights[0] + spreads.weights[1]) / (xx + yy);
  spreads.weights = [longest * share, (xx + yy - longest) * share];
}

function turnAll(numbers: Float64Array, { cosine, sine }: { readonly cosine: number; readonly sine: number }): void {
  const turnPair = (first: number, second: number) => {
    const [x, y] = [numbers[first]!, numbers[second]!];
    numbers[first] = cosine * x + sine * y;
    numbers[second] = cosine * y - sine * x;
  };
  for (let at = 0; at < numbers.length; at += STRIDE) {
    turnPair(at + 1, at + 2);
    turnPair(at + 4, at + 5);
    const [c11, c12, c22] = [numbers[at + 6]!, numbers[at + 7]!, numbers[at + 8]!];
    numbers[at + 6] = cosine * cosine * c11 + 2 * cosine * sine * c12 + sine * sine * c22;
    numbers[at + 7] = cosine * sine * (c22 - c11) + (cosine * cosine - sine * sine) * c12;
    numbers[at + 8] = sine * sine * c11 - 2 * cosine * sine * c12 + cosine * cosine * c22;
  }
}
