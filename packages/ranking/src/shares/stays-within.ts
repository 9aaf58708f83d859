import type { Market } from "./market.ts";
import { NEAR, type Purses, pay, raisePayment } from "./purses.ts";

/** Two endowments, as what all voters have together. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Says of what may come out whether raising the endowment goes on from there. */
export interface GoesOn {
  /** Nothing more is bought than this. */
  with(bought: Uint8Array, spent: number): boolean;
  /** This is bought, and of the others no more than those in `possible`, which together cost `rest`. */
  withAnyOf(
    bought: Uint8Array,
    spent: number,
    possible: { readonly projects: readonly number[]; readonly rest: number },
  ): boolean;
}

/** Memory that is used again and again. */
interface Room {
  readonly market: Market;
  readonly goesOn: GoesOn;
  readonly spare: Purses[];
  /** How many more times the road may fork. */
  forks: number;
}

/** How far a road has come: what is bought, and between which purses everybody is. */
interface Road {
  readonly low: Purses;
  readonly high: Purses;
  readonly bought: Uint8Array;
  readonly spent: number;
  /** The least that the payment for a project can be, anywhere in the span; Infinity when it cannot be paid anywhere. */
  readonly least: Float64Array;
}

const MOST_FORKS = 20;

/**
 * Proves, if it can, that for every endowment in a span what is bought stays within the budget, without going through them.
 *
 * More money for everybody never makes a purchase dearer and never leaves anybody with less, as long as the same projects are bought in the same
 * order: if no purse is smaller, no payment is larger, and then no purse is smaller afterwards. So along one order the purses at both ends
 * of the span hold the purses in between. At each purchase only projects can be next whose payment at the rich end is not above the
 * lowest payment at the poor end. One such project: it is bought, at both ends. More of them: every road is followed. All roads
 * end within the budget: so does every endowment in between, whichever road it takes, ties and all.
 *
 * @returns true when it is certain; false when it is not so, or too many roads had to be followed to know
 */
export function staysWithin(market: Market, { from, to }: Span, goesOn: GoesOn): boolean {
  const room: Room = { market, goesOn, spare: [], forks: MOST_FORKS };
  const purses = (total: number) => new Float64Array(market.voters).fill(total / market.voters);
  const least = new Float64Array(market.costs.length).fill(Number.POSITIVE_INFINITY);
  for (const project of market.open) least[project] = market.costs[project]! / market.supporters[project]!.length;
  return follow(room, { low: purses(from), high: purses(to), bought: new Uint8Array(least.length), spent: 0, least });
}

function follow(room: Room, start: Road): boolean {
  let road = start;
  for (;;) {
    if (road.spent > room.market.budget) return false;
    const next = nextOn(room, road);
    if (next.length === 0) return room.goesOn.with(road.bought, road.spent);
    if (next.length > 1) {
      if (endsWell(room, road)) return true;
      room.forks -= next.length - 1;
      if (room.forks < 0) return false;
      for (const project of next.slice(1)) if (!followCopy(room, road, project)) return false;
    }
    road = bought(room, road, next[0]!);
  }
}

function followCopy(room: Room, road: Road, project: number): boolean {
  const low = copied(room, road.low);
  const high = copied(room, road.high);
  const copy = { low, high, bought: road.bought.slice(), spent: road.spent, least: road.least.slice() };
  const well = follow(room, bought(room, copy, project));
  room.spare.push(low, high);
  return well;
}

/** Which projects can be the next, somewhere in the span. */
function nextOn({ market }: Room, { low, high, bought, least }: Road): readonly number[] {
  const gain = (project: number) => (market.utility === "cost" ? market.costs[project]! : 1);
  const waiting = market.open.filter((project) => !bought[project] && least[project] !== Number.POSITIVE_INFINITY);
  waiting.sort((a, b) => least[a]! / gain(a) - least[b]! / gain(b) || market.place[a]! - market.place[b]!);

  let best = Number.POSITIVE_INFINITY;
  for (const project of waiting) {
    if (least[project]! / gain(project) > best) break;
    const payment = raisePayment(market, low, { project, atLeast: least[project]!, enough: best * gain(project) });
    best = Math.min(best, payment / gain(project));
  }

  const next: number[] = [];
  const enough = best * (1 + NEAR);
  for (const project of waiting) {
    if (least[project]! / gain(project) > enough) break;
    least[project] = raisePayment(market, high, { project, atLeast: least[project]!, enough: enough * gain(project) });
    if (least[project]! / gain(project) <= enough) next.push(project);
  }
  return next.length > 1 ? withoutBeaten(market, next, low) : next;
}

/**
 * While nobody is emptied a payment is the cost over the supporters, for every endowment in the span; for the others that is the least it
 * can be. So whole numbers tell which projects come behind one whose payment is even at the poor end, or lose a tie with it.
 */
function withoutBeaten(market: Market, next: readonly number[], low: Purses): readonly number[] {
  const even = next.filter((project) => isEven(market, low, project));
  const first = even.find((one) => even.every((other) => one === other || comesBefore(market, one, other)));
  return first === undefined ? next : next.filter((other) => other === first || !comesBefore(market, first, other));
}

function isEven({ costs, supporters }: Market, purses: Purses, project: number): boolean {
  const enough = (costs[project]! / supporters[project]!.length) * (1 + NEAR);
  return supporters[project]!.every((voter) => purses[voter]! >= enough);
}

/** By what each supporter pays, for what it brings, while all can; exactly. */
function comesBefore({ costs, supporters, utility, place }: Market, one: number, other: number): boolean {
  const [mine, theirs] = [supporters[one]!.length, supporters[other]!.length];
  const order =
    utility === "cost"
      ? theirs - mine
      : Number(BigInt(costs[one]!) * BigInt(theirs) - BigInt(costs[other]!) * BigInt(mine));
  return order < 0 || (order === 0 && place[one]! < place[other]!);
}

/** Whether all that could still be bought would change nothing. */
function endsWell({ market, goesOn }: Room, { high, bought, spent, least }: Road): boolean {
  const projects: number[] = [];
  let rest = 0;
  for (const project of market.open) {
    if (bought[project] || least[project] === Number.POSITIVE_INFINITY) continue;
    if (moneyFor(market, high, project) < market.costs[project]! * (1 - NEAR))
      least[project] = Number.POSITIVE_INFINITY;
    else {
      projects.push(project);
      rest += market.costs[project]!;
    }
  }
  return goesOn.withAnyOf(bought, spent, { projects, rest });
}

function moneyFor({ supporters }: Market, purses: Purses, project: number): number {
  let money = 0;
  for (const voter of supporters[project]!) money += purses[voter]!;
  return money;
}

/** The road after this purchase. At the poor end the money may not be there: then everything the supporters have is the least they can be left with. */
function bought({ market }: Room, road: Road, project: number): Road {
  const { low, high, bought, spent, least } = road;
  const everything = Number.POSITIVE_INFINITY;
  const atHigh = raisePayment(market, high, { project, atLeast: least[project]!, enough: everything });
  const atLow = raisePayment(market, low, { project, atLeast: atHigh, enough: everything });
  const supporters = market.supporters[project]!;
  pay(supporters, low, atLow);
  pay(supporters, high, atHigh);
  bought[project] = 1;
  for (const rival of market.rivals[project]!) least[rival] = everything;
  return { low, high, bought, spent: spent + market.costs[project]!, least };
}

function copied({ spare }: Room, purses: Purses): Purses {
  const copy = spare.pop();
  if (!copy) return purses.slice();
  copy.set(purses);
  return copy;
}
