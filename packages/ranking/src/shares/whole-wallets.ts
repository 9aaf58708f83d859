import type { Market } from "./market.ts";

/**
 * What everybody has at least, or at most, in whole parts: 2³⁰ of them are the largest endowment of a span.
 *
 * Whole numbers of 32 bits keep the inner loop free of branches, which makes it five times as fast as doubles; rounding always
 * goes to the safe side.
 */
export type WholeWallets = Int32Array;

export const MOST_PARTS = 2 ** 30;

/** What a search for a payment starts from. */
export interface PaymentSearch {
  readonly project: number;
  /** Certainly not more than the payment. */
  readonly atLeast: number;
  /** Above this it does not matter any more how high it is. */
  readonly enough: number;
  /** How many parts make one of the market. */
  readonly scale: number;
}

/**
 * Raises a payment that is not too high, until it is the payment for the project or is more than `enough`.
 *
 * @returns the payment in parts, or something above `enough` that is not above the payment; Infinity when the project cannot be paid
 */
export function raisePayment({ supporters, costs }: Market, wallets: WholeWallets, search: PaymentSearch): number {
  const { project, atLeast, enough, scale } = search;
  const people = supporters[project]!;
  const cost = costs[project]! * scale;
  let payment = Math.max(atLeast, cost / people.length);
  while (payment <= enough) {
    if (payment > MOST_PARTS) return Number.POSITIVE_INFINITY;
    const next = shareOfOthers(people, wallets, { cost, payment });
    if (!(next > payment * (1 + 1e-12))) return payment;
    payment = next;
  }
  return payment;
}

/** Takes a whole payment from the wallet of every supporter, or all there is. */
export function payWhole(supporters: Int32Array, wallets: WholeWallets, payment: number): void {
  const whole = Math.min(payment, MOST_PARTS + 1) | 0;
  for (let at = 0; at < supporters.length; at++) {
    const voter = supporters[at]! | 0;
    const left = ((wallets[voter]! | 0) - whole) | 0;
    wallets[voter] = left & ~(left >> 31);
  }
}

/** Whether these people have so much together, in parts. */
export function have(supporters: Int32Array, wallets: WholeWallets, amount: number): boolean {
  let money = 0;
  for (let at = 0; at < supporters.length && money < amount; at++) money += wallets[supporters[at]!]! | 0;
  return money >= amount;
}

/** What each pays who has this payment, when whoever has less pays all; Infinity when nobody has it and it is too little. */
function shareOfOthers(
  supporters: Int32Array,
  wallets: WholeWallets,
  { cost, payment }: { cost: number; payment: number },
) {
  const whole = Math.ceil(payment) | 0;
  let paid = 0;
  let full = supporters.length | 0;
  for (let at = 0; at < supporters.length; at++) {
    const wallet = wallets[supporters[at]!]! | 0;
    // All ones where the wallet is smaller than the payment, else all zeros.
    const smaller = (wallet - whole) >> 31;
    paid += wallet & smaller;
    full = (full + smaller) | 0;
  }
  if (full > 0) return (cost - paid) / full;
  return paid < cost ? Number.POSITIVE_INFINITY : payment;
}
