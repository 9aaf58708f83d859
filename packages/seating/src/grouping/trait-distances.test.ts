import { describe, expect, it } from "vitest";
import type { Person, Trait, TraitValue } from "../people/seating-request.ts";
import { countGroups } from "./count-groups.ts";
import { groupDiversely } from "./group-diversely.ts";
import { traitDistances } from "./trait-distances.ts";

describe("traitDistances", () => {
  it("sets people of other words 1,000 apart, times the weight", () => {
    expect(distances(["north", "south", "north"], { aim: "spread", weight: 3 })).toEqual([3000, 0, 3000]);
  });

  it("measures numbers and ordered words as a share of the largest difference", () => {
    expect(distances([20, 60, 30], { aim: "spread", kind: "ordered" })).toEqual([1000, 250, 750]);
    expect(
      distances(["low", "high", "middle"], { aim: "spread", kind: "ordered", order: ["low", "middle", "high"] }),
    ).toEqual([1000, 500, 500]);
  });

  it("measures languages by what two people do not share", () => {
    expect(distances([["nl", "ar"], ["ar"], ["pl", "en"]], { aim: "spread", kind: "multiple" })).toEqual([
      500, 1000, 1000,
    ]);
  });

  it("counts the other way round for a trait that should bring those together who are alike", () => {
    expect(distances(["a", "b", "a"], { aim: "cluster" })).toEqual([0, 1000, 0]);
    expect(distances(["a", "b", "a"], { aim: "ignore" })).toEqual([0, 0, 0]);
  });

  it("neither draws nor pushes those of whom a trait is unknown", () => {
    expect(distances(["a", "b", undefined], { aim: "spread" })).toEqual([1000, 1000, 1000]);
    expect(distances(["a", "b", "a", undefined], { aim: "spread" })).toEqual([1000, 0, 1000, 667, 667, 667]);
    expect(distances([undefined, " ", "a"], { aim: "spread" })).toEqual([0, 0, 0]);
  });

  it("tells whose trait is no number and not in the order", () => {
    const code = "grouping.badTraitValue";
    const strange = expect.objectContaining({ code, params: { person: 2, trait: 1 } });
    expect(() => distances([1, "many"], { aim: "spread", kind: "ordered" })).toThrow(strange);
    expect(() => distances(["low", "odd"], { aim: "spread", kind: "ordered", order: ["low"] })).toThrow(strange);
  });

  it("lets groups be mixed by it: newcomers and residents five and five", () => {
    const people = Array.from({ length: 40 }, (_, index) => ({
      id: `${index}`,
      traits: { from: index < 20 ? "newcomer" : "resident" },
    }));
    const problem = {
      distances: traitDistances(people, [{ name: "from", aim: "spread" }]),
      groups: Array.from({ length: 4 }, () => ({ least: 10, most: 10 })),
    };
    const grouping = groupDiversely(problem, { seed: "five and five", sweeps: 500 });
    if (grouping.kind !== "groups") throw new Error("no groups");
    for (const group of grouping.groups) expect(group.filter((person) => person < 20)).toHaveLength(5);
    expect(countGroups(problem, grouping.groups).diversity).toBe(4 * 25 * 1000);
  });
});

/** How far people with these values are apart: 1-0, 2-0, 2-1, 3-0 and so on. */
function distances(values: readonly TraitValue[], trait: Omit<Trait, "name">): number[] {
  const people: Person[] = values.map((value, index) => ({ id: `${index}`, traits: { trait: value } }));
  const { between } = traitDistances(people, [{ name: "trait", ...trait }]);
  return people.flatMap((_, one) => [...between.subarray(one * people.length, one * people.length + one)]);
}
