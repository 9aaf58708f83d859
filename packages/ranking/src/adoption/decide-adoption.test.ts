import { DomainError } from "@naast/kernel";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decideAdoption } from "./decide-adoption.ts";

const BANDS = [
  { group: "12-18", yes: 11, no: 9 },
  { group: "19-64", yes: 50, no: 20 },
  { group: "65+", yes: 24, no: 6 },
];

describe("decideAdoption", () => {
  it("adopts what enough of all and of every group want", () => {
    expect(decideAdoption(BANDS)).toMatchObject({
      adopted: true,
      people: 120,
      percent: 70,
      why: "adopted",
      hidden: [],
    });
    expect(decideAdoption(BANDS, { overall: 0.75 })).toMatchObject({ adopted: false, why: "tooFewYes" });
  });

  it("overrules no group", () => {
    const against = [{ group: "12-18", yes: 9, no: 11 }, ...BANDS.slice(1)];
    expect(decideAdoption(against)).toMatchObject({ adopted: false, overallReached: true, why: "groupBelowFloor" });
  });

  it("counts a share that equals the limit, and not one just below it", () => {
    expect(decideAdoption([{ group: "all", yes: 60, no: 40 }]).adopted).toBe(true);
    expect(decideAdoption([{ group: "all", yes: 599, no: 401 }])).toMatchObject({ adopted: false, percent: 59 });
  });

  it("shows no small group, alone or by what is left of the total", () => {
    const { groups } = decideAdoption([...BANDS, { group: "under 12", yes: 3, no: 0 }]);
    expect(groups.map((group) => [group.groups, group.people])).toEqual([
      [["under 12", "12-18"], 23],
      [["19-64"], 70],
      [["65+"], 30],
    ]);
  });

  it("decides nothing when too few answered", () => {
    expect(decideAdoption([{ group: "a", yes: 4, no: 0 }])).toMatchObject({
      adopted: false,
      people: 0,
      why: "tooFewPeople",
    });
    expect(decideAdoption([])).toMatchObject({ adopted: false, why: "tooFewPeople" });
  });

  it("never shows fewer people than the smallest size, nor lets them be worked out", () => {
    const votes = fc.array(fc.record({ yes: fc.nat(20), no: fc.nat(20) }), { maxLength: 7 });
    fc.assert(
      fc.property(votes, (list) => {
        const named = list.map((counts, index) => ({ group: `${index}`, ...counts }));
        const { groups, people } = decideAdoption(named);
        for (const group of groups) expect(group.people).toBeGreaterThanOrEqual(10);
        const left = people - groups.reduce((sum, group) => sum + group.people, 0);
        expect(left).toBe(0);
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  it("refuses votes that are no counts, a group twice, and limits that are none", () => {
    expect(() => decideAdoption([{ group: "a", yes: -1, no: 0 }])).toThrow(DomainError);
    expect(() => decideAdoption([...BANDS, ...BANDS])).toThrow("ranking.sameGroup");
    expect(() => decideAdoption(BANDS, { smallest: 2 })).toThrow("ranking.badLimit");
  });
});
