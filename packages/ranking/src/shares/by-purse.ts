import { DomainError } from "@naast/kernel";
import { marksOf, openBallotBox } from "../ballots/ballots.ts";
import type { BudgetElection, Purse } from "./budget-election.ts";
import { type SharesOptions, type SharesOutcome, shareEqually } from "./equal-shares.ts";

/** One purse, and what is bought from it. */
export interface PurseOutcome extends SharesOutcome {
  readonly purse: string;
}

export interface PursesOutcome {
  readonly purses: readonly PurseOutcome[];
  /** Ids of all that is bought, purse by purse. */
  readonly winners: readonly string[];
  readonly cost: number;
  /** Projects of a theme or part of town that has no purse: they cannot be bought. */
  readonly withoutPurse: readonly string[];
}

/**
 * Divides a budget that is parted beforehand over themes or parts of town: every purse by equal shares of its own.
 *
 * A purse is shared by those who support a project of it; who chose nothing there has no share in it. So a street with few
 * voters keeps what was meant for it. Rules about projects hold within their purse: projects of two purses never shut each
 * other out.
 *
 * @throws DomainError `ranking.noPurses` when the election has none of this kind, and those of {@link shareEqually}
 */
export function shareByPurse(election: BudgetElection, by: Purse["by"], options: SharesOptions = {}): PursesOutcome {
  const purses = election.purses.filter((purse) => purse.by === by);
  if (purses.length === 0) throw new DomainError("ranking.noPurses", "invalid", { by });
  const outcomes = purses.map((purse) => {
    const part = partOf(election, purse);
    return { purse: purse.name, ...shareEqually(part, rulesFor(part, options)) };
  });
  const named = new Set(purses.map(({ name }) => name));
  return {
    purses: outcomes,
    winners: outcomes.flatMap(({ winners }) => winners.map(({ id }) => id)),
    cost: outcomes.reduce((sum, { cost }) => sum + cost, 0),
    withoutPurse: election.projects.filter((project) => !named.has(project[by] ?? "")).map(({ id }) => id),
  };
}

function partOf(election: BudgetElection, { by, name, amount }: Purse): BudgetElection {
  const places = [...election.projects.keys()].filter((place) => election.projects[place]![by] === name);
  const projects = places.map((place) => election.projects[place]!);
  const numbers = new Map(places.map((place, index) => [place, index]));
  const box = openBallotBox(election.ballots.kind, projects);
  for (let ballot = 0; ballot < election.ballots.count; ballot++) {
    const marks = marksOf(election.ballots, ballot).flatMap(({ option, mark }) => {
      const number = numbers.get(option);
      return number === undefined ? [] : [{ option: number, mark }];
    });
    if (marks.length > 0) box.put(marks);
  }
  return { ...election, budget: amount, projects, ballots: box.close(), purses: [] };
}

function rulesFor(
  { projects }: BudgetElection,
  { excluded = [], oneOf = [], ...options }: SharesOptions,
): SharesOptions {
  const here = new Set(projects.map(({ id }) => id));
  const keep = (ids: readonly string[]) => ids.filter((id) => here.has(id));
  return { ...options, excluded: keep(excluded), oneOf: oneOf.map(keep) };
}
