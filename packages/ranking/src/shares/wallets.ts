import type { Market } from "./market.ts";

/** What everybody has left, in parts of the currency, as doubles: quick, and off by the last bits. */
export type Wallets = Float64Array;

/** The one payment at which the supporters of a project bring its cost together, each at most what they have left. */
export interface Price {
  /** What whoever still has enough pays; Infinity when together they have too little. */
  readonly payment: number;
  /** How many pay less than that, all that they have left. */
  readonly emptied: number;
  /** What the supporters have together. */
  readonly money: number;
}

/** Two amounts that differ less than this share of themselves are compared again with whole numbers. */
export const NEAR = 1e-9;

/**
 * The payment for a project, from what its supporters have left.
 *
 * Starts from a payment that is certainly too low. Whoever has less pays all, the others share the rest equally, which raises
 * the payment, until nobody else is emptied: at most a few rounds. (Newton's method on a sum of min(wallet, payment), which is
 * concave, so it never shoots past the answer.)
 */
export function priceOf(
  market: Market,
  wallets: Wallets,
  { project, atLeast }: { project: number; atLeast: number },
): Price {
  const supporters = market.supporters[project]!;
  const cost = market.costs[project]!;
  let payment = Math.max(atLeast, cost / supporters.length);
  for (;;) {
    const { paid, emptied, money } = collect(supporters, wallets, payment);
    const full = supporters.length - emptied;
    if (full === 0) return { payment: money < cost * (1 - NEAR) ? Number.POSITIVE_INFINITY : payment, emptied, money };
    const next = (cost - paid) / full;
    if (!(next > payment * (1 + 1e-14))) return { payment, emptied, money };
    payment = next;
  }
}

/** Takes the payment from the wallet of every supporter, or all there is. */
export function pay(supporters: Int32Array, wallets: Wallets, payment: number): void {
  for (let at = 0; at < supporters.length; at++) {
    const voter = supporters[at]!;
    const left = wallets[voter]! - payment;
    wallets[voter] = left > 0 ? left : 0;
  }
}

function collect(supporters: Int32Array, wallets: Wallets, payment: number) {
  let paid = 0;
  let emptied = 0;
  let money = 0;
  for (let at = 0; at < supporters.length; at++) {
    const wallet = wallets[supporters[at]!]!;
    money += wallet;
    if (wallet < payment) {
      paid += wallet;
      emptied++;
    }
  }
  return { paid, emptied, money };
}
