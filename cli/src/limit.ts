import { UsageError } from "./command.ts";

/** The number after --top; undefined where it was not typed. */
export function limitFrom(top: string | undefined): number | undefined {
  if (top === undefined) return undefined;
  if (!/^[1-9]\d*$/.test(top)) throw new UsageError(`--top is a whole number from 1, not '${top}'.`);
  return Number(top);
}
