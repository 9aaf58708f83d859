import { DomainError, InputError } from "@naast/kernel";
import { UsageError } from "./command.ts";

type Params = DomainError["params"];

/** What the engine refuses, in a sentence that says what to do instead. */
const SENTENCES: Readonly<Record<string, (params: Params) => string>> = {
  "lottery.alreadyDrawn": () => "This record was drawn already; a record is drawn once.",
  "lottery.missingBeacon": ({ round }) =>
    `This record waits for round ${round} of the beacon: give it with --beacon, as a file or as a signature.`,
  "lottery.strayBeacon": () => "No beacon was agreed on in this record: leave --beacon out.",
  "lottery.badSignature": () => "--beacon is a signature of 96 hexadecimal digits, or a file that has one.",
  "lottery.missingDice": ({ count, sides }) =>
    `This record waits for ${count} dice of ${sides} sides: give what they showed with --dice, such as --dice 3,0,7.`,
  "lottery.strayDice": () => "No dice were agreed on in this record: leave --dice out.",
  "lottery.badDice": ({ count, sides }) =>
    `--dice is what ${count} dice of ${sides} sides showed, with commas between.`,
  "lottery.noRandomness": () => "Agree on randomness: --round, --at or --dice.",
  "lottery.strangeDice": () => "--dice is at most 100 dice of 2 to 1000 sides, such as 3x10.",
  "lottery.unevenDice": ({ count, sides, panels }) =>
    `${count} dice of ${sides} sides alone would favour some of the ${panels} panels: take 1,000 panels and 3x10, or a beacon too.`,
  "lottery.noPanels": () => "There are no panels in the selection: make it with --panels 1000.",
  "lottery.unknownId": ({ id }) =>
    `The selection or an option names ${id}, who is not in the pool: is this the right file?`,
  "lottery.sameHousehold": () => "Two of those in --include live together, and a panel holds one of a household.",
  "lottery.inAndOut": () => "Nobody can be in both --include and --exclude.",
  "lottery.badSize": ({ included }) => `--include names ${included} people, more than a panel has.`,
  "lottery.tooHard": () =>
    "Whether these quotas can be met was not decided after a million steps: ask for simpler ones.",
  "lottery.missingEntry": ({ id }) =>
    `The entries have no line for ${id}: give the file that the first record was made with.`,
  "lottery.missingValue": ({ id, feature }) => `The pool has no ${feature} for ${id}, and there is a quota for it.`,
  "lottery.duplicateId": () => "Two people of the pool have the same id.",
};

/** Runs this; what the engine refuses is told in one sentence, with exit code 2. */
export function orRefused<Answer>(work: () => Answer): Answer {
  try {
    return work();
  } catch (error) {
    const sentence = error instanceof DomainError && !(error instanceof InputError) && SENTENCES[error.code];
    if (!sentence) throw error;
    throw new UsageError(sentence((error as DomainError).params));
  }
}
