import { InputError } from "@naast/kernel";
import { drawFromRegister, type Register, type RegisterDraw, readRegister } from "@naast/lottery";
import { BadFiles, UsageError } from "./command.ts";
import { readInPieces } from "./text-pieces.ts";

/** What a draw from a register is repeated from; the same words as the options of `naast lottery draw`. */
export interface DrawRequest {
  readonly register: string;
  readonly count: number;
  readonly seed: string;
  readonly id: string | undefined;
  readonly strata: readonly string[] | undefined;
  readonly household: readonly string[] | undefined;
}

export interface DrawnRegister {
  readonly draw: RegisterDraw;
  readonly register: Register;
  readonly sha256: string;
}

/** Reads a register from disk and draws from it. */
export function drawFromFile(request: DrawRequest): DrawnRegister {
  const { register: path, count, seed, id, strata, household } = request;
  const options = { file: path, id, ...(strata && { strata }), ...(household && { household }) };
  const { answer: register, sha256 } = readRegisterFile(path, (pieces) => readRegister(pieces, options));
  if (count > register.lots) {
    throw new UsageError(`--count is at most ${register.lots}, the lots in ${path}; not ${count}.`);
  }
  return { draw: drawFromRegister(register, { count, seed }), register, sha256 };
}

function readRegisterFile(path: string, read: (pieces: Iterable<string>) => Register) {
  try {
    return readInPieces(path, read);
  } catch (error) {
    if (error instanceof InputError) throw new BadFiles([error]);
    throw error;
  }
}
