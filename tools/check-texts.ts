/**
 * Holds the texts to their promise: every language of a folder says the same things with the same arguments, every message parses
 * and is used in the folder it belongs to, and the compiler knows the keys as they stand. That no screen asks for a key that is not
 * there, or with other values, the compiler proves; for the codes of refusals, which it does not read, this does.
 */
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { filesIn, HOUSE, report, textOf } from "./house.ts";
import { messageArguments } from "./message-arguments.ts";
import { dutchTexts, keysBeside, messagesOf } from "./texts.ts";

type Messages = ReturnType<typeof messagesOf>;

const REFUSAL = /\bnew DomainError\(\s*"([^"]+)"/g;
const NAMED = /"([\w-]+(?:\.[\w-]+)+)"/g;
const NAMED_BY_PREFIX = /`([\w-]+\.[\w.-]*)\$\{/g;

export function findTextFaults(root: string): string[] {
  const dutch = dutchTexts(root);
  const orphans = filesIn(root, "web/src/**/text/*").filter((path) => !dutch.includes(`${dirname(path)}/nl.json`));
  const keys = new Set(dutch.flatMap((path) => [...messagesOf(root, path).keys()]));
  return [
    ...orphans.map((path) => `${path}: Dutch is the source; add nl.json beside it`),
    ...dutch.flatMap((path) => [...translationFaults(root, path), ...unusedKeys(root, path), ...staleKeys(root, path)]),
    ...codeIn(root, "web/src").flatMap((path) => unknownRefusals(path, codeOf(root, path), keys)),
  ];
}

function codeIn(root: string, folder: string): string[] {
  return filesIn(root, `${folder}/**/*.{ts,tsx}`).filter((path) => !/\.(?:test\.tsx?|d\.ts)$/.test(path));
}

/** The text of a file without its comments: an example in a docstring says nothing to anybody. */
const codeOf = (root: string, path: string) => textOf(root, path).replace(/^\s*(?:\/\*[\s\S]*?\*\/|\/\/.*$)/gm, "");

function translationFaults(root: string, path: string): string[] {
  const dutch = messagesOf(root, path);
  const others = filesIn(root, `${dirname(path)}/*.json`).filter((other) => other !== path);
  const english = others.some((other) => other.endsWith("/en.json")) ? [] : [`${path}: has no en.json beside it`];
  const compared = others.flatMap((other) => differences(other, dutch, messagesOf(root, other)));
  return [...english, ...unparsed(path, dutch), ...compared];
}

function differences(path: string, dutch: Messages, other: Messages): string[] {
  const missing = [...dutch.keys()].filter((key) => !other.has(key));
  const extra = [...other.keys()].filter((key) => !dutch.has(key));
  return [
    ...missing.map((key) => `${path}: ${key} is missing; nl.json has it`),
    ...extra.map((key) => `${path}: ${key} is not in nl.json; remove it, or add the Dutch`),
    ...unparsed(path, other),
    ...[...other].flatMap(([key, text]) => argumentFaults(`${path}: ${key}`, dutch.get(key), text)),
  ];
}

function unparsed(path: string, messages: Messages): string[] {
  const wrong = [...messages].filter(([, text]) => messageArguments(text) === undefined);
  return wrong.map(([key, text]) => `${path}: ${key} is no valid ICU message; look at the braces in "${text}"`);
}

function argumentFaults(place: string, dutch: string | undefined, other: string): string[] {
  const wanted = dutch === undefined ? undefined : messageArguments(dutch);
  const given = messageArguments(other);
  if (wanted === undefined || given === undefined || wanted === given) return [];
  return [`${place} takes ${given}, in Dutch ${wanted}; use the same arguments in the same way`];
}

/** A platform message may be said anywhere; a feature's only in its own folder, so that both leave together. */
function unusedKeys(root: string, path: string): string[] {
  const folder = path.startsWith("web/src/features/") ? dirname(dirname(path)) : "web/src";
  const code = codeIn(root, folder).map((file) => codeOf(root, file));
  const named = new Set(code.flatMap((text) => found(text, NAMED)));
  const prefixes = code.flatMap((text) => found(text, NAMED_BY_PREFIX));
  const isUsed = (key: string) => named.has(key) || prefixes.some((prefix) => key.startsWith(prefix));
  const unused = [...messagesOf(root, path).keys()].filter((key) => !isUsed(key));
  return unused.map((key) => `${path}: ${key} is said nowhere in ${folder}; remove it in every language`);
}

function staleKeys(root: string, path: string): string[] {
  const keys = keysBeside(root, path);
  const isFresh = existsSync(join(root, keys.path)) && textOf(root, keys.path) === keys.text;
  return isFresh ? [] : [`${keys.path}: tells the compiler something else than nl.json holds; npm run fix writes it`];
}

function unknownRefusals(path: string, code: string, keys: ReadonlySet<string>): string[] {
  const unknown = found(code, REFUSAL).filter((key) => !keys.has(key));
  return unknown.map((key) => `${path}: refuses with ${key}, which no text/nl.json holds`);
}

const found = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1] ?? "");

if (import.meta.main) report(findTextFaults(HOUSE));
