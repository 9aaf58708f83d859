import { buyProjects, type Shopping } from "./buy-projects.ts";
import type { Market } from "./market.ts";
import { type GoesOn, staysWithin } from "./stays-within.ts";

/** When raising ends, besides when the budget would be overspent. */
export type EndOfRaising = "overspent" | "exhausted";

/** Where raising ended. */
export interface Raised {
  readonly shopping: Shopping;
  /** By how many units of the currency the endowment of everybody was raised. */
  readonly steps: number;
}

const FIRST_LEAP = 64;

/**
 * Add1: gives every voter one unit of the currency more and begins anew, again and again, and keeps the last outcome before one
 * costs more than the budget.
 *
 * Most steps change nothing. So it does not take them: {@link staysWithin} proves for a span of endowments that none of them ends
 * it, and the leap doubles; where it cannot prove so, the leap is halved, until one step is left, and that one is counted out. The answer is
 * that of taking every step, to the last project.
 *
 * Once everybody can pay everything, more money changes nothing: there it ends, if it has not before.
 *
 * @param start - what all voters have together to begin with, in parts of the currency
 * @param end - `exhausted` also ends at the first outcome after which no project fits in what is left of the budget
 *
 * @see equalshares.net, Completion: Add1; what changes between two endowments is the question of Kraiczy, Robinson and Elkind, arXiv 2502.11797
 */
export function raiseEndowment(market: Market, start: number, end: EndOfRaising): Raised {
  const step = market.voters * market.parts;
  const most = Math.max(0, Math.ceil((enoughForAll(market) - start) / step));
  const at = (steps: number) => buyProjects(market, start + steps * step);
  const goesOn = end === "exhausted" ? whileSomethingFits(market) : whileWithin(market);
  let steps = 0;
  let leap = FIRST_LEAP;
  let over = !goesOn.with(markOf(market, at(0)), at(0).spent);
  while (steps < most && !over) {
    const next = Math.min(steps + leap, most);
    if (next === steps + 1) {
      const tried = at(next);
      if (tried.spent > market.budget) break;
      over = !goesOn.with(markOf(market, tried), tried.spent);
      steps = next;
      leap = 2;
    } else if (staysWithin(market, { from: start + steps * step, to: start + next * step }, goesOn)) {
      steps = next;
      leap *= 2;
    } else leap = Math.floor((next - steps) / 2);
  }
  return { shopping: at(steps), steps };
}

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
    withAnyOf(bought, spent, { projects, rest }) {
      const all = bought.slice();
      for (const project of projects) all[project] = 1;
      return spent + rest <= budget && fits(all, budget - spent - rest);
    },
  };
}

function markOf({ costs }: Market, { purchases }: Shopping): Uint8Array {
  const marked = new Uint8Array(costs.length);
  for (const { project } of purchases) marked[project] = 1;
  return marked;
}
