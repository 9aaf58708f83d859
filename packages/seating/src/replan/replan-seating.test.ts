import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkSeating } from "../check/check-seating.ts";
import type { SeatingRequest } from "../people/seating-request.ts";
import { planSeating, type SeatingPlan } from "../plan/plan-seating.ts";
import { anyRequest, someone } from "../testing/any-request.ts";
import type { Wish } from "../wishes/wish.ts";
import { type ReplanOptions, replanSeating, type SeatingReplan } from "./replan-seating.ts";

const evening: SeatingRequest = {
  people: someone(40, (at) => ({ street: `${at % 4}` })),
  tables: 8,
  rounds: 3,
  traits: [{ name: "street", aim: "spread" }],
  seed: "evening",
};
const plan = planSeating(evening) as SeatingPlan;

function again(change: Partial<SeatingRequest>, options: ReplanOptions = {}): SeatingReplan {
  const next = replanSeating({ ...evening, ...change }, plan, options);
  if (next.kind === "impossible") throw new Error(JSON.stringify(next.reasons));
  return next;
}

/** Some stay away from the last round, and somebody comes whom nobody expected. */
function changed(request: SeatingRequest, gone: readonly string[], late: boolean): SeatingRequest {
  const away = request.people.map(({ id }) => id).filter((id) => gone.includes(id));
  const rounds = Array.isArray(request.rounds) ? request.rounds.length : Number(request.rounds);
  return {
    ...request,
    people: late ? [...request.people, { id: "late" }] : request.people,
    wishes: [...(request.wishes ?? []), ...(away.length > 0 ? [absent(away, [rounds])] : [])],
  };
}

const absent = (people: readonly string[], rounds: readonly number[]): Wish => ({ kind: "absent", people, rounds });

describe("replanSeating", () => {
  it("changes nothing when nothing changed", () => {
    expect(again({})).toMatchObject({
      rounds: plan.rounds,
      changes: [],
      leastChanges: 0,
      newcomers: [],
      repeats: 0,
      deviations: 0,
    });
  });

  it("leaves everybody where they are when one stays away", () => {
    const { changes, rounds } = again({ wishes: [absent(["p7"], [2, 3])] });
    expect(changes).toEqual([]);
    expect(rounds.map((round) => round.flat().length)).toEqual([40, 39, 39]);
  });

  it("moves one person when a table loses two, for sizes differ by at most one", () => {
    const [one = "", other = ""] = plan.rounds[1]![0]!;
    const { changes, leastChanges, rounds } = again({ wishes: [absent([one, other], [2])] });
    expect({ leastChanges, moved: changes.length, to: changes[0]!.to }).toEqual({ leastChanges: 1, moved: 1, to: "1" });
    expect(rounds[1]!.map(({ length }) => length).toSorted()).toEqual([4, 4, 5, 5, 5, 5, 5, 5]);
  });

  it("gives who comes late a free seat and moves nobody for them", () => {
    const people = [...evening.people, { id: "late", traits: { street: "1" } }];
    const { changes, newcomers, repeats } = again({ people, wishes: [absent(["late"], [1])] });
    expect(changes).toEqual([]);
    expect(newcomers.map(({ person, round }) => [person, round])).toEqual([
      ["late", 2],
      ["late", 3],
    ]);
    expect(repeats).toBe(0);
  });

  it("moves only the people of a table that closes", () => {
    const { changes, leastChanges } = again({ rounds: [{}, { closed: ["3"] }, {}] });
    expect(changes.map(({ person }) => person).toSorted()).toEqual(plan.rounds[1]![2]!.toSorted());
    expect(changes.every(({ round, from }) => round === 2 && from === "3")).toBe(true);
    expect(leastChanges).toBe(5);
  });

  it("also when the table is no longer named at all", () => {
    const tables = ["1", "2", "4", "5", "6", "7", "8"].map((id) => ({ id }));
    expect(again({ tables })).toMatchObject({ leastChanges: 15, changes: { length: 15 } });
  });

  it("keeps locked tables and fixed seats", () => {
    const people = plan.rounds[1]![4]!;
    const fixed = plan.rounds[1]![5]![0]!;
    const wishes: Wish[] = [
      { kind: "locked", table: "5", round: 2, people },
      { kind: "seat", person: fixed, table: "6", rounds: [2] },
      absent(plan.rounds[1]![0]!.slice(0, 4), [2]),
    ];
    const next = again({ wishes });
    expect(next.rounds[1]![4]).toEqual(people);
    expect(next.rounds[1]![5]).toContain(fixed);
    expect(next.hardViolations).toBe(0);
  });

  it("leaves rounds that were held as they were, also for who has left since", () => {
    const wishes = [
      absent(["p1", "p2", "p3"], [1, 2, 3]),
      { kind: "apart", people: plan.rounds[0]![0]! } satisfies Wish,
    ];
    const next = again({ wishes }, { held: 1 });
    expect(next.rounds[0]).toEqual(plan.rounds[0]);
    expect(next.rounds.slice(1).flat(2)).not.toContain("p1");
    expect(next.hardViolations).toBe(0);
  });

  it("keeps a facilitator at their table", () => {
    const wishes: Wish[] = [{ kind: "facilitators", people: ["p1", "p9"].map((person) => ({ person })), stay: true }];
    const before = planSeating({ ...evening, wishes }) as SeatingPlan;
    const next = replanSeating({ ...evening, wishes: [...wishes, absent(["p2"], [2])] }, before);
    expect(next).toMatchObject({ changes: [], hardViolations: 0 });
  });

  it("moves as few as there must be for a new wish", () => {
    const [one = ""] = plan.rounds[1]![0]!;
    const [other = ""] = plan.rounds[1]![1]!;
    // Two change places: somebody comes to the other, and somebody makes room.
    const { changes, hardViolations } = again({ wishes: [{ kind: "together", people: [one, other], rounds: [2] }] });
    expect({ changes: changes.length, hardViolations }).toEqual({ changes: 2, hardViolations: 0 });
  });

  it("says what cannot be", () => {
    const wishes: Wish[] = [{ kind: "locked", table: "5", round: 2, people: plan.rounds[1]![4]! }];
    const next = replanSeating({ ...evening, rounds: [{}, { closed: ["5"] }, {}], wishes }, plan);
    expect(next.kind).toBe("impossible");
  });

  it("tells the truth about any change of any evening, and keeps what was held", () => {
    const change = fc.record({
      gone: fc.subarray(someone(20).map(({ id }) => id)),
      late: fc.boolean(),
      held: fc.integer({ min: 0, max: 2 }),
    });
    fc.assert(
      fc.property(anyRequest, change, (request, { gone, late, held }) => {
        const before = planSeating(request, { tries: 500 });
        if (before.kind === "impossible") return;
        const next = changed(request, gone, late);
        const past = Math.min(held, before.rounds.length);
        const after = replanSeating(next, before, { held: past, tries: 2_000 });
        if (after.kind === "impossible") return;
        const { repeats, deviations, hardViolations, changes } = after;
        expect(checkSeating(next, after.rounds, past)).toMatchObject({
          faults: [],
          repeats,
          deviations,
          hardViolations,
        });
        expect(after.rounds.slice(0, past)).toEqual(before.rounds.slice(0, past));
        expect(changes.length).toBeGreaterThanOrEqual(after.leastChanges);
        expect(after.leastRepeats).toBeLessThanOrEqual(repeats);
      }),
      { seed: 6, numRuns: 300 },
    );
  });

  it("refuses a plan of other rounds, with somebody twice, or held longer than it lasts", () => {
    const code = (name: string) => expect.objectContaining({ code: name });
    expect(() => replanSeating({ ...evening, rounds: 2 }, plan)).toThrow(code("seating.badPrevious"));
    expect(() => replanSeating(evening, plan, { held: 4 })).toThrow(code("seating.badHeld"));
    const twice = { tables: ["1", "2"], rounds: plan.rounds.map(() => [["p1"], ["p1"]]) };
    expect(() => replanSeating(evening, twice)).toThrow(code("seating.badPrevious"));
    const short = { tables: ["1"], rounds: plan.rounds };
    expect(() => replanSeating(evening, short)).toThrow(code("seating.badPrevious"));
  });
});
