import { describe, expect, it } from "vitest";
import { someone } from "../testing/any-request.ts";
import { composeGroups } from "./compose-groups.ts";

const people = someone(46, (at) => ({ age: at < 22 ? "young" : "old" }));
const traits = [{ name: "age", aim: "spread" as const }];

describe("composeGroups", () => {
  it("makes groups of eight to ten that are alike for three weeks and mixed for two", () => {
    const phases = [{ weeks: 3, aims: { age: "cluster" as const } }, { weeks: 2 }];
    const request = { people, traits, size: { least: 8, most: 10 }, phases, seed: "stories" };
    const composed = composeGroups(request, { tries: 400_000 });
    if (composed.kind === "impossible") throw new Error("46 people make five groups");
    const [alike, mixed] = composed.phases;
    const young = (group: readonly string[]) => group.filter((id) => Number(id.slice(1)) <= 22).length;

    expect(composed.phases.map(({ weeks }) => weeks)).toEqual([
      [1, 2, 3],
      [4, 5],
    ]);
    expect(alike!.groups.map(({ length }) => length).toSorted()).toEqual([10, 9, 9, 9, 9]);
    // 22 young people fill two groups and a part of a third: no more than that is unlike.
    expect(alike!.groups.filter((group) => young(group) > 0 && young(group) < group.length)).toHaveLength(1);
    for (const group of mixed!.groups) expect([4, 5]).toContain(young(group));
  });

  it("says that fifteen people make no groups of eight to ten", () => {
    const composed = composeGroups({
      people: someone(15),
      size: { least: 8, most: 10 },
      phases: [{ weeks: 2 }],
      seed: "1",
    });
    expect(composed).toMatchObject({ kind: "impossible", reasons: [{ code: "groupTooSmall" }] });
  });

  it("refuses a phase without weeks", () => {
    const request = { people, size: { least: 8, most: 10 }, phases: [{ weeks: 0 }], seed: "1" };
    expect(() => composeGroups(request)).toThrow(expect.objectContaining({ code: "seating.badWeeks" }));
  });
});
