import { type Check, checked } from "./check.ts";
import { checkCommitment } from "./check-commitment.ts";
import { type BeaconCheck, checkDraw } from "./check-draw.ts";
import { checkPrevious } from "./check-previous.ts";
import { type Entry, type FoundEntry, findEntry } from "./entry.ts";
import { readRecord } from "./read-record.ts";
import type { Commitment, LotteryRecord } from "./record.ts";

/** What to hold a record against, besides itself. */
export interface VerifyOptions {
  /** Checks the signature of the beacon: this package has no cryptography of curves. Left out: said to be unchecked. */
  readonly isFromBeacon?: BeaconCheck;
  /** The fingerprint as it was published before the draw. */
  readonly fingerprint?: string | undefined;
  /** Somebody who wants to find themselves. */
  readonly entry?: Entry | undefined;
  /** The file of the record before this one. */
  readonly previous?: string | undefined;
  /** Proves the certificate again: what is wrong with it, or nothing. */
  readonly faultInCertificate?: (commitment: Commitment) => string | undefined;
}

/** What came out. */
export interface Verification {
  /** Every check is. */
  readonly ok: boolean;
  readonly checks: readonly Check[];
  /** Left out when the file is no record. */
  readonly record?: LotteryRecord;
  /** Left out when nobody was looked for, or they are not in it. */
  readonly entry?: FoundEntry;
}

/**
 * Checks a record from its file alone: works out every hash again, holds all panels against quotas, size and
 * households, counts in how many panels each person is, and draws again from the randomness.
 *
 * Any change to the file fails a check, and the check has a name. Whoever writes a new record from scratch can make it
 * hold together, but not with the fingerprint that was published before: compare that one.
 */
export function verifyRecord(file: string, options: VerifyOptions = {}): Verification {
  const read = readRecord(file);
  if (!read.ok) return { ok: false, checks: [checked("form", read.fault, "")] };

  const { record } = read;
  const entry = options.entry && findEntry(record, options.entry);
  const checks = [
    checked("form", undefined, "a record, in canonical JSON to the last byte"),
    ...checkCommitment(record).map((check) => withPublished(check, record, options.fingerprint)),
    ...checkDraw(record, options.isFromBeacon),
    ...checkPrevious(record, options.previous),
    ...(options.entry ? [checkEntry(entry)] : []),
    ...(options.faultInCertificate ? [checkOptimal(record, options.faultInCertificate)] : []),
  ];
  return { ok: checks.every(({ ok }) => ok), checks, record, ...(entry && { entry }) };
}

function withPublished(check: Check, { fingerprint }: LotteryRecord, published: string | undefined): Check {
  if (check.name !== "fingerprint" || !check.ok || published === undefined || published === fingerprint) return check;
  return checked("fingerprint", `${published} was published, and this is ${fingerprint}`, "");
}

function checkEntry(entry: FoundEntry | undefined): Check {
  const well = entry && `person ${entry.place} of the list, in ${entry.appearances} of ${entry.panels} panels`;
  return checked("entry", well ? undefined : "nobody in the pool has this id and salt", well ?? "");
}

function checkOptimal({ commitment }: LotteryRecord, fault: (commitment: Commitment) => string | undefined): Check {
  if (!commitment.certificate) return checked("optimal", "the record has no certificate", "");
  const loss = largestLoss(commitment).toFixed(4);
  return checked("optimal", fault(commitment), `no way of drawing is fairer; this list costs nobody more than ${loss}`);
}

/** By how much the panels stay below the fairest chances, for whoever loses most. */
function largestLoss({ appearances, certificate, panels }: Commitment): number {
  const { types = [], chances = [] } = certificate ?? {};
  const losses = types.flatMap((places, type) =>
    places.map((place) => (chances[type] ?? 0) - (appearances[place] ?? 0) / panels.length),
  );
  return losses.reduce((most, loss) => Math.max(most, loss), 0);
}
