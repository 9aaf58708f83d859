import { canonicalJson } from "@naast/kernel";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { everyPanel, ROUND_1000, sampleLottery } from "../../reference/sample-lottery.ts";
import type { CheckName } from "./check.ts";
import { type CommitInput, commitLottery, hashOfRecord, writeRecord } from "./commit.ts";
import { digestOf } from "./digest.ts";
import { findEntry, leafOfPerson, makeEntries } from "./entry.ts";
import { provesText } from "./merkle.ts";
import type { Commitment, LotteryRecord } from "./record.ts";
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

  it("proves again what the caller can prove", () => {
    const file = writeRecord(drawn());

    expect(failing(file, { faultInCertificate: () => undefined })).toEqual([]);
    expect(failing(file, { faultInCertificate: () => "a panel beats the bound" })).toEqual(["optimal"]);
  });
});

describe("a person who looks themselves up", () => {
  const [entry, other] = sampleLottery().entries;

  it("finds what the record holds about them, their chance, and a proof against the root alone", () => {
    const record = drawn();
    const { entry: found, checks } = verifyRecord(writeRecord(record), { entry });
    const { root, people } = record.commitment.pool;

    expect(found).toMatchObject({ values: ["16-34", "Noord"], panels: 50, appearances: expect.any(Number) });
    expect(checks).toContainEqual(expect.objectContaining({ name: "entry", ok: true }));
    expect(provesText(leafOfPerson(found!), { root, size: people.length, ...found! })).toBe(true);
    expect(found!.drawn).toBe(record.commitment.panels[record.draw!.panel]!.includes(found!.place));
  });

  it("does not find themselves with the salt of another, nor where they are not in the pool", () => {
    expect(failing(writeRecord(drawn()), { entry: { ...entry!, salt: other!.salt } })).toEqual(["entry"]);
    expect(failing(writeRecord(drawn()), { entry: { id: "b99", salt: entry!.salt } })).toEqual(["entry"]);
  });

  it("stands in the record without a name, an id, an address or a value that has no quota", () => {
    const file = writeRecord(committed());

    for (const { id } of sampleLottery().pool.people) expect(file).not.toContain(`"${id}"`);
    expect(file).not.toMatch(/Bewoner|Kade|naam/);
  });
});

describe("makeEntries", () => {
  it("gives everybody a salt of their own that depends on the secret", () => {
    const ids = ["a", "b", "c"];
    const salts = [1, 2].flatMap((secret) => makeEntries(ids, new Uint8Array(16).fill(secret)).map(({ salt }) => salt));

    expect(new Set(salts).size).toBe(6);
    expect(salts[0]).toMatch(/^[\da-f]{32}$/);
  });
});

describe("a record of replacements", () => {
  const first = drawn();
  const members = first.commitment.panels[first.draw!.panel]!;
  const idAt = (place: number) => {
    const entry = sampleLottery().entries.find((one) => findEntry(first, one)?.place === place);
    return entry!.id;
  };
  const dropped = idAt(members.at(-1)!);
  const stays = members.slice(0, -1).map(idAt);
  const panels = everyPanel().filter((panel) => stays.every((id) => panel.includes(id)) && !panel.includes(dropped));

  function second(changes: Partial<CommitInput> = {}): LotteryRecord {
    const beacon = { ...sampleLottery().randomness.beacon!, round: 2000 };
    return committed({
      panels,
      certificate: null,
      randomness: { beacon, dice: null },
      previous: { hash: hashOfRecord(first), stays, gone: [dropped] },
      ...changes,
    });
  }
  const previous = writeRecord(first);

  it("goes on from the record before it, whose members stay or are gone", () => {
    expect(panels.length).toBeGreaterThan(0);
    const { ok, checks } = verifyRecord(writeRecord(second()), { previous });

    expect(checks.filter((check) => !check.ok)).toEqual([]);
    expect(ok).toBe(true);
    expect(checks.at(-1)).toMatchObject({ name: "previous", says: expect.stringContaining("the same quotas") });
  });

  it("says that the record before it was not looked at when it was not given", () => {
    expect(verifyRecord(writeRecord(second())).checks.at(-1)?.says).toContain("NOT CHECKED");
  });

  it("says which quotas are other ones", () => {
    const quotas = sampleLottery().quotas.map((quota) => ({ ...quota, max: quota.max + 1 }));
    const { checks } = verifyRecord(writeRecord(second({ quotas })), { previous });

    expect(checks.at(-1)).toMatchObject({ ok: true, says: expect.stringContaining("wijk = Noord was 2, is 2 to 3") });
  });

  it.each<[string, Partial<CommitInput>]>([
    ["another record", { previous: { hash: "0".repeat(64), stays, gone: [dropped] } }],
    [
      "somebody who was pushed out",
      { previous: { hash: hashOfRecord(first), stays: stays.slice(1), gone: [dropped] } },
    ],
    ["a round that came before", { randomness: sampleLottery().randomness }],
    [
      "other people",
      {
        pool: {
          ...sampleLottery().pool,
          people: sampleLottery().pool.people.map(({ id, values }) => ({ id, values })),
        },
      },
    ],
  ])("fails for %s", (_, changes) => {
    expect(failing(writeRecord(second(changes)), { previous })).toEqual(["previous"]);
  });

  it("fails when a record that was not drawn comes before it, or when it is itself a first one", () => {
    const undrawn = committed();
    const next = second({ previous: { hash: hashOfRecord(undrawn), stays, gone: [dropped] } });

    expect(failing(writeRecord(next), { previous: writeRecord(undrawn) })).toEqual(["previous"]);
    expect(failing(previous, { previous })).toEqual(["previous"]);
  });
});
