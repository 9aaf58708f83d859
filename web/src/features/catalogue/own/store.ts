import { sql } from "kysely";
import type { Unit } from "#web/platform/database/context.ts";

export interface OwnPractice {
  readonly id: string;
  readonly slug: string;
  /** Null while it is a draft. */
  readonly publishedAt: Date | null;
  /** The practice as it was last saved, as its file would hold it. */
  readonly document: unknown;
  readonly writtenAt: Date;
}

export interface OwnVersion {
  readonly id: string;
  readonly note: string;
  readonly writtenAt: Date;
  /** Null once they are erased. */
  readonly writtenBy: string | null;
}

/** Makes a draft at an address, unless that is taken, perhaps by a municipality whose drafts nobody else sees. */
export async function insertPractice(
  { db }: Unit,
  { id, municipalityId, slug }: { id: string; municipalityId: string; slug: string },
): Promise<boolean> {
  const made = await db
    .insertInto("own_practice")
    .values({ id, municipality_id: municipalityId, slug })
    .onConflict((conflict) => conflict.column("slug").doNothing())
    .executeTakeFirst();
  return made.numInsertedOrUpdatedRows === 1n;
}

interface NewVersion {
  readonly id: string;
  readonly municipalityId: string;
  readonly practiceId: string;
  readonly document: object;
  readonly note: string;
  readonly writtenBy: string;
}

export async function insertVersion({ db, now }: Unit, version: NewVersion): Promise<void> {
  await db
    .insertInto("own_practice_version")
    .values({
      id: version.id,
      municipality_id: version.municipalityId,
      own_practice_id: version.practiceId,
      document: JSON.stringify(version.document),
      note: version.note,
      written_by: version.writtenBy,
      written_at: now(),
    })
    .execute();
}

/** The practices of the municipality that asks, drafts among them, by slug. */
export function listOwn(unit: Unit, municipalityId: string): Promise<OwnPractice[]> {
  return newest(unit).where("own_practice.municipality_id", "=", municipalityId).execute();
}

export function findOwn(unit: Unit, municipalityId: string, id: string): Promise<OwnPractice | undefined> {
  return newest(unit)
    .where("own_practice.municipality_id", "=", municipalityId)
    .where("own_practice.id", "=", id)
    .executeTakeFirst();
}

export interface PublishedPractice extends OwnPractice {
  readonly municipality: string;
  /** When what changed, the newest first. */
  readonly changes: readonly { readonly date: string; readonly note: string }[];
}

/** What every municipality of this house shows to everybody. */
export function listPublished(unit: Unit): Promise<PublishedPractice[]> {
  return newest(unit)
    .innerJoin("municipality", "municipality.id", "own_practice.municipality_id")
    .where("published_at", "is not", null)
    .select([
      "municipality.name as municipality",
      sql<PublishedPractice["changes"]>`(
        select json_agg(json_build_object('date', to_char(written_at at time zone 'Europe/Amsterdam', 'YYYY-MM-DD'), 'note', note) order by written_at desc)
        from own_practice_version where own_practice_id = own_practice.id)`.as("changes"),
    ])
    .execute();
}

function newest({ db }: Unit) {
  return db
    .selectFrom("own_practice")
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom("own_practice_version")
          .whereRef("own_practice_id", "=", "own_practice.id")
          .orderBy("written_at", "desc")
          .orderBy("own_practice_version.id", "desc")
          .limit(1)
          .select(["document", "written_at"])
          .as("version"),
      (join) => join.onTrue(),
    )
    .select([
      "own_practice.id",
      "own_practice.slug",
      "own_practice.published_at as publishedAt",
      "version.document",
      "version.written_at as writtenAt",
    ])
    .orderBy("own_practice.slug");
}

export function listVersions({ db }: Unit, practiceId: string): Promise<OwnVersion[]> {
  return db
    .selectFrom("own_practice_version")
    .leftJoin("person", "person.id", "written_by")
    .where("own_practice_id", "=", practiceId)
    .select(["own_practice_version.id", "note", "written_at as writtenAt", "person.name as writtenBy"])
    .orderBy("written_at", "desc")
    .orderBy("own_practice_version.id", "desc")
    .execute();
}

/** Whose practice stands at an address; undefined when it is the catalogue's own, or a draft of somebody else's. */
export async function findOwner({ db }: Unit, slug: string): Promise<string | undefined> {
  const found = await db
    .selectFrom("own_practice")
    .where("slug", "=", slug)
    .select("municipality_id")
    .executeTakeFirst();
  return found?.municipality_id;
}

export async function setPublished({ db }: Unit, id: string, publishedAt: Date | null): Promise<void> {
  await db.updateTable("own_practice").where("id", "=", id).set({ published_at: publishedAt }).execute();
}

export async function deletePractice({ db }: Unit, id: string): Promise<void> {
  await db.deleteFrom("own_practice").where("id", "=", id).execute();
}

/** How many versions somebody wrote. */
export async function countVersionsBy({ db }: Unit, personId: string): Promise<number> {
  const { count } = await db
    .selectFrom("own_practice_version")
    .where("written_by", "=", personId)
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(count);
}

export async function blankWriter({ db }: Unit, personId: string): Promise<void> {
  await db.updateTable("own_practice_version").where("written_by", "=", personId).set({ written_by: null }).execute();
}
