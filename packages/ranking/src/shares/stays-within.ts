import type { Market } from "./market.ts";
import { NEAR } from "./wallets.ts";
import { have, MOST_PARTS, payWhole, raisePayment, type WholeWallets } from "./whole-wallets.ts";

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

/** More roads than this at once, and a shorter span is quicker. */
const MOST_ROADS = 8;

/** Far more than what doubles round off, far less than what could matter. */
const HAIR = 1e-12;

/**
 * Proves, if it can, that for every endowment in a span what is bought stays within the budget, without going through them.
 *
 * More money for everybody never makes a purchase dearer and never leaves anybody with less, as long as the same projects are
 * bought in the same order: if no wallet is smaller, no payment is larger, and then no wallet is smaller afterwards. So along
 * one order the wallets at both ends of the span hold the wallets in between. At each purchase only projects can be next whose
 * payment at the rich end is not above the lowest payment at the poor end. One such project: it is bought, at both ends. More
 * of them: every road is followed. Roads that bought the same, in another order, become one again, with the smaller of each
 * wallet at the poor end and the larger at the rich one. All roads end within the budget: so does every endowment in between,
 * whichever road it takes, ties and all.
 *
 * @returns true when it is certain; false when it is not so, or too many roads had to be followed to know
 */
export function staysWithin(market: Market, { from, to }: Span, goesOn: GoesOn): boolean {
  const scale = (MOST_PARTS / to) * market.voters;
  const [poorScale, richScale] = [scale * (1 + HAIR), scale * (1 - HAIR)];
  const wallets = (parts: number) => new Int32Array(market.voters).fill(parts);
  const least = new Float64Array(market.costs.length).fill(GONE);
  for (const project of market.open)
    least[project] = (market.costs[project]! * richScale) / market.supporters[project]!.length;
  const dearest = market.open.toSorted((a, b) => market.costs[b]! - market.costs[a]!);
  const journey: Journey = { market, dearest, goesOn, poorScale, richScale, spare: [] };
  const low = wallets(Math.floor((from / to) * MOST_PARTS));
  const nothing = { bought: new Uint8Array(least.length), key: 0n, spent: 0 };
  let roads: readonly Road[] = [{ low, high: wallets(MOST_PARTS), ...nothing, least }];
  while (roads.length > 0) {
    const further = goFurther(journey, roads);
    if (!further || further.length > MOST_ROADS) return false;
    roads = further;
  }
  return true;
}

interface Journey {
  readonly market: Market;
  /** All that can be bought, the dearest first: so it shows soonest that the rest of the budget is too little. */
  readonly dearest: readonly number[];
  readonly goesOn: GoesOn;
  /**
   * How many parts of a wallet make one of the market: a hair more at the poor end and less at the rich one, so that what
   * rounds off a cost is harmless.
   */
  readonly poorScale: number;
  readonly richScale: number;
  /** Wallets that can be used again. */
  readonly spare: WholeWallets[];
}

/** The least payment for what is bought, shut out, or cannot be paid anywhere in the span. */
const GONE = Number.POSITIVE_INFINITY;

/** How far a road has come: what is bought, and between which wallets everybody is. */
interface Road {
  readonly low: WholeWallets;
  readonly high: WholeWallets;
  readonly bought: Uint8Array;
  /** The same as a number, a bit for each project. */
  readonly key: bigint;
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

/** All roads after one more purchase; undefined when one of them may not end well. */
function goFurther(journey: Journey, roads: readonly Road[]): Road[] | undefined {
  const further = new Map<bigint, Road>();
  const well = roads.every((road) => {
    const next = nextOn(journey, road);
    if (next.length === 0) return journey.goesOn.with(road.bought, road.spent);
    if (next.length > 1 && changesNothing(journey, road)) return true;
    return next.every((step, at) =>
      take(journey, { road: at === next.length - 1 ? road : copied(journey, road), step }, further),
    );
  });
  return well ? [...further.values()] : undefined;
}

/** Takes one step on a road; false when that overspends the budget. */
function take(journey: Journey, { road, step }: { road: Road; step: Step }, further: Map<bigint, Road>): boolean {
  const after = roadAfter(journey, road, step);
  const known = further.get(after.key);
  further.set(after.key, known ? merged(journey, known, after) : after);
  return after.spent <= journey.market.budget;
}

/** Two roads that bought the same, as one that holds them both. */
function merged({ spare }: Journey, one: Road, other: Road): Road {
  for (let voter = 0; voter < one.low.length; voter++) {
    one.low[voter] = Math.min(one.low[voter]!, other.low[voter]!);
    one.high[voter] = Math.max(one.high[voter]!, other.high[voter]!);
  }
  for (let project = 0; project < one.least.length; project++)
    one.least[project] = Math.min(one.least[project]!, other.least[project]!);
  spare.push(other.low, other.high);
  return one;
}

/**
 * Which projects can be the next, somewhere in the span.
 *
 * Looks at the rich end first, from the lowest rate up, and works out the poor end only of what comes by: whatever is cheaper
 * at the poor end is cheaper still at the rich one, so it has come by before.
 */
function nextOn(journey: Journey, road: Road): readonly Step[] {
  const { market, poorScale: scale } = journey;
  const { low, least } = road;
  const looked = new Uint8Array(least.length);
  const next: Step[] = [];
  let best = GONE;
  for (;;) {
    const found = lowest(market, least, looked);
    if (found.rate === GONE || found.rate > best * (1 + NEAR)) break;
    const { project } = found;
    if (!comesBy(journey, road, { ...found, best })) continue;
    looked[project] = 1;
    const [atHigh, enough] = [least[project]!, best * market.gains[project]!];
    const atLow = raisePayment(market, low, { project, atLeast: atHigh, enough, scale });
    next.push({ project, atLow: atLow <= enough ? atLow : undefined, atHigh });
    best = Math.min(best, atLow / market.gains[project]!);
  }
  const able = next.filter(({ project, atHigh }) => atHigh <= best * (1 + NEAR) * market.gains[project]!);
  return able.length > 1 ? withoutBeaten(market, able, { wallets: low, scale }) : able;
}

/** Raises the least payment at the rich end; whether it is the payment there, and not above what others are known to cost. */
function comesBy({ market, richScale: scale }: Journey, { high, least }: Road, lowest: Lowest & { best: number }) {
  const { project, second, best } = lowest;
  const rate = best === GONE ? second : best * (1 + NEAR);
  const enough = Math.max(least[project]!, market.gains[project]! * rate);
  least[project] = raisePayment(market, high, { project, atLeast: least[project]!, enough, scale });
  return least[project]! <= enough && least[project] !== GONE;
}

interface Lowest {
  readonly project: number;
  readonly rate: number;
  /** The lowest rate but that one. */
  readonly second: number;
}

/** Of what was not looked at, the project whose rate can be lowest. */
function lowest({ open, gains }: Market, least: Float64Array, looked: Uint8Array): Lowest {
  let project = -1;
  let rate = GONE;
  let second = GONE;
  for (const other of open) {
    const its = least[other]! / gains[other]!;
    if (its >= second || looked[other]) continue;
    second = Math.max(rate, its);
    if (its >= rate) continue;
    rate = its;
    project = other;
  }
  return { project, rate, second };
}

/**
 * While nobody is emptied a payment is the cost over the supporters, for every endowment in the span; for the others that is
 * the least it can be. So whole numbers tell which projects come behind one whose payment is even at the poor end, or lose a
 * tie with it.
 */
function withoutBeaten(market: Market, next: readonly Step[], low: PoorEnd): readonly Step[] {
  const even = next.map(({ project }) => project).filter((project) => isEven(market, project, low));
  const first = even.find((one) => even.every((other) => one === other || comesBefore(market, one, other)));
  if (first === undefined) return next;
  return next.filter(({ project }) => project === first || !comesBefore(market, first, project));
}

interface PoorEnd {
  readonly wallets: WholeWallets;
  readonly scale: number;
}

function isEven({ costs, supporters }: Market, project: number, { wallets, scale }: PoorEnd): boolean {
  const enough = ((costs[project]! * scale) / supporters[project]!.length) * (1 + NEAR);
  return supporters[project]!.every((voter) => wallets[voter]! >= enough);
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
function changesNothing(
  { market, dearest, goesOn, richScale: scale }: Journey,
  { high, bought, spent, least }: Road,
): boolean {
  const possible: number[] = [];
  let rest = 0;
  for (const project of dearest) {
    if (least[project] === GONE) continue;
    if (!have(market.supporters[project]!, high, market.costs[project]! * scale)) {
      least[project] = GONE;
      continue;
    }
    possible.push(project);
    rest += market.costs[project]!;
    if (spent + rest > market.budget) return false;
  }
  return goesOn.withAnyOf(bought, spent, { possible, rest });
}

/**
 * The road after this purchase. At the poor end the money may not be there: then nothing is the least that supporters are left
 * with. Payments are rounded up at the poor end and down at the rich one.
 */
function roadAfter({ market, poorScale: scale }: Journey, road: Road, step: Step): Road {
  const { low, high, bought, least } = road;
  const { project, atHigh } = step;
  const search = { project, atLeast: atHigh, enough: GONE, scale };
  const atLow = step.atLow ?? raisePayment(market, low, search);
  payWhole(market.supporters[project]!, low, Math.ceil(atLow * (1 + NEAR)));
  payWhole(market.supporters[project]!, high, Math.floor(atHigh * (1 - NEAR)));
  bought[project] = 1;
  for (const gone of [project, ...market.rivals[project]!]) least[gone] = GONE;
  return { ...road, key: road.key | (1n << BigInt(project)), spent: road.spent + market.costs[project]! };
}

function copied({ spare }: Journey, road: Road): Road {
  const copy = (wallets: WholeWallets) => {
    const free = spare.pop();
    free?.set(wallets);
    return free ?? wallets.slice();
  };
  const [low, high] = [copy(road.low), copy(road.high)];
  return { ...road, low, high, bought: road.bought.slice(), least: road.least.slice() };
}
