import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkSeating } from "../check/check-seating.ts";
import type { SeatingRequest } from "../people/seating-request.ts";
import { anyRequest, someone } from "../testing/any-request.ts";
import { planSeating, type SeatingPlan } from "./plan-seating.ts";

function planned(request: SeatingRequest, tries?: number): SeatingPlan {
  const plan = planSeating(request, tries === undefined ? {} : { tries });
  if (plan.kind === "impossible") throw new Error(JSON.stringify(plan.reasons));
  return plan;
}

/** Every way to put people at two tables of these sizes. */
function waysToSeat(people: readonly string[], first: number): string[][][] {
  if (first === 0) return [[[], [...people]]];
  const [head, ...tail] = people;
  if (head === undefined) return [];
  const withHead = waysToSeat(tail, first - 1).map(([one = [], other = []]) => [[head, ...one], other]);
  const without = waysToSeat(tail, first).map(([one = [], other = []]) => [one, [head, ...other]]);
  return [...withHead, ...without];
}

describe("planSeating", () => {
  it("finds what trying every plan finds", () => {
    for (let evening = 1; evening <= 5; evening++) {
      const people = someone(7, (at) => ({ street: "abc"[(at * evening) % 3]!, age: (at * at + evening) % 2 }));
      const request: SeatingRequest = {
        people,
        tables: 2,
        rounds: 2,
        traits: [
          { name: "street", aim: "spread" },
          { name: "age", aim: "spread" },
        ],
        wishes: [
          { kind: "apart", people: ["p1", `p${2 + (evening % 5)}`] },
          { kind: "together", people: ["p7", `p${(evening % 5) + 1}`], rounds: [1] },
        ],
        seed: `evening ${evening}`,
      };
      const ways = waysToSeat(
        people.map(({ id }) => id),
        4,
      );
      const checks = ways.flatMap((one) => ways.map((other) => checkSeating(request, [one, other])));
      const cost = ({
        repeats,
        deviations,
        hardViolations,
      }: Pick<SeatingPlan, "repeats" | "deviations" | "hardViolations">) =>
        1000 * hardViolations + repeats + deviations;
      const plan = planned(request);
      expect(cost(plan)).toBe(Math.min(...checks.map(cost)));
      expect(plan.leastRepeats).toBeLessThanOrEqual(Math.min(...checks.map(({ repeats }) => repeats)));
    }
  });

  it("takes fifteen schoolgirls out in threes for a week so that no two walk together twice", () => {
    // Kirkman's problem of 1850. Every girl meets all fourteen others exactly once.
    const { repeats, meetings } = planned({ people: someone(15), size: 3, rounds: 7, seed: "Kirkman" });
    expect({ repeats, times: meetings.times }).toEqual({ repeats: 0, times: [0, 105] });
  });

  it("needs no search where tables are a prime, for the turning of ranks has no repeats", () => {
    expect(planned({ people: someone(104), tables: 13, rounds: 4, seed: "104" })).toMatchObject({
      repeats: 0,
      tries: 0,
    });
  });

  it("gives a fair share of everybody to every table and lets nobody meet twice", () => {
    const people = someone(60, (at) => ({ street: `${at % 4}`, age: `${at % 5}`, new: at % 3 === 0 ? "yes" : "no" }));
    const traits = ["street", "age", "new"].map((name) => ({ name, aim: "spread" as const }));
    const plan = planned({ people, tables: 10, rounds: 4, traits, seed: "street party" });
    expect(plan).toMatchObject({ deviations: 0, repeats: 0, hardViolations: 0, hasFewestRepeats: true });
    expect(plan.rounds.flat().every(({ length }) => length === 6)).toBe(true);
  });

  it("gives the same bytes for the same request and tries, and other tables for another seed", () => {
    const request = { people: someone(30), tables: 7, rounds: 5, seed: "a" };
    const plan = planned(request, 50_000);
    expect(JSON.stringify(planned(request, 50_000))).toBe(JSON.stringify(plan));
    expect(planned({ ...request, seed: "b" }, 50_000).rounds).not.toEqual(plan.rounds);
  });

  it("never lies in its account, breaks no rule in silence, and keeps its bounds", () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const plan = planSeating(request, { tries: 3_000 });
        if (plan.kind === "impossible") {
          expect(plan.reasons).not.toEqual([]);
          return;
        }
        const check = checkSeating(request, plan.rounds);
        expect(check).toMatchObject({
          faults: [],
          repeats: plan.repeats,
          deviations: plan.deviations,
          hardViolations: plan.hardViolations,
          times: plan.meetings.times,
        });
        expect(plan.unmet.reduce((sum, { violations }) => sum + violations, 0)).toBe(plan.hardViolations);
        expect(plan.leastRepeats).toBeLessThanOrEqual(plan.repeats);
        expect(plan.leastDeviations).toBeLessThanOrEqual(plan.deviations);
        for (const { aim, different, possible = different } of plan.mixing.flatMap(({ rounds }) => rounds))
          expect(aim === "cluster" ? different - possible : possible - different).toBeGreaterThanOrEqual(0);
      }),
      { seed: 6, numRuns: 400 },
    );
  });

  it("makes tables whose sizes differ by at most one where no wish speaks of places", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 40 }), fc.integer({ min: 1, max: 9 }), (people, tables) => {
        fc.pre(tables <= people);
        const sizes = planned({ people: someone(people), tables, rounds: 2, seed: "s" }, 1_000)
          .rounds.flat()
          .map(({ length }) => length);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      }),
      { seed: 6, numRuns: 60 },
    );
  });

  it("seats people of whom nothing is known like a kind of their own, and says how many they are", () => {
    const people = someone(12, (at) => (at < 4 ? {} : { street: at % 2 === 0 ? "Dam" : "Kade" }));
    const plan = planned({ people, tables: 4, rounds: 2, traits: [{ name: "street", aim: "spread" }], seed: "1" });
    const unknown = new Set(people.slice(0, 4).map(({ id }) => id));
    for (const table of plan.rounds.flat()) expect(table.filter((id) => unknown.has(id))).toHaveLength(1);
    expect(plan.mixing[0]).toMatchObject({ trait: "street", unknown: 4 });
  });

  it("spreads whole numbers by age, not only by band", () => {
    const people = someone(40, (at) => ({ age: 18 + at }));
    const traits = [{ name: "age", aim: "spread" as const, kind: "ordered" as const }];
    const plan = planned({ people, tables: 8, rounds: 2, traits, seed: "1" });
    expect(plan).toMatchObject({ deviations: 0, repeats: 0 });
    for (const table of plan.rounds.flat()) {
      const ages = table.map((id) => 17 + Number(id.slice(1)));
      expect(ages.filter((age) => age < 26)).toHaveLength(1);
      expect(ages.filter((age) => age >= 50)).toHaveLength(1);
    }
  });

  it("clusters people who are alike, and mixes them in a later round", () => {
    const people = someone(12, (at) => ({ talks: at < 6 ? "nl" : "ar" }));
    const rounds = [{ aims: { talks: "cluster" as const } }, {}];
    const plan = planned({ people, tables: 4, rounds, traits: [{ name: "talks", aim: "spread" }], seed: "1" });
    expect(plan.mixing[0]!.rounds.map(({ aim, different }) => [aim, different])).toEqual([
      ["cluster", 0],
      ["spread", 8],
    ]);
  });

  it("tells how mixed a table is beside what is possible and what chance gives", () => {
    const people = someone(8, (at) => ({ side: at < 4 ? "new" : "settled" }));
    const plan = planned({ people, tables: 2, rounds: 1, traits: [{ name: "side", aim: "spread" }], seed: "1" });
    // Two and two at a table of four: four of its six pairs differ. At random 4 × 4 of the 28 pairs differ, so 6 × 16/28.
    expect(plan.mixing[0]!.rounds[0]!.tables).toEqual(
      Array(2).fill({ pairs: 6, different: 4, possible: 4, random: 3.43 }),
    );
  });

  it("seats the six people of the README as it says there", () => {
    const people = ["Ada", "Bas", "Cem", "Dewi", "Eva", "Fien"].map((id, at) => ({
      id,
      traits: { here: at < 3 ? "new" : "settled" },
    }));
    const traits = [{ name: "here", aim: "spread" as const }];
    const wishes = [{ kind: "apart" as const, people: ["Ada", "Dewi"] }];
    const plan = planned({ people, tables: 2, rounds: 2, traits, wishes, seed: "street" });
    expect(plan.rounds.map((round) => round.map((table) => table.join(" ")))).toEqual([
      ["Ada Bas Fien", "Cem Dewi Eva"],
      ["Ada Bas Eva", "Cem Dewi Fien"],
    ]);
    expect(plan).toMatchObject({ repeats: 2, leastRepeats: 2, deviations: 0, meetings: { times: [5, 8, 2] } });
    expect(plan.mixing[0]!.rounds[0]!.tables[0]).toEqual({ pairs: 3, different: 2, possible: 2, random: 1.8 });
  });

  it("tells who meets again, and proves when no plan does better", () => {
    const plan = planned({ people: someone(6), tables: 2, rounds: 2, seed: "1" });
    expect(plan).toMatchObject({ repeats: 2, leastRepeats: 2, hasFewestRepeats: true });
    expect(plan.meetings.repeated.map(({ rounds, wished }) => ({ rounds, wished }))).toEqual(
      Array(2).fill({ rounds: [1, 2], wished: false }),
    );
  });

  it("answers at once for the smallest gatherings", () => {
    expect(planned({ people: someone(2), tables: 1, rounds: 1, seed: "1" }).rounds).toEqual([[["p1", "p2"]]]);
    expect(planned({ people: someone(6), tables: 1, rounds: 3, seed: "1" })).toMatchObject({
      repeats: 30,
      leastRepeats: 30,
    });
    expect(
      planned({ people: someone(13), tables: 2, rounds: 1, seed: "1" }).rounds[0]!.map(({ length }) => length),
    ).toEqual([7, 6]);
  });

  it("stops when it is told to, with a whole plan, and tells how far it is", () => {
    const heard: number[] = [];
    const request = { people: someone(32), tables: 8, rounds: 10, seed: "golf" };
    const work = {
      onProgress: (done: number, total: number) => heard.push(done / total),
      shouldStop: () => heard.length > 2,
    };
    const plan = planSeating(request, work);
    if (plan.kind === "impossible") throw new Error("golfers have no wishes");
    expect(plan.stopped).toBe(true);
    expect(checkSeating(request, plan.rounds).faults).toEqual([]);
    expect(heard.toSorted((a, b) => a - b)).toEqual(heard);
    expect(heard.at(-1)).toBeLessThan(1);
  });

  it.each<[string, Partial<SeatingRequest>]>([
    ["seating.tooFewPeople", { people: someone(1) }],
    ["seating.duplicatePerson", { people: [{ id: "p1" }, { id: "p1" }] }],
    ["seating.moreTablesThanPeople", { tables: 9 }],
    ["seating.badTables", { tables: 0 }],
    ["seating.duplicateTable", { tables: [{ id: "a" }, { id: "a" }] }],
    ["seating.badSeats", { tables: [{ id: "a", seats: 0 }] }],
    ["seating.badSeats", { size: { least: 5, most: 4 } }],
    ["seating.badRounds", { rounds: 0 }],
    ["seating.badRounds", { rounds: 61 }],
    ["seating.badTrait", { traits: [{ name: "street", aim: "spread", weight: 10 }] }],
    [
      "seating.badTraitValue",
      { people: someone(8, () => ({ age: "old" })), traits: [{ name: "age", aim: "spread", kind: "ordered" }] },
    ],
    ["seating.unknownTable", { rounds: [{ closed: ["z"] }] }],
    ["seating.unknownTrait", { rounds: [{ aims: { age: "spread" } }] }],
    ["seating.unknownPerson", { wishes: [{ kind: "apart", people: ["p1", "Zoe"] }] }],
    ["seating.unknownTable", { wishes: [{ kind: "seat", person: "p1", table: "z" }] }],
    ["seating.unknownRound", { wishes: [{ kind: "absent", people: ["p1"], rounds: [3] }] }],
    ["seating.unknownTrait", { wishes: [{ kind: "count", trait: "age", value: "9", atLeast: 1 }] }],
    ["seating.unknownFeature", { wishes: [{ kind: "needs", people: ["p1"], feature: "lift" }] }],
    ["seating.emptyWish", { wishes: [{ kind: "apart", people: ["p1"] }] }],
    ["seating.badCount", { wishes: [{ kind: "count", people: ["p1"], atLeast: 2, atMost: 1 }] }],
  ])("refuses with %s what nobody can use", (code, wrong) => {
    const request = { people: someone(8), tables: 2, rounds: 2, seed: "1", ...wrong };
    expect(() => planSeating(request)).toThrow(expect.objectContaining({ code, kind: "invalid" }));
  });

  it("refuses a budget of no tries", () => {
    const request = { people: someone(8), tables: 2, rounds: 2, seed: "1" };
    expect(() => planSeating(request, { tries: 0 })).toThrow(expect.objectContaining({ code: "seating.badTries" }));
  });
});
