import type { InputError } from "@naast/kernel";
import type { OptionMeanings, OptionName, Options } from "./options.ts";

/** Where a command writes: answers to `out`, everything else to `err`. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
}

/** How a command ended: 0 done, 1 the answer is 'impossible' or 'not there', 2 bad input. */
export type ExitCode = 0 | 1 | 2;

/** One command of `naast`. Its help teaches by example, so an example is part of it. */
export interface Command {
  /** The words it is called by, such as "catalogue show". */
  readonly name: string;
  /** What follows the name, such as "<slug>". */
  readonly operands: readonly string[];
  readonly summary: string;
  readonly options: readonly OptionName[];
  /** Options that mean something else here than in other commands. */
  readonly meanings?: OptionMeanings;
  readonly example: string;
  run(operands: readonly string[], options: Options, terminal: Terminal): Promise<ExitCode>;
}

/** The person typed something the command cannot use; told in one sentence, exit code 2. */
export class UsageError extends Error {}

/** A file holds faults; each is told on its own line, exit code 2. */
export class BadFiles extends Error {
  readonly errors: readonly InputError[];

  constructor(errors: readonly InputError[]) {
    super(`${errors.length} fault(s) in the files`);
    this.errors = errors;
  }
}
