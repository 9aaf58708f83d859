/**
 * Holds the texts to their promise: Dutch and English say the same things with the same arguments, every message
 * parses, every key is used in the folder it belongs to, and no screen asks for a key that is not there.
 */
import { basename, dirname } from "node:path";
import { filesIn, HOUSE, report, textOf } from "./house.ts";
import { messageArguments } from "./message-arguments.ts";

type Messages = ReadonlyMap<string, string>;

const SAID = /\b(?:say|new DomainError)\(\s*"([^"]+)"/g;
const SAID_BY_PREFIX = /\bsay\(\s*`([^`$]+)\$\{/g;
const NAMED = /"([\w-]+(?:\.[\w-]+)+)"/g;
const NAMED_BY_PREFIX = /`([\w-]+\.[\w.-]*)\$\{/g;

export function findTextFaults(root: string): string[] {
  const dutch = filesIn(root, "web/src/**/text/nl.json");
  const orphans = filesIn(root, "web/src/**/text/*.json").filter((path) => !dutch.includes(inLanguage(path, "nl")));
  const keys = new Set(dutch.flatMap((path) => [...messagesOf(root, path).keys()]));
  return [
    ...orphans.map((path) => `${path}: Dutch is the source; add nl.json beside it`),
    ...dutch.flatMap((path) => [...translationFaults(root, path), ...unusedKeys(root, path)]),
    ...codeIn(root, "web/src").flatMap((path) => unknownKeys(path, codeOf(root, path), [...keys])),
  ];
}

const inLanguage = (path: string, language: string) => `${dirname(path)}/${language}.json`;

function codeIn(root: string, folder: string): string[] {
  return filesIn(root, `${folder}/**/*.{ts,tsx}`).filter((path) => !/\.test\.tsx?$/.test(path));
}

/** The text of a file without its comments: an example in a docstring says nothing to anybody. */
const codeOf = (root: string, path: string) => textOf(root, path).replace(/^\s*(?:\/\*[\s\S]*?\*\/|\/\/.*$)/gm, "");

/** `features/cases/text/nl.json` gives keys that begin with `cases.`, `platform/text/nl.json` with `platform.` */
function messagesOf(root: string, path: string): Messages {
  const folder = dirname(dirname(path)).replace(/^web\/src\/(?:features\/)?/, "");
  return new Map(flatten(folder.replaceAll("/", "."), JSON.parse(textOf(root, path))));
}

function flatten(key: string, value: unknown): [string, string][] {
  if (typeof value === "string") return [[key, value]];
  return Object.entries(value as object).flatMap(([part, inner]) => flatten(`${key}.${part}`, inner));
}

function translationFaults(root: string, path: string): string[] {
  const dutch = messagesOf(root, path);
  const others = filesIn(root, `${dirname(path)}/*.json`).filter((other) => other !== path);
  const english = others.includes(inLanguage(path, "en")) ? [] : [`${path}: has no en.json beside it`];
  const compared = others.flatMap((other) => differences(other, dutch, messagesOf(root, other)));
  return [...english, ...unparsed(path, dutch), ...compared];
}

/** English must be complete; a language for residents may still miss messages, which then show in Dutch. */
function differences(path: string, dutch: Messages, other: Messages): string[] {
  const missing = basename(path) === "en.json" ? [...dutch.keys()].filter((key) => !other.has(key)) : [];
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
  const wanted = dutch === undefined ? undefined : messageArguments(dutch)?.join(", ");
  const given = messageArguments(other)?.join(", ");
  if (wanted === undefined || given === undefined || wanted === given) return [];
  return [`${place} takes {${given}}, in Dutch {${wanted}}; use the same arguments`];
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

function unknownKeys(path: string, code: string, keys: readonly string[]): string[] {
  const said = found(code, SAID).filter((key) => !keys.includes(key));
  const prefixed = found(code, SAID_BY_PREFIX).filter((prefix) => !keys.some((key) => key.startsWith(prefix)));
  return [...said, ...prefixed].map((key) => `${path}: says ${key}, which no text/nl.json holds`);
}

const found = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1] ?? "");

if (import.meta.main) report(findTextFaults(HOUSE));
