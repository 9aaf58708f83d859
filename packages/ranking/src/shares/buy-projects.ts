import { comparePayments, type ExactPayment, type ExactWallets, exactWallets } from "./exact-wallets.ts";
import type { Market } from "./market.ts";
import { NEAR, type Price, pay, priceOf, type Wallets } from "./wallets.ts";

/** One project that was bought, and what it cost whom. */
export interface Purchase {
  readonly project: number;
  /** What whoever still had enough paid, in parts of the currency. */
  readonly payment: number;
  /** How many paid that. */
  readonly full: number;
  /** How many paid all they had left; the other supporters had nothing any more. */
  readonly emptied: number;
}

/** Projects that cost their supporters exactly the same for what they bring. */
export interface Tie {
  /** How many projects were bought before. */
  readonly round: number;
  readonly tied: readonly number[];
  readonly chosen: number;
}

/** What the voters buy when all together have `total` at the start. */
export interface Shopping {
  readonly total: number;
  readonly purchases: readonly Purchase[];
  readonly spent: number;
  readonly ties: readonly Tie[];
  /** How often two amounts were so near each other that whole numbers had to decide. */
  readonly recounts: number;
  /** What everybody has left, in parts of the currency. */
  readonly wallets: Wallets;
}

/** A project that can be paid, and what it costs for each unit of what it brings. */
interface Offer {
  readonly project: number;
  readonly price: Price;
  readonly rate: number;
}

interface Basket {
  readonly market: Market;
  readonly total: number;
  readonly wallets: Wallets;
  /** What may still be bought, and the lowest that its payment can be. */
  readonly waiting: Map<number, number>;
  readonly bought: number[];
  exact: ExactWallets | undefined;
  recounts: number;
}

/**
 * The method of equal shares for one endowment: every voter has total ÷ voters, and buys with the others who support it, one
 * project after another, the one that costs its supporters least for what it brings.
 *
 * Supporters share the cost equally; who has less pays all they have. What cannot be paid any more is never looked at again,
 * and since wallets only get emptier the last payment of a project is the least its next can be: projects whose least is more
 * than another's payment wait.
 *
 * Sums are made in doubles. Where two offers, or a cost and the money for it, differ by less than 10⁻⁹ of themselves, wallets
 * are worked out again as fractions and those decide. What is exactly equal goes by the place of the market: most supporters,
 * lowest cost, order of the list.
 */
export function buyProjects(market: Market, total: number): Shopping {
  const basket: Basket = {
    market,
    total,
    wallets: new Float64Array(market.voters).fill(total / market.voters),
    waiting: new Map(market.open.map((project) => [project, 0])),
    bought: [],
    exact: undefined,
    recounts: 0,
  };
  const purchases: Purchase[] = [];
  const ties: Tie[] = [];
  let spent = 0;
  for (let offers = bestOffers(basket); offers.length > 0; offers = bestOffers(basket)) {
    const offer = settle(basket, offers, ties);
    purchases.push(buy(basket, offer));
    spent += market.costs[offer.project]!;
  }
  return { total, purchases, spent, ties, recounts: basket.recounts, wallets: basket.wallets };
}

/** The best offer and all that are too near it for doubles. */
function bestOffers(basket: Basket): Offer[] {
  const { market, waiting } = basket;
  const gain = (project: number) => market.gains[project]!;
  const least = (project: number) =>
    Math.max(waiting.get(project)!, market.costs[project]! / market.supporters[project]!.length);
  const order = [...waiting.keys()]
    .map((project) => ({ project, rate: least(project) / gain(project) }))
    .sort((a, b) => a.rate - b.rate || market.place[a.project]! - market.place[b.project]!);
  let offers: Offer[] = [];
  let best = Number.POSITIVE_INFINITY;
  for (const { project, rate: atLeast } of order) {
    if (atLeast > best * (1 + NEAR)) break;
    const price = priceNow(basket, project);
    if (!price) continue;
    const rate = price.payment / gain(project);
    best = Math.min(best, rate);
    offers.push({ project, price, rate });
  }
  offers = offers.filter(({ rate }) => rate <= best * (1 + NEAR));
  return offers;
}

/** The price of a project; undefined, and no longer waiting, where it cannot be paid. */
function priceNow(basket: Basket, project: number): Price | undefined {
  const { market, wallets, waiting } = basket;
  const price = priceOf(market, wallets, { project, atLeast: waiting.get(project)! });
  if (canBePaid(basket, project, price)) {
    waiting.set(project, price.payment);
    return price;
  }
  waiting.delete(project);
  return undefined;
}

function canBePaid(basket: Basket, project: number, { payment, money }: Price): boolean {
  const cost = basket.market.costs[project]!;
  if (Math.abs(money - cost) > NEAR * cost) return payment !== Number.POSITIVE_INFINITY;
  return exactPrice(basket, project) !== undefined;
}

function exactPrice(basket: Basket, project: number): ExactPayment | undefined {
  basket.exact ??= exactWallets(basket.market, basket.total);
  while (basket.exact.bought < basket.bought.length) basket.exact.buy(basket.bought[basket.exact.bought]!);
  basket.recounts++;
  return basket.exact.priceOf(project);
}

function settle(basket: Basket, offers: readonly Offer[], ties: Tie[]): Offer {
  const { place } = basket.market;
  const equal = offers.length === 1 ? offers : exactlyBest(basket, offers);
  const chosen = equal.reduce((one, other) => (place[other.project]! < place[one.project]! ? other : one));
  if (equal.length > 1)
    ties.push({ round: basket.bought.length, tied: equal.map(({ project }) => project), chosen: chosen.project });
  return chosen;
}

function exactlyBest(basket: Basket, offers: readonly Offer[]): Offer[] {
  const { market } = basket;
  let best: { readonly project: number; readonly payment: ExactPayment } | undefined;
  let equal: Offer[] = [];
  for (const offer of offers) {
    const { project } = offer;
    const payment = evenPayment(basket, offer) ?? exactPrice(basket, project)!;
    const order = best ? comparePayments(market, { project, payment }, best) : -1;
    if (order < 0) {
      best = { project, payment };
      equal = [offer];
    } else if (order === 0) equal.push(offer);
  }
  return equal;
}

/** Where nobody is emptied, or nearly, the payment is the cost over the supporters. */
function evenPayment({ market, wallets }: Basket, { project, price }: Offer): ExactPayment | undefined {
  const supporters = market.supporters[project]!;
  if (price.emptied > 0 || supporters.some((voter) => wallets[voter]! < price.payment * (1 + NEAR))) return undefined;
  return { numerator: BigInt(market.costs[project]!), denominator: BigInt(supporters.length) };
}

function buy(basket: Basket, { project, price }: Offer): Purchase {
  const { market, wallets, waiting, bought, total } = basket;
  const supporters = market.supporters[project]!;
  // What is less than this was left by rounding off.
  const nothing = (total / market.voters) * NEAR;
  const empty = supporters.reduce((count, voter) => count + Number(wallets[voter]! <= nothing), 0);
  pay(supporters, wallets, price.payment);
  waiting.delete(project);
  for (const rival of market.rivals[project]!) waiting.delete(rival);
  bought.push(project);
  const full = supporters.length - price.emptied;
  return { project, payment: price.payment, full, emptied: price.emptied - empty };
}
