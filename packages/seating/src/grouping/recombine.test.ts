import { describe, expect, it } from "vitest";
import { createDice } from "../plan/dice.ts";
import { arrange, groupsOf } from "./arrangement.ts";
import { differenceOf, placeByChance, recombine } from "./recombine.ts";
import { searchTable } from "./search-table.ts";

const dice = createDice("recombine", "test");
const table = searchTable({
  distances: { people: 20, between: new Float64Array(400) },
  groups: [
    { least: 2, most: 9 },
    { least: 2, most: 9 },
    { least: 2, most: 9 },
  ],
});

describe("recombine", () => {
  it("places everybody once, in groups as large as those of the first", () => {
    for (let round = 0; round < 50; round++) {
      const first = arrange(table, placeByChance(Int32Array.of(9, 9, 2), 20, dice));
      const second = arrange(table, placeByChance(Int32Array.of(6, 7, 7), 20, dice));
      const child = recombine(first, second, dice);
      expect(child.sizes).toEqual(first.sizes);
      expect(
        groupsOf(child)
          .flat()
          .sort((a, b) => a - b),
      ).toEqual([...Array(20).keys()]);
    }
  });

  it("keeps what two arrangements have in common", () => {
    const first = arrange(table, placeByChance(Int32Array.of(9, 7, 4), 20, dice));
    const renamed = arrange(
      table,
      first.groupOf.map((group) => (group + 1) % 3),
    );
    expect(differenceOf(recombine(first, renamed, dice), first)).toBe(0);
  });
});

describe("differenceOf", () => {
  it("counts who would have to go to another group, whatever the groups are called", () => {
    const first = arrange(
      table,
      Int32Array.from({ length: 20 }, (_, person) => person % 3),
    );
    const renamed = first.groupOf.map((group) => 2 - group);
    expect(differenceOf(first, arrange(table, renamed))).toBe(0);
    renamed[4] = (renamed[4]! + 1) % 3;
    renamed[9] = (renamed[9]! + 1) % 3;
    expect(differenceOf(first, arrange(table, renamed))).toBe(2);
  });
});
