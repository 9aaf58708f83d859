import { type CommittedRandomness, type DiceKind, type Entry, type Objective, QUICKNET, roundAt } from "@naast/lottery";
import { UsageError } from "./command.ts";
import type { Options } from "./options.ts";

/** The columns that an option names, parted by commas. */
export function columnsIn(option: string | undefined): readonly string[] | undefined {
  const columns = option?.split(",").map((column) => column.trim());
  if (columns?.some((column) => column === "")) {
    throw new UsageError(`Name columns with a comma between them, such as postcode,huisnummer; not '${option}'.`);
  }
  return columns;
}

/** A whole number from 1 that an option gives. */
export function countIn(name: string, option: string | undefined): number {
  if (option !== undefined && /^[1-9]\d{0,14}$/.test(option)) return Number(option);
  const found = option === undefined ? "it is not there" : `not '${option}'`;
  throw new UsageError(`--${name} is a whole number from 1; ${found}.`);
}

/** The size of a panel: a number, or a range such as 28-32. */
export function sizeIn(option: string | undefined): { readonly min: number; readonly max: number } {
  const [, min, max] = /^([1-9]\d{0,6})(?:-([1-9]\d{0,6}))?$/.exec(option ?? "") ?? [];
  const size = { min: Number(min), max: Number(max ?? min) };
  if (size.min <= size.max) return size;
  const found = option === undefined ? "it is not there" : `not '${option}'`;
  throw new UsageError(`--size is how many people a panel has, such as 30 or 28-32; ${found}.`);
}

const OBJECTIVES: readonly string[] = ["leximin", "maximin", "nash", "goldilocks"] satisfies readonly Objective[];

export function objectiveIn(option = "leximin"): Objective {
  if (isObjective(option)) return option;
  throw new UsageError(`--objective is ${OBJECTIVES.join(", ")}; not '${option}'.`);
}

function isObjective(option: string): option is Objective {
  return OBJECTIVES.includes(option);
}

/** The id and the salt of somebody, as `id:salt`. */
export function entryIn(option: string | undefined): Entry | undefined {
  if (option === undefined) return undefined;
  const [, id, salt] = /^(.+):([\da-f]{32})$/s.exec(option) ?? [];
  if (id !== undefined && salt !== undefined) return { id, salt };
  throw new UsageError(`--entry is an id, a colon and a salt of 32 digits, as in the letter; not '${option}'.`);
}

/** What dice showed, such as 3,0,7. */
export function facesIn(option: string | undefined): readonly number[] | undefined {
  if (option === undefined) return undefined;
  if (/^\d{1,4}(,\d{1,4})*$/.test(option)) return option.split(",").map(Number);
  throw new UsageError(`--dice is what the dice showed, such as 3,0,7; not '${option}'.`);
}

/** Where the randomness will come from: a round of the beacon, by its number or by a moment, and dice. */
export function randomnessIn({ round, at, dice }: Pick<Options, "round" | "at" | "dice">): CommittedRandomness {
  if (round !== undefined && at !== undefined) throw new UsageError("Give --round or --at, not both.");
  const number = at === undefined ? round && countIn("round", round) : roundOf(at);
  const { network, chain } = QUICKNET;
  return { beacon: number ? { network, chain, round: number } : null, dice: dice === undefined ? null : diceIn(dice) };
}

function roundOf(at: string): number {
  const moment = Date.parse(at);
  const hasZone = /T.*(Z|[+-]\d\d:\d\d)$/.test(at);
  if (hasZone && Number.isFinite(moment)) return roundAt(moment / 1000);
  throw new UsageError(`--at is a day and a time with its zone, such as 2027-07-01T20:00:00+02:00; not '${at}'.`);
}

function diceIn(option: string): DiceKind {
  const [, count, sides] = /^(\d{1,3})x(\d{1,4})$/.exec(option) ?? [];
  if (count !== undefined && sides !== undefined) return { count: Number(count), sides: Number(sides) };
  throw new UsageError(`--dice is a number of dice and their sides, such as 3x10; not '${option}'.`);
}
