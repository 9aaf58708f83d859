import type { Unit } from "../database/context.ts";
import { batchHash, FIRST_HASH } from "./chain.ts";
import { type Batch, type FoundBatch, nextBatch } from "./store.ts";
import { auditTermEnds } from "./term.ts";

/** What is wrong: entries came or went, one was changed, or a batch is missing before this one. */
export type AuditFault = "entries" | "hash" | "gap";

/** What an audit turned out to be. An anchor noted elsewhere shows that nothing was cut off at the end. */
export type Verified =
  | { readonly ok: true; readonly batches: number; readonly entries: number; readonly anchor: string }
  | { readonly ok: false; readonly batch: number; readonly fault: AuditFault };

/** About this many entries are worked out in one turn, so that pages need not wait where there is one connection. */
const ENTRIES_IN_A_TURN = 1_000;

/** How far the work has come. */
interface Progress {
  readonly batches: number;
  readonly entries: number;
  readonly previous: Batch | undefined;
}

/**
 * Works the chain of one municipality out again and holds it against what stands there.
 *
 * Old batches are forgotten after their term; of the newest of those the row is kept, and the chain is read from there. What came
 * after the last batch is not bound yet.
 *
 * @param inTurn - does a part of the work in a unit of its own: `(work) => inTransaction(context, work)`
 */
export async function verifyInTurns(
  inTurn: <Part>(work: (unit: Unit) => Promise<Part>) => Promise<Part>,
): Promise<Verified> {
  let soFar: Progress = { batches: 0, entries: 0, previous: undefined };
  for (;;) {
    const next = await inTurn((unit) => verifySome(unit, soFar));
    if ("ok" in next) return next;
    soFar = next;
  }
}

/** The same in one unit of work, where nobody waits for it. */
export function verifyAudit(unit: Unit): Promise<Verified> {
  return verifyInTurns((work) => work(unit));
}

async function verifySome(unit: Unit, begun: Progress): Promise<Progress | Verified> {
  let soFar = begun;
  while (soFar.entries < begun.entries + ENTRIES_IN_A_TURN) {
    const { previous, batches, entries } = soFar;
    const batch = await nextBatch(unit, previous?.number ?? 0);
    if (!batch) return { ok: true, batches, entries, anchor: previous?.hash ?? FIRST_HASH };
    const next = addBatch(soFar, batch, unit.now());
    if ("ok" in next) return next;
    soFar = next;
  }
  return soFar;
}

function addBatch({ previous, batches, entries }: Progress, batch: FoundBatch, now: Date): Progress | Verified {
  if (!previous && isForgotten(batch, now)) return { batches, entries, previous: batch };
  const fault = faultOf(batch, previous);
  if (fault) return { ok: false, batch: batch.number, fault };
  return { batches: batches + 1, entries: entries + batch.entries, previous: batch };
}

/** A batch that is no more than a place in the chain: its entries are past their term. */
function isForgotten({ found, closed_at }: FoundBatch, now: Date): boolean {
  return found.length === 0 && closed_at < auditTermEnds(now);
}

function faultOf(batch: FoundBatch, previous: Batch | undefined): AuditFault | undefined {
  const { number = 0, hash = FIRST_HASH } = previous ?? {};
  if (batch.number !== number + 1 || batch.previous_hash !== hash) return "gap";
  if (batch.found.length !== batch.entries) return "entries";
  return batchHash(batch.previous_hash, batch.found) === batch.hash ? undefined : "hash";
}
