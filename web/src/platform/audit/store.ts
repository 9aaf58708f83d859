import type { Unit } from "../database/context.ts";
import type { ChainedEntry } from "./chain.ts";
import { auditTermEnds } from "./term.ts";

export interface Batch {
  readonly number: number;
  readonly entries: number;
  readonly previous_hash: string;
  readonly hash: string;
}

const CHAINED = ["id", "at", "actor_id", "kind", "action", "params", "request_id"] as const;

/** Where the chain ends today. */
export function lastBatch({ db }: Unit): Promise<Batch | undefined> {
  return db
    .selectFrom("audit_batch")
    .select(["number", "entries", "previous_hash", "hash"])
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst();
}

/** How far the chain has come: how many entries are bound in it, since when no more were, and how many still wait. */
export interface ChainState {
  readonly sealed: number;
  readonly lastSealedAt: Date | undefined;
  readonly open: number;
}

export async function findChainState({ db, now }: Unit): Promise<ChainState> {
  const { sealed, lastSealedAt } = await db
    .selectFrom("audit_batch")
    .where("closed_at", ">=", auditTermEnds(now()))
    .select(({ fn }) => [fn.sum<string | null>("entries").as("sealed"), fn.max("closed_at").as("lastSealedAt")])
    .executeTakeFirstOrThrow();
  const { open } = await db
    .selectFrom("audit_entry")
    .where("batch", "is", null)
    .select(({ fn }) => fn.countAll<number>().as("open"))
    .executeTakeFirstOrThrow();
  return { sealed: Number(sealed ?? 0), lastSealedAt: lastSealedAt ?? undefined, open };
}

/** Entries that are in no batch yet, up to a moment, in order of id. */
export function openEntries({ db }: Unit, until: Date, most: number): Promise<ChainedEntry[]> {
  return db
    .selectFrom("audit_entry")
    .where("batch", "is", null)
    .where("at", "<=", until)
    .select(CHAINED)
    .orderBy("id")
    .limit(most)
    .execute();
}

export async function insertBatch({ db, now }: Unit, municipalityId: string, batch: Batch): Promise<void> {
  await db
    .insertInto("audit_batch")
    .values({ ...batch, municipality_id: municipalityId, closed_at: now() })
    .execute();
}

export async function putInBatch({ db }: Unit, ids: readonly string[], batch: number): Promise<void> {
  await db.updateTable("audit_entry").where("id", "in", ids).set({ batch }).execute();
}

export interface FoundBatch extends Batch {
  readonly closed_at: Date;
  readonly found: readonly ChainedEntry[];
}

/** A batch after this one, with its entries in order of id; undefined after the last. */
export async function nextBatch({ db }: Unit, after: number): Promise<FoundBatch | undefined> {
  const batch = await db
    .selectFrom("audit_batch")
    .where("number", ">", after)
    .select(["number", "entries", "previous_hash", "hash", "closed_at"])
    .orderBy("number")
    .limit(1)
    .executeTakeFirst();
  if (!batch) return undefined;
  const found = await db
    .selectFrom("audit_entry")
    .where("batch", "=", batch.number)
    .select(CHAINED)
    .orderBy("id")
    .execute();
  return { ...batch, found };
}

/**
 * Forgets what is past its term, a whole batch at a time: half a batch would look tampered with. The row of the newest batch that
 * went stays, without its entries, so that nobody can take away the beginning of the chain unseen.
 */
export async function forgetOldAudit({ db }: Unit, before: Date): Promise<number> {
  const old = db.selectFrom("audit_batch").where("closed_at", "<", before);
  const { numDeletedRows } = await db
    .deleteFrom("audit_entry")
    .where("batch", "in", old.select("number"))
    .executeTakeFirst();
  await db
    .deleteFrom("audit_batch")
    .where("closed_at", "<", before)
    .where(
      "number",
      "<",
      old.select(({ fn }) => fn.max("number").as("newest")),
    )
    .execute();
  return Number(numDeletedRows);
}
