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
  /** Whose it is, and every role they hold. */
  readonly name: string | null;
  readonly roles: readonly RoleHeld[];
}

/**
 * The session that the token with this hash opens, while it lasts, and whose it is; in one question, for every page begins with it.
 * The hash is presented as key, and the database acts for the municipality of the session from here on.
 */
export async function findShownSession({ db, now }: Unit, tokenHash: string): Promise<FoundSession | undefined> {
  const { rows } = await sql<FoundSession>`
    select id, municipality_id as "municipalityId", person_id as "personId", rotated_at as "rotatedAt",
      seen_at as "seenAt", is_current as "isCurrent", name, roles
    from naast_recognise(${tokenHash}, ${now()})`.execute(db);
  return rows[0];
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
