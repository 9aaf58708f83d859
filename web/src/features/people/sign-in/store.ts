import { sql } from "kysely";
import type { Unit } from "#web/platform/database/context.ts";

/** Somebody who may be meant by an e-mail address. */
export interface Candidate {
  readonly id: string;
  readonly municipalityId: string;
  readonly municipality: string;
  readonly name: string;
  readonly language: string;
}

/** The people who receive mail at an address, in every municipality. The address must be the key. */
export async function findPeopleAt({ db }: Unit, email: string): Promise<readonly Candidate[]> {
  const rows = await db
    .selectFrom("person")
    .innerJoin("municipality", "municipality.id", "person.municipality_id")
    .where("person.email", "=", email)
    .select([
      "person.id",
      "person.municipality_id as municipalityId",
      "municipality.name as municipality",
      "person.name",
      "person.language",
    ])
    .orderBy("municipality.name")
    .orderBy("person.id")
    .execute();
  return rows.map(({ name, ...rest }) => ({ ...rest, name: name ?? "" }));
}

export interface SignInRequest {
  readonly id: string;
  readonly email: string;
  readonly linkHash: string;
  readonly browserHash: string;
  readonly codeHash: string;
  readonly wanted: string;
  readonly expiresAt: Date;
}

export async function insertRequest({ db, now }: Unit, request: SignInRequest): Promise<void> {
  await db
    .insertInto("sign_in_request")
    .values({
      id: request.id,
      email: request.email,
      link_hash: request.linkHash,
      browser_hash: request.browserHash,
      code_hash: request.codeHash,
      wanted: request.wanted,
      created_at: now(),
      expires_at: request.expiresAt,
    })
    .execute();
}

/** The request that the key opens, by the hash of its link or of the browser that asked; none that has expired. */
export function findRequest({ db, now }: Unit, by: "link_hash" | "browser_hash", hash: string) {
  return db
    .selectFrom("sign_in_request")
    .where(by, "=", hash)
    .where("expires_at", ">", now())
    .select(["id", "email", "wanted", "code_hash as codeHash"])
    .executeTakeFirst();
}

/** Takes away a request that the key opens; false when somebody else was first. */
export async function deleteRequest({ db }: Unit, id: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom("sign_in_request").where("id", "=", id).executeTakeFirst();
  return numDeletedRows === 1n;
}

/** Lets nobody else guess at this subject until the unit of work ends: guesses made at once must count as one after another. */
export async function guessAlone({ db }: Unit, subject: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${subject}, 0))`.execute(db);
}

/** How often the subject was guessed at since then. It must be the key. */
export async function countGuesses({ db }: Unit, subject: string, since: Date): Promise<number> {
  const { count } = await db
    .selectFrom("code_guess")
    .where("subject", "=", subject)
    .where("guessed_at", ">", since)
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return count;
}

export async function insertGuess({ db, now }: Unit, subject: string): Promise<void> {
  await db.insertInto("code_guess").values({ subject, guessed_at: now() }).execute();
}

/** Marks where to come back to, so that what follows can be undone by {@link undo} or kept by {@link keep}. */
export async function mark({ db }: Unit): Promise<void> {
  await sql`savepoint here`.execute(db);
}

export async function keep({ db }: Unit): Promise<void> {
  await sql`release savepoint here`.execute(db);
}

export async function undo({ db }: Unit): Promise<void> {
  await sql`rollback to savepoint here`.execute(db);
}
