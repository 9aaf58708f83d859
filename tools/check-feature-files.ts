/**
 * Names the strangers: files that are not in the closed vocabulary of a feature, index files that do more than name
 * exports, and names that say nothing. A new kind of file is a decision record first, then a line here.
 */
import { basename } from "node:path";
import ts from "typescript";
import { filesIn, HOUSE, report, textOf } from "./house.ts";

const FEATURE = /^web\/src\/features\/[^/]+\//;
const SUB_CONCERN = /^(?!(?:views|text)\/)[a-z0-9]+(?:-[a-z0-9]+)*\//;
const WORD = "[a-z0-9]+(?:-[a-z0-9]+)*";
const VOCABULARY = [
  /^(?:index|paths|schema|service|store|policy|errors|jobs)\.ts$/,
  /^README\.md$/,
  /^routes\.tsx$/,
  new RegExp(`^(?:views/)?${WORD}\\.test\\.tsx?$`),
  new RegExp(`^views/${WORD}\\.tsx$`),
  /^text\/(?:nl|en|ar)\.json$/,
  /^text\/keys\.d\.ts$/,
];
const SAYS_NOTHING =
  /^(?:utils?|helpers?|misc|common|manager|base|types|constants)$|(?:^|-)(?:utils?|helpers?|manager)$/;

export function findStrangers(root: string): string[] {
  const code = filesIn(root, "{packages,cli,web,tools,bench,scenarios}/**/*.{ts,tsx,mjs,js,css}");
  return [
    ...filesIn(root, "web/src/features/**").filter(isStranger).map(asStranger),
    ...code
      .filter(hasEmptyName)
      .map((path) => `${path}: the name says nothing; name what is inside by its noun or verb`),
    ...code.filter(isFrontDoor).flatMap((path) => moreThanExports(root, path)),
  ];
}

function isStranger(path: string): boolean {
  const inside = path.replace(FEATURE, "");
  const rooms = [inside, inside.replace(SUB_CONCERN, "")];
  return !rooms.some((room) => VOCABULARY.some((word) => word.test(room)));
}

function asStranger(path: string): string {
  return `${path}: not in the vocabulary of a feature (STYLE.md); give the code to a file that is, or make a sub-concern folder`;
}

function hasEmptyName(path: string): boolean {
  return path.split("/").some((part) => SAYS_NOTHING.test(part.split(".")[0] ?? ""));
}

const isFrontDoor = (path: string) =>
  basename(path) === "index.ts" && /^(?:packages\/[^/]+\/src|web\/src\/features\/.+)\/index\.ts$/.test(path);

function moreThanExports(root: string, path: string): string[] {
  const file = ts.createSourceFile(path, textOf(root, path), ts.ScriptTarget.ESNext, true);
  const wrong = file.statements.filter((statement) => !ts.isImportDeclaration(statement) && !namesExports(statement));
  return wrong.map((statement) => {
    const line = file.getLineAndCharacterOfPosition(statement.getStart()).line + 1;
    return `${path}:${line}: a front door holds imports and named exports; move the rest to a room behind it`;
  });
}

function namesExports(statement: ts.Statement): boolean {
  if (ts.isExportDeclaration(statement)) return statement.exportClause !== undefined;
  const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
  const kinds = modifiers.map(({ kind }) => kind);
  return kinds.includes(ts.SyntaxKind.ExportKeyword) && !kinds.includes(ts.SyntaxKind.DefaultKeyword);
}

if (import.meta.main) report(findStrangers(HOUSE));
