import type { LongWork } from "@naast/kernel";
import { buyProjects, type Shopping } from "./buy-projects.ts";
import type { Market } from "./market.ts";
import { type GoesOn, staysWithin } from "./stays-within.ts";

/** When raising ends, besides when the budget would be overspent. */
type EndOfRaising = "overspent" | "exhausted";

/** Where raising ended. */
export interface Raised {
  readonly shopping: Shopping;
  /** By how many units of the currency the endowment of everybody was raised. */
  readonly steps: number;
  /** Somebody asked to stop before it ended. */
  readonly stopped: boolean;
}

export interface RaiseOptions extends LongWork {
  /** What all voters have together to begin with, in parts of the currency. */
  readonly start: number;
  /** `exhausted` also ends at the first outcome after which no project fits in what is left of the budget. */
  readonly end: EndOfRaising;
}

const FIRST_LEAP = 4;
/** How much longer leaps become before the first that was too long, and after it; and how much shorter that one becomes. */
const LONGER_AT_FIRST = 3;
const LONGER = 1.2;
const SHORTER = 4;

/**
 * Add1: gives every voter one unit of the currency more and begins anew, again and again, and keeps the last outcome before one
 * costs more than the budget.
 *
 * Most steps change nothing. So it does not take them: {@link staysWithin} proves for a span of endowments that none of them
 * ends it, and makes the next leap longer; where it cannot prove so it makes the leap shorter, until one step is left, and that
 * one is counted out. The answer is that of taking every step, to the last project.
 *
 * Once everybody can pay everything, more money changes nothing: there it ends, if it has not before.
 *
 * @see equalshares.net, Completion: Add1; what changes between two endowments is the question of Kraiczy, Robinson and Elkind, arXiv 2502.11797
 */
export function raiseEndowment(market: Market, { start, end, ...work }: RaiseOptions): Raised {
  const step = market.voters * market.parts;
  const most = Math.max(0, Math.ceil((enoughForAll(market) - start) / step));
  const goesOn = GOES_ON[end](market);
  const totalAt = (steps: number) => start + steps * step;
  const ends = (shopping: Shopping) => !goesOn.with(markOf(market, shopping), shopping.spent);
  let steps = 0;
  let counted: Shopping | undefined;
  let leap = FIRST_LEAP;
  let longer = LONGER_AT_FIRST;
  let ended = endsAtStart(market, { start, end });
  let stopped = isStopped(work, steps, most);
  while (steps < most && !ended && !stopped) {
    const next = Math.min(steps + leap, most);
    if (next === steps + 1) {
      const tried = buyProjects(market, totalAt(next));
      ended = ends(tried);
      if (tried.spent <= market.budget) [steps, counted] = [next, tried];
      leap = 2;
    } else if (staysWithin(market, { from: totalAt(steps), to: totalAt(next) }, goesOn)) {
      steps = next;
      leap = Math.ceil(leap * longer);
    } else {
      leap = Math.ceil((next - steps) / SHORTER);
      longer = LONGER;
    }
    stopped = isStopped(work, steps, most);
  }
  return { shopping: shoppingAt(market, totalAt(steps), counted), steps, stopped };
}

/** Mostly the last step was counted out already. */
function shoppingAt(market: Market, total: number, counted: Shopping | undefined): Shopping {
  return counted?.total === total ? counted : buyProjects(market, total);
}

/** What all voters have together at the start is not above the budget, so that overspends nothing. */
function endsAtStart(market: Market, { start, end }: RaiseOptions): boolean {
  if (end === "overspent") return false;
  const shopping = buyProjects(market, start);
  return !whileSomethingFits(market).with(markOf(market, shopping), shopping.spent);
}

function isStopped({ onProgress, shouldStop }: LongWork, steps: number, most: number): boolean {
  onProgress?.(steps, most);
  return shouldStop?.() ?? false;
}

const GOES_ON: Readonly<Record<EndOfRaising, (market: Market) => GoesOn>> = {
  overspent: whileWithin,
  exhausted: whileSomethingFits,
};

/** With this much together, nobody is ever emptied. */
function enoughForAll({ open, costs, supporters, voters }: Market): number {
  const each = open.reduce((sum, project) => sum + costs[project]! / supporters[project]!.length, 0);
  return Math.ceil(each * (1 + 1e-9)) * voters;
}

function whileWithin({ budget }: Market): GoesOn {
  return {
    with: (_bought, spent) => spent <= budget,
    withAnyOf: (_bought, spent, { rest }) => spent + rest <= budget,
  };
}

function whileSomethingFits({ budget, byVotes, costs, rivals, free }: Market): GoesOn {
  const paid = byVotes.filter((project) => !free.includes(project));
  const fits = (bought: Uint8Array, left: number) =>
    paid.some(
      (project) => !bought[project] && costs[project]! <= left && !rivals[project]!.some((rival) => bought[rival]),
    );
  return {
    with: (bought, spent) => spent <= budget && fits(bought, budget - spent),
    withAnyOf(bought, spent, { possible, rest }) {
      const all = bought.slice();
      for (const project of possible) all[project] = 1;
      return spent + rest <= budget && fits(all, budget - spent - rest);
    },
  };
}

function markOf({ costs }: Market, { purchases }: Shopping): Uint8Array {
  const marked = new Uint8Array(costs.length);
  for (const { project } of purchases) marked[project] = 1;
  return marked;
}
