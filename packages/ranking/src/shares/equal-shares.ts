import type { LongWork } from "@naast/kernel";
import type { BudgetElection } from "./budget-election.ts";
import { buyProjects, type Purchase, type Shopping, type Tie } from "./buy-projects.ts";
import { fillByVotes } from "./greedy.ts";
import { type Market, type MarketRules, openMarket, type Utility } from "./market.ts";
import { type Raised, raiseEndowment } from "./raise-endowment.ts";

/** What is done with the money that the shares leave. */
export type Completion = "none" | "add1" | "add1-utilitarian";

export interface SharesOptions extends MarketRules, LongWork {
  readonly completion?: Completion;
}

/** A project that gets its money, in the order in which it was bought. */
export interface Winner {
  readonly id: string;
  readonly cost: number;
  readonly supporters: number;
  /** Bought with shares, bought because it costs nothing, or added by votes with what was left of the budget. */
  readonly how: "shares" | "free" | "votes";
  /** What each supporter who still had enough paid, in units of the currency; 0 unless it was bought with shares. */
  readonly payment: number;
  /** How many paid that. */
  readonly full: number;
  /** How many paid all they had left, which was less; whoever else supports it had nothing any more. */
  readonly emptied: number;
}

/** A project that does not, and why. */
export interface Loser {
  readonly id: string;
  readonly cost: number;
  readonly supporters: number;
  /**
   * Supported by nobody or by too few, left out beforehand, shut out by one that was bought, or too dear for what its
   * supporters have left.
   */
  readonly why: "unsupported" | "minimum" | "excluded" | "rival" | "short";
  /** What its supporters have left together, in units of the currency. */
  readonly money: number;
}

/** Projects that were exactly equal, and which of them was taken. */
export interface SettledTie {
  readonly tied: readonly string[];
  readonly chosen: string;
  /** What told them apart. */
  readonly by: "supporters" | "cost" | "number";
}

export interface SharesOutcome {
  readonly completion: Completion;
  readonly utility: Utility;
  readonly budget: number;
  readonly voters: number;
  readonly winners: readonly Winner[];
  readonly losers: readonly Loser[];
  /** Of the winners together. */
  readonly cost: number;
  /** What every voter had at the start of the count that was kept, in units of the currency. */
  readonly endowment: number;
  /** How many units that was raised by, one by one as far as the outcome is concerned. */
  readonly steps: number;
  /** Whether somebody stopped the raising before it ended: then this is what so many units give. */
  readonly stopped: boolean;
  readonly ties: readonly SettledTie[];
  /** How often amounts were so near that whole numbers decided. */
  readonly recounts: number;
}

/**
 * Divides a budget by the Method of Equal Shares: everybody gets an equal part of it, and pays with it, together with the
 * others who support it, for what they support.
 *
 * Each round the project is bought that gives its supporters most for what they pay; they share its cost equally, and whoever
 * has less pays all they have. It ends when no project can be paid. Mostly money is left: `none` leaves it; `add1` gives
 * everybody one unit more and counts again, until the next unit would overspend the budget; `add1-utilitarian` starts from
 * whole units, stops raising as soon as nothing more fits, and then adds what fits by number of votes.
 *
 * Every listed project counts as supported, whatever its place or points, as in the tools beside which this one is tested. When
 * all projects together fit in the budget nothing is raised, as there. Voters with an empty ballot have their share too, and
 * leave it. Ties go to most supporters, then the lowest cost, then the lowest number (ids that are no number come after, in the
 * order of the list); when votes fill the budget: most votes, then the lowest number. A project that costs nothing is bought
 * when anybody supports it. Without voters nothing is bought.
 *
 * Doubles do the work and fractions decide what is near: the outcome is that of fractions alone, as ten thousand near ties show.
 *
 * @throws DomainError those of the market: `ranking.badCost`, `ranking.unknownProject`, `ranking.badMinimum`
 *
 * @see Peters, Pierczyński and Skowron, Proportional Participatory Budgeting with Additive Utilities (NeurIPS 2021); equalshares.net
 */
export function shareEqually(election: BudgetElection, options: SharesOptions = {}): SharesOutcome {
  const { completion = "none", onProgress, shouldStop, ...rules } = options;
  const market = openMarket(election, rules);
  const work = { ...(onProgress && { onProgress }), ...(shouldStop && { shouldStop }) };
  const { shopping, steps, stopped } = shop(market, completion, work);
  const bought = [...market.free, ...shopping.purchases.map(({ project }) => project)];
  const added = completion === "add1-utilitarian" && market.voters > 0 ? fillByVotes(market, bought) : [];
  const chosen = new Set([...bought, ...added]);
  const winner = (project: number) => ({
    id: election.projects[project]!.id,
    cost: election.projects[project]!.cost,
    supporters: market.supporters[project]!.length,
  });
  return {
    completion,
    utility: market.utility,
    budget: election.budget,
    voters: market.voters,
    winners: [
      ...market.free.map((project) => ({ ...winner(project), how: "free" as const, payment: 0, full: 0, emptied: 0 })),
      ...shopping.purchases.map((purchase) => ({
        ...winner(purchase.project),
        how: "shares" as const,
        ...paid(market, purchase),
      })),
      ...added.map((project) => ({ ...winner(project), how: "votes" as const, payment: 0, full: 0, emptied: 0 })),
    ],
    losers: [...election.projects.keys()]
      .filter((project) => !chosen.has(project))
      .map((project) => ({
        ...winner(project),
        why: whyNot({ market, rules, chosen }, project),
        money: moneyLeft(market, shopping, project),
      })),
    cost: [...chosen].reduce((sum, project) => sum + market.costs[project]!, 0) / market.parts,
    endowment: market.voters === 0 ? 0 : shopping.total / market.voters / market.parts,
    steps,
    stopped,
    ties: shopping.ties.map((tie) => settled(market, election, tie)),
    recounts: shopping.recounts,
  };
}

const NOTHING: Shopping = { total: 0, purchases: [], spent: 0, ties: [], recounts: 0, wallets: new Float64Array() };

function shop(market: Market, completion: Completion, work: LongWork): Raised {
  const { voters, budget, parts, costs, byVotes } = market;
  const without = (shopping: Shopping) => ({ shopping, steps: 0, stopped: false });
  if (voters === 0) return without(NOTHING);
  const everything = byVotes.reduce((sum, project) => sum + costs[project]!, 0);
  if (completion === "none" || everything <= budget) return without(buyProjects(market, budget));
  if (completion === "add1") return raiseEndowment(market, { start: budget, end: "overspent", ...work });
  const step = voters * parts;
  return raiseEndowment(market, { start: Math.floor(budget / step) * step, end: "exhausted", ...work });
}

function paid({ parts }: Market, { payment, full, emptied }: Purchase) {
  return { payment: payment / parts, full, emptied };
}

function moneyLeft({ supporters, parts }: Market, { wallets }: Shopping, project: number): number {
  let money = 0;
  for (const voter of supporters[project]!) money += wallets[voter]!;
  return money / parts;
}

interface Counted {
  readonly market: Market;
  readonly rules: MarketRules;
  readonly chosen: ReadonlySet<number>;
}

function whyNot({ market, rules, chosen }: Counted, project: number): Loser["why"] {
  const votes = market.supporters[project]!.length;
  if (votes > 0 && votes < (rules.minimumVotes ?? 0)) return "minimum";
  if (votes === 0) return "unsupported";
  if (!market.byVotes.includes(project)) return "excluded";
  return market.rivals[project]!.some((rival) => chosen.has(rival)) ? "rival" : "short";
}

function settled({ supporters, costs }: Market, { projects }: BudgetElection, { tied, chosen }: Tie): SettledTie {
  const votes = supporters[chosen]!.length;
  const equal = tied.filter((project) => supporters[project]!.length === votes);
  const cheap = equal.filter((project) => costs[project] === costs[chosen]);
  const id = (project: number) => projects[project]!.id;
  return { tied: tied.map(id), chosen: id(chosen), by: whatSettled(equal, cheap) };
}

function whatSettled(equal: readonly number[], cheap: readonly number[]): SettledTie["by"] {
  if (equal.length === 1) return "supporters";
  return cheap.length === 1 ? "cost" : "number";
}
