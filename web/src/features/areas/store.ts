import { sql } from "kysely";
import type { Unit } from "#web/platform/database/context.ts";
import { newId } from "#web/platform/database/new-id.ts";
import { type Area, type AreaKind, kindOf } from "./schema.ts";

/** The areas of the municipality for which the unit of work acts, by code. */
export function listAreas({ db }: Unit): Promise<Area[]> {
  return db.selectFrom("area").select(["code", "name", "year"]).orderBy("code").execute();
}

/** What the municipality is called, to find it in a file of the whole country. */
export async function readMunicipalityName({ db }: Unit, municipalityId: string): Promise<string> {
  const { name } = await db
    .selectFrom("municipality")
    .where("id", "=", municipalityId)
    .select("name")
    .executeTakeFirstOrThrow();
  return name;
}

export async function insertAreas({ db, now }: Unit, municipality_id: string, areas: readonly Area[]): Promise<void> {
  if (areas.length === 0) return;
  const rows = areas.map(({ code, name, year }) => ({ id: newId(now()), municipality_id, code, name, year }));
  const scopes = rows.map(({ id }) => ({ id, municipality_id, kind: "area" as const }));
  await db.insertInto("scope").values(scopes).execute();
  await db.insertInto("area").values(rows).execute();
}

/** Gives areas that are there already the name and year they have now. */
export async function updateAreas({ db }: Unit, areas: readonly Area[]): Promise<void> {
  if (areas.length === 0) return;
  await sql`
    update area set name = came.name, year = came.year
    from jsonb_to_recordset(${JSON.stringify(areas)}::jsonb) as came (code text, name text, year integer)
    where area.code = came.code`.execute(db);
}

/** With an area go the roles that were held on it. */
export async function deleteAreas({ db }: Unit, codes: readonly string[]): Promise<void> {
  await db
    .deleteFrom("scope")
    .where("id", "in", (select) =>
      select.selectFrom("area").where("code", "=", sql<string>`any(${codes}::text[])`).select("area.id"),
    )
    .execute();
}

interface ReadImport {
  readonly id: string;
  readonly municipalityId: string;
  readonly areas: readonly Area[];
}

export async function insertImport({ db, now }: Unit, { id, municipalityId, areas }: ReadImport): Promise<void> {
  await db
    .insertInto("area_import")
    .values({ id, municipality_id: municipalityId, areas: JSON.stringify(areas), read_at: now() })
    .execute();
}

/** What was read from a file and waits; undefined once it was used, or forgotten. */
export async function findImport({ db }: Unit, id: string): Promise<readonly Area[] | undefined> {
  const found = await db
    .selectFrom("area_import")
    .where("id", "=", id)
    .select(sql<readonly Area[]>`areas`.as("areas"))
    .executeTakeFirst();
  return found?.areas;
}

/** Once one is used, what else waited was about a list that is gone. */
export async function deleteAllImports({ db }: Unit): Promise<void> {
  await db.deleteFrom("area_import").execute();
}

/** The newest year in the list, of one kind of area. */
export function newestYear(areas: readonly Area[], kind: AreaKind): number | undefined {
  const years = areas.filter((area) => kindOf(area) === kind).map(({ year }) => year);
  return years.length === 0 ? undefined : Math.max(...years);
}
