import { DomainError, InputError } from "@naast/kernel";
import { type Check, drawFromRegister, type Register, type RegisterDraw, readRegister } from "@naast/lottery";
import { BadFiles } from "./command.ts";
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

/** A register that was read, and the SHA-256 of its file. */
export interface ReadRegister {
  readonly register: Register;
  readonly sha256: string;
}

/** Reads the register of a request from disk. */
export function registerOf({ register: path, id, strata, household }: DrawRequest): ReadRegister {
  const options = { file: path, id, ...(strata && { strata }), ...(household && { household }) };
  try {
    const { answer, sha256 } = readInPieces(path, (pieces) => readRegister(pieces, options));
    return { register: answer, sha256 };
  } catch (error) {
    if (error instanceof InputError) throw new BadFiles([error]);
    throw error;
  }
}

/** The answer of `naast lottery draw --json`. */
export type DrawAnswer = ReturnType<typeof drawAnswer>;

/** All that is needed to repeat a draw, besides the register itself. */
export function drawAnswer(request: DrawRequest, { register, sha256 }: ReadRegister, draw: RegisterDraw) {
  const { register: file, seed, id, strata, household } = request;
  const { rows, lots } = register;
  return {
    count: draw.ids.length,
    register: { file, sha256, rows, lots },
    seed,
    id,
    strata,
    household,
    seats: draw.strata,
    ids: draw.ids,
  };
}

/** The answer of an earlier draw; undefined when the text is something else. */
export function readDrawFile(text: string): DrawAnswer | undefined {
  try {
    const data = JSON.parse(text);
    return isDrawAnswer(data) ? data : undefined;
  } catch {
    return undefined; // not JSON, so no answer of ours
  }
}

function isDrawAnswer(data: DrawAnswer | null): data is DrawAnswer {
  const isText = (value: unknown) => typeof value === "string";
  const isColumns = (value: unknown) => value === undefined || (Array.isArray(value) && value.every(isText));
  return (
    Array.isArray(data?.ids) &&
    isText(data.register?.file) &&
    isText(data.seed) &&
    (data.id === undefined || isText(data.id)) &&
    isColumns(data.strata) &&
    isColumns(data.household)
  );
}

/** Reads the register again, draws again, and compares everything that the answer tells. */
export function verifyDrawFile(answer: DrawAnswer, path = answer.register.file): Check[] {
  const { count, seed, id, strata, household } = answer;
  const request = { register: path, count, seed, id, strata, household };
  const read = registerOf(request);
  const again = drawnAgain(request, read);
  const isRegister = read.sha256 === answer.register.sha256;
  const same = JSON.stringify({ ...again, register: { ...again?.register, file: answer.register.file } });
  const isSame = same === JSON.stringify(answer);
  return [
    {
      name: "register",
      ok: isRegister,
      says: isRegister ? `${path} is the register that was drawn from` : `${path} has another SHA-256: ${read.sha256}`,
    },
    {
      name: "draw",
      ok: isSame,
      says: isSame ? `the same ${count} lots come out` : "something else comes out of this register with this seed",
    },
  ];
}

function drawnAgain(request: DrawRequest, read: ReadRegister): DrawAnswer | undefined {
  try {
    return drawAnswer(request, read, drawFromRegister(read.register, request));
  } catch (error) {
    if (error instanceof DomainError) return undefined; // a count or a seed that nothing can be drawn with
    throw error;
  }
}
