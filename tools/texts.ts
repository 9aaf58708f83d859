/** Writes beside every `text/nl.json` which keys it holds and what each asks for, so that the compiler reads along. */
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { filesIn, HOUSE, textOf } from "./house.ts";
import { messageArguments } from "./message-arguments.ts";

/** A translation that no speaker of the language has read yet begins with this, and by whom or what it was made. */
const UNCHECKED = "@unchecked";

/** The Dutch texts of every folder: Dutch is the source. */
export const dutchTexts = (root: string) => filesIn(root, "web/src/**/text/nl.json");

/** `features/cases/text/nl.json` gives keys that begin with `cases.`, `platform/text/nl.json` with `platform.` */
export function messagesOf(root: string, path: string): ReadonlyMap<string, string> {
  const folder = dirname(dirname(path)).replace(/^web\/src\/(?:features\/)?/, "");
  const { [UNCHECKED]: _, ...messages } = JSON.parse(textOf(root, path)) as Record<string, unknown>;
  return new Map(flatten(folder.replaceAll("/", "."), messages));
}

/** Where the keys of a text folder stand, and what must stand there. */
export function keysBeside(root: string, path: string): { readonly path: string; readonly text: string } {
  const lines = [...messagesOf(root, path)].map(
    ([key, message]) => `    ${JSON.stringify(key)}: ${messageArguments(message) ?? "never"};`,
  );
  return { path: `${dirname(path)}/keys.d.ts`, text: [...HEAD, ...lines, ...TAIL].join("\n") };
}

const HEAD = [
  "// Written by `npm run fix` from nl.json.",
  'declare module "#web/platform/language/say.ts" {',
  "  interface TextParameters {",
];
const TAIL = ["  }", "}", "", "export {};", ""];

function flatten(key: string, value: unknown): [string, string][] {
  if (typeof value === "string") return [[key, value]];
  return Object.entries(value as object).flatMap(([part, inner]) => flatten(`${key}.${part}`, inner));
}

if (import.meta.main) {
  for (const { path, text } of dutchTexts(HOUSE).map((nl) => keysBeside(HOUSE, nl)))
    writeFileSync(join(HOUSE, path), text);
}
