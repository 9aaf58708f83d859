import { DomainError, decodeText, InputError } from "@naast/kernel";
import { csvTable } from "../csv/schema.ts";
import { geoJsonTable } from "../geojson/schema.ts";
import type { FileRow, FileTable } from "../schema.ts";

/** An area as a file tells it. */
export interface FoundArea {
  readonly code: string;
  readonly name: string;
  /** What its municipality is called; empty where the file does not say. */
  readonly municipality: string;
}

export type ReadFile =
  | { readonly kind: "read"; readonly areas: readonly FoundArea[]; readonly year: number | undefined }
  | { readonly kind: "faults"; readonly faults: readonly InputError[] };

/** The names under which files of CBS and PDOK have what we look for, and our own. */
const NAMED = {
  code: ["gwb_code_10", "gwb_code", "statcode", "code"],
  name: ["regio", "statnaam", "naam", "name"],
  neighbourhoodCode: ["buurtcode", "bu_code"],
  neighbourhoodName: ["buurtnaam", "bu_naam"],
  districtCode: ["wijkcode", "wk_code"],
  districtName: ["wijknaam", "wk_naam"],
  municipality: ["gm_naam", "gemeentenaam"],
  year: ["jaar", "jrstatcode"],
} as const;

/**
 * Reads districts and neighbourhoods from a file in the layout of CBS ("Kerncijfers wijken en buurten") or PDOK, as CSV or GeoJSON: names
 * and codes, no figures and no borders. What is neither district nor neighbourhood is passed over, such as the country and its
 * municipalities. The same area twice under one name is one, for water and land of a neighbourhood stand apart in PDOK.
 *
 * @returns the areas in the order of the file, or everything that is wrong with it
 */
export function readAreasFile({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }): ReadFile {
  try {
    const table = tableIn(name, bytes);
    return areasIn(table, pairsIn(table.columns, name));
  } catch (error) {
    if (error instanceof InputError) return { kind: "faults", faults: [error] };
    throw error;
  }
}

function tableIn(file: string, bytes: Uint8Array): FileTable {
  const text = textOf(file, bytes);
  return /^\s*[{[]/.test(text) ? geoJsonTable(text, file) : csvTable(text, file);
}

function textOf(file: string, bytes: Uint8Array): string {
  try {
    return decodeText(bytes).text;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const expected = "a CSV or GeoJSON file (save a spreadsheet as CSV first)";
    throw new InputError("areas.faults.notText", { file, line: 1, expected });
  }
}

/** Columns that hold the code of an area and its name. */
interface Pair {
  readonly code: string;
  readonly name: string;
}

function pairsIn(columns: ReadonlySet<string>, file: string): readonly Pair[] {
  const first = (names: readonly string[]) => names.find((name) => columns.has(name));
  const pair = (codes: readonly string[], names: readonly string[]): Pair[] => {
    const [code, name] = [first(codes), first(names)];
    return code === undefined || name === undefined ? [] : [{ code, name }];
  };
  const single = pair(NAMED.code, NAMED.name);
  const pairs = [
    ...pair(NAMED.districtCode, NAMED.districtName),
    ...pair(NAMED.neighbourhoodCode, NAMED.neighbourhoodName),
  ];
  if (single.length > 0) return single;
  if (pairs.length > 0) return pairs;
  const expected =
    "columns with the code and the name of areas, such as gwb_code_10 and regio, or buurtcode and buurtnaam";
  throw new InputError("areas.faults.noColumns", { file, line: 1, expected, found: [...columns].join(", ") });
}

interface Reading {
  readonly areas: Map<string, FoundArea>;
  readonly faults: InputError[];
  year: number | undefined;
}

function areasIn(table: FileTable, pairs: readonly Pair[]): ReadFile {
  const reading: Reading = { areas: new Map(), faults: [], year: undefined };
  const municipality = NAMED.municipality.find((name) => table.columns.has(name));
  const yearColumn = NAMED.year.find((name) => table.columns.has(name));
  for (const row of table.rows) {
    const about = { row, municipality: municipality === undefined ? "" : row.cell(municipality) };
    const found = pairs.map((pair) => addArea(reading, about, pair));
    if (yearColumn !== undefined && found.includes(true)) addYear(reading, row, yearColumn);
  }
  const { areas, faults, year } = reading;
  return faults.length > 0 ? { kind: "faults", faults } : { kind: "read", areas: [...areas.values()], year };
}

const AREA = /^(?:WK\d{6}|BU\d{8})$/;
/** The country, parts of it, provinces and municipalities. */
const LARGER = /^(?:NL|LD|PV|GM)\d{2,4}$/;
const LONGEST_NAME = 80;

/** @returns whether an area stands here */
function addArea(
  { areas, faults }: Reading,
  { row, municipality }: { readonly row: FileRow; readonly municipality: string },
  pair: Pair,
): boolean {
  const code = row.cell(pair.code).toUpperCase();
  const name = row.cell(pair.name);
  if ((code === "" && name === "") || LARGER.test(code)) return false;
  const fault = faultIn(row, pair, { code, name, before: areas.get(code)?.name });
  if (fault) faults.push(fault);
  else areas.set(code, { code, name, municipality });
  return !fault;
}

function faultIn(
  row: FileRow,
  pair: Pair,
  { code, name, before }: { readonly code: string; readonly name: string; readonly before: string | undefined },
): InputError | undefined {
  if (!AREA.test(code)) {
    const expected = "the code of a district (WK and six figures) or of a neighbourhood (BU and eight)";
    return row.fault(pair.code, { code: "areas.faults.badCode", expected });
  }
  if (name === "" || name.length > LONGEST_NAME) {
    const expected = "a name of at most 80 letters";
    return row.fault(pair.name, { code: "areas.faults.badName", expected });
  }
  if (before === undefined || before === name) return undefined;
  return row.fault(pair.name, { code: "areas.faults.twoNames", expected: "one name for each code" });
}

function addYear(reading: Reading, row: FileRow, column: string): void {
  const text = row.cell(column).slice(0, 4);
  const year = /^(?:19|20)\d\d$/.test(text) ? Number(text) : undefined;
  if (year !== undefined && (reading.year ?? year) === year) {
    reading.year = year;
    return;
  }
  const expected = reading.year === undefined ? "a year, such as 2026" : `the same year everywhere: ${reading.year}`;
  reading.faults.push(row.fault(column, { code: "areas.faults.badYear", expected }));
}
