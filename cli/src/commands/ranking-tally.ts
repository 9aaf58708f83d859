import {
  type BallotKind,
  type Ballots,
  ballotsToChangeTop,
  readBallots,
  readPabulib,
  resampleRanks,
  TALLY_METHODS,
  type TallyCount,
  type TallyMethod,
  tallyBallots,
} from "@naast/ranking";
import { type Command, UsageError } from "../command.ts";
import { textIn } from "../lottery-files.ts";
import { countIn } from "../lottery-options.ts";
import { orRankingRefused } from "../ranking-refusals.ts";
import { asTable, wrapped } from "../table.ts";

export const rankingTally: Command = {
  name: "ranking tally",
  operands: ["<ballots.csv>"],
  summary: "Counts ballots, and says how firm the top is.",
  options: ["method", "ballots", "seats", "resamples", "seed", "json"],
  meanings: { method: { takes: "<name>", says: "how to count: schulze, stv, borda, approval or best-worst" } },
  example: "naast ranking tally ballots.csv --method schulze --resamples 1000 --seed 1 --json",
  async run([path = ""], options, { out }) {
    const method = methodIn(options.method);
    const kind = kindIn(options.ballots) ?? USUAL_KINDS[method];
    const seats = options.seats === undefined ? undefined : countIn("seats", options.seats);
    const how = { method, seed: options.seed, ...(seats === undefined ? {} : { seats }) };
    const answer = orRankingRefused(() => {
      const ballots = ballotsIn(textIn(path), path, kind);
      const count = tallyBallots(ballots, how);
      return { ...asAnswer(ballots, count), ...doubtOf(ballots, how, options.resamples) };
    });
    out(options.json ? JSON.stringify(answer) : asText(answer));
    return 0;
  },
};

interface How {
  readonly method: TallyMethod;
  readonly seed: string | undefined;
  readonly seats?: number;
}

type Answer = ReturnType<typeof asAnswer> & ReturnType<typeof doubtOf>;

const USUAL_KINDS: Readonly<Record<TallyMethod, BallotKind>> = {
  schulze: "rank",
  stv: "rank",
  borda: "rank",
  approval: "approve",
  "best-worst": "best-worst",
};

const TOP = 3;

function methodIn(option: string | undefined): TallyMethod {
  const method = TALLY_METHODS.find((known) => known === option);
  if (method) return method;
  const found = option === undefined ? "it is not there" : `not '${option}'`;
  throw new UsageError(`--method is ${TALLY_METHODS.join(", ")}; ${found}.`);
}

function kindIn(option: string | undefined): BallotKind | undefined {
  if (option === undefined || option === "approve" || option === "rank" || option === "points") return option;
  throw new UsageError(`--ballots is approve, rank or points, not '${option}'.`);
}

/** A file of Pabulib begins with the title META. */
function ballotsIn(text: string, file: string, kind: BallotKind): Ballots {
  return /^\s*META\b/i.test(text) ? readPabulib(text, file).ballots : readBallots(text, { file, kind });
}

function asAnswer({ options, count: ballots }: Ballots, count: TallyCount) {
  const id = (option: number) => options[option]!.id;
  return {
    method: count.method,
    ranking: count.ranking.map((level) => level.map(id)),
    ballots,
    scores: Object.fromEntries([...count.scores].map((score, option) => [id(option), score])),
    ...(count.method === "stv" ? stvDetails(count, id) : {}),
    ...(count.method === "best-worst"
      ? { details: count.details.map((detail, option) => ({ id: id(option), ...detail })) }
      : {}),
  };
}

function stvDetails(
  { seats, quota, valid, elected, stages }: Extract<TallyCount, { method: "stv" }>,
  id: (option: number) => string,
) {
  return {
    seats,
    quota,
    valid,
    elected: elected.map(id),
    stages: stages.map((stage) => ({
      what: stage.what,
      ...(stage.option === undefined ? {} : { id: id(stage.option) }),
      votes: [...stage.votes],
      elected: stage.elected.map(id),
      lot: stage.lot.map(id),
    })),
  };
}

/** Only when asked: drawing a thousand times takes a thousand counts. */
function doubtOf(ballots: Ballots, how: How, resamples: string | undefined) {
  if (resamples === undefined || ballots.count === 0) return {};
  const { seed = "1", seats: top = TOP } = how;
  const id = (option: number | undefined) => (option === undefined ? undefined : ballots.options[option]!.id);
  const drawn = resampleRanks(ballots, how, { seed, resamples: countIn("resamples", resamples), top });
  const change = ballotsToChangeTop(ballots, how, top);
  return {
    top,
    ranks: drawn.kind === "stopped" ? [] : drawn.ranks.map((rank) => ({ ...rank, option: id(rank.option) })),
    change: { ...change, out: id(change.out), in: id(change.in) },
  };
}

function asText({ ranking, ranks, change, top }: Answer): string {
  const spread = new Map(ranks?.map(({ option, from, to }) => [option, from === to ? `${from}` : `${from} to ${to}`]));
  let place = 1;
  const rows = ranking.flatMap((level) => {
    const first = place;
    place += level.length;
    return level.map((id) => [`${first}`, id, ...(ranks ? [spread.get(id) ?? ""] : [])]);
  });
  const header = ["place", "option", ...(ranks ? ["could have been"] : [])];
  return [asTable([header, ...rows]), ...(change ? ["", wrapped(asChange(change, top ?? TOP))] : [])].join("\n");
}

function asChange({ ballots, exact, ...pair }: NonNullable<Answer["change"]>, top: number): string {
  if (ballots === undefined) return `Taking ballots away does not change the first ${top}.`;
  if (ballots === 0) return `The last of the first ${top} places is shared, so the top is not settled.`;
  const least = exact ? "It takes" : "It takes at most";
  return `${least} ${ballots} fewer ballots to change the first ${top}: ${pair.in} would be level with ${pair.out}.`;
}
