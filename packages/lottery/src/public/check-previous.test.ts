import { describe, expect, it } from "vitest";
import { everyPanel, ROUND_1000, sampleLottery } from "../../reference/sample-lottery.ts";
import { type CommitInput, commitLottery, hashOfRecord, writeRecord } from "./commit.ts";
import { findEntry } from "./entry.ts";
import type { LotteryRecord } from "./record.ts";
import { revealLottery } from "./reveal.ts";
import { verifyRecord } from "./verify-record.ts";

const REVEALED = { signature: ROUND_1000, dice: [3, 0, 7] };
const committed = (changes?: Partial<CommitInput>) => commitLottery(sampleLottery(changes));
const drawn = (changes?: Partial<CommitInput>) => revealLottery(committed(changes), REVEALED);
const failing = (file: string, options = {}) =>
  verifyRecord(file, options).checks.flatMap(({ name, ok }) => (ok ? [] : [name]));

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
