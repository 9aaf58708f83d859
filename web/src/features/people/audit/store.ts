import { type SelectQueryBuilder, sql } from "kysely";
import type { Unit } from "#web/platform/database/context.ts";
import type { Tables } from "#web/platform/database/tables.ts";
import type { EntryKind, LogAsked, LogPlace } from "./schema.ts";

/** An entry of the audit as it is told. */
export interface LogEntry {
  readonly id: string;
  readonly at: Date;
  readonly actorId: string | null;
  readonly kind: EntryKind;
  readonly action: string;
  readonly params: Readonly<Record<string, string | number>>;
}

type Entries = SelectQueryBuilder<Tables, "audit_entry", object>;

/** One page of the log, newest first, and whether there is more on either side. Never counts: the log only grows. */
export async function listEntries(unit: Unit, asked: LogAsked, { place, size }: { place: LogPlace; size: number }) {
  const edge = await findEdge(unit, place.after ?? place.before);
  const isUpward = edge !== undefined && place.after !== undefined;
  const direction = isUpward ? "asc" : "desc";
  const rows = await askedEntries(unit, asked)
    .$if(edge !== undefined, (query) => query.where(beyond(edge, isUpward)))
    .orderBy("at", direction)
    .orderBy("id", direction)
    .limit(size + 1)
    .select(["id", "at", "actor_id as actorId", "kind", "action", "params"])
    .execute();
  const entries = (isUpward ? rows.slice(0, size).reverse() : rows.slice(0, size)) as LogEntry[];
  const isMore = rows.length > size;
  return { entries, hasOlder: isUpward || isMore, hasNewer: isUpward ? isMore : edge !== undefined };
}

interface Edge {
  readonly id: string;
  readonly at: Date;
}

async function findEdge({ db }: Unit, id: string | undefined): Promise<Edge | undefined> {
  if (id === undefined) return undefined;
  return db.selectFrom("audit_entry").where("id", "=", id).select(["id", "at"]).executeTakeFirst();
}

function beyond(edge: Edge | undefined, isUpward: boolean) {
  const { at, id } = edge ?? { at: new Date(0), id: "" };
  return isUpward ? sql<boolean>`(at, id) > (${at}, ${id}::uuid)` : sql<boolean>`(at, id) < (${at}, ${id}::uuid)`;
}

function askedEntries({ db }: Unit, { kind, person, from, until }: LogAsked): Entries {
  let query: Entries = db.selectFrom("audit_entry");
  if (kind) query = query.where("kind", "=", kind);
  if (person) query = query.where(sql<boolean>`(actor_id = ${person}::uuid or about = ${person})`);
  if (from) query = query.where("at", ">=", sql<Date>`(${from}::date)::timestamp at time zone 'Europe/Amsterdam'`);
  if (until) query = query.where("at", "<", sql<Date>`(${until}::date + 1)::timestamp at time zone 'Europe/Amsterdam'`);
  return query;
}

/** Everybody of the municipality by name, to choose from. */
export async function listNames({ db }: Unit): Promise<{ id: string; name: string }[]> {
  const rows = await db
    .selectFrom("person")
    .where("name", "is not", null)
    .select(["id", "name"])
    .orderBy("name")
    .execute();
  return rows.map(({ id, name }) => ({ id, name: name ?? "" }));
}

/** Which of these ids are of people who were erased. */
export async function listErased({ db }: Unit, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom("person_erasure")
    .where("person_id", "=", sql<string>`any(${ids}::uuid[])`)
    .select("person_id")
    .execute();
  return new Set(rows.map(({ person_id }) => person_id));
}

export async function findEntry({ db }: Unit, id: string): Promise<LogEntry | undefined> {
  const row = await db
    .selectFrom("audit_entry")
    .where("id", "=", id)
    .select(["id", "at", "actor_id as actorId", "kind", "action", "params"])
    .executeTakeFirst();
  return row as LogEntry | undefined;
}
