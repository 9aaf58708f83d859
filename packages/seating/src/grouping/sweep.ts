import { type Dice, roll, rollBelow } from "../plan/dice.ts";
import { type Arrangement, gainOfSwap, learnPromise, mayMove, move, swap } from "./arrangement.ts";

/** Chance for a search. */
export interface Chance {
  readonly dice: Dice;
  /** How much worse a step may be at temperature 1: 1,024 throws that are equally likely, in random order. */
  readonly patience: Float64Array;
}

/**
 * Lets everybody look once at every group: do I gain by moving there, or by changing places with somebody there?
 *
 * A step is taken when it costs no more than patience × temperature, so at a high temperature nearly anything happens and at 0 only
 * what gains. One throw of patience goes for a person and a group; of the people in the group the first with whom the swap is good
 * enough takes it. Most groups are passed over without looking at the people in them: what somebody gains by going there, plus
 * the promise of the group, is already too little. The promise is worked out again only when one of the two groups has changed.
 *
 * @returns how many steps were taken
 * @see Kirkpatrick, Gelatt & Vecchi, Optimization by Simulated Annealing (Science 220, 1983)
 * @see Schulz, Efficient Neighborhood Evaluation for the Maximally Diverse Grouping Problem (Annals of Operations Research, 2024), for
 * passing over neighbours by a bound; the bound here is ours
 */
export function sweep(arrangement: Arrangement, temperature: number, { dice, patience }: Chance): number {
  const { people } = arrangement.table;
  const start = rollBelow(dice, people);
  let steps = 0;
  for (let looked = 0; looked < people; looked++) {
    const person = start + looked < people ? start + looked : start + looked - people;
    steps += lookAround(arrangement, person, { temperature, patience, throwFrom: roll(dice) });
  }
  return steps;
}

/** Lets the search climb until nobody gains by any step. It ends: the diversity is a whole number, and every step makes it larger. */
export function climb(arrangement: Arrangement, chance: Chance): number {
  let sweeps = 1;
  while (sweep(arrangement, 0, chance) > 0) sweeps += 1;
  return sweeps;
}

interface Mood {
  readonly temperature: number;
  readonly patience: Float64Array;
  /** Where in the throws of patience this person begins. */
  readonly throwFrom: number;
}

function lookAround(arrangement: Arrangement, person: number, { temperature, patience, throwFrom }: Mood): number {
  const { groups } = arrangement.table;
  let own = arrangement.groupOf[person]!;
  let steps = 0;
  for (let other = 0; other < groups; other++) {
    if (other === own) continue;
    arrangement.limit = temperature === 0 ? 1 : -temperature * patience[(throwFrom + other) & 1023]!;
    if (!stepTo(arrangement, person, other)) continue;
    own = other;
    steps += 1;
  }
  return steps;
}

/** Brings somebody to another group if that gains at least the limit, alone or in exchange for somebody there. */
function stepTo(arrangement: Arrangement, person: number, other: number): boolean {
  const { table, groupOf, sums, promise, isKnown, limit } = arrangement;
  const { groups, nearest } = table;
  const own = groupOf[person]!;
  const gained = sums[person * groups + other]! - sums[person * groups + own]!;
  if (gained >= limit && mayMove(arrangement, own, other)) {
    move(arrangement, person, other);
    return true;
  }
  const pair = own * groups + other;
  if (isKnown[pair] === 0) learnPromise(arrangement, own, other);
  if (gained - nearest[person]! + promise[pair]! < limit) return false;
  const partner = findPartner(arrangement, person, other);
  if (partner === -1) return false;
  swap(arrangement, person, partner);
  return true;
}

/** The first in a group with whom changing places gains at least the limit, or −1. */
function findPartner(arrangement: Arrangement, person: number, group: number): number {
  const { members, sizes, table, limit } = arrangement;
  const start = group * table.capacity;
  const end = start + sizes[group]!;
  for (let at = start; at < end; at++) {
    if (gainOfSwap(arrangement, person, members[at]!) >= limit) return members[at]!;
  }
  return -1;
}
