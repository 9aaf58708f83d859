/**
 * Keeps the documents true where a machine can tell: files and folders they name exist, links lead somewhere, commands
 * are scripts in package.json, and the two that everyone reads stay short. Blocks of code are left alone, commands excepted.
 */
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { filesIn, HOUSE, report, textOf } from "./house.ts";

const NAMING = [
  "README.md",
  "ARCHITECTURE.md",
  "STYLE.md",
  "CONTRIBUTING.md",
  "GLOSSARY.md",
  "SECURITY.md",
  "AGENTS.md",
];
const LINKING = ["*.md", "docs/**/*.md", "{packages,cli,web,bench,scenarios,tools}/**/*.md"];
const LONGEST: Readonly<Record<string, number>> = { "README.md": 120, "ARCHITECTURE.md": 250 };

const BLOCK = /^```[\s\S]*?^```/gm;
const COMMAND = /\bnpm run (?:-s |--silent )?([\w:-]+)/g;
const LINK = /\]\(([^)\s]+)(?: "[^"]*")?\)/g;
const IN_BACKTICKS = /`([^`\s]+)`/g;
const HOUSE_PATH = /^(?:\.ci|bench|cli|content|docs|packages|scenarios|tools|web)\/[\w./@-]*$/;
const ROOT_FILE = /^(?:[\w-]+\.md|\.?[\w-]+(?:\.[\w-]+)*\.(?:json|mjs|yml)|LICENSE)$/;

export function findFalseDocuments(root: string): string[] {
  const named = NAMING.filter((path) => existsSync(join(root, path)));
  return [
    ...named.flatMap((path) => [...tooLong(root, path), ...missingFiles(root, path), ...missingScripts(root, path)]),
    ...filesIn(root, LINKING).flatMap((path) => deadLinks(root, path)),
  ];
}

function tooLong(root: string, path: string): string[] {
  const [longest, lines] = [LONGEST[path], textOf(root, path).trimEnd().split("\n").length];
  if (longest === undefined || lines <= longest) return [];
  return [`${path}: ${lines} lines, at most ${longest}; move the detail to docs/ and link to it`];
}

function missingFiles(root: string, path: string): string[] {
  const names = found(textOf(root, path).replace(BLOCK, ""), IN_BACKTICKS).map((name) => name.replace(/:\d+$/, ""));
  const files = names.filter((name) => HOUSE_PATH.test(name) || ROOT_FILE.test(name));
  const missing = files.filter((name) => !existsSync(join(root, name)) && !isSomewhere(root, name));
  return missing.map((name) => `${path}: names ${name}, which does not exist; correct the name or the sentence`);
}

/** A bare `package.json` or `nl.json` speaks of any file called so. */
function isSomewhere(root: string, name: string): boolean {
  return !name.includes("/") && filesIn(root, `**/${name}`).length > 0;
}

function missingScripts(root: string, path: string): string[] {
  const { scripts } = JSON.parse(textOf(root, "package.json")) as { scripts: Readonly<Record<string, string>> };
  const missing = found(textOf(root, path), COMMAND).filter((name) => !(name in scripts));
  return missing.map((name) => `${path}: names npm run ${name}, which package.json does not have`);
}

function deadLinks(root: string, path: string): string[] {
  const targets = found(textOf(root, path).replace(BLOCK, ""), LINK).filter((target) => !/^(?:[a-z]+:|#)/.test(target));
  const dead = targets.filter((target) => !existsSync(join(root, dirname(path), decodeURI(target.replace(/#.*/, "")))));
  return dead.map((target) => `${path}: links to ${target}, which does not exist`);
}

const found = (text: string, pattern: RegExp) => [
  ...new Set([...text.matchAll(pattern)].map((match) => match[1] ?? "")),
];

if (import.meta.main) report(findFalseDocuments(HOUSE));
