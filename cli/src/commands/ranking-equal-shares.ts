import {
  type BudgetElection,
  divideByVotes,
  explainLoser,
  explainTie,
  explainWinner,
  type PursesOutcome,
  readPabulib,
  type SharesOptions,
  type SharesOutcome,
  shareByPurse,
  shareEqually,
} from "@naast/ranking";
import { type Command, UsageError } from "../command.ts";
import { textIn } from "../lottery-files.ts";
import type { Options } from "../options.ts";
import { orRankingRefused } from "../ranking-refusals.ts";
import { wrapped } from "../table.ts";

export const rankingEqualShares: Command = {
  name: "ranking equal-shares",
  operands: ["<file.pb>"],
  summary: "Divides a budget by equal shares: everybody pays an equal part, for what they support.",
  options: ["completion", "utility", "minimum-votes", "exclude", "one-of", "purses", "json", "language"],
  meanings: { exclude: { takes: "<id,…>", says: "leave these projects out" } },
  example: "naast ranking equal-shares Netherlands_Assen_2024.pb --completion add1 --json",
  async run([path = ""], options, { out }) {
    const rules = rulesFrom(options);
    const by = oneOfThese("purses", options.purses, ["category", "neighbourhood"] as const);
    const election = orRankingRefused(() => readPabulib(textIn(path), path));
    const answer = orRankingRefused(() =>
      by
        ? pursesAnswer(election, shareByPurse(election, by, rules))
        : sharesAnswer(election, shareEqually(election, rules)),
    );
    const greedy = orRankingRefused(() => divideByVotes(election, rules));
    out(options.json ? JSON.stringify({ ...answer, greedy }) : asText(election, answer, options.language));
    return 0;
  },
};

type Answer = ReturnType<typeof sharesAnswer> | ReturnType<typeof pursesAnswer>;

function rulesFrom({ completion, utility, exclude, ...options }: Options): SharesOptions {
  const completed = oneOfThese("completion", completion, ["none", "add1", "add1-utilitarian"] as const);
  const gain = oneOfThese("utility", utility, ["cost", "unit"] as const);
  return {
    completion: completed ?? "none",
    utility: gain ?? "cost",
    minimumVotes: minimumIn(options["minimum-votes"]),
    excluded: idsIn(exclude),
    oneOf: options["one-of"]?.split(";").map((list) => idsIn(list)) ?? [],
  };
}

function oneOfThese<Value extends string>(
  name: string,
  option: string | undefined,
  values: readonly Value[],
): Value | undefined {
  if (option === undefined) return undefined;
  const value = values.find((known) => known === option);
  if (value === undefined) throw new UsageError(`--${name} is ${values.join(" or ")}, not '${option}'.`);
  return value;
}

function minimumIn(option: string | undefined): number {
  if (option === undefined) return 0;
  if (/^\d{1,9}$/.test(option)) return Number(option);
  throw new UsageError(`--minimum-votes is a whole number from 0, not '${option}'.`);
}

function idsIn(option: string | undefined): readonly string[] {
  const ids = option?.split(",").map((id) => id.trim()) ?? [];
  return ids.filter((id) => id !== "");
}

function sharesAnswer(election: BudgetElection, outcome: SharesOutcome) {
  const names = new Map(election.projects.map(({ id, name }) => [id, name]));
  const of = { currency: election.currency, nameOf: (id: string) => names.get(id) ?? id };
  const { winners, losers, ties, cost, ...rest } = outcome;
  return {
    winners: winners.map(({ id }) => id),
    cost,
    ...rest,
    account: winners.map((winner) => ({ ...winner, name: of.nameOf(winner.id), says: explainWinner(winner, of) })),
    others: losers.map((loser) => ({ ...loser, name: of.nameOf(loser.id), says: explainLoser(loser, of) })),
    ties: ties.map((tie) => ({ ...tie, says: explainTie(tie, of) })),
  };
}

function pursesAnswer(election: BudgetElection, { purses, winners, cost, withoutPurse }: PursesOutcome) {
  return {
    winners,
    cost,
    withoutPurse,
    purses: purses.map(({ purse, ...outcome }) => ({ purse, ...sharesAnswer(election, outcome) })),
  };
}

function asText(election: BudgetElection, answer: Answer, language: Options["language"]): string {
  const parts =
    "purses" in answer
      ? answer.purses.map((part) => ({ title: part.purse, part }))
      : [{ title: election.title, part: answer }];
  return parts.map(({ title, part }) => [title, ...linesOf(part, language)].join("\n")).join("\n\n");
}

function linesOf(
  { account, others, ties, cost, budget }: ReturnType<typeof sharesAnswer>,
  language: Options["language"],
): string[] {
  const line = ({ name, says }: { name: string; says: Readonly<Record<"nl" | "en", string>> }, mark: string) =>
    wrapped(`${name}. ${says[language]}`, mark);
  return [
    `${account.length} of ${account.length + others.length} projects, ${cost} of ${budget}`,
    "",
    ...account.map((project) => line(project, "+ ")),
    ...others.map((project) => line(project, "- ")),
    ...ties.map(({ says }) => wrapped(says[language], "= ")),
  ];
}
