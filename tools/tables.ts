/**
 * Writes the types of all tables from the schema itself, so that SQL stays the one place where a table is described:
 * migrates an empty database and reads what came of it. `npm run fix` runs it; a unit test tells when the file is out of date.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Pool } from "pg";
import { HOUSE } from "./house.ts";

export const TABLES_FILE = "web/src/platform/database/tables.ts";

interface Column {
  readonly table: string;
  readonly column: string;
  readonly type: string;
  readonly nullable: boolean;
  readonly generated: boolean;
  /** The values a check allows, as PostgreSQL writes the check. */
  readonly check: string | null;
}

const COLUMNS = `
  select c.relname as table, a.attname as column, t.typname as type, not a.attnotnull as nullable,
    (a.atthasdef or a.attidentity <> '') as generated,
    (select pg_get_constraintdef(k.oid) from pg_constraint k
      where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]
        and pg_get_constraintdef(k.oid) like '%= ANY (ARRAY[%' limit 1) as check
  from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_type t on t.oid = a.atttypid
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
    and c.relname <> 'migration'
  order by c.relname, a.attnum`;

const TYPES: Readonly<Record<string, string>> = {
  bool: "boolean",
  bytea: "Buffer",
  date: "string",
  float8: "number",
  int4: "number",
  int8: "number",
  jsonb: "unknown",
  numeric: "string",
  text: "string",
  timestamptz: "Date",
  uuid: "string",
};

/** The text of the file for a database whose schema is up to date. */
export async function tableTypes(pool: Pool): Promise<string> {
  const { rows } = await pool.query<Column>(COLUMNS);
  const tables = Object.entries(Object.groupBy(rows, ({ table }) => table));
  return [
    "// Written by tools/tables.ts from web/migrations: change the schema there, then `npm run fix`.",
    'import type { ColumnType, Generated } from "kysely";',
    "",
    "/** What stands in the database, table by table. */",
    "export interface Tables {",
    ...tables.map(([table]) => `  ${table}: ${nameOf(table)};`),
    "}",
    ...tables.flatMap(([table, columns = []]) => ["", `interface ${nameOf(table)} {`, ...columns.map(member), "}"]),
    "",
  ].join("\n");
}

const nameOf = (table: string) => `${table.replace(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase())}Table`;

function member({ column, type, nullable, generated, check }: Column): string {
  const plain = unionOf(check) ?? TYPES[type];
  if (plain === undefined) throw new Error(`tools/tables.ts knows no type for ${type} (column ${column}): add it.`);
  const whole = nullable ? `${plain} | null` : plain;
  if (type === "jsonb") return `  ${column}: ColumnType<unknown, string, string>;`;
  return `  ${column}: ${generated ? `Generated<${whole}>` : whole};`;
}

function unionOf(check: string | null): string | undefined {
  const values = check?.match(/'[^']+'(?=::text)/g);
  return values?.map((value) => value.replaceAll("'", '"')).join(" | ");
}

async function write(): Promise<void> {
  const { openEngineInMemory } = await import("../web/src/platform/database/embedded-engine.ts");
  const { migrate, readMigrations } = await import("../web/src/platform/database/migrations.ts");
  const engine = await openEngineInMemory();
  await migrate(engine, readMigrations(join(HOUSE, "web/migrations")));
  writeFileSync(join(HOUSE, TABLES_FILE), await tableTypes(engine.pool));
  await engine.close();
}

if (import.meta.main) await write();
