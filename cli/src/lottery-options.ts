import { UsageError } from "./command.ts";

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
