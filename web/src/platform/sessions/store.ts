import { sql } from "kysely";
import type { Unit } from "../database/context.ts";
import type { RoleHeld } from "./actor.ts";

export interface FoundSession {
  readonly id: string;
  readonly municipalityId: string;
  readonly personId: string;
  readonly rotatedAt: Date;
  readonly seenAt: Date;
  /** False when the token shown is the one before the last rotation. */
  readonly isCurrent: boolean;
}

/** The session this token opens, while it lasts. The key must have been presented. */
export function findShownSession({ db, now }: Unit, tokenHash: string): Promise<FoundSession | undefined> {
  return db
    .selectFrom("session")
    .where((where) => where.or([where("token_hash", "=", tokenHash), where("previous_token_hash", "=", tokenHash)]))
    .where("expires_at", ">", now())
    .select([
      "id",
      "municipality_id as municipalityId",
      "person_id as personId",
      "rotated_at as rotatedAt",
      "seen_at as seenAt",
      sql<boolean>`token_hash = ${tokenHash}`.as("isCurrent"),
    ])
    .executeTakeFirst();
}

export interface Holder {
  readonly name: string | null;
  readonly roles: readonly RoleHeld[];
}

/** Who a session belongs to, with every role they hold, in one question. */
export function findHolder({ db }: Unit, personId: string): Promise<Holder | undefined> {
  return db
    .selectFrom("person")
    .where("person.id", "=", personId)
    .where("person.email", "is not", null)
    .select([
      "person.name",
      sql<RoleHeld[]>`coalesce((
        select json_agg(json_build_object('role', role.role, 'scopeId', scope.id, 'scopeKind', scope.kind,
            'organisationKind', organisation.kind) order by role.id)
          from role join scope on scope.id = role.scope_id left join organisation on organisation.id = scope.id
          where role.person_id = person.id), '[]')`.as("roles"),
    ])
    .executeTakeFirst();
}

export interface NewSession {
  readonly id: string;
  readonly municipalityId: string;
  readonly personId: string;
  readonly tokenHash: string;
  readonly device: string;
  readonly expiresAt: Date;
}

export async function insertSession({ db, now }: Unit, session: NewSession): Promise<void> {
  const moment = now();
  await db
    .insertInto("session")
    .values({
      id: session.id,
      municipality_id: session.municipalityId,
      person_id: session.personId,
      token_hash: session.tokenHash,
      device: session.device,
      created_at: moment,
      rotated_at: moment,
      seen_at: moment,
      expires_at: session.expiresAt,
    })
    .execute();
}

export async function rotate(
  { db, now }: Unit,
  id: string,
  { from, to }: { from: string; to: string },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("session")
    .where("id", "=", id)
    .where("token_hash", "=", from)
    .set({ token_hash: to, previous_token_hash: from, rotated_at: now() })
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function markSeen({ db, now }: Unit, id: string, expiresAt: Date): Promise<void> {
  await db.updateTable("session").where("id", "=", id).set({ seen_at: now(), expires_at: expiresAt }).execute();
}

export interface OwnSession {
  readonly id: string;
  readonly device: string;
  readonly createdAt: Date;
  readonly seenAt: Date;
}

/** Where a person is signed in, most recently seen first. */
export function listSessions({ db, now }: Unit, personId: string): Promise<OwnSession[]> {
  return db
    .selectFrom("session")
    .where("person_id", "=", personId)
    .where("expires_at", ">", now())
    .select(["id", "device", "created_at as createdAt", "seen_at as seenAt"])
    .orderBy("seen_at", "desc")
    .execute();
}

/** Ends one session of a person; false when it was not theirs or not there. */
export async function deleteSession({ db }: Unit, personId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom("session")
    .where("person_id", "=", personId)
    .where("id", "=", id)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}

export async function deleteSessionsOf({ db }: Unit, personId: string): Promise<void> {
  await db.deleteFrom("session").where("person_id", "=", personId).execute();
}

export async function deleteExpiredSessions({ db, now }: Unit): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom("session").where("expires_at", "<=", now()).executeTakeFirst();
  return Number(numDeletedRows);
}
