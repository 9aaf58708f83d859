import type { Taxonomy } from "@naast/catalogue";
import { BASES, CAUSES, CERTAINTIES, OWN_PARTS, SIGNS, SINCES } from "@naast/diagnosis";
import { z } from "zod";
import type { FormState } from "#web/platform/form/form-state.ts";
import { type AssessmentFields, OWN_DIVIDE, ownWords } from "../answering/schema.ts";
import type { FormLength } from "../schema.ts";

/**
 * The lists of the form, each in the order in which paper numbers them from 1. Whoever types a sheet over types these numbers, so the
 * paper and the screen read them from the same place.
 */
export function numberedLists(taxonomy: Taxonomy) {
  const byTheme = Object.keys(taxonomy.themes).flatMap((theme) =>
    Object.entries(taxonomy.problems)
      .filter(([, problem]) => problem.theme === theme)
      .map(([id]) => id),
  );
  return {
    problems: byTheme,
    locations: Object.keys(taxonomy.locations),
    since: SINCES,
    basis: BASES,
    certainty: CERTAINTIES,
    ownPart: OWN_PARTS,
    divides: Object.keys(taxonomy.divides).filter((id) => id !== OWN_DIVIDE),
    phases: Object.keys(taxonomy.phases),
    signs: SIGNS,
    causes: CAUSES,
    directions: Object.keys(taxonomy.directions),
  } as const;
}

export type NumberedLists = ReturnType<typeof numberedLists>;

const line = z.string().max(40).meta({ autocomplete: "off" });

/** How many numbers a line of what was seen has on paper. */
const NUMBERS_IN_A_LINE: Readonly<Record<FormLength, number>> = { short: 2, long: 5 };

/** A sheet as it is typed over: a line of numbers for each thing that was seen, and one for each other question. */
export function typingForm(taxonomy: Taxonomy, length: FormLength) {
  const lists = numberedLists(taxonomy);
  const observation = { error: `diagnosis.paper.errors.observation.${length}` };
  const numbers = (most: number, count: number) => (text: string | undefined) =>
    readNumbers(text)?.every((number) => number <= most) === true && (readNumbers(text)?.length ?? 0) <= count;
  const some = ({ length }: { readonly length: number }) =>
    line.optional().refine(numbers(length, length), { error: "diagnosis.paper.errors.some" });
  const isLine = (text: string) => (readNumbers(text)?.length ?? 0) <= NUMBERS_IN_A_LINE[length];
  const isSeen = (text: string | undefined) =>
    text === undefined || (isLine(text) && readObservation(text, lists) !== undefined);
  return z.object({
    see1: line.refine(isSeen, observation),
    see2: line.optional().refine(isSeen, observation),
    see3: line.optional().refine(isSeen, observation),
    own: line.optional().refine(numbers(lists.ownPart.length, 1), { error: "diagnosis.paper.errors.one" }),
    between: some(lists.divides),
    far: line.optional().refine(numbers(lists.phases.length, 1), { error: "diagnosis.paper.errors.one" }),
    shows: some(lists.signs),
    beneath: some(lists.causes),
    ways: some(lists.directions),
    words: ownWords,
  });
}

type TypingForm = ReturnType<typeof typingForm>;
export type TypingFields = z.infer<TypingForm>;
export type TypingFormState = FormState<TypingForm>;

/** The sheet as a phone would have sent it. */
export function assessmentFrom(typed: TypingFields, taxonomy: Taxonomy): AssessmentFields {
  const lists = numberedLists(taxonomy);
  const one = <Id extends string>(list: readonly Id[], text: string | undefined) =>
    list[(readNumbers(text)?.[0] ?? 0) - 1];
  const many = <Id extends string>(list: readonly Id[], text: string | undefined) =>
    (readNumbers(text) ?? []).flatMap((number) => list[number - 1] ?? []);
  const { words, between } = typed;
  const seen = [typed.see1, typed.see2, typed.see3].map((text) => (text ? readObservation(text, lists) : undefined));
  const [first, second, third] = seen;
  return {
    problem1: first?.problem ?? "",
    location1: first?.location,
    since1: first?.since,
    basis1: first?.basis,
    certainty1: first?.certainty,
    problem2: second?.problem,
    location2: second?.location,
    since2: second?.since,
    basis2: second?.basis,
    certainty2: second?.certainty,
    problem3: third?.problem,
    location3: third?.location,
    since3: third?.since,
    basis3: third?.basis,
    certainty3: third?.certainty,
    ownPart: one(lists.ownPart, typed.own),
    divides: many(lists.divides, between),
    phase: one(lists.phases, typed.far),
    signs: many(lists.signs, typed.shows),
    causes: many(lists.causes, typed.beneath),
    directions: many(lists.directions, typed.ways),
    words,
  };
}

/**
 * One line of what was seen: the number of what, of where, since when, how known and how sure; 0, or leaving off the end, is left open.
 *
 * @returns undefined when it is no such line
 */
function readObservation(text: string, { problems, locations, since, basis, certainty }: NumberedLists) {
  const [what = 0, where = 0, when = 0, how = 0, sure = 0] = readNumbers(text) ?? [];
  const problem = problems[what - 1];
  const isKnown = <Id>(list: readonly Id[], number: number) => number <= list.length;
  const all = [isKnown(locations, where), isKnown(since, when), isKnown(basis, how), isKnown(certainty, sure)];
  if (problem === undefined || all.includes(false)) return undefined;
  return {
    problem,
    location: locations[where - 1],
    since: since[when - 1],
    basis: basis[how - 1],
    certainty: certainty[sure - 1],
  };
}

/** Whole numbers with anything but figures between them; undefined where a letter stands. */
function readNumbers(text: string | undefined): readonly number[] | undefined {
  if (text === undefined) return [];
  if (!/^[\d\s.,;/+-]*$/.test(text)) return undefined;
  return text.match(/\d+/g)?.map(Number) ?? [];
}
