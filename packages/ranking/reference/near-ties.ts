import { createRandom, type Random } from "@naast/kernel";
import { collectBallots } from "../src/ballots/ballots.ts";
import type { BudgetElection } from "../src/shares/budget-election.ts";
import type { PlainElection } from "./naive-shares.ts";

/**
 * Elections that are full of ties and of what is nearly one: few different costs, many equal ballots, costs that differ by one
 * unit in a thousand million, budgets that are exactly, or all but one unit of, what supporters have.
 */
export function nearTies(count: number, seed: string): PlainElection[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, (_, number) => nearTie(random.fork(`${number}`)));
}

/** The same election as the engine takes it. The ids are numbers in the order of the list, from 1. */
export function asElection({ budget, costs, votes }: PlainElection): BudgetElection {
  const projects = costs.map((cost, index) => ({ id: `${index + 1}`, name: `Project ${index + 1}`, cost }));
  const ballots = collectBallots(
    "approve",
    projects,
    votes.map((ballot) => ballot.map((option) => ({ option, mark: 1 }))),
  );
  return { title: "", currency: "EUR", budget, projects, ballots, purses: [] };
}

function nearTie(random: Random): PlainElection {
  const projects = 2 + random.below(5);
  const voters = 1 + random.below(9);
  const large = random.pick([1, 12, 1000, 1_000_000_007]);
  const kinds = Array.from({ length: 2 + random.below(3) }, () => someOf(random, projects));
  const votes = Array.from({ length: voters }, () =>
    random.below(4) === 0 ? someOf(random, projects) : random.pick(kinds),
  );
  const costs = Array.from({ length: projects }, () => large * (1 + random.below(6)) + random.pick([0, 0, 0, 1]));
  const share = random.pick([1, 2, 3, 4]);
  const all = costs.reduce((sum, cost) => sum + cost, 0);
  const budget = Math.max(
    0,
    random.pick([Math.floor(all / share), costs[0]! * share, large * voters]) + random.pick([0, 0, 1, -1]),
  );
  return { budget, costs, votes };
}

function someOf(random: Random, projects: number): number[] {
  return Array.from({ length: projects }, (_, project) => project).filter(() => random.below(2) === 0);
}
