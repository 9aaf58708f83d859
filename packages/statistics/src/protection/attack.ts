import { createLinearProgram } from "../mathematics/linear-program.ts";
import type { Cell } from "./publication.ts";

/** What somebody who has all publications, pencil and paper can find out about a number of people. */
interface Found {
  /** They are at most so many; `Infinity` when nothing shows it. */
  readonly most: number;
  /** The cells by which that is known: without any one of these it might be more. */
  readonly because: readonly Cell[];
  /** Numbers of people of each kind that fit everything that is shown, with as many as possible of those asked about. */
  readonly fitting: Float64Array;
}

/** Asks how many people of these kinds there can be at most. */
export type Attack = (kinds: Int32Array) => Found;

/**
 * Attacks publications as a stranger could: all shown counts are sums of numbers that are 0 or more, and a linear program finds how
 * large any other sum can be at most. Whoever adds and subtracts by hand finds no more than this, in one table or over all of them.
 *
 * @param count - of kinds
 * @param shown - the cells that can be read, of all publications
 */
export function prepareAttack(count: number, shown: readonly Cell[]): Attack {
  const { groupOf, groups } = alikes(count, shown);
  const program = createLinearProgram(
    groups,
    shown.map(({ kinds, count: total }) => ({ of: [...new Set(kinds.map((kind) => groupOf[kind]!))], total })),
  );
  return (kinds) => {
    const objective = new Uint8Array(groups);
    for (const kind of kinds) objective[groupOf[kind]!] = 1;
    const { value, multipliers, point } = program.maximise(objective);
    const because = shown.filter((_, row) => Math.abs(multipliers[row]!) > 1e-9);
    return { most: value, because, fitting: spread(point, { groupOf, count, kinds }) };
  };
}

/** Kinds that stand in the same shown cells cannot be told apart, so they are one unknown. */
function alikes(count: number, shown: readonly Cell[]): { readonly groupOf: Int32Array; readonly groups: number } {
  const signatures = new Array<string>(count).fill("");
  shown.forEach((cell, number) => {
    for (const kind of cell.kinds) signatures[kind] += `${number},`;
  });
  const numbers = new Map<string, number>();
  const groupOf = Int32Array.from(signatures, (signature) => {
    const number = numbers.get(signature) ?? numbers.size;
    numbers.set(signature, number);
    return number;
  });
  return { groupOf, groups: numbers.size };
}

/** Gives everybody of a group to one kind, one of those asked about where there is one. */
function spread(
  point: Float64Array,
  { groupOf, count, kinds }: { readonly groupOf: Int32Array; readonly count: number; readonly kinds: Int32Array },
): Float64Array {
  const kindOf = new Int32Array(point.length).fill(-1);
  for (const kind of kinds) kindOf[groupOf[kind]!] = kind;
  groupOf.forEach((group, kind) => {
    if (kindOf[group] === -1) kindOf[group] = kind;
  });
  const people = new Float64Array(count);
  point.forEach((number, group) => {
    people[kindOf[group]!]! += number;
  });
  return people;
}
