import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { sampleLottery } from "../../reference/sample-lottery.ts";
import { commitLottery } from "./commit.ts";
import { pseudonymOf } from "./entry.ts";
import { PROGRAM } from "./program.ts";
import { requestOf } from "./recorded-request.ts";

describe("commitLottery", () => {
  it("gives the same bytes for the same people, in whatever order they signed up", () => {
    const { pool, entries } = sampleLottery();
    const { people } = pool;

    expect(
      commitLottery(sampleLottery({ pool: { ...pool, people: people.toReversed() }, entries: entries.toReversed() })),
    ).toEqual(commitLottery(sampleLottery()));
  });

  it("refuses what cannot be a lottery, by name", () => {
    const refused = (changes: Parameters<typeof sampleLottery>[0]) => () => commitLottery(sampleLottery(changes));
    const { pool, entries } = sampleLottery();
    const { people } = pool;

    expect(refused({ panels: [] })).toThrow("lottery.noPanels");
    expect(refused({ panels: [["b1", "nobody"]] })).toThrow('lottery.unknownId {"id":"nobody"}');
    expect(refused({ entries: entries.slice(1) })).toThrow('lottery.missingEntry {"id":"b1"}');
    expect(refused({ pool: { ...pool, people: [...people, people[0]!] } })).toThrow("lottery.duplicateId");
    expect(refused({ pool: { ...pool, people: people.with(0, { id: "b1", values: [] }) } })).toThrow(
      "lottery.missingValue",
    );
    expect(refused({ randomness: { beacon: null, dice: null } })).toThrow("lottery.noRandomness");
    expect(refused({ randomness: { beacon: null, dice: { count: 1, sides: 6 } } })).toThrow("lottery.unevenDice");
  });

  it("says by which program it was made, with the version of the package", () => {
    const { name, version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));

    expect(PROGRAM).toBe(`${name} ${version}`);
  });
});

describe("requestOf", () => {
  it("reads back from a record what was asked, with pseudonyms for ids", () => {
    const { pool, quotas, size, entries, certificate } = sampleLottery();
    const pseudonyms = new Map(entries.map((entry) => [entry.id, pseudonymOf(entry)]));
    const request = requestOf(commitLottery(sampleLottery()).commitment);
    const first = request.pool.people.find(({ id }) => id === pseudonyms.get("b1"));

    expect(request).toMatchObject({ quotas, size, include: [], exclude: [] });
    expect(request.pool.features).toEqual(["wijk", "leeftijd"]);
    expect(request.pool.people).toHaveLength(pool.people.length);
    expect(first?.values).toEqual(["Noord", "16-34"]);
    expect(request.certificate?.types[0]?.toSorted()).toEqual(
      certificate!.types[0]!.map((id) => pseudonyms.get(id)).toSorted(),
    );
  });
});
