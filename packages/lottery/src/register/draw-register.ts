import { apportion, createRandom, DomainError } from "@naast/kernel";
import type { Register } from "./register.ts";

/** What to draw. */
export interface DrawOptions {
  /** How many lots: from 1 to all of them. */
  readonly count: number;
  /** Text that nobody could know when the register was closed. See `createRandom` of the kernel. */
  readonly seed: string;
}

/** The lots that were drawn. */
export interface RegisterDraw {
  /** One id per lot drawn, stratum by stratum, in the order drawn. */
  readonly ids: readonly string[];
  /** In the order of the register. */
  readonly strata: readonly { readonly name: readonly string[]; readonly lots: number; readonly seats: number }[];
}

/**
 * Draws lots from a register, each set of lots exactly as likely as any other, and repeatable by anyone with the seed.
 *
 * How: strata get their seats in proportion to their lots, by largest remainders; a tie goes to the name that comes
 * first. One stream of chance comes from the seed. Stratum by stratum it picks a lot among those left (the first places
 * of Durstenfeld's shuffle, starting from the order of the register). Then, for each lot of that stratum in the order drawn, a
 * household of several rows gets one of them picked: every household has the same chance, and so has everyone within
 * it. Numbers are drawn by rejection, without fractions.
 *
 * @throws DomainError `lottery.badCount` unless the count is a whole number from 1 to the number of lots;
 * `kernel.emptySeed`
 *
 * @see Durstenfeld, Algorithm 235: Random Permutation (CACM 7, 1964)
 */
export function drawFromRegister(register: Register, { count, seed }: DrawOptions): RegisterDraw {
  const { lots, strata } = register;
  if (!Number.isInteger(count) || count < 1 || count > lots) {
    throw new DomainError("lottery.badCount", "invalid", { count, lots });
  }

  const seats = apportion(
    strata.map((stratum) => stratum.lots.length),
    count,
  );
  const ids = drawRows(register, seats, createRandom(seed).below).map(register.idOf);
  return { ids, strata: strata.map(({ name, lots: { length } }, at) => ({ name, lots: length, seats: seats[at]! })) };
}

/**
 * The rows drawn, when chance is this function: `below(n)` gives a whole number from 0 to n − 1.
 *
 * @param seats - for each stratum, at most its lots
 */
export function drawRows(register: Register, seats: readonly number[], below: Below): number[] {
  return register.strata.flatMap(({ lots }, at) =>
    Array.from(drawnFirst(lots, seats[at]!, below), (lot) => rowOfLot(register, lot, below)),
  );
}

type Below = (n: number) => number;

function drawnFirst(lots: Uint32Array, count: number, below: Below): Uint32Array {
  const order = lots.slice();
  for (let place = 0; place < count; place++) {
    const drawn = place + below(order.length - place);
    const lot = order[drawn]!;
    order[drawn] = order[place]!;
    order[place] = lot;
  }
  return order.subarray(0, count);
}

function rowOfLot({ lotStarts, rowsByLot }: Register, lot: number, below: Below): number {
  const start = lotStarts[lot]!;
  const size = lotStarts[lot + 1]! - start;
  return rowsByLot[size === 1 ? start : start + below(size)]!;
}
