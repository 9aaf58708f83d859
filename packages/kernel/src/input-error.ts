import { DomainError } from "./domain-error.ts";

/** A place in a file and what is wrong there. */
export interface InputProblem {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** Counted from 1, in UTF-16 units as most editors count; left out when the whole line is meant. */
  readonly column?: number;
  /** What should stand here, in plain English, fit to follow the word "expected". */
  readonly expected: string;
  /** What stands here instead; shortened to 40 characters. */
  readonly found?: string;
}

/** All that is wrong with a file, in the order of the file. */
export type InputErrors = readonly InputError[];

const LONGEST_EXCERPT = 40;

/**
 * A file whose content cannot be used as it is: it says where, what should stand there and what stands there.
 *
 * `found` may quote a resident, so it stays out of `params` and out of `message`, which travel into logs. Show it
 * only to the person who gave the file, with {@link describeInputError}.
 *
 * @example
 * throw new InputError("kernel.notWhole", { file: "wijk.csv", line: 3, column: 7, expected: "a whole number" });
 */
export class InputError extends DomainError {
  readonly file: string;
  readonly line: number;
  readonly column: number | undefined;
  readonly expected: string;
  readonly found: string | undefined;

  constructor(code: DomainError["code"], problem: InputProblem) {
    const { file, line, column, expected, found } = problem;
    super(code, "invalid", column === undefined ? { file, line } : { file, line, column });
    this.name = "InputError";
    this.file = file;
    this.line = line;
    this.column = column;
    this.expected = expected;
    this.found = found === undefined ? undefined : shortened(found);
  }
}

/**
 * Tells in one line what is wrong and where, in the form editors and terminals turn into a link.
 *
 * @example
 * describeInputError(error); // 'wijk.csv:3:7: expected a whole number, found "twaalf"'
 */
export function describeInputError({ file, line, column, expected, found }: InputError): string {
  const place = column === undefined ? `${file}:${line}` : `${file}:${line}:${column}`;
  if (found === undefined) return `${place}: expected ${expected}`;

  // JSON spelling keeps a line break or a control character in the excerpt from breaking the line or the terminal.
  return `${place}: expected ${expected}, found ${found === "" ? "nothing" : JSON.stringify(found)}`;
}

function shortened(text: string): string {
  const characters = [...text.slice(0, 2 * LONGEST_EXCERPT + 2)];
  return characters.length <= LONGEST_EXCERPT ? text : `${characters.slice(0, LONGEST_EXCERPT - 1).join("")}…`;
}
