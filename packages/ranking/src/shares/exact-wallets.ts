import type { Market } from "./market.ts";

/** A payment as a fraction; undefined where the supporters have too little. */
export interface ExactPayment {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** What everybody has left, in whole numbers. */
export interface ExactWallets {
  /** How many projects were bought. */
  readonly bought: number;
  priceOf(project: number): ExactPayment | undefined;
  buy(project: number): void;
}

/**
 * The wallets as fractions with one denominator. People who chose the same among what was bought share one amount, so that the
 * work grows with the number of different amounts, not with the number of voters.
 *
 * @param total - what all voters have together at the start, in parts of the currency
 */
export function exactWallets(market: Market, total: number): ExactWallets {
  const state: Amounts = {
    denominator: BigInt(market.voters),
    amounts: [BigInt(total)],
    amountOf: new Int32Array(market.voters),
  };
  let bought = 0;
  return {
    get bought() {
      return bought;
    },
    priceOf: (project) => exactPayment(market, state, project),
    buy(project) {
      const payment = exactPayment(market, state, project);
      if (payment) payExactly(market.supporters[project]!, state, payment);
      bought++;
    },
  };
}

interface Amounts {
  denominator: bigint;
  /** The different amounts that people have, as numerators. */
  amounts: bigint[];
  /** Which of them each voter has. */
  readonly amountOf: Int32Array;
}

function exactPayment(
  market: Market,
  { amounts, amountOf, denominator }: Amounts,
  project: number,
): ExactPayment | undefined {
  const supporters = market.supporters[project]!;
  const rising = [...countAmounts(supporters, amountOf)].sort(([a], [b]) => compare(amounts[a]!, amounts[b]!));
  let cost = BigInt(market.costs[project]!) * denominator;
  let full = BigInt(supporters.length);
  for (const [amount, people] of rising) {
    const wallet = amounts[amount]!;
    if (cost <= wallet * full) return { numerator: cost, denominator: full * denominator };
    cost -= wallet * BigInt(people);
    full -= BigInt(people);
  }
  return undefined;
}

function payExactly(supporters: Int32Array, state: Amounts, payment: ExactPayment): void {
  const { amountOf } = state;
  const times = payment.denominator / state.denominator;
  const amounts = state.amounts.map((amount) => amount * times);
  const moved = new Map<number, number>();
  for (const voter of supporters) {
    const before = amountOf[voter]!;
    let after = moved.get(before);
    if (after === undefined) {
      after = amounts.length;
      const left = amounts[before]! - payment.numerator;
      amounts.push(left > 0n ? left : 0n);
      moved.set(before, after);
    }
    amountOf[voter] = after;
  }
  Object.assign(state, tidied(amounts, payment.denominator, amountOf));
}

/** Which of two payments is less for each unit of utility: below 0 the first, 0 when they are equal. */
export function comparePayments(
  market: Market,
  one: { readonly project: number; readonly payment: ExactPayment },
  other: { readonly project: number; readonly payment: ExactPayment },
): number {
  const gain = (project: number) => (market.utility === "cost" ? BigInt(market.costs[project]!) : 1n);
  return compare(
    one.payment.numerator * other.payment.denominator * gain(other.project),
    other.payment.numerator * one.payment.denominator * gain(one.project),
  );
}

function compare(one: bigint, other: bigint): number {
  if (one < other) return -1;
  return one === other ? 0 : 1;
}

function countAmounts(supporters: Int32Array, amountOf: Int32Array): Map<number, number> {
  const counts = new Map<number, number>();
  for (const voter of supporters) counts.set(amountOf[voter]!, (counts.get(amountOf[voter]!) ?? 0) + 1);
  return counts;
}

/** Equal amounts become one, amounts nobody has are forgotten, and the fraction is simplified. */
function tidied(amounts: readonly bigint[], denominator: bigint, amountOf: Int32Array) {
  const numbers = new Map<bigint, number>();
  const renumbered = new Int32Array(amounts.length).fill(-1);
  for (let voter = 0; voter < amountOf.length; voter++) {
    const before = amountOf[voter]!;
    if (renumbered[before] === -1) {
      const amount = amounts[before]!;
      renumbered[before] = numbers.get(amount) ?? numbers.size;
      numbers.set(amount, renumbered[before]!);
    }
    amountOf[voter] = renumbered[before]!;
  }
  let shared = denominator;
  for (const amount of numbers.keys()) {
    if (shared === 1n) break;
    shared = greatestCommonDivisor(shared, amount);
  }
  return { amounts: [...numbers.keys()].map((amount) => amount / shared), denominator: denominator / shared };
}

function greatestCommonDivisor(one: bigint, other: bigint): bigint {
  let [large, small] = [one, other];
  while (small !== 0n) [large, small] = [small, large % small];
  return large;
}
