import { InputError } from "@naast/kernel";
import { BadFiles } from "./command.ts";

/** Names and positions that lead from the top of a JSON document to a value in it. */
export type JsonPath = readonly (string | number)[];

/** A JSON document that can tell where each value stands. */
export interface PlacedJson {
  readonly file: string;
  readonly value: unknown;
  /** The place of a value, or of the nearest one around it that is there. */
  placeOf(path: JsonPath): { readonly line: number; readonly column: number };
}

/** Reads JSON; what is no JSON is told with its place. */
export function readJson(text: string, file: string): PlacedJson {
  const value = parsed(text, file);
  const offsets = offsetsIn(text);
  return {
    file,
    value,
    placeOf(path) {
      const steps = [...path];
      while (steps.length > 0 && !offsets.has(JSON.stringify(steps))) steps.pop();
      return placeAt(text, offsets.get(JSON.stringify(steps)) ?? 0);
    },
  };
}

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const place = placeAt(text, firstFault(text));
    throw new BadFiles([new InputError("naast.noJson", { file, ...place, expected: "JSON" })]);
  }
}

/** The offset of the sign after which nothing can make the text JSON; its end when something is missing there. */
function firstFault(text: string): number {
  let [sound, faulty] = [0, text.length + 1];
  while (faulty - sound > 1) {
    const middle = Math.floor((sound + faulty) / 2);
    if (isBeyondRepair(text.slice(0, middle))) faulty = middle;
    else sound = middle;
  }
  return faulty - 1;
}

/** Whether a beginning of a text is wrong before its end. */
function isBeyondRepair(beginning: string): boolean {
  try {
    JSON.parse(beginning);
    return false;
  } catch (error) {
    const message = error instanceof Error ? error.message : "";
    const [, offset] = /at position (\d+)/.exec(message) ?? [];
    if (offset !== undefined && !message.startsWith("Unterminated")) return Number(offset) < beginning.length;
    return message.startsWith("Unexpected token");
  }
}

/** The tokens of JSON that is known to be right: texts, the signs that nest, and anything else as one. */
const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;

/** Where each value begins, by its path. */
function offsetsIn(text: string): ReadonlyMap<string, number> {
  const offsets = new Map<string, number>();
  const tokens = [...text.matchAll(TOKEN)].map(({ 0: token, index }) => ({ token, index }));
  let at = 0;
  const walk = (path: JsonPath): void => {
    const { token, index } = tokens[at++] ?? { token: "", index: 0 };
    offsets.set(JSON.stringify(path), index);
    if (token === "[") walkItems(path);
    if (token === "{") walkFields(path);
  };
  const walkItems = (path: JsonPath): void => {
    for (let item = 0; tokens[at]?.token !== "]"; item++) {
      walk([...path, item]);
      if (tokens[at]?.token === ",") at += 1;
    }
    at += 1;
  };
  const walkFields = (path: JsonPath): void => {
    while (tokens[at]?.token !== "}") {
      const name: string = JSON.parse(tokens[at]?.token ?? '""');
      at += 2;
      walk([...path, name]);
      if (tokens[at]?.token === ",") at += 1;
    }
    at += 1;
  };
  walk([]);
  return offsets;
}

function placeAt(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
