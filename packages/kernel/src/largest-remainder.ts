import { DomainError } from "./domain-error.ts";

/**
 * Divides seats in proportion to weights: the largest-remainder method.
 *
 * Each weight first gets the whole seats it is entitled to (seats × weight ÷ all weights, rounded down); the seats left
 * over go one by one to the largest remainders. Equal remainders go to the weight listed first, so anyone with the
 * same list repeats the division. Whole numbers throughout (BigInt): rounding never settles a tie.
 *
 * @param weights - residents, votes or any count, in the order that settles ties (safe integers ≥ 0)
 * @param seats - what is divided (a safe integer ≥ 0)
 * @returns seats per weight, in the order given; together exactly `seats`, each less than one from its exact share
 * @throws DomainError `kernel.badWeight` or `kernel.badSeats` for anything but whole numbers ≥ 0
 * @throws DomainError `kernel.noWeight` when there are seats to divide and every weight is zero
 *
 * @example
 * apportion([600, 300], 10); // [7, 3]
 *
 * @see Balinski & Young, Fair Representation (2nd ed., 2001), Hamilton's method
 */
export function apportion(weights: readonly number[], seats: number): number[] {
  if (!isCount(seats)) throw new DomainError("kernel.badSeats", "invalid", { seats });
  const bad = weights.findIndex((weight) => !isCount(weight));
  if (bad !== -1) throw new DomainError("kernel.badWeight", "invalid", { position: bad + 1 });

  const total = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
  if (total === 0n && seats > 0) throw new DomainError("kernel.noWeight", "invalid", { seats });
  if (total === 0n) return weights.map(() => 0);

  const shares = weights.map((weight, order) => {
    const claim = BigInt(seats) * BigInt(weight);
    return { order, whole: Number(claim / total), remainder: claim % total };
  });
  const leftOver = seats - shares.reduce((sum, share) => sum + share.whole, 0);
  const luckyOnes = new Set(
    shares
      .toSorted((a, b) => Number(b.remainder > a.remainder) - Number(b.remainder < a.remainder) || a.order - b.order)
      .slice(0, leftOver)
      .map((share) => share.order),
  );

  return shares.map(({ order, whole }) => whole + (luckyOnes.has(order) ? 1 : 0));
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}
