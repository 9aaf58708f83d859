import { DomainError } from "./domain-error.ts";

/**
 * Adds numbers without rounding on the way: the double nearest to the true sum, whatever the order.
 *
 * Keeps the running sum as a short list of doubles that do not overlap, each holding what the one above it had no
 * room for; only the last step rounds, to even when the true sum lies halfway between two doubles.
 *
 * @param numbers - finite; none gives 0, and a sum of zero is never −0
 * @throws DomainError `kernel.notFinite` when one of them is NaN or infinite
 * @throws DomainError `kernel.sumTooLarge` when the sum leaves the range of doubles, even halfway (about 1.8 × 10³⁰⁸)
 *
 * @example
 * exactSum([0.1, 0.2, 0.3, -0.6]); // 2.7755575615628914e-17: what the four doubles really add up to
 * exactSum([1e100, 1, -1e100]); // 1
 *
 * @see Shewchuk, Adaptive Precision Floating-Point Arithmetic (Discrete & Computational Geometry 18, 1997)
 */
export function exactSum(numbers: Iterable<number>): number {
  const partials: number[] = []; // from small to large, none overlapping
  for (const number of numbers) {
    if (!Number.isFinite(number)) throw new DomainError("kernel.notFinite", "invalid");
    addExactly(partials, number);
  }
  return roundedOnce(partials);
}

function addExactly(partials: number[], number: number): void {
  let carried = number;
  let kept = 0;
  for (const partial of partials) {
    const large = Math.abs(carried) < Math.abs(partial) ? partial : carried;
    const small = large === carried ? partial : carried;
    const sum = large + small;
    const lost = small - (sum - large);
    if (lost !== 0) partials[kept++] = lost;
    carried = sum;
  }
  if (!Number.isFinite(carried)) throw new DomainError("kernel.sumTooLarge", "invalid");
  partials.length = kept;
  partials.push(carried);
}

function roundedOnce(partials: readonly number[]): number {
  let index = partials.length - 1;
  let sum = partials[index] ?? 0;
  let lost = 0;
  while (index > 0 && lost === 0) {
    index -= 1;
    const small = partials[index] ?? 0;
    const before = sum;
    sum = before + small;
    lost = small - (sum - before);
  }

  // Exactly halfway was rounded to even; if smaller partials lean the same way, the true sum lies past halfway.
  const leansOn = index > 0 && Math.sign(partials[index - 1] ?? 0) === Math.sign(lost);
  if (leansOn && sum + 2 * lost - sum === 2 * lost) return sum + 2 * lost;
  return sum + 0; // turns −0 into 0
}
