import type { Unit } from "../database/context.ts";
import { municipalityOf } from "../sessions/actor.ts";
import { batchHash, FIRST_HASH } from "./chain.ts";
import { insertBatch, lastBatch, openEntries, putInBatch } from "./store.ts";

/** Entries younger than this may still come from a unit of work that began earlier and is not stored yet; they wait for the next batch. */
const SETTLED_AFTER_MS = 30_000;
/** Few enough that pages need not wait for it where there is one connection. */
const MOST_IN_A_BATCH = 1_000;

/**
 * Chains what was written since the last time: one batch for the municipality this unit acts for.
 *
 * Two processes at once cannot fork the chain: the second finds the number of its batch taken, and its work is done again.
 *
 * @returns how many entries were chained
 */
export async function sealAudit(unit: Unit): Promise<number> {
  const municipality = municipalityOf(unit.actor);
  if (municipality === undefined) throw new Error("A chain belongs to a municipality.");
  const last = await lastBatch(unit);
  const entries = await openEntries(unit, new Date(unit.now().getTime() - SETTLED_AFTER_MS), MOST_IN_A_BATCH);
  if (entries.length === 0) return 0;
  const number = (last?.number ?? 0) + 1;
  const previous_hash = last?.hash ?? FIRST_HASH;
  const hash = batchHash(previous_hash, entries);
  await insertBatch(unit, municipality, { number, entries: entries.length, previous_hash, hash });
  await putInBatch(
    unit,
    entries.map(({ id }) => id),
    number,
  );
  return entries.length;
}
