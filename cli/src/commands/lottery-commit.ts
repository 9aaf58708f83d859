import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import {
  commitLottery,
  type Entry,
  hashOfRecord,
  type LotteryRecord,
  makeEntries,
  type Pool,
  pseudonymOf,
  secondsOfRound,
  verifyRecord,
  writeRecord,
} from "@naast/lottery";
import { type Command, UsageError } from "../command.ts";
import { entriesIn, recordIn, writeEntries, writeText } from "../lottery-files.ts";
import { columnsIn, randomnessIn } from "../lottery-options.ts";
import { poolIn, quotasIn, selectionIn } from "../lottery-pool.ts";
import { orRefused } from "../lottery-refusals.ts";
import type { Options } from "../options.ts";

export const lotteryCommit: Command = {
  name: "lottery commit",
  operands: [],
  summary:
    "Makes the record that is published before a draw: pool, quotas, panels and where the randomness will come from. Writes the entries that each person gets to a file of their own. With --previous and --gone: a draw of replacements.",
  options: [
    "selection",
    "pool",
    "quotas",
    "household",
    "id",
    "title",
    "round",
    "at",
    "dice",
    "entries",
    "previous",
    "gone",
    "out",
    "json",
  ],
  example:
    "naast lottery commit --selection selection.json --pool respondents.csv --quotas categories.csv --at 2027-07-01T20:00:00+02:00 --dice 3x10 --entries entries.csv --out record.json",
  async run(_operands, options, { out, err }) {
    const { record, entries, isFirst } = commitmentFrom(options);
    const { entryFile } = asked(options);
    if (isFirst) writeText(entryFile, writeEntries(entries), "secret");
    if (options.out === undefined) out(writeRecord(record).trimEnd());
    else {
      writeText(options.out, writeRecord(record));
      out(options.json ? JSON.stringify(summary(record)) : asText(summary(record), entryFile));
    }
    for (const warning of warnings(record)) err(warning);
    return 0;
  },
};

/** The record that these options ask for, and the entries of everyone in it. */
function commitmentFrom(options: Options) {
  const { selectionFile, poolFile, quotaFile, entryFile } = asked(options);
  const selection = selectionIn(selectionFile);
  const quotas = quotasIn(quotaFile);
  const pool = poolIn(poolFile, { quotas, id: options.id, household: columnsIn(options.household) });
  const randomness = randomnessIn(options);
  const before = options.previous === undefined ? undefined : recordIn(options.previous);
  const entries = before ? entriesIn(entryFile) : newEntries(pool, entryFile);
  const previous = before && goesOnFrom(before, entries, options.gone?.split(",") ?? []);
  const title = options.title ?? "";
  const record = orRefused(() =>
    commitLottery({ ...selection, title, pool, quotas, entries, randomness, ...(previous && { previous }) }),
  );
  mustFit(record);
  return { record, entries, isFirst: before === undefined };
}

/** A selection that was made from other files would be found out by everybody, after it was published. */
function mustFit(record: LotteryRecord): void {
  const wrong = verifyRecord(writeRecord(record)).checks.find(({ ok }) => !ok);
  if (wrong) throw new UsageError(`The selection does not fit these people and quotas: ${wrong.says}.`);
}

function asked({ selection, pool, quotas, entries }: Options) {
  if (selection === undefined)
    throw new UsageError("Name the panels, as JSON {panels: [[id, …], …]}: --selection selection.json");
  if (pool === undefined) throw new UsageError("Name the people: --pool respondents.csv");
  if (quotas === undefined) throw new UsageError("Name the quotas: --quotas categories.csv");
  if (entries === undefined) throw new UsageError("Name a file for what each person gets: --entries entries.csv");
  return { selectionFile: selection, poolFile: pool, quotaFile: quotas, entryFile: entries };
}

function newEntries({ people }: Pool, file: string): Entry[] {
  if (existsSync(file)) {
    throw new UsageError(`${file} is there already, and without it nobody finds themselves. Choose another name.`);
  }
  return makeEntries(
    people.map(({ id }) => id),
    randomBytes(32),
  );
}

function goesOnFrom(before: LotteryRecord, entries: readonly Entry[], leaving: readonly string[]) {
  const { commitment, draw } = before;
  if (!draw) throw new UsageError("The record before this one was not drawn yet: reveal it first.");
  const idOf = new Map(entries.map((entry) => [pseudonymOf(entry), entry.id]));
  const ids = (places: readonly number[]) =>
    places.map((place) => {
      const id = idOf.get(commitment.pool.people[place]!.pseudonym);
      if (id === undefined) throw new UsageError("These are not the entries of the record before this one.");
      return id;
    });
  const gone = [...new Set([...ids(commitment.gone), ...leaving])];
  const stays = ids(commitment.panels[draw.panel]!).filter((id) => !gone.includes(id));
  return { hash: hashOfRecord(before), stays, gone };
}

const DAY_SECONDS = 86_400;

function warnings({ commitment }: LotteryRecord): string[] {
  const { beacon } = commitment.randomness;
  if (!beacon || secondsOfRound(beacon.round) - Date.now() / 1000 > DAY_SECONDS) return [];
  return [
    `Round ${beacon.round} is at ${momentOf(beacon.round)}: over already, or less than a day from now. Publish the fingerprint well before, or nobody can tell that the list was there first.`,
  ];
}

function summary({ commitment, fingerprint }: LotteryRecord) {
  const { beacon, dice } = commitment.randomness;
  return {
    fingerprint,
    people: commitment.pool.people.length,
    panels: commitment.panels.length,
    beacon: beacon && {
      round: beacon.round,
      moment: momentOf(beacon.round),
      url: `https://api.drand.sh/${beacon.chain}/public/${beacon.round}`,
    },
    dice,
  };
}

function momentOf(round: number): string {
  return new Date(1000 * secondsOfRound(round)).toISOString();
}

function asText({ fingerprint, people, panels, beacon, dice }: ReturnType<typeof summary>, entries: string): string {
  return [
    `${panels} panels from ${people} people. Publish this fingerprint before the draw:`,
    `  ${fingerprint}`,
    ...(beacon ? [`Round ${beacon.round} of the beacon comes ${beacon.moment}: ${beacon.url}`] : []),
    ...(dice ? [`Then throw ${dice.count} dice of ${dice.sides} sides.`] : []),
    `${entries} holds what each person gets, and nobody else: keep it secret, and do not lose it.`,
  ].join("\n");
}
