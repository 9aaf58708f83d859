import { InputError } from "@naast/kernel";
import { type Alias, type Document, isMap, isScalar, LineCounter, type Node, parseDocument, visit } from "yaml";
import type { z } from "zod";

/** A text file as it was read: its path for messages, and what is in it. */
export interface TextFile {
  readonly path: string;
  readonly text: string;
}

/** What was read, or everything that is wrong with it: never half of each. */
export type Read<Value> =
  | { readonly ok: true; readonly value: Value; readonly at: Locate }
  | { readonly ok: false; readonly errors: readonly InputError[] };

/** An error at the place in the file where a value stands; the path is that of the value, such as ["problems", 0]. */
export type Locate = (path: readonly PropertyKey[], expected: string) => InputError;

/**
 * Reads YAML (or JSON, which is YAML) and holds it against a schema.
 *
 * Every fault is told with file, line and column, and with what was expected there; all faults at once, so that an editor mends a
 * file in one go.
 */
export function readYaml<Schema extends z.ZodType>(file: TextFile, schema: Schema): Read<z.output<Schema>> {
  const lines = new LineCounter();
  const document = parseDocument(file.text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  if (document.errors.length > 0)
    return {
      ok: false,
      errors: document.errors.map((error) => notYaml(file.path, lines.linePos(error.pos[0]), error.message)),
    };
  const [alias] = aliasesIn(document);
  if (alias) return { ok: false, errors: [notYaml(file.path, lines.linePos(alias.range?.[0] ?? 0), NO_ALIASES)] };

  const at: Locate = (path, expected) => wrongValue(file.path, { node: nodeAt(document, path), lines, expected });
  const parsed = schema.safeParse(document.toJS());
  if (parsed.success) return { ok: true, value: parsed.data, at };
  return {
    ok: false,
    errors: parsed.error.issues.map((issue) =>
      wrongValue(file.path, { node: nodeOf(document, issue), lines, expected: expectationOf(issue) }),
    ),
  };
}

/** Nobody means one: it is a text that begins with a star, and many of them inside each other fill the memory. */
const NO_ALIASES = "a text that begins with * stands between quotes";

function aliasesIn(document: Document): readonly Alias[] {
  const found: Alias[] = [];
  visit(document, { Alias: (_, alias) => void found.push(alias) });
  return found;
}

function notYaml(file: string, { line, col }: { line: number; col: number }, message: string): InputError {
  return new InputError("catalogue.notYaml", {
    file,
    line,
    column: col,
    expected: `YAML that can be read (${message})`,
  });
}

interface Place {
  readonly node: Node | undefined;
  readonly lines: LineCounter;
  readonly expected: string;
}

function wrongValue(file: string, { node, lines, expected }: Place): InputError {
  const { line, col } = lines.linePos(node?.range?.[0] ?? 0);
  const found = isScalar(node) ? { found: String(node.value) } : {};
  return new InputError("catalogue.wrongValue", {
    file,
    line: Math.max(1, line),
    column: Math.max(1, col),
    expected,
    ...found,
  });
}

/** The key itself for an unknown field, otherwise the value. */
function nodeOf(document: Document, issue: Issue): Node | undefined {
  return issue.code === "unrecognized_keys"
    ? (keyAt(document, [...issue.path, issue.keys[0] ?? ""]) ?? nodeAt(document, issue.path))
    : nodeAt(document, issue.path);
}

/** The node at a path, its key when the value takes no room in the file, or the nearest one around it when it is missing. */
function nodeAt(document: Document, path: readonly PropertyKey[]): Node | undefined {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true) as Node | undefined;
    if (node?.range) return node;
    const key = keyAt(document, path.slice(0, length));
    if (key) return key;
  }
  return document.contents ?? undefined;
}

function keyAt(document: Document, path: readonly PropertyKey[]): Node | undefined {
  const around = document.getIn(path.slice(0, -1), true);
  if (!isMap(around)) return undefined;
  const key = around.items.find((item) => isScalar(item.key) && item.key.value === path.at(-1))?.key;
  return isScalar(key) ? key : undefined;
}

type Issue = z.core.$ZodIssue;

/** What should stand there, in words that fit after 'expected'. */
function expectationOf(issue: Issue): string {
  const name = issue.path.filter((part) => typeof part === "string").join(".");
  const where = name === "" ? "" : ` for ${name}`;
  if (issue.code === "unrecognized_keys") return `no field called ${issue.keys.join(", ")}${where}`;
  if (issue.code === "invalid_type") return `${wordFor(issue.expected)}${where}`;
  if (issue.code === "invalid_value") return `${issue.values.map(String).join(" or ")}${where}`;
  if (issue.code === "invalid_union") return `one of the forms the template shows${where}`;
  if (issue.code === "too_small" || issue.code === "too_big") return `${boundOf(issue.message)}${where}`;
  if (issue.code === "invalid_key") return `${issue.issues[0]?.message ?? issue.message}${where}`;
  return `${issue.message}${where}`;
}

/** A bound in our schema's own words, or zod's ("Too small: expected array to have >=2 items") without its beginning. */
function boundOf(message: string): string {
  return message.replace(/^Too \w+: expected (\w+)/, (_, type: string) => wordFor(type));
}

function wordFor(type: string): string {
  const words: Record<string, string> = {
    string: "a text",
    number: "a number",
    int: "a whole number",
    array: "a list",
    tuple: "a list of two",
    object: "fields",
    record: "fields",
  };
  return words[type] ?? type;
}
