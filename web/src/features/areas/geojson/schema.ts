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
  return {
    columns: new Set(properties.flatMap((said) => Object.keys(said))),
    rows: properties.map((said, index) => rowOf(said, { text, file, index })),
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

interface Place {
  readonly text: string;
  readonly file: string;
  readonly index: number;
}

function rowOf(said: Said, { text, file, index }: Place): FileRow {
  return {
    cell: (name) => said[name] ?? "",
    fault: (name, { code, expected }) =>
      new InputError(code, { file, ...placeAt(text, startOf(text, index)), expected, found: said[name] ?? "" }),
  };
}

/** Where what is said of a feature begins; only looked up when something is wrong with it. */
function startOf(text: string, index: number): number {
  const starts = [...text.matchAll(/"properties"\s*:/g)];
  return starts[index]?.index ?? 0;
}

function placeAt(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
