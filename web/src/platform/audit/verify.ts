import type { Unit } from "../database/context.ts";
import { batchHash, FIRST_HASH } from "./chain.ts";
import { type Batch, lastBatch, nextBatch } from "./store.ts";

/** What an audit turned out to be. An anchor noted elsewhere shows that nothing was cut off at the end. */
export type Verified =
  | { readonly ok: true; readonly batches: number; readonly entries: number; readonly anchor: string }
  | { readonly ok: false; readonly batch: number; readonly fault: "entries" | "hash" | "gap" };

/**
 * Works the chain of one municipality out again and holds it against what stands there.
 *
 * Old batches are forgotten after their term, so the chain is read from the oldest one that is kept. What came after the
 * last batch is not bound yet.
 */
export async function verifyAudit(unit: Unit): Promise<Verified> {
  let previous: Batch | undefined;
  let [batches, entries] = [0, 0];
  for (let batch = await nextBatch(unit, 0); batch; batch = await nextBatch(unit, batch.number)) {
    const fault = faultOf(batch, previous);
    if (fault) return { ok: false, batch: batch.number, fault };
    batches += 1;
    entries += batch.entries;
    previous = batch;
  }
  const last = await lastBatch(unit);
  return { ok: true, batches, entries, anchor: last?.hash ?? FIRST_HASH };
}

type Found = NonNullable<Awaited<ReturnType<typeof nextBatch>>>;

function faultOf(batch: Found, previous: Batch | undefined): "entries" | "hash" | "gap" | undefined {
  if (previous && (batch.number !== previous.number + 1 || batch.previous_hash !== previous.hash)) return "gap";
  if (batch.number === 1 && batch.previous_hash !== FIRST_HASH) return "gap";
  if (batch.found.length !== batch.entries) return "entries";
  return batchHash(batch.previous_hash, batch.found) === batch.hash ? undefined : "hash";
}
