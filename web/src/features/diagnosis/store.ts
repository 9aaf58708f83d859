import type { Mark, Tally } from "@naast/diagnosis";
import { sql } from "kysely";
import type { Unit } from "#web/platform/database/context.ts";
import type { Domain, FormLength, Material } from "./schema.ts";

/** A diagnosis as it stands, without anything that was said in it. */
export interface Diagnosis {
  readonly id: string;
  readonly municipalityId: string;
  readonly organisationId: string;
  readonly organisation: string;
  /** As the list had it then, or in own words. */
  readonly area: string;
  /** Its code and year in that list; both null where it was said in own words. */
  readonly areaCode: string | null;
  readonly areaYear: number | null;
  /** A smaller part of it, in own words. */
  readonly part: string | null;
  readonly scale: string | null;
  readonly formLength: FormLength;
  readonly material: readonly Material[];
  readonly materialWords: string | null;
  readonly preparedAt: Date;
  readonly openedAt: Date | null;
  readonly closedAt: Date | null;
  /** Whether something was settled, and whether something of it is done. */
  readonly isSettled: boolean;
  readonly isDecided: boolean;
}

export type Preparation = Pick<
  Diagnosis,
  "area" | "areaCode" | "areaYear" | "part" | "scale" | "formLength" | "material" | "materialWords"
>;

interface NewDiagnosis extends Preparation {
  readonly id: string;
  readonly municipalityId: string;
  readonly organisationId: string;
  readonly preparedBy: string;
}

export async function insertDiagnosis({ db, now }: Unit, diagnosis: NewDiagnosis): Promise<void> {
  await db
    .insertInto("diagnosis")
    .values({
      id: diagnosis.id,
      municipality_id: diagnosis.municipalityId,
      organisation_id: diagnosis.organisationId,
      prepared_by: diagnosis.preparedBy,
      prepared_at: now(),
      ...asColumns(diagnosis),
    })
    .execute();
}

export async function updatePreparation({ db }: Unit, id: string, preparation: Preparation): Promise<void> {
  await db.updateTable("diagnosis").where("id", "=", id).set(asColumns(preparation)).execute();
}

const asColumns = (preparation: Preparation) => ({
  area: preparation.area,
  area_code: preparation.areaCode,
  area_year: preparation.areaYear,
  part: preparation.part,
  scale: preparation.scale,
  form_length: preparation.formLength,
  material: JSON.stringify(preparation.material),
  material_words: preparation.materialWords,
});

/** The diagnoses of some organisations, the newest first. */
export function listDiagnoses(unit: Unit, organisationIds: readonly string[]): Promise<Diagnosis[]> {
  return shownDiagnoses(unit)
    .where("organisation_id", "=", sql<string>`any(${organisationIds}::uuid[])`)
    .orderBy("prepared_at", "desc")
    .orderBy("diagnosis.id", "desc")
    .execute();
}

export function findDiagnosis(unit: Unit, id: string): Promise<Diagnosis | undefined> {
  return shownDiagnoses(unit).where("diagnosis.id", "=", id).executeTakeFirst();
}

function shownDiagnoses({ db }: Unit) {
  return db
    .selectFrom("diagnosis")
    .innerJoin("organisation", "organisation.id", "organisation_id")
    .select([
      "diagnosis.id",
      "diagnosis.municipality_id as municipalityId",
      "organisation_id as organisationId",
      "organisation.name as organisation",
      "area",
      "area_code as areaCode",
      "area_year as areaYear",
      "part",
      "diagnosis.scale",
      sql<FormLength>`form_length`.as("formLength"),
      sql<readonly Material[]>`material`.as("material"),
      "material_words as materialWords",
      "prepared_at as preparedAt",
      "opened_at as openedAt",
      "closed_at as closedAt",
      sql<boolean>`exists (select from diagnosis_settlement where diagnosis_id = diagnosis.id)`.as("isSettled"),
      sql<boolean>`exists (select from diagnosis_decision where diagnosis_id = diagnosis.id and kind = 'chosen')`.as(
        "isDecided",
      ),
    ]);
}

/** Names of organisations somebody works for, to choose from. */
export function listOrganisationNames({ db }: Unit, ids: readonly string[]) {
  return db
    .selectFrom("organisation")
    .where("id", "=", sql<string>`any(${ids}::uuid[])`)
    .select(["id", "name"])
    .orderBy("name")
    .execute();
}

export async function setMoments({ db }: Unit, id: string, moments: { openedAt?: Date; closedAt: Date | null }) {
  const { openedAt, closedAt } = moments;
  await db
    .updateTable("diagnosis")
    .where("id", "=", id)
    .set({ closed_at: closedAt, ...(openedAt && { opened_at: openedAt }) })
    .execute();
}

/**
 * Whether forms may come in now. A form that is under way holds the diagnosis open: closing waits for it, so that none falls between. So
 * does the next form of the same table, which writes anew what this one leaves.
 */
export async function isOpenForForms({ db }: Unit, id: string): Promise<boolean> {
  const open = await db
    .selectFrom("diagnosis")
    .where("id", "=", id)
    .where("opened_at", "is not", null)
    .where("closed_at", "is", null)
    .select("id")
    .forNoKeyUpdate()
    .executeTakeFirst();
  return open !== undefined;
}

/** Lets one form of a table be counted at a time. */
export async function lockCounts({ db }: Unit, id: string): Promise<void> {
  await db.selectFrom("diagnosis").where("id", "=", id).select("id").forNoKeyUpdate().execute();
}

export async function deleteDiagnosis({ db }: Unit, id: string): Promise<void> {
  await db.deleteFrom("diagnosis").where("id", "=", id).execute();
}

export type Seats = Readonly<Partial<Record<Domain, number>>>;

export async function replaceSeats({ db }: Unit, { id, municipalityId }: Owned, seats: Seats): Promise<void> {
  await db.deleteFrom("diagnosis_seat").where("diagnosis_id", "=", id).execute();
  const rows = Object.entries(seats).map(([domain, people]) => ({
    diagnosis_id: id,
    municipality_id: municipalityId,
    domain,
    people,
  }));
  if (rows.length > 0) await db.insertInto("diagnosis_seat").values(rows).execute();
}

type Owned = Pick<Diagnosis, "id" | "municipalityId">;

export async function readSeats({ db }: Unit, id: string): Promise<Seats> {
  const rows = await db
    .selectFrom("diagnosis_seat")
    .where("diagnosis_id", "=", id)
    .select(["domain", "people"])
    .execute();
  return Object.fromEntries(rows.map(({ domain, people }) => [domain, people]));
}

/**
 * Adds the ticks of one form to what waits, or takes them away again, and writes all counts of the table anew in an order of their own. The
 * database notes beside each row which transaction wrote it, and lays rows down as they come: of rows that were only added to, those
 * would tell what came together. A count that comes to nothing leaves no row. The counts must be locked.
 */
export async function changeCounts(
  { db }: Unit,
  { id, municipalityId }: Owned,
  { marks, by }: { readonly marks: readonly Mark[]; readonly by: 1 | -1 },
): Promise<void> {
  await sql`
    with stood as (
      delete from diagnosis_count where diagnosis_id = ${id} returning question, about, option, waiting, shown),
    together as (
      select question, about, option, waiting, shown from stood
      union all
      select question, about, option, ${by}::int, 0
      from jsonb_to_recordset(${JSON.stringify(marks)}::jsonb) as came (question text, about text, option text))
    insert into diagnosis_count (municipality_id, diagnosis_id, question, about, option, waiting, shown)
    select ${municipalityId}::uuid, ${id}::uuid, question, about, option, sum(waiting), sum(shown)
    from together group by question, about, option having sum(waiting) + sum(shown) > 0
    order by question, about, option`.execute(db);
}

/** How many forms are shown, and how many wait. */
export async function countForms(
  { db }: Unit,
  id: string,
): Promise<{ readonly shown: number; readonly waiting: number }> {
  const found = await db
    .selectFrom("diagnosis_count")
    .where("diagnosis_id", "=", id)
    .where("question", "=", "form")
    .select(["shown", "waiting"])
    .executeTakeFirst();
  return found ?? { shown: 0, waiting: 0 };
}

/** What everybody may see: never what waits. */
export async function readShown({ db }: Unit, id: string): Promise<Tally> {
  const rows = await db
    .selectFrom("diagnosis_count")
    .where("diagnosis_id", "=", id)
    .where("shown", ">", 0)
    .select(["question", "about", "option", "shown as count"])
    .execute();
  return rows.map((row) => ({ ...row, question: row.question as Tally[number]["question"] }));
}

/** Joins all that waits to what is shown, after which no sheet can be taken back; all of it written anew, counts in an order of their own and words in one of chance. */
export async function releaseAll({ db }: Unit, id: string): Promise<void> {
  await db.deleteFrom("diagnosis_sheet_key").where("diagnosis_id", "=", id).execute();
  await sql`
    with stood as (
      delete from diagnosis_count where diagnosis_id = ${id}
      returning municipality_id, question, about, option, waiting, shown)
    insert into diagnosis_count (municipality_id, diagnosis_id, question, about, option, waiting, shown)
    select municipality_id, ${id}, question, about, option, 0, shown + waiting
    from stood order by question, about, option`.execute(db);
  await sql`
    with came as (
      delete from diagnosis_words where diagnosis_id = ${id} and state = 'waiting' returning municipality_id, text)
    insert into diagnosis_words (id, municipality_id, diagnosis_id, text, state)
    select gen_random_uuid(), municipality_id, ${id}, text, 'unread' from came order by random()`.execute(db);
}

/**
 * Lays the words of one form among those that wait, and writes them all anew in an order of chance, also when this form has none: so
 * neither the place of a row nor what the database notes beside it tells with which form it came. An id of ours begins with the moment;
 * these are of chance.
 */
export async function addWords({ db }: Unit, { id, municipalityId }: Owned, text: string | undefined): Promise<void> {
  await sql`
    with stood as (
      delete from diagnosis_words where diagnosis_id = ${id} and state = 'waiting' returning text),
    together as (
      select text from stood union all select ${text ?? null}::text)
    insert into diagnosis_words (id, municipality_id, diagnosis_id, text, state)
    select gen_random_uuid(), ${municipalityId}::uuid, ${id}::uuid, text, 'waiting'
    from together where text is not null order by random()`.execute(db);
}

/** How many diagnoses somebody prepared. */
export async function countPreparedBy({ db }: Unit, personId: string): Promise<number> {
  const { count } = await db
    .selectFrom("diagnosis")
    .where("prepared_by", "=", personId)
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(count);
}

export async function blankPreparer({ db }: Unit, personId: string): Promise<void> {
  await db.updateTable("diagnosis").where("prepared_by", "=", personId).set({ prepared_by: null }).execute();
}
