import { cellError, DomainError, InputError } from "@naast/kernel";
import type { Trait } from "@naast/seating";
import { BadFiles, UsageError } from "./command.ts";
import type { JsonPath } from "./json-places.ts";
import type { AskedSeating } from "./seating-constraints.ts";

/** What the engine makes of a request; what it refuses is told with the place in the file it came from. */
export function orSeatingRefused<Answer>(asked: AskedSeating, work: () => Answer): Answer {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof DomainError) || !error.code.startsWith("seating.")) throw error;
    throw refusal(asked, error);
  }
}

function refusal(asked: AskedSeating, error: DomainError): Error {
  const { code, params } = error;
  if (typeof params.wish === "number") return inConstraints(asked, asked.paths[params.wish - 1]!, error);
  if (OF_ROUND.has(code)) return inConstraints(asked, ["rounds", Number(params.round) - 1], error);
  if (code === "seating.badTraitValue") return inPeople(asked, params);
  return new UsageError(SENTENCES[code]?.(params) ?? error.message);
}

type Params = DomainError["params"];

const OF_ROUND = new Set(["seating.unknownTable", "seating.unknownTrait"]);

/** What should stand at the place, by code. */
const EXPECTED: Readonly<Record<string, string>> = {
  "seating.unknownPerson": "people of the list",
  "seating.unknownTable": "names of tables that are there",
  "seating.unknownRound": "rounds that are there",
  "seating.unknownTrait": "a column in which something is filled in",
  "seating.unknownFeature": "a feature that some table has (tables: [{id, features}])",
  "seating.emptyWish": "more people: a wish is about somebody, and apart and together about two",
  "seating.badCount": "people, or a trait and a value; and atLeast no more than atMost",
};

function inConstraints({ json }: AskedSeating, path: JsonPath, { code }: DomainError): Error {
  const expected = EXPECTED[code] ?? code;
  if (json === undefined) return new UsageError(`Expected ${expected}.`);
  return new BadFiles([new InputError(code, { file: json.file, ...json.placeOf(path), expected })]);
}

function inPeople({ file, request }: AskedSeating, { person, trait }: Params): Error {
  const { name, order }: Pick<Trait, "name" | "order"> = request.traits[Number(trait) - 1]!;
  const expected = order === undefined ? "a number, or nothing" : `one of ${order.join(", ")}, or nothing`;
  const row = file.rows[Number(person) - 1]!;
  return new BadFiles([cellError(row, name, { code: "seating.badTraitValue", expected })]);
}

const SENTENCES: Readonly<Record<string, (params: Params) => string>> = {
  "seating.tooFewPeople": ({ people }) => `There must be at least two people to seat; the list has ${people}.`,
  "seating.tooManyPeople": ({ people, most }) => `At most ${most} people can be seated; the list has ${people}.`,
  "seating.moreTablesThanPeople": ({ people, tables }) =>
    `There are fewer people (${people}) than tables (${tables}): every table needs somebody.`,
  "seating.badRounds": ({ rounds, most }) => `There can be 1 to ${most} rounds; not ${rounds}.`,
  "seating.badSeats": () => "A table has one seat or more.",
  "seating.duplicateTable": ({ table }) => `Two tables have the same name; the second is number ${table} in the list.`,
  "seating.badTrait": ({ trait }) =>
    `Column ${trait} of those that count has a weight that is no whole number from 1 to 9.`,
  "seating.badPrevious": () =>
    "The previous plan does not fit: it has other rounds, a table that is gone in a round that was held, or somebody twice.",
  "seating.badHeld": ({ held }) =>
    `The previous plan has fewer than ${held} rounds, so that many cannot have been held.`,
};
