import { canonicalJson } from "@naast/kernel";
import type { LotteryRecord } from "./record.ts";
import { anything, exactly, group, hex, listOf, orNull, share, text, whole } from "./shape.ts";

/** A record, or the first thing that keeps the text from being one. */
export type ReadRecord =
  | { readonly ok: true; readonly record: LotteryRecord }
  | { readonly ok: false; readonly fault: string };

/**
 * Reads the file of a record. It must have the shape of one, and be spelled as `writeRecord` spells it, byte for byte:
 * so nothing can stand in it that no check looks at.
 */
export function readRecord(text: string): ReadRecord {
  const data = parsed(text);
  if (data === undefined) return { ok: false, fault: "this is not JSON" };
  const fault = recordShape(data, "record");
  if (fault) return { ok: false, fault };
  const at = firstDifference(text, canonical(data));
  if (at !== undefined) return { ok: false, fault: `sign ${at + 1} of the file is not as canonical JSON has it` };
  return { ok: true, record: data as LotteryRecord };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // the one way it can fail
  }
}

function canonical(data: unknown): string {
  try {
    return `${canonicalJson(data)}\n`;
  } catch {
    return ""; // half a surrogate pair, or lists within lists without end: nothing that we ever wrote
  }
}

function firstDifference(a: string, b: string): number | undefined {
  if (a === b) return undefined;
  let at = 0;
  while (at < b.length && a[at] === b[at]) at += 1;
  return at;
}

const commitmentShape = group({
  title: text,
  program: text,
  previous: orNull(hex(64)),
  pool: group({
    features: listOf(text),
    people: listOf(group({ pseudonym: hex(64), values: listOf(text), household: orNull(whole) })),
    root: hex(64),
  }),
  quotas: listOf(group({ feature: text, value: text, min: whole, max: whole })),
  size: group({ min: whole, max: whole }),
  stays: listOf(whole),
  gone: listOf(whole),
  objective: text,
  panels: listOf(listOf(whole)),
  panelsHash: hex(64),
  appearances: listOf(whole),
  certificate: orNull(
    group({ objective: text, types: listOf(listOf(whole)), chances: listOf(share), claims: listOf(anything) }),
  ),
  randomness: group({
    beacon: orNull(group({ network: exactly("drand quicknet"), chain: hex(64), round: whole })),
    dice: orNull(group({ count: whole, sides: whole })),
  }),
});

const recordShape = group({
  kind: exactly("naast.lottery.record"),
  version: exactly(1),
  commitment: commitmentShape,
  fingerprint: hex(64),
  draw: orNull(
    group({
      beacon: orNull(group({ round: whole, signature: hex(96), randomness: hex(64) })),
      dice: orNull(listOf(whole)),
      seed: orNull(hex(64)),
      panel: whole,
    }),
  ),
});
