import { existsSync } from "node:fs";
import { type Entry, type LotteryRecord, pseudonymOf, revealLottery, writeRecord } from "@naast/lottery";
import { type Command, UsageError } from "../command.ts";
import { entriesIn, recordIn, textIn, writeText } from "../lottery-files.ts";
import { facesIn } from "../lottery-options.ts";
import { orRefused } from "../lottery-refusals.ts";

export const lotteryReveal: Command = {
  name: "lottery reveal",
  operands: ["<record.json>"],
  summary:
    "Draws the panel of a record, once the randomness it named is there. Prints the new record, or writes it with --out and tells who was drawn.",
  options: ["beacon", "dice", "entries", "out", "json"],
  example: "naast lottery reveal record.json --beacon round.json --dice 3,0,7 --entries entries.csv --out drawn.json",
  async run([path = ""], { beacon, dice, entries, json, out: file }, { out }) {
    const record = recordIn(path);
    const signature = await signatureIn(beacon, record);
    const drawn = orRefused(() => revealLottery(record, { signature, dice: facesIn(dice) }));
    if (file === undefined) {
      out(writeRecord(drawn).trimEnd());
      return 0;
    }
    writeText(file, writeRecord(drawn));
    const answer = summary(drawn, entries === undefined ? [] : entriesIn(entries));
    out(json ? JSON.stringify(answer) : asText(answer));
    return 0;
  },
};

/** The signature that was typed, or the one in a file as the beacon gives it; checked at once, for a typing error is easily made. */
async function signatureIn(beacon: string | undefined, { commitment }: LotteryRecord): Promise<string | undefined> {
  const agreed = commitment.randomness.beacon;
  if (beacon === undefined || !agreed) return beacon;
  const { isFromQuicknet } = await import("../beacon.ts"); // curves are large, and few commands need them
  const signature = existsSync(beacon) ? signatureInFile(beacon) : beacon;
  if (isFromQuicknet(agreed.round, signature)) return signature;
  throw new UsageError(`This is not what the beacon gave in round ${agreed.round}. Ask for that round once more.`);
}

function signatureInFile(path: string): string {
  try {
    return String(JSON.parse(textIn(path)).signature);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new UsageError(`${path} is not JSON with a signature, as the beacon gives it.`);
  }
}

interface Summary {
  readonly panel: number;
  readonly pseudonyms: readonly string[];
  /** Those whose entries were given. */
  readonly ids: readonly string[];
}

function summary({ commitment, draw }: LotteryRecord, entries: readonly Entry[]): Summary {
  const panel = draw?.panel ?? 0;
  const pseudonyms = commitment.panels[panel]!.map((place) => commitment.pool.people[place]!.pseudonym);
  const drawn = new Set(pseudonyms);
  return { panel, pseudonyms, ids: entries.filter((entry) => drawn.has(pseudonymOf(entry))).map(({ id }) => id) };
}

function asText({ panel, pseudonyms, ids }: Summary): string {
  const members = ids.length > 0 ? ids : pseudonyms;
  return [`Panel ${panel} was drawn, ${pseudonyms.length} people:`, ...members.map((member) => `  ${member}`)].join(
    "\n",
  );
}
