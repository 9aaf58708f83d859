import type { BudgetElection } from "./budget-election.ts";
import { type Market, type MarketRules, openMarket } from "./market.ts";

/** What gets its money when votes alone decide. */
export interface GreedyOutcome {
  /** Ids, in the order in which they were taken. */
  readonly winners: readonly string[];
  readonly cost: number;
}

/**
 * Divides a budget by number of votes: the project with most votes that still fits, and so on. It is what most cities do, and
 * stands beside equal shares for comparison. Equal votes go to the lowest number.
 *
 * @throws DomainError as {@link openMarket}
 */
export function divideByVotes(election: BudgetElection, rules: MarketRules = {}): GreedyOutcome {
  const market = openMarket(election, rules);
  const winners = fillByVotes(market, []);
  return {
    winners: winners.map((project) => election.projects[project]!.id),
    cost: winners.reduce((sum, project) => sum + market.costs[project]!, 0) / market.parts,
  };
}

/** What is added by votes to what is bought, while it fits in the budget. */
export function fillByVotes({ byVotes, costs, budget, rivals }: Market, bought: readonly number[]): number[] {
  const taken = new Set(bought);
  const added: number[] = [];
  let left = bought.reduce((money, project) => money - costs[project]!, budget);
  for (const project of byVotes) {
    if (taken.has(project) || costs[project]! > left || rivals[project]!.some((rival) => taken.has(rival))) continue;
    taken.add(project);
    added.push(project);
    left -= costs[project]!;
  }
  return added;
}
