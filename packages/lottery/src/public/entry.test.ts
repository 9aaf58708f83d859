import { describe, expect, it } from "vitest";
import { ROUND_1000, sampleLottery } from "../../reference/sample-lottery.ts";
import { commitLottery, writeRecord } from "./commit.ts";
import { leafOfPerson, makeEntries } from "./entry.ts";
import { provesText } from "./merkle.ts";
import { revealLottery } from "./reveal.ts";
import { verifyRecord } from "./verify-record.ts";

const drawn = revealLottery(commitLottery(sampleLottery()), { signature: ROUND_1000, dice: [3, 0, 7] });
const failing = (file: string, options = {}) =>
  verifyRecord(file, options).checks.flatMap(({ name, ok }) => (ok ? [] : [name]));

describe("a person who looks themselves up", () => {
  const [entry, other] = sampleLottery().entries;

  it("finds what the record holds about them, their chance, and a proof against the root alone", () => {
    const record = drawn;
    const { entry: found, checks } = verifyRecord(writeRecord(record), { entry });
    const { root, people } = record.commitment.pool;

    expect(found).toMatchObject({ values: ["Noord", "16-34"], panels: 50, appearances: expect.any(Number) });
    expect(checks).toContainEqual(expect.objectContaining({ name: "entry", ok: true }));
    expect(provesText(leafOfPerson(found!), { root, size: people.length, ...found! })).toBe(true);
    expect(found!.drawn).toBe(record.commitment.panels[record.draw!.panel]!.includes(found!.place));
  });

  it("does not find themselves with the salt of another, nor where they are not in the pool", () => {
    expect(failing(writeRecord(drawn), { entry: { ...entry!, salt: other!.salt } })).toEqual(["entry"]);
    expect(failing(writeRecord(drawn), { entry: { id: "b99", salt: entry!.salt } })).toEqual(["entry"]);
  });

  it("stands in the record without a name, an id, an address or a value that has no quota", () => {
    const file = writeRecord(drawn);

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
