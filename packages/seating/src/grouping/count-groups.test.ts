import { describe, expect, it } from "vitest";
import { countGroups } from "./count-groups.ts";
import type { GroupingProblem } from "./grouping-problem.ts";

/** Five people on a line, at 0, 1, 3, 6 and 10. */
const places = [0, 1, 3, 6, 10];
const onALine: GroupingProblem = {
  distances: {
    people: 5,
    between: Float64Array.from({ length: 25 }, (_, at) => Math.abs(places[at % 5]! - places[Math.floor(at / 5)]!)),
  },
  groups: [
    { least: 2, most: 2 },
    { least: 2, most: 3 },
  ],
};

describe("countGroups", () => {
  it("adds the distances within the groups, each pair once", () => {
    expect(
      countGroups(onALine, [
        [0, 4],
        [1, 2, 3],
      ]),
    ).toEqual({ diversity: 10 + 2 + 5 + 3, faults: [] });
  });

  it("does not mind in which order people stand", () => {
    expect(
      countGroups(onALine, [
        [4, 0],
        [3, 1, 2],
      ]),
    ).toEqual(
      countGroups(onALine, [
        [0, 4],
        [1, 2, 3],
      ]),
    );
  });

  it("tells who is nowhere, twice, or nobody, and which group has the wrong size", () => {
    expect(
      countGroups(onALine, [
        [0, 4, 7],
        [1, 1],
      ]),
    ).toEqual({
      diversity: 10,
      faults: [
        { kind: "badSize", group: 0, size: 3 },
        { kind: "notAPerson", group: 0, person: 7 },
        { kind: "twice", person: 1 },
        { kind: "nowhere", person: 2 },
        { kind: "nowhere", person: 3 },
      ],
    });
    expect(countGroups(onALine, [[0, 1], [2, 3], [4]]).faults).toEqual([{ kind: "badCount", groups: 3 }]);
  });

  it("adds decimals without rounding on the way", () => {
    const between = Float64Array.of(0, 0.1, 0.2, 0.1, 0, 0.3, 0.2, 0.3, 0);
    const problem = { distances: { people: 3, between }, groups: [{ least: 3, most: 3 }] };
    expect(countGroups(problem, [[0, 1, 2]]).diversity).toBe(0.6);
  });
});
