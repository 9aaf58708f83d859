import { createRandom, DomainError } from "@naast/kernel";
import { describe, expect, it } from "vitest";
import { countGroups } from "./count-groups.ts";
import { type Grouping, groupDiversely } from "./group-diversely.ts";
import type { Distances, GroupingProblem, SizeLimits } from "./grouping-problem.ts";

describe("groupDiversely", () => {
  it("finds the best of all groupings where all of them can be tried", () => {
    const limits: SizeLimits[][] = [
      equal(2, 4),
      equal(4, 2),
      [sizes(1, 5), sizes(3, 6)],
      [sizes(2, 4), sizes(0, 3), sizes(1, 2)],
    ];
    limits.forEach((groups, index) => {
      const problem = { distances: randomDistances(8, `tried ${index}`), groups };
      expect(diversityOf(groupDiversely(problem, { seed: "any", sweeps: 3000 }))).toBe(bestByTrying(problem));
    });
  });

  it("finds decimals as well as whole numbers", () => {
    const whole = randomDistances(8, "decimals");
    const problem = {
      distances: { people: 8, between: whole.between.map((distance) => distance / 1000) },
      groups: equal(2, 4),
    };
    expect(diversityOf(groupDiversely(problem, { seed: "any", sweeps: 3000 }))).toBe(bestByTrying(problem));
  });

  it("shares out people who are alike, one of each kind to every group", () => {
    const problem = { distances: kinds(6, 5), groups: equal(5, 6) };
    const { groups } = found(groupDiversely(problem, { seed: "kinds", sweeps: 2000 }));
    for (const group of groups) expect(group.map((person) => person % 6).sort()).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it("puts everybody in one group and keeps the limits, whatever the problem", () => {
    const random = createRandom("whatever the problem");
    for (let round = 0; round < 25; round++) {
      const people = 1 + random.below(30);
      const count = 1 + random.below(people);
      const groups = Array.from({ length: count }, () => {
        const least = random.below(Math.floor(people / count) + 1);
        return sizes(least, Math.ceil(people / count) + random.below(5));
      });
      const problem = { distances: randomDistances(people, `round ${round}`), groups };
      const answer = found(groupDiversely(problem, { seed: `${round}`, sweeps: 300 }));
      expect(countGroups(problem, answer.groups)).toEqual({ diversity: answer.diversity, faults: [] });
    }
  });

  it("gives the same groups for the same seed and sweeps, and lets another seed look elsewhere", () => {
    const problem = { distances: randomDistances(40, "same"), groups: equal(4, 10) };
    const answer = groupDiversely(problem, { seed: "a", sweeps: 500 });
    expect(groupDiversely(problem, { seed: "a", sweeps: 500 })).toEqual(answer);
    expect(groupDiversely(problem, { seed: "b", sweeps: 500 })).not.toEqual(answer);
  });

  it("gives these groups on every machine", () => {
    const problem = {
      distances: randomDistances(60, "machine"),
      groups: [sizes(4, 20), sizes(6, 25), ...equal(3, 10)],
    };
    const { groups, diversity } = found(groupDiversely(problem, { seed: "machine", sweeps: 1500 }));
    expect([...groups.map((group) => group.join(" ")), diversity]).toMatchInlineSnapshot(`
      [
        "32 40 42 49 52",
        "1 3 5 7 8 12 13 18 19 20 21 26 27 31 33 34 35 36 43 47 50 54 56 58 59",
        "0 2 4 15 17 24 28 38 39 48",
        "10 11 23 25 29 30 41 51 55 57",
        "6 9 14 16 22 37 44 45 46 53",
        281162,
      ]
    `);
  });

  it("prefers sizes as unequal as they may be, for they make most pairs", () => {
    const problem = { distances: kinds(20, 1), groups: [sizes(2, 12), sizes(2, 12), sizes(2, 12)] };
    const { groups } = found(groupDiversely(problem, { seed: "pairs", sweeps: 500 }));
    expect(groups.map(({ length }) => length).sort((a, b) => a - b)).toEqual([2, 6, 12]);
  });

  it("answers where nobody differs from anybody, and where there is one person", () => {
    const alike = { distances: { people: 9, between: new Float64Array(81) }, groups: equal(3, 3) };
    expect(diversityOf(groupDiversely(alike, { seed: "alike", sweeps: 50 }))).toBe(0);
    const alone = { distances: { people: 1, between: new Float64Array(1) }, groups: [sizes(1, 1)] };
    expect(groupDiversely(alone, { seed: "alone", sweeps: 5 })).toMatchObject({
      kind: "groups",
      groups: [[0]],
      diversity: 0,
    });
  });

  it("leaves a group empty where it may be", () => {
    const problem = { distances: randomDistances(6, "empty"), groups: [sizes(0, 6), sizes(0, 6)] };
    expect(
      found(groupDiversely(problem, { seed: "empty", sweeps: 50 }))
        .groups.map(({ length }) => length)
        .sort(),
    ).toEqual([0, 6]);
  });

  it("finds its way among distances too large and too small for whole numbers of 32 bits", () => {
    const ordinary = randomDistances(8, "scale");
    for (const factor of [1e12, 1e-12, 1 / 3]) {
      const problem = {
        distances: { people: 8, between: ordinary.between.map((distance) => distance * factor) },
        groups: equal(2, 4),
      };
      expect(diversityOf(groupDiversely(problem, { seed: "scale", sweeps: 3000 }))).toBeCloseTo(
        bestByTrying(problem),
        9,
      );
    }
  });

  it("says what the limits have room for when people do not fit", () => {
    const distances = randomDistances(8, "fit");
    const few = groupDiversely({ distances, groups: equal(2, 3) }, { seed: "fit" });
    expect(few).toEqual({ kind: "impossible", people: 8, least: 6, most: 6 });
    const many = groupDiversely({ distances, groups: [sizes(5, 9), sizes(4, 9)] }, { seed: "fit" });
    expect(many).toEqual({ kind: "impossible", people: 8, least: 9, most: 18 });
  });

  it("stops when told to, with groups that are whole and that as many sweeps give again", () => {
    const problem = { distances: randomDistances(60, "stop"), groups: equal(6, 10) };
    for (const patience of [0, 1, 5]) {
      let asked = 0;
      const answer = found(
        groupDiversely(
          problem,
          { seed: "stop", sweeps: Number.POSITIVE_INFINITY },
          { shouldStop: () => ++asked > patience },
        ),
      );
      expect(answer.stopped).toBe(true);
      expect(countGroups(problem, answer.groups).faults).toEqual([]);
      const again = groupDiversely(problem, { seed: "stop", sweeps: answer.sweeps });
      expect(again).toEqual({ ...answer, stopped: false });
    }
  });

  it("tells how far it is, and ends without being told to", () => {
    const told: number[] = [];
    const problem = { distances: randomDistances(100, "progress"), groups: equal(10, 10) };
    const answer = found(
      groupDiversely(problem, { seed: "p", sweeps: 5000 }, { onProgress: (done) => told.push(done) }),
    );
    expect(answer.stopped).toBe(false);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.length).toBeGreaterThan(0);
    expect(told.at(-1)).toBeLessThanOrEqual(5000);
  });

  it("refuses a problem nobody can work on", () => {
    const distances = randomDistances(4, "refuse");
    const groups = equal(2, 2);
    const lopsided = { people: 2, between: Float64Array.of(0, 1, 2, 0) };
    const refusals: [GroupingProblem, string][] = [
      [{ distances: { people: 0, between: new Float64Array() }, groups }, "grouping.badPeople"],
      [{ distances, groups: [] }, "grouping.badGroups"],
      [{ distances, groups: [sizes(3, 2)] }, "grouping.badSize"],
      [{ distances, groups: [sizes(0.5, 2)] }, "grouping.badSize"],
      [{ distances: { people: 3, between: distances.between }, groups }, "grouping.badDistances"],
      [{ distances: lopsided, groups }, "grouping.badDistance"],
      [{ distances: { people: 1, between: Float64Array.of(Number.NaN) }, groups }, "grouping.badDistance"],
    ];
    for (const [problem, code] of refusals) {
      expect(() => groupDiversely(problem, { seed: "refuse" })).toThrow(expect.objectContaining({ code }));
    }
    expect(() => groupDiversely({ distances, groups }, { seed: "refuse", sweeps: 0 })).toThrow(DomainError);
  });
});

function sizes(least: number, most: number): SizeLimits {
  return { least, most };
}

function equal(groups: number, size: number): SizeLimits[] {
  return Array.from({ length: groups }, () => sizes(size, size));
}

function randomDistances(people: number, seed: string): Distances {
  const random = createRandom(seed);
  return distancesBy(people, () => random.below(1000));
}

/** People of some kinds in turn: 1 apart when their kinds differ. */
function kinds(count: number, ofEach: number): Distances {
  return distancesBy(count * ofEach, (one, other) => (one % count === other % count ? 0 : 1));
}

function distancesBy(people: number, apart: (one: number, other: number) => number): Distances {
  const between = new Float64Array(people * people);
  for (let one = 0; one < people; one++) {
    for (let other = 0; other < one; other++) {
      between[one * people + other] = apart(one, other);
      between[other * people + one] = between[one * people + other]!;
    }
  }
  return { people, between };
}

function found(answer: Grouping): Extract<Grouping, { kind: "groups" }> {
  if (answer.kind !== "groups") throw new Error("no groups");
  return answer;
}

function diversityOf(answer: Grouping): number {
  return found(answer).diversity;
}

/** Tries every way to put people in groups. */
function bestByTrying(problem: GroupingProblem): number {
  const { groups, distances } = problem;
  let best = -1;
  for (let code = 0; code < groups.length ** distances.people; code++) {
    const tried: number[][] = groups.map(() => []);
    for (let person = 0, rest = code; person < distances.people; person++, rest = Math.floor(rest / groups.length)) {
      tried[rest % groups.length]!.push(person);
    }
    if (tried.some((members, group) => members.length < groups[group]!.least || members.length > groups[group]!.most))
      continue;
    best = Math.max(best, countGroups(problem, tried).diversity);
  }
  return best;
}
