import { createRandom, type Random } from "@naast/kernel";
import { numbersOf, type Weights } from "../placement/place-person.ts";
import { STRIDE } from "../placement/placement.ts";
import { logistic } from "../placement/plain-functions.ts";
import type { Vote } from "../votes/packed-votes.ts";

/** A statement that can be shown. */
export interface Candidate {
  /** Its number in the weights. */
  readonly statement: number;
  /** How many people saw it. */
  readonly seen: number;
  /** What it is about; statements without a theme are in none. */
  readonly theme?: string;
}

/** What somebody has answered until now, in the order in which it was asked. */
export interface Answered {
  readonly statement: number;
  readonly vote: Vote;
  readonly theme?: string;
}

/** Why this statement: it says most about where somebody stands, about what people think of it, or it is still new. */
type NextReason = "placesYou" | "unsettled" | "new";

export interface NextStatement {
  readonly statement: number;
  readonly reason: NextReason;
  /** The reason in words, to stand beside the statement. */
  readonly because: { readonly nl: string; readonly en: string };
  /** The chance with which it was drawn, so that somebody who replays the draw sees the same. */
  readonly chance: number;
}

const WORDS: Readonly<Record<NextReason, NextStatement["because"]>> = {
  placesYou: {
    nl: "Uw antwoord zegt veel over waar u staat.",
    en: "Your answer says much about where you stand.",
  },
  unsettled: {
    nl: "Van deze stelling weten we nog niet goed wat mensen vinden.",
    en: "We do not know well yet what people think of this statement.",
  },
  new: { nl: "Deze stelling is nieuw: weinig mensen zagen haar.", en: "This statement is new: few people saw it." },
};

const NEW_BELOW = 20;
/** What a statement is worth for being new, for being unsettled at most, and for the place at most: equal. */
const WORTH_OF_NEW = 1;
const PARTS = 1_000_000;

/**
 * Draws the next statement for somebody, by what the answer is expected to teach.
 *
 * A statement is worth three things. The share of the doubt about this person's place on the first line that the answer
 * is expected to take away; the doubt about what people think of it, which falls with how many saw it; and a bonus while
 * fewer than 20 did. The chance to be drawn is in proportion to the sum. Never come three statements of one theme in a
 * row, unless nothing else is left.
 *
 * @param draw - the seed is that of the conversation; person and how much was answered make the draw, so an auditor who
 * has the log can repeat every choice
 * @returns undefined when everything was answered
 * @see MacKay, Information-Based Objective Functions for Active Data Selection (Neural Computation 4, 1992)
 */
export function chooseNextStatement(
  weights: Weights,
  { candidates, answered }: { readonly candidates: readonly Candidate[]; readonly answered: readonly Answered[] },
  draw: { readonly seed: string; readonly person: string },
): NextStatement | undefined {
  const open = withoutThirdOfTheme(unanswered(candidates, answered), answered);
  if (open.length === 0) return undefined;
  const person = numbersOf(weights, new Map(answered.map(({ statement, vote }) => [statement, vote])));
  const worths = open.map((candidate) => worthOf(weights, person, candidate));
  const parts = worths.map((worth) => 1 + Math.floor(PARTS * sumOf(worth)));
  const random = createRandom(draw.seed).fork(`${draw.person} ${answered.length}`);
  const drawn = drawByParts(random, parts);
  const total = parts.reduce((sum, part) => sum + part, 0);
  const reason = reasonOf(worths[drawn]!);
  return { statement: open[drawn]!.statement, reason, because: WORDS[reason], chance: parts[drawn]! / total };
}

function unanswered(candidates: readonly Candidate[], answered: readonly Answered[]): Candidate[] {
  const done = new Set(answered.map(({ statement }) => statement));
  return candidates
    .filter(({ statement }) => !done.has(statement))
    .toSorted((one, other) => one.statement - other.statement);
}

function withoutThirdOfTheme(open: Candidate[], answered: readonly Answered[]): Candidate[] {
  const [last, before] = [answered.at(-1)?.theme, answered.at(-2)?.theme];
  if (last === undefined || last !== before) return open;
  const others = open.filter(({ theme }) => theme !== last);
  return others.length > 0 ? others : open;
}

interface Worth {
  readonly placesYou: number;
  readonly unsettled: number;
  readonly new: number;
}

function worthOf({ statements }: Weights, person: Float64Array, { statement, seen }: Candidate): Worth {
  const at = statement * STRIDE;
  const [first, second] = [statements[at + 1]!, statements[at + 2]!];
  const chance = logistic(person[0]! + statements[at]! + person[1]! * first + person[2]! * second);
  const curve = chance * (1 - chance);
  const withBase = person[3]! + first * person[4]! + second * person[5]!;
  const withFirst = person[4]! + first * person[6]! + second * person[7]!;
  const withSecond = person[5]! + first * person[7]! + second * person[8]!;
  const doubt = withBase + first * withFirst + second * withSecond;
  return {
    placesYou: (curve * withFirst * withFirst) / (1 + curve * doubt) / person[6]!,
    unsettled: 2 / (seen + 4),
    new: seen < NEW_BELOW ? (WORTH_OF_NEW * (NEW_BELOW - seen)) / NEW_BELOW : 0,
  };
}

function sumOf(worth: Worth): number {
  return worth.placesYou + worth.unsettled + worth.new;
}

function reasonOf(worth: Worth): NextReason {
  if (worth.new >= worth.placesYou && worth.new >= worth.unsettled) return "new";
  return worth.placesYou >= worth.unsettled ? "placesYou" : "unsettled";
}

function drawByParts(random: Random, parts: readonly number[]): number {
  let left = random.below(parts.reduce((sum, part) => sum + part, 0));
  return parts.findIndex((part) => {
    left -= part;
    return left < 0;
  });
}
