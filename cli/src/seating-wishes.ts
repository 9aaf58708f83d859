import type { Round, Table, Trait, Wish } from "@naast/seating";
import type { JsonPath } from "./json-places.ts";
import { entriesOf, fault, fieldsOf, flagOf, type Item, itemsOf, textOf, wholeOf, wordOf } from "./json-reading.ts";

/** What a file of constraints may name. */
export interface Names {
  readonly people: ReadonlySet<string>;
  /** Undefined while nobody knows how many there are. */
  readonly tables: ReadonlySet<string> | undefined;
  readonly traits: ReadonlySet<string>;
  /** How many rounds there are. */
  readonly rounds: number;
}

/** A wish, and where in the file it stands. */
export interface PlacedWish {
  readonly wish: Wish;
  readonly path: JsonPath;
}

/** Every part that constraints may have. */
export const PARTS = [
  "tables",
  "rounds",
  "traits",
  "apart",
  "together",
  "interpreters",
  "company",
  "seats",
  "among",
  "needs",
  "locked",
  "absent",
  "counts",
  "facilitators",
] as const;

/** The tables that a file describes: names, seats, what they offer, and in which language and about what people talk there. */
export function tablesOf(item: Item): readonly Table[] {
  return itemsOf(item).map((table) => {
    const fields = fieldsOf(table, ["id", "seats", "features", "language", "theme"]);
    return {
      id: required(table, fields, { id: textOf }).id,
      ...optional(fields, { seats: (one) => wholeOf(one, 1), features: textsOf, language: textOf, theme: textOf }),
    };
  });
}

/** What is different in some rounds, in their order. */
export function roundsOf(item: Item): readonly Round[] {
  const aims = (one: Item) => Object.fromEntries(entriesOf(one).map(([trait, aim]) => [trait, aimOf(aim)]));
  return itemsOf(item).map((round) => optional(fieldsOf(round, ["aims", "closed"]), { aims, closed: textsOf }));
}

/** What is said of some columns: how they are read, how much they matter, and what tables should do with them. */
export function traitsOf(item: Item): readonly (Omit<Trait, "aim"> & Partial<Trait>)[] {
  const kind = (one: Item) => wordOf(one, ["categorical", "ordered", "multiple"]);
  return entriesOf(item).map(([name, said]) => ({
    name,
    ...optional(fieldsOf(said, ["kind", "aim", "weight", "order"]), {
      kind,
      aim: aimOf,
      weight: (one) => wholeOf(one, 1),
      order: textsOf,
    }),
  }));
}

/** The wishes in one part of a file. */
export function wishesOf(part: string, item: Item, names: Names): readonly PlacedWish[] {
  const read = READERS[part as keyof typeof READERS];
  if (read === undefined) return [];
  const single = part === "facilitators" && !Array.isArray(item.value);
  return (single ? [item] : itemsOf(item)).map((one) => ({ wish: read(one, names), path: one.path }));
}

type Reader = (item: Item, names: Names) => Wish;

const READERS = {
  apart: (item, names) => ({ kind: "apart", people: peopleOf(item, names) }),
  together: (item, names) => {
    if (Array.isArray(item.value)) return { kind: "together", people: peopleOf(item, names) };
    const fields = fieldsOf(item, ["people", "rounds"]);
    return { kind: "together", ...required(item, fields, { people: peopleIn(names) }), ...during(fields, names) };
  },
  interpreters: (item, names) => {
    const fields = fieldsOf(item, ["interpreter", "listeners", "rounds"]);
    const who = { interpreter: personIn(names), listeners: peopleIn(names) };
    return { kind: "interpreter", ...required(item, fields, who), ...during(fields, names) };
  },
  company: (item, names) => {
    const fields = fieldsOf(item, ["people", "oneOf", "rounds"]);
    const who = { people: peopleIn(names), oneOf: peopleIn(names) };
    return { kind: "company", ...required(item, fields, who), ...during(fields, names) };
  },
  seats: (item, names) => {
    const fields = fieldsOf(item, ["person", "table", "rounds"]);
    const where = { person: personIn(names), table: tableIn(names) };
    return { kind: "seat", ...required(item, fields, where), ...during(fields, names) };
  },
  among: (item, names) => {
    const fields = fieldsOf(item, ["people", "tables", "rounds"]);
    const where = { people: peopleIn(names), tables: tablesIn(names) };
    return { kind: "among", ...required(item, fields, where), ...during(fields, names) };
  },
  needs: (item, names) => {
    const fields = fieldsOf(item, ["people", "feature", "rounds"]);
    const what = { people: peopleIn(names), feature: textOf };
    return { kind: "needs", ...required(item, fields, what), ...during(fields, names) };
  },
  locked: (item, names) => {
    const fields = fieldsOf(item, ["table", "round", "people"]);
    const what = { table: tableIn(names), round: roundIn(names), people: peopleIn(names) };
    return { kind: "locked", ...required(item, fields, what) };
  },
  absent: (item, names) => {
    const fields = fieldsOf(item, ["people", "rounds"]);
    const all = Array.from({ length: names.rounds }, (_, at) => at + 1);
    return {
      kind: "absent",
      rounds: all,
      ...required(item, fields, { people: peopleIn(names) }),
      ...during(fields, names),
    };
  },
  counts: (item, names) => {
    const fields = fieldsOf(item, ["people", "trait", "value", "atLeast", "atMost", "orNone", "tables", "rounds"]);
    const whole = (one: Item) => wholeOf(one, 0);
    const whom = { people: peopleIn(names), trait: traitIn(names), value: textOf, tables: tablesIn(names) };
    const limits = { atLeast: whole, atMost: whole, orNone: flagOf };
    return { kind: "count", ...optional(fields, { ...whom, ...limits }), ...during(fields, names) };
  },
  facilitators: (item, names) => {
    const fields = fieldsOf(item, ["people", "stay", "speech"]);
    const people = (one: Item) => itemsOf(one).map((lead) => facilitatorOf(lead, names));
    const speech = (one: Item) =>
      required(one, fieldsOf(one, ["trait", "common"]), { trait: traitIn(names), common: textOf });
    return {
      kind: "facilitators",
      ...required(item, fields, { people }),
      ...optional(fields, { stay: flagOf, speech }),
    };
  },
} as const satisfies Record<string, Reader>;

function facilitatorOf(item: Item, names: Names) {
  if (typeof item.value !== "object") return { person: personIn(names)(item) };
  const fields = fieldsOf(item, ["person", "languages", "themes"]);
  return {
    ...required(item, fields, { person: personIn(names) }),
    ...optional(fields, { languages: textsOf, themes: textsOf }),
  };
}

function peopleOf(item: Item, names: Names): readonly string[] {
  return itemsOf(item).map(personIn(names));
}

const personIn = (names: Names) => (item: Item) =>
  known(item, names.people, "the id of somebody in the list of people");
const peopleIn = (names: Names) => (item: Item) => peopleOf(item, names);
const tableIn = (names: Names) => (item: Item) => known(item, names.tables, "the name of a table");
const tablesIn = (names: Names) => (item: Item) => itemsOf(item).map(tableIn(names));
const traitIn = (names: Names) => (item: Item) =>
  known(item, names.traits, "the name of a column of the list of people");

function known(item: Item, all: ReadonlySet<string> | undefined, expected: string): string {
  const name = textOf(item);
  if (all?.has(name) === false && typeof item.value !== "object") fault(item, expected);
  return name;
}

function roundIn({ rounds }: Names) {
  return (item: Item): number => {
    const round = wholeOf(item, 1);
    if (round > rounds) fault(item, `a round from 1 to ${rounds}`);
    return round;
  };
}

function during(fields: ReadonlyMap<string, Item>, names: Names) {
  return optional(fields, { rounds: (item) => itemsOf(item).map(roundIn(names)) });
}

function textsOf(item: Item): readonly string[] {
  return itemsOf(item).map(textOf);
}

function aimOf(item: Item) {
  return wordOf(item, ["spread", "cluster", "ignore"]);
}

type Readers = Readonly<Record<string, (item: Item) => unknown>>;
type Read<Shape extends Readers> = { readonly [Name in keyof Shape]: ReturnType<Shape[Name]> };

/** The fields that must be there. */
function required<Shape extends Readers>(item: Item, fields: ReadonlyMap<string, Item>, shape: Shape): Read<Shape> {
  const missing = Object.keys(shape).filter((name) => !fields.has(name));
  if (missing.length > 0) fault(item, `an object with ${missing.join(" and ")}`);
  const nothing = { ...item, faults: [], value: undefined };
  return mapped(shape, (name) => fields.get(name) ?? nothing);
}

/** The fields that are there, of those that may be. */
function optional<Shape extends Readers>(fields: ReadonlyMap<string, Item>, shape: Shape): Partial<Read<Shape>> {
  const there = Object.fromEntries(Object.entries(shape).filter(([name]) => fields.has(name)));
  return mapped(there, (name) => fields.get(name)!) as Partial<Read<Shape>>;
}

function mapped<Shape extends Readers>(shape: Shape, itemOf: (name: string) => Item): Read<Shape> {
  return Object.fromEntries(Object.entries(shape).map(([name, read]) => [name, read(itemOf(name))])) as Read<Shape>;
}
