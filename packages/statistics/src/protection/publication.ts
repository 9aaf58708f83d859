import { DomainError } from "@naast/kernel";

/** Something respondents differ in, and what is counted by it. */
export interface Variable {
  readonly name: string;
  readonly values: readonly string[];
  /** For each person the place of their value, or −1 when they did not say. */
  readonly codes: ArrayLike<number>;
}

/** Counts of people by some variables; by none it is the total. */
interface Table {
  readonly name: string;
  readonly by: readonly string[];
}

/** Tables that appear together. */
export interface Publication {
  readonly tables: readonly Table[];
  /** Which people it counts; left out: all. Somebody may have answered later, or have withdrawn. */
  readonly counts?: readonly boolean[];
}

/** One that is out: what stood in it can no longer be hidden. */
export interface EarlierPublication extends Publication {
  /** The ids of the cells that were hidden then, as `protectTables` gave them. */
  readonly hidden: readonly string[];
}

/** A cell of a table, with which kinds of people it counts. */
export interface Cell {
  /** The table and the values: "contact|Noord|often". */
  readonly id: string;
  readonly table: Table;
  /** By the variables of the table. */
  readonly values: readonly number[];
  readonly kinds: Int32Array;
  readonly count: number;
  readonly isEarlier: boolean;
  /** The place of the publication among those the kinds were made for. */
  readonly publication: number;
}

/**
 * All kinds of people the tables tell apart, as somebody from outside would write them down: every combination of values, whether
 * anybody has it or not, and which of the publications counts them.
 */
export interface Kinds {
  readonly count: number;
  readonly people: Float64Array;
  readonly widths: readonly number[];
  readonly variables: readonly Variable[];
}

const MOST_KINDS = 20_000;

/** @throws DomainError `statistics.unknownVariable`, `statistics.badLength`, `statistics.tooManyKinds` */
export function kindsOf(people: number, variables: readonly Variable[], publications: readonly Publication[]): Kinds {
  const used = variables.filter(({ name }) =>
    publications.some((one) => one.tables.some(({ by }) => by.includes(name))),
  );
  for (const { name, codes } of used)
    if (codes.length !== people) throw new DomainError("statistics.badLength", "invalid", { variable: name });
  checkNames(publications, used);
  const patterns = patternsOf(people, publications);
  // The last value of each variable is for who did not say; the last width is which publications count somebody.
  const widths = [...used.map(({ values }) => values.length + 1), patterns.length];
  const count = widths.reduce((product, width) => product * width, 1);
  if (count > MOST_KINDS)
    throw new DomainError("statistics.tooManyKinds", "invalid", { kinds: count, most: MOST_KINDS });
  const counts = new Float64Array(count);
  for (let person = 0; person < people; person++) {
    const codes = used.map(({ codes: all, values }) => (all[person]! < 0 ? values.length : all[person]!));
    counts[numberOf([...codes, patterns.indexOf(patternOf(person, publications))], widths)]! += 1;
  }
  const membership = { name: "", values: patterns, codes: [] };
  return { count, people: counts, widths, variables: [...used, membership] };
}

/** The cells of a publication, the `place`-th of those the kinds were made for. */
export function cellsOf(
  kinds: Kinds,
  publication: Publication,
  place: { readonly at: number; readonly isEarlier: boolean },
): Cell[] {
  return publication.tables.flatMap((table) => {
    const columns = table.by.map((name) => kinds.variables.findIndex((variable) => variable.name === name));
    const found = new Map<string, number[]>();
    for (let kind = 0; kind < kinds.count; kind++) {
      const key = keyOf(kind, kinds, { columns, at: place.at });
      if (key === undefined) continue;
      const list = found.get(key) ?? [];
      list.push(kind);
      found.set(key, list);
    }
    return [...found].map(([key, list]) => asCell(key, list, { kinds, table, columns, place }));
  });
}

function asCell(
  key: string,
  list: readonly number[],
  {
    kinds,
    table,
    columns,
    place,
  }: {
    readonly kinds: Kinds;
    readonly table: Table;
    readonly columns: readonly number[];
    readonly place: { readonly at: number; readonly isEarlier: boolean };
  },
): Cell {
  const values = key === "" ? [] : key.split(" ").map(Number);
  const words = values.map((value, index) => kinds.variables[columns[index]!]!.values[value]!);
  const count = list.reduce((sum, kind) => sum + kinds.people[kind]!, 0);
  return {
    id: [table.name, ...words].join("|"),
    table,
    values,
    kinds: Int32Array.from(list),
    count,
    isEarlier: place.isEarlier,
    publication: place.at,
  };
}

/** The values of a kind in a table; nothing when it is not in it. */
function keyOf(
  kind: number,
  { widths, variables }: Kinds,
  { columns, at }: { readonly columns: readonly number[]; readonly at: number },
): string | undefined {
  const codes = codesOf(kind, widths);
  if (variables.at(-1)!.values[codes.at(-1)!]![at] !== "1") return undefined;
  const values = columns.map((column) => codes[column]!);
  const isSilent = values.some((value, index) => value === variables[columns[index]!]!.values.length);
  return isSilent ? undefined : values.join(" ");
}

function checkNames(publications: readonly Publication[], used: readonly Variable[]): void {
  for (const { tables } of publications)
    for (const { by, name } of tables)
      for (const variable of by)
        if (!used.some((one) => one.name === variable))
          throw new DomainError("statistics.unknownVariable", "invalid", { table: name, variable });
}

/** Which publications count somebody, as ones and zeros. */
function patternOf(person: number, publications: readonly Publication[]): string {
  return publications.map(({ counts }) => (counts === undefined || counts[person] ? "1" : "0")).join("");
}

function patternsOf(people: number, publications: readonly Publication[]): string[] {
  const patterns = new Set<string>();
  for (let person = 0; person < people; person++) patterns.add(patternOf(person, publications));
  return patterns.size > 0 ? [...patterns] : ["1".repeat(publications.length)];
}

function numberOf(codes: readonly number[], widths: readonly number[]): number {
  return codes.reduce((number, code, place) => number * widths[place]! + code, 0);
}

function codesOf(number: number, widths: readonly number[]): number[] {
  const codes = new Array<number>(widths.length);
  let left = number;
  for (let place = widths.length - 1; place >= 0; place--) {
    codes[place] = left % widths[place]!;
    left = Math.floor(left / widths[place]!);
  }
  return codes;
}
