import { compareText } from "@naast/kernel";
import type { Question, Tally } from "./marks-of.ts";
import { FEWEST } from "./release.ts";
import { type Share, shareOf } from "./share-of.ts";

/** Something that was named, and by how many. */
export interface Named {
  readonly id: string;
  readonly share: Exclude<Share, "none">;
}

/** A problem, with what its namers rest on; each list is empty where fewer than five said so. */
export interface ObservedProblem extends Named {
  readonly since: readonly Named[];
  readonly basis: readonly Named[];
  readonly certainty: readonly Named[];
}

/** Where a table stands on a question with one answer: all in one place, close together, or far apart. */
export interface Place {
  readonly options: readonly Named[];
  /** What more than half chose; undefined when nothing was. */
  readonly agreed: string | undefined;
  /** Whether answers lie two steps or more from each other. */
  readonly isApart: boolean;
}

/** What a table sees together: what is shared, and where it differs. */
export interface Picture {
  /** How many forms it was made of. */
  readonly forms: number;
  readonly problems: readonly ObservedProblem[];
  readonly locations: readonly Named[];
  readonly divides: readonly Named[];
  readonly ownPart: Place;
  readonly phase: Place;
  /** Of the long form; empty where it was not asked. */
  readonly signs: readonly Named[];
  readonly causes: readonly Named[];
  readonly directions: readonly Named[];
}

/** From most to least, as a table reads it. */
const ORDER: readonly Share[] = ["nearlyAll", "most", "some", "few"];

/**
 * Makes the picture of a table from its counts.
 *
 * Every count becomes a word ({@link shareOf}). Within one word the order is that of the ids, never that of the counts, or the order
 * would tell what the word hides. What is said about one problem is counted among those who named it and shown only where five did.
 *
 * @param phases - the ids of the phases in order, by which is decided whether answers lie apart
 * @returns undefined for fewer than {@link FEWEST} forms
 */
export function pictureOf(tally: Tally, phases: readonly string[]): Picture | undefined {
  const forms = countOf(tally, { question: "form", about: "", option: "sent" });
  if (forms < FEWEST) return undefined;
  const named = (question: Question) => namedIn(tally, { question, about: "" }, forms);
  return {
    forms,
    problems: named("problem").map((problem) => ({ ...problem, ...detailsOf(tally, problem.id) })),
    locations: named("location"),
    divides: named("divide"),
    ownPart: placeOf(named("ownPart"), ["no", "unsure", "yes"]),
    phase: placeOf(named("phase"), phases),
    signs: named("sign"),
    causes: named("cause"),
    directions: named("direction"),
  };
}

function detailsOf(tally: Tally, problem: string) {
  const among = countOf(tally, { question: "problem", about: "", option: problem });
  const details = (question: Question) => namedIn(tally, { question, about: problem }, among);
  return { since: details("since"), basis: details("basis"), certainty: details("certainty") };
}

interface Asked {
  readonly question: Question;
  readonly about: string;
}

function namedIn(tally: Tally, asked: Asked, total: number): Named[] {
  const found = tally.filter(({ question, about }) => question === asked.question && about === asked.about);
  return found
    .flatMap(({ option, count }): Named[] => {
      const share = shareOf(count, total);
      return share === undefined || share === "none" ? [] : [{ id: option, share }];
    })
    .toSorted((one, other) => ORDER.indexOf(one.share) - ORDER.indexOf(other.share) || compareText(one.id, other.id));
}

function placeOf(options: readonly Named[], order: readonly string[]): Place {
  const steps = options.map(({ id }) => order.indexOf(id)).filter((step) => step >= 0);
  return {
    options: options.toSorted((one, other) => order.indexOf(one.id) - order.indexOf(other.id)),
    agreed: options.find(({ share }) => share === "most" || share === "nearlyAll")?.id,
    isApart: steps.length > 0 && Math.max(...steps) - Math.min(...steps) >= 2,
  };
}

function countOf(tally: Tally, asked: Asked & { readonly option: string }): number {
  const found = tally.find(
    ({ question, about, option }) => question === asked.question && about === asked.about && option === asked.option,
  );
  return found?.count ?? 0;
}
