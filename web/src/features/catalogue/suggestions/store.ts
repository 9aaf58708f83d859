import type { Unit } from "#web/platform/database/context.ts";
import type { KINDS, OUTCOMES } from "./schema.ts";

type Kind = (typeof KINDS)[number];
type Outcome = (typeof OUTCOMES)[number];

export interface Suggestion {
  readonly id: string;
  readonly slug: string;
  readonly kind: Kind;
  readonly text: string;
  readonly source: string | null;
  readonly sentAt: Date;
  /** Who hears what becomes of it; null: nobody, because they did not sign in or were erased. */
  readonly personId: string | null;
  readonly settledAt: Date | null;
  readonly outcome: Outcome | null;
  readonly answer: string | null;
}

type New = Pick<Suggestion, "id" | "slug" | "kind" | "text" | "source" | "sentAt" | "personId"> & {
  readonly municipalityId: string | null;
};

export async function insertSuggestion({ db }: Unit, suggestion: New): Promise<void> {
  const { municipalityId, personId, sentAt, ...rest } = suggestion;
  await db
    .insertInto("suggestion")
    .values({ ...rest, municipality_id: municipalityId, person_id: personId, sent_at: sentAt })
    .execute();
}

/** The newest suggestions that wait for an answer, or that have had one. */
export function listSuggestions(unit: Unit, { settled, most }: { settled: boolean; most: number }) {
  return suggestions(unit)
    .where("settled_at", settled ? "is not" : "is", null)
    .orderBy(settled ? "settled_at" : "sent_at", "desc")
    .orderBy("id")
    .limit(most)
    .execute();
}

export function findSuggestion(unit: Unit, id: string): Promise<Suggestion | undefined> {
  return suggestions(unit).where("id", "=", id).executeTakeFirst();
}

function suggestions({ db }: Unit) {
  return db
    .selectFrom("suggestion")
    .select([
      "id",
      "slug",
      (eb) => eb.ref("kind").$castTo<Kind>().as("kind"),
      "text",
      "source",
      "sent_at as sentAt",
      "person_id as personId",
      "settled_at as settledAt",
      (eb) => eb.ref("outcome").$castTo<Outcome | null>().as("outcome"),
      "answer",
    ]);
}

/** Settles it, unless somebody else did; says whether it was done. */
export async function settleSuggestion(
  { db, now }: Unit,
  { id, ...settled }: { id: string; settledBy: string; outcome: Outcome; answer: string },
): Promise<boolean> {
  const done = await db
    .updateTable("suggestion")
    .where("id", "=", id)
    .where("settled_at", "is", null)
    .set({ settled_at: now(), settled_by: settled.settledBy, outcome: settled.outcome, answer: settled.answer })
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/** Where to write to somebody of this municipality, in which language. */
export function findReachable({ db }: Unit, personId: string) {
  return db
    .selectFrom("person")
    .where("id", "=", personId)
    .where("email", "is not", null)
    .select(["email", "language"])
    .executeTakeFirst();
}

export async function countSuggestionsBy({ db }: Unit, personId: string): Promise<number> {
  const { count } = await db
    .selectFrom("suggestion")
    .where("person_id", "=", personId)
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(count);
}

export async function blankSender({ db }: Unit, personId: string): Promise<void> {
  await db.updateTable("suggestion").where("person_id", "=", personId).set({ person_id: null }).execute();
}

/** Forgets what was answered before one day, and what nobody answered before another. */
export async function deleteOldSuggestions(
  { db }: Unit,
  before: { readonly settled: Date; readonly sent: Date },
): Promise<number> {
  const gone = await db
    .deleteFrom("suggestion")
    .where(({ or, eb }) => or([eb("settled_at", "<", before.settled), eb("sent_at", "<", before.sent)]))
    .executeTakeFirst();
  return Number(gone.numDeletedRows);
}
