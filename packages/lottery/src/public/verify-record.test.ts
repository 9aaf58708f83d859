import { canonicalJson } from "@naast/kernel";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ROUND_1000, sampleLottery } from "../../reference/sample-lottery.ts";
import type { CheckName } from "./check.ts";
import { type CommitInput, commitLottery, writeRecord } from "./commit.ts";
import { digestOf } from "./digest.ts";
import type { Commitment } from "./record.ts";
import { revealLottery } from "./reveal.ts";

import { verifyRecord } from "./verify-record.ts";

const REVEALED = { signature: ROUND_1000, dice: [3, 0, 7] };
const committed = (changes?: Partial<CommitInput>) => commitLottery(sampleLottery(changes));
const drawn = (changes?: Partial<CommitInput>) => revealLottery(committed(changes), REVEALED);
const failing = (file: string, options = {}) =>
  verifyRecord(file, options).checks.flatMap(({ name, ok }) => (ok ? [] : [name]));

/** The record of somebody who changed the commitment and wrote the fingerprint anew. */
function forged(change: (commitment: Commitment) => Partial<Commitment>): string {
  const record = drawn();
  const commitment = { ...record.commitment, ...change(record.commitment) };
  return writeRecord({ ...record, commitment, fingerprint: digestOf(commitment) });
}

/** The data with this value somewhere in it; the turns say where to go deeper. */
function replacedSomewhere(data: unknown, turns: Iterator<number>, value: unknown): unknown {
  const keys = typeof data === "object" && data !== null ? Object.keys(data) : [];
  const turn: number = turns.next().value;
  if (keys.length === 0 || turn > 36) return value;
  const key = keys[turn % keys.length]!;
  const copy: Record<string, unknown> = Array.isArray(data) ? (data.slice() as never) : { ...(data as object) };
  copy[key] = replacedSomewhere(copy[key], turns, value);
  return copy;
}

describe("verifyRecord", () => {
  it("finds all well in a record before the draw and after it, and names what it looked at", () => {
    expect(verifyRecord(writeRecord(committed()))).toMatchObject({ ok: true });
    const { ok, checks } = verifyRecord(writeRecord(drawn()), { isFromBeacon: () => true });

    expect(ok).toBe(true);
    expect(checks.map(({ name }) => name)).toEqual([
      "form",
      "fingerprint",
      "pool",
      "panels",
      "size",
      "quotas",
      "households",
      "stays",
      "appearances",
      "randomness",
      "beacon",
      "dice",
      "draw",
    ]);
  });

  it("notices any byte that is changed, left out or put in, and says in which check", () => {
    const file = writeRecord(drawn());

    fc.assert(
      fc.property(fc.nat({ max: file.length - 1 }), fc.constantFrom(...'09af"x ,{\n'), (at, sign) => {
        const others = [sign + file.slice(at + 1), file.slice(at + 1), sign + file.slice(at)];
        for (const rest of others) {
          const changed = file.slice(0, at) + rest;
          if (changed !== file) expect(failing(changed)).not.toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each<[CheckName, string]>([
    [
      "pool",
      forged(({ pool }) => ({ pool: { ...pool, people: pool.people.with(0, { ...pool.people[0]!, household: 9 }) } })),
    ],
    ["pool", forged(({ pool }) => ({ pool: { ...pool, people: pool.people.toReversed() } }))],
    ["panels", forged(({ panels }) => ({ panels: panels.with(3, panels[4]!) }))],
    ["panels", forged(() => ({ panels: [[3, 3, 4, 5]] }))],
    ["panels", forged(() => ({ panels: [[1, 2, 3, 400]] }))],
    ["size", forged(() => ({ size: { min: 5, max: 6 } }))],
    ["quotas", forged(({ quotas }) => ({ quotas: quotas.with(0, { ...quotas[0]!, min: 2 }) }))],
    [
      "households",
      forged(({ pool, panels }) => ({
        pool: {
          ...pool,
          people: pool.people.map((one, at) => (panels[7]!.includes(at) ? { ...one, household: 5 } : one)),
        },
      })),
    ],
    ["stays", forged(() => ({ stays: [0] }))],
    ["appearances", forged(({ appearances }) => ({ appearances: appearances.with(2, 0) }))],
    ["randomness", forged(() => ({ randomness: { beacon: null, dice: null } }))],
    ["randomness", forged(() => ({ randomness: { beacon: null, dice: { count: 1e15, sides: 10 } } }))],
    [
      "beacon",
      forged(({ randomness }) => ({ randomness: { ...randomness, beacon: { ...randomness.beacon!, round: 1001 } } })),
    ],
    ["dice", forged(({ randomness }) => ({ randomness: { ...randomness, dice: { count: 2, sides: 10 } } }))],
  ])("names %s where a forger wrote the fingerprint anew", (name, file) => {
    expect(failing(file)).toContain(name);
    expect(failing(file)).not.toContain("fingerprint");
  });

  it("holds a record that was forged as a whole against the fingerprint that was published", () => {
    const { fingerprint } = committed();
    const other = drawn({ title: "Another" });

    expect(failing(writeRecord(drawn()), { fingerprint })).toEqual([]);
    expect(failing(writeRecord(other))).toEqual([]);
    expect(failing(writeRecord(other), { fingerprint })).toEqual(["fingerprint"]);
  });

  it("notices another panel, another seed and a signature that the beacon did not give", () => {
    const record = drawn();
    const changed = (draw: object) => writeRecord({ ...record, draw: { ...record.draw!, ...draw } });

    expect(failing(changed({ panel: (record.draw!.panel + 1) % 50 }))).toEqual(["draw"]);
    expect(failing(changed({ panel: 4000 }))).toEqual(["draw"]);
    expect(failing(changed({ seed: "0".repeat(64) }))).toEqual(["draw"]);
    expect(failing(changed({ dice: [3, 0, 10] }))).toEqual(["dice", "draw"]);
    expect(failing(changed({ beacon: null }))).toEqual(["beacon", "draw"]);
    expect(failing(writeRecord(record), { isFromBeacon: () => false })).toEqual(["beacon", "draw"]);
  });

  it("says so when nobody checked the signature of the beacon", () => {
    const { checks } = verifyRecord(writeRecord(drawn()));

    expect(checks.find(({ name }) => name === "beacon")?.says).toContain("NOT CHECKED");
  });

  it("refuses what is no record: other JSON, other spelling, half a text, values that do not belong", () => {
    const record = drawn();
    const text = writeRecord(record);
    const strange = [
      "",
      "{",
      "[]",
      "null",
      '{"kind":"naast.lottery.record"}',
      JSON.stringify(record),
      text.replace("Burgertop", "\\ud800"),
      text.replace("Burgertop", "B\\u0075rgertop"),
      `${text}\n`,
      `${canonicalJson({ ...record, more: 1 })}\n`,
      text.replace('"panel":', '"panel":1e0,"panel":'),
    ];

    for (const file of strange) expect(failing(file)).toEqual(["form"]);
  });

  it("answers whatever stands where in a record, however it was forged", () => {
    const values = fc.oneof(
      fc.nat({ max: 60 }),
      fc.constantFrom(null, "", "x", [], {}, 2 ** 52, [[0]], { beacon: null }),
    );
    const record = drawn();

    fc.assert(
      fc.property(fc.infiniteStream(fc.nat({ max: 40 })), values, (turns, value) => {
        const commitment = replacedSomewhere(record.commitment, turns, value);
        const draw = replacedSomewhere(record.draw, turns, value);
        const file = `${canonicalJson({ ...record, commitment, draw, fingerprint: digestOf(commitment) })}\n`;
        const options = { isFromBeacon: () => true, entry: sampleLottery().entries[0]!, previous: file };

        for (const { says } of verifyRecord(file, options).checks) expect(says).not.toBe("");
      }),
      { numRuns: 400 },
    );
  });

  it("draws nothing where nothing was agreed on, and nothing was thrown", () => {
    const { commitment } = drawn();
    const bare = { ...commitment, randomness: { beacon: null, dice: null } };
    const draw = { beacon: null, dice: null, seed: null, panel: 0 };

    expect(failing(writeRecord({ ...drawn(), commitment: bare, fingerprint: digestOf(bare), draw }))).toEqual([
      "randomness",
      "draw",
    ]);
  });

  it("proves again what the caller can prove", () => {
    const file = writeRecord(drawn());

    expect(failing(file, { faultInCertificate: () => undefined })).toEqual([]);
    expect(failing(file, { faultInCertificate: () => "a panel beats the bound" })).toEqual(["optimal"]);
  });
});
