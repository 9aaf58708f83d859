import pg from "pg";

const { builtins } = pg.types;

/**
 * How columns become values, the same on both engines: whole numbers of eight bytes as numbers, and what a number or a
 * Date would bend (days, exact decimals, intervals) as the text PostgreSQL writes.
 */
const parsers = new Map<number, (text: string) => unknown>([
  [builtins.INT8, Number],
  [builtins.DATE, String],
  [builtins.NUMERIC, String],
  [builtins.INTERVAL, String],
]);

export const columnParsers: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: unknown) =>
    (format === "binary" ? undefined : parsers.get(oid)) ?? pg.types.getTypeParser(oid as never, format as never),
};
