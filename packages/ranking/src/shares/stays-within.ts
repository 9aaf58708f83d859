import type { Market } from "./market.ts";
import { NEAR } from "./purses.ts";
import { MOST_PARTS, payWhole, raisePayment, type WholePurses } from "./whole-purses.ts";

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
    more: { readonly possible: readonly number[]; readonly rest: number },
  ): boolean;
}

const MOST_FORKS = 20;

/** Far more than what doubles round off, far less than what could matter. */
const HAIR = 1e-12;

/** Before this part of the budget is spent, so much can still be bought that looking for an early end is a waste. */
const EARLIEST_END = 0.5;

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
  const scale = (MOST_PARTS / to) * market.voters;
  const [poorScale, richScale] = [scale * (1 + HAIR), scale * (1 - HAIR)];
  const purses = (parts: number) => new Int32Array(market.voters).fill(parts);
  const least = new Float64Array(market.costs.length).fill(GONE);
  for (const project of market.open)
    least[project] = (market.costs[project]! * richScale) / market.supporters[project]!.length;
  const journey: Journey = { market, goesOn, poorScale, richScale, spare: [], forks: MOST_FORKS };
  const low = purses(Math.floor((from / to) * MOST_PARTS));
  return endsWithin(journey, { low, high: purses(MOST_PARTS), bought: new Uint8Array(least.length), spent: 0, least });
}

interface Journey {
  readonly market: Market;
  readonly goesOn: GoesOn;
  /** How many parts of a purse make one of the market: a hair more at the poor end and less at the rich one, so that what rounds off a cost is harmless. */
  readonly poorScale: number;
  readonly richScale: number;
  /** Purses that can be used again. */
  readonly spare: WholePurses[];
  /** How many more times the road may fork. */
  forks: number;
}

/** The least payment for what is bought, shut out, or cannot be paid anywhere in the span. */
const GONE = Number.POSITIVE_INFINITY;

/** How far a road has come: what is bought, and between which purses everybody is. */
interface Road {
  readonly low: WholePurses;
  readonly high: WholePurses;
  readonly bought: Uint8Array;
  readonly spent: number;
  /** The least that the payment for a project can be, anywhere in the span. */
  readonly least: Float64Array;
}

/** A project that can be next, and its payment at both ends; at the poor end undefined while it is not known. */
interface Step {
  readonly project: number;
  readonly atLow: number | undefined;
  readonly atHigh: number;
}

function endsWithin(journey: Journey, start: Road): boolean {
  const { market, goesOn } = journey;
  let road = start;
  let next = nextOn(journey, road);
  while (next.length > 0) {
    if (next.length > 1 && changesNothing(journey, road)) return true;
    if (!othersEndWithin(journey, road, next.slice(1))) return false;
    road = roadAfter(journey, road, next[0]!);
    if (road.spent > market.budget) return false;
    next = nextOn(journey, road);
  }
  return goesOn.with(road.bought, road.spent);
}

function othersEndWithin(journey: Journey, road: Road, others: readonly Step[]): boolean {
  journey.forks -= others.length;
  return journey.forks >= 0 && others.every((step) => otherEndsWithin(journey, road, step));
}

function otherEndsWithin(journey: Journey, road: Road, step: Step): boolean {
  const low = copied(journey, road.low);
  const high = copied(journey, road.high);
  const copy = { low, high, bought: road.bought.slice(), spent: road.spent, least: road.least.slice() };
  const other = roadAfter(journey, copy, step);
  const well = other.spent <= journey.market.budget && endsWithin(journey, other);
  journey.spare.push(low, high);
  return well;
}

/** Which projects can be the next, somewhere in the span. */
function nextOn(journey: Journey, road: Road): readonly Step[] {
  const { market, poorScale, richScale: scale } = journey;
  const { low, high, least } = road;
  const { best, atLow } = bestAtLow(journey, road);
  const next: Step[] = [];
  for (const project of market.open) {
    const enough = best * (1 + NEAR) * market.gains[project]!;
    if (least[project]! > enough || least[project] === GONE) continue;
    least[project] = raisePayment(market, high, { project, atLeast: least[project]!, enough, scale });
    if (least[project]! <= enough && least[project] !== GONE)
      next.push({ project, atLow: atLow.get(project), atHigh: least[project]! });
  }
  return next.length > 1 ? withoutBeaten(market, next, { purses: low, scale: poorScale }) : next;
}

/** The best rate at the poor end, and the payments that were worked out for it. */
function bestAtLow(
  { market, poorScale: scale }: Journey,
  { low, least }: Road,
): { best: number; atLow: ReadonlyMap<number, number> } {
  const { open, gains } = market;
  const atLow = new Map<number, number>();
  let best = GONE;
  const look = (project: number) => {
    const enough = best * gains[project]!;
    const payment = raisePayment(market, low, { project, atLeast: least[project]!, enough, scale });
    if (payment <= enough) atLow.set(project, payment);
    best = Math.min(best, payment / gains[project]!);
  };
  const first = likeliest(open, gains, least);
  if (first !== undefined) look(first);
  for (const project of open) {
    const mayBeBetter = least[project]! < best * gains[project]! && least[project] !== GONE;
    if (mayBeBetter && project !== first) look(project);
  }
  return { best, atLow };
}

/** The project whose rate can be lowest: mostly it is. */
function likeliest(open: readonly number[], gains: Float64Array, least: Float64Array): number | undefined {
  let found: number | undefined;
  let lowest = GONE;
  for (const project of open) {
    const rate = least[project]! / gains[project]!;
    if (rate >= lowest) continue;
    lowest = rate;
    found = project;
  }
  return found;
}

/**
 * While nobody is emptied a payment is the cost over the supporters, for every endowment in the span; for the others that is the least it
 * can be. So whole numbers tell which projects come behind one whose payment is even at the poor end, or lose a tie with it.
 */
function withoutBeaten(market: Market, next: readonly Step[], low: PoorEnd): readonly Step[] {
  const even = next.map(({ project }) => project).filter((project) => isEven(market, project, low));
  const first = even.find((one) => even.every((other) => one === other || comesBefore(market, one, other)));
  if (first === undefined) return next;
  return next.filter(({ project }) => project === first || !comesBefore(market, first, project));
}

interface PoorEnd {
  readonly purses: WholePurses;
  readonly scale: number;
}

function isEven({ costs, supporters }: Market, project: number, { purses, scale }: PoorEnd): boolean {
  const enough = ((costs[project]! * scale) / supporters[project]!.length) * (1 + NEAR);
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

/** Whether all that could still be bought would end nothing. */
function changesNothing({ market, goesOn, richScale: scale }: Journey, { high, bought, spent, least }: Road): boolean {
  if (spent < EARLIEST_END * market.budget) return false;
  const possible: number[] = [];
  let rest = 0;
  for (const project of market.open) {
    if (least[project] === GONE) continue;
    if (moneyFor(market, high, project) < market.costs[project]! * scale) {
      least[project] = GONE;
      continue;
    }
    possible.push(project);
    rest += market.costs[project]!;
    if (spent + rest > market.budget) return false;
  }
  return goesOn.withAnyOf(bought, spent, { possible, rest });
}

function moneyFor({ supporters }: Market, purses: WholePurses, project: number): number {
  let money = 0;
  for (const voter of supporters[project]!) money += purses[voter]!;
  return money;
}

/**
 * The road after this purchase. At the poor end the money may not be there: then nothing is the least that supporters are left with. Payments
 * are rounded up at the poor end and down at the rich one.
 */
function roadAfter({ market, poorScale: scale }: Journey, { low, high, bought, spent, least }: Road, step: Step): Road {
  const { project, atHigh } = step;
  const atLow = step.atLow ?? raisePayment(market, low, { project, atLeast: atHigh, enough: GONE, scale });
  payWhole(market.supporters[project]!, low, Math.ceil(atLow * (1 + NEAR)));
  payWhole(market.supporters[project]!, high, Math.floor(atHigh * (1 - NEAR)));
  bought[project] = 1;
  least[project] = GONE;
  for (const rival of market.rivals[project]!) least[rival] = GONE;
  return { low, high, bought, spent: spent + market.costs[project]!, least };
}

function copied({ spare }: Journey, purses: WholePurses): WholePurses {
  const copy = spare.pop();
  if (!copy) return purses.slice();
  copy.set(purses);
  return copy;
}
