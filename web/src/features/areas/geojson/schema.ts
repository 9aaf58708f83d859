import { InputError } from "@naast/kernel";
import { z } from "zod";
import type { FileRow, FileTable } from "../schema.ts";

const feature = z.object({ properties: z.record(z.string(), z.unknown()) });
const collection = z.object({ type: z.literal("FeatureCollection"), features: z.array(feature) });

/**
 * The features of a GeoJSON file as a table of areas: what is said of each, without its shape.
 *
 * @throws InputError `areas.faults.notJson`, `areas.faults.notFeatures`
 */
export function geoJsonTable(text: string, file: string): FileTable {
  const read = collection.safeParse(parsed(text, file));
  if (!read.success) {
    const expected = 'a GeoJSON "FeatureCollection" in which each feature has "properties"';
    throw new InputError("areas.faults.notFeatures", { file, line: 1, expected });
  }
  const properties = read.data.features.map((one) => inSmallLetters(one.properties));
  let places: readonly Place[] | undefined;
  const placeOf = (index: number): Place => {
    places ??= placesIn(text);
    return places[index] ?? { line: 1, column: 1 };
  };
  return {
    columns: new Set(properties.flatMap((said) => Object.keys(said))),
    rows: properties.map((said, index) => rowOf(said, { file, place: () => placeOf(index) })),
  };
}

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    // What the engine says of the place differs by version; without one it is the end of the file, as when a download broke off.
    const position = Number(/position (\d+)/.exec((error as Error).message)?.[1] ?? text.length);
    throw new InputError("areas.faults.notJson", { file, ...placeAt(text, position), expected: "JSON" });
  }
}

type Said = Readonly<Record<string, string>>;

const inSmallLetters = (properties: Readonly<Record<string, unknown>>): Said =>
  Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [name.toLowerCase(), String(value ?? "").trim()]),
  );

interface Told {
  readonly file: string;
  /** Where what is said of this feature begins; worked out for all at once, and only when something is wrong with one. */
  readonly place: () => Place;
}

interface Place {
  readonly line: number;
  readonly column: number;
}

function rowOf(said: Said, { file, place }: Told): FileRow {
  return {
    cell: (name) => said[name] ?? "",
    fault: (name, { code, expected }) => new InputError(code, { file, ...place(), expected, found: said[name] ?? "" }),
  };
}

/** Where what is said of each feature begins, in one walk through the file. */
function placesIn(text: string): readonly Place[] {
  const places: Place[] = [];
  let line = 1;
  let lineStart = 0;
  for (const { 0: found, index } of text.matchAll(/\r\n|\r|\n|"properties"\s*:/g)) {
    if (found.startsWith('"')) places.push({ line, column: index - lineStart + 1 });
    else {
      line += 1;
      lineStart = index + found.length;
    }
  }
  return places;
}

function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
