import { type Check, checked } from "./check.ts";
import { rangeOf } from "./check-commitment.ts";
import { hashOfRecord } from "./commit.ts";
import { readRecord } from "./read-record.ts";
import type { Commitment, LotteryRecord, RecordedQuota } from "./record.ts";

/**
 * Looks whether a record goes on from the one before it as it should: the same pool, everybody of the panel that was
 * drawn stays or is gone, who was gone stays gone, and the randomness is of a later round. Quotas may differ, where
 * replacements could not be had without; then it says which.
 */
export function checkPrevious({ commitment }: LotteryRecord, previousText: string | undefined): Check[] {
  if (commitment.previous === null && previousText === undefined) return [];
  if (commitment.previous === null) return [checked("previous", "this is a first draw: it goes on from no other", "")];
  if (previousText === undefined) {
    return [checked("previous", undefined, `goes on from the record ${commitment.previous}: NOT CHECKED, give it too`)];
  }
  const read = readRecord(previousText);
  const fault = read.ok ? faultInChain(commitment, read.record) : `the record before it: ${read.fault}`;
  return [checked("previous", fault, read.ok ? saysOfChain(commitment, read.record.commitment) : "")];
}

function faultInChain(now: Commitment, before: LotteryRecord): string | undefined {
  const { commitment, draw } = before;
  const hash = hashOfRecord(before);
  if (hash !== now.previous) return `goes on from the record ${now.previous}, and this one is ${hash}`;
  if (!draw) return "goes on from a record that was not drawn";
  if (now.pool.root !== commitment.pool.root) return "the pool is not that of the record before it";
  const members = commitment.panels[draw.panel] ?? [];
  const staying = members.filter((place) => !now.gone.includes(place));
  if (staying.join() !== now.stays.join()) return "who stays is not the panel before without who is gone";
  if (commitment.gone.some((place) => !now.gone.includes(place))) return "somebody who was gone is back";
  return faultInOrder(now, commitment);
}

function faultInOrder(now: Commitment, before: Commitment): string | undefined {
  const [earlier, later] = [before.randomness.beacon, now.randomness.beacon];
  if (!earlier || !later || later.round > earlier.round) return undefined;
  return `round ${later.round} of the beacon came no later than round ${earlier.round}, which was used before`;
}

function saysOfChain(now: Commitment, before: Commitment): string {
  const keyOf = ({ feature, value }: RecordedQuota) => JSON.stringify([feature, value]);
  const old = new Map(before.quotas.map((quota) => [keyOf(quota), rangeOf(quota)]));
  const changes = now.quotas
    .filter((quota) => old.get(keyOf(quota)) !== rangeOf(quota))
    .map((quota) => `${quota.feature} = ${quota.value} was ${old.get(keyOf(quota)) ?? "free"}, is ${rangeOf(quota)}`);
  const kept = changes.length === 0 && now.quotas.length === before.quotas.length;
  const quotas = kept ? "the same quotas" : `other quotas: ${changes.join("; ") || "some were dropped"}`;
  return `goes on from the record before it, with the same pool and ${quotas}`;
}
