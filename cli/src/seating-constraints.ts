import type { Round, SeatingRequest, Table, Trait } from "@naast/seating";
import { UsageError } from "./command.ts";
import { type JsonPath, type PlacedJson, readJson } from "./json-places.ts";
import { fault, fieldsOf, type Item, readItem } from "./json-reading.ts";
import { textIn } from "./lottery-files.ts";
import { columnsIn, countIn } from "./lottery-options.ts";
import type { Options } from "./options.ts";
import { type PeopleFile, peopleIn } from "./seating-people.ts";
import { type Names, PARTS, type PlacedWish, roundsOf, tablesOf, traitsOf, wishesOf } from "./seating-wishes.ts";

/** What was typed, as far as a request is made of it. */
export type SeatingWords = Pick<
  Options,
  "people" | "tables" | "size" | "rounds" | "mix" | "cluster" | "constraints" | "id" | "seed"
>;

/** What an earlier plan says where nothing was typed. */
export interface Usual {
  readonly rounds: number;
  readonly tables: readonly string[] | undefined;
}

/** A request, and where everything in it came from. */
export interface AskedSeating {
  readonly request: SeatingRequest & { readonly traits: readonly Trait[] };
  readonly file: PeopleFile;
  readonly json: PlacedJson | undefined;
  /** Of each wish of the request. */
  readonly paths: readonly JsonPath[];
}

/** Makes a request out of what was typed and the files it names. */
export function askedSeating(words: SeatingWords, usual: Usual): AskedSeating {
  if (words.people === undefined) throw new UsageError("Name the people: --people people.csv");
  const json = words.constraints === undefined ? undefined : readJson(textIn(words.constraints), words.constraints);
  const said = json === undefined ? NOTHING_SAID : readItem(json, saidIn);
  const multiple = new Set(said.traits.filter(({ kind }) => kind === "multiple").map(({ name }) => name));
  const file = peopleIn(words.people, words.id, multiple);
  const rounds = roundsFrom(words.rounds, said.rounds, usual.rounds);
  const traits = traitsFrom(words, said.traits, rounds);
  const tables = tablesFrom(words.tables, said.tables, usual.tables);
  const size = sizeIn(words.size);
  if (tables === undefined && size === undefined)
    throw new UsageError("Say how many tables there are (--tables 14), or how many people sit at one (--size 8).");

  const names = namesFrom(file, { tables, rounds: rounds.length });
  const wishes = json === undefined ? [] : readItem(json, (top) => wishesIn(top, names));
  checkColumns(file, traits, words.people);
  const where = { ...(tables !== undefined && { tables }), ...(size !== undefined && { size }) };
  const wished = wishes.map(({ wish }) => wish);
  return {
    request: { people: file.people, ...where, rounds, traits, wishes: wished, seed: words.seed ?? "1" },
    file,
    json,
    paths: wishes.map(({ path }) => path),
  };
}

interface Said {
  readonly tables: readonly Table[];
  readonly rounds: readonly Round[];
  readonly traits: ReturnType<typeof traitsOf>;
}

const NOTHING_SAID: Said = { tables: [], rounds: [], traits: [] };

/** What the constraints say of tables, rounds and traits: it must be known before wishes can be read. */
function saidIn(top: Item): Said {
  const fields = fieldsOf(top, PARTS);
  const part = <Value>(name: string, read: (item: Item) => readonly Value[]) => {
    const item = fields.get(name);
    return item === undefined ? [] : read(item);
  };
  return { tables: part("tables", tablesOf), rounds: part("rounds", roundsOf), traits: part("traits", traitsOf) };
}

function wishesIn(top: Item, names: Names): readonly PlacedWish[] {
  const fields = fieldsOf(top, PARTS);
  const traits = fields.get("traits");
  if (traits !== undefined)
    for (const [name, item] of fieldsOf(traits, Object.keys(traits.value ?? {})))
      if (!names.traits.has(name)) fault({ ...item, value: name }, "the name of a column of the list of people");
  return PARTS.flatMap((part) => {
    const item = fields.get(part);
    return item === undefined ? [] : wishesOf(part, item, names);
  });
}

function namesFrom({ people, columns }: PeopleFile, { tables, rounds }: { tables: Tables; rounds: number }): Names {
  const numbers = typeof tables === "number" ? Array.from({ length: tables }, (_, at) => `${at + 1}`) : undefined;
  const names = typeof tables === "object" ? tables.map(({ id }) => id) : numbers;
  return {
    people: new Set(people.map(({ id }) => id)),
    traits: new Set(columns),
    tables: names && new Set(names),
    rounds,
  };
}

type Tables = number | readonly Table[] | undefined;

/** With a number typed, the constraints describe some of these tables; without one they list them all. */
function tablesFrom(typed: string | undefined, said: readonly Table[], usual: readonly string[] | undefined): Tables {
  const count = typed === undefined ? undefined : countIn("tables", typed);
  const names = count === undefined ? usual : Array.from({ length: count }, (_, at) => `${at + 1}`);
  if (names === undefined) return said.length > 0 ? said : undefined;
  if (said.length === 0) return count ?? names.map((id) => ({ id }));
  const strange = said.find(({ id }) => !names.includes(id));
  if (strange === undefined) return names.map((id) => said.find((table) => table.id === id) ?? { id });
  throw new UsageError(`The constraints describe a table '${strange.id}'; the tables are ${names.join(", ")}.`);
}

function roundsFrom(typed: string | undefined, said: readonly Round[], usual: number): readonly Round[] {
  const count = typed === undefined ? Math.max(usual, said.length) : countIn("rounds", typed);
  if (said.length > count)
    throw new UsageError(`The constraints describe ${said.length} rounds; --rounds is ${count}.`);
  return Array.from({ length: count }, (_, at) => said[at] ?? {});
}

function sizeIn(typed: string | undefined): SeatingRequest["size"] {
  if (typed === undefined) return undefined;
  const [, first, last] = /^([1-9]\d{0,5})(?:-([1-9]\d{0,5}))?$/.exec(typed) ?? [];
  if (first === undefined || Number(last ?? first) < Number(first))
    throw new UsageError(`--size is a whole number from 1, or a range such as 8-10; not '${typed}'.`);
  return last === undefined ? Number(first) : { least: Number(first), most: Number(last) };
}

/** Those of --mix, those of --cluster, and those of which the constraints say what tables should do with them. */
function traitsFrom({ mix, cluster }: SeatingWords, said: Said["traits"], rounds: readonly Round[]): readonly Trait[] {
  const spread = (columnsIn(mix) ?? []).map((name) => ({ name, aim: "spread" as const }));
  const clustered = (columnsIn(cluster) ?? []).map((name) => ({ name, aim: "cluster" as const }));
  const aimed = said.flatMap(({ name, aim }) => (aim === undefined ? [] : [{ name, aim }]));
  const changing = rounds
    .flatMap(({ aims = {} }) => Object.keys(aims))
    .map((name) => ({ name, aim: "ignore" as const }));
  const all = new Map<string, Trait>();
  for (const trait of [...changing, ...clustered, ...spread, ...aimed])
    all.set(trait.name, { ...said.find(({ name }) => name === trait.name), ...trait });
  const twice = spread.find(({ name }) => clustered.some((other) => other.name === name));
  if (twice) throw new UsageError(`Column ${twice.name} stands in --mix and in --cluster; it can be in one of them.`);
  return [...all.values()];
}

function checkColumns({ columns }: PeopleFile, traits: readonly Trait[], path: string): void {
  const strange = traits.find(({ name }) => !columns.includes(name));
  if (strange) throw new UsageError(`${path} has no column '${strange.name}'; it has ${columns.join(", ")}.`);
}

const MANY_NUMBERS = 10;

/** What somebody may not have meant: a column of many numbers, taken as kinds of people. */
export function hintsFor({ request }: AskedSeating): readonly string[] {
  return request.traits.flatMap(({ name, kind }) => {
    const values = new Set(
      request.people.map(({ traits }) => `${traits?.[name] ?? ""}`).filter((value) => value !== ""),
    );
    const isNumbers = values.size > MANY_NUMBERS && [...values].every((value) => Number.isFinite(Number(value)));
    if (kind !== undefined || !isNumbers) return [];
    const say = `{"traits": {"${name}": {"kind": "ordered"}}}`;
    return [
      `Column ${name} holds ${values.size} different numbers, each taken as a kind of its own. To mix by bands of them, say ${say} in the constraints.`,
    ];
  });
}
