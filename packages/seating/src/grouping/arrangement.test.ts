import { createRandom, type Random } from "@naast/kernel";
import { describe, expect, it } from "vitest";
import { type Arrangement, arrange, gainOfSwap, groupsOf, mayMove, move, swap } from "./arrangement.ts";
import { countGroups } from "./count-groups.ts";
import type { GroupingProblem } from "./grouping-problem.ts";
import { searchTable } from "./search-table.ts";

describe("an arrangement", () => {
  it("keeps its sums right, however often people move and change places", () => {
    const random = createRandom("moves and swaps");
    const problem = randomProblem(15);
    const arrangement = arrange(
      searchTable(problem),
      Int32Array.from({ length: 15 }, (_, person) => person % 3),
    );
    for (let step = 0; step < 500; step++) {
      step % 2 === 0 ? swapAnyTwo(arrangement, random) : moveAnybody(arrangement, random);
      expectSound(arrangement, problem);
    }
  });

  it("lets nobody leave a group that would become too small, or join one that is full", () => {
    const groupOf = Int32Array.of(0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2);
    const arrangement = arrange(searchTable(randomProblem(15)), groupOf);
    expect(mayMove(arrangement, 0, 2)).toBe(false);
    expect(mayMove(arrangement, 2, 1)).toBe(false);
    expect(mayMove(arrangement, 1, 2)).toBe(true);
  });
});

function swapAnyTwo(arrangement: Arrangement, random: Random): void {
  const [one, other] = [random.below(15), random.below(15)];
  if (arrangement.groupOf[one] === arrangement.groupOf[other]) return;
  const before = arrangement.diversity;
  const gain = gainOfSwap(arrangement, one, other);
  swap(arrangement, one, other);
  expect(arrangement.diversity - before).toBe(gain);
}

function moveAnybody(arrangement: Arrangement, random: Random): void {
  const [person, group] = [random.below(15), random.below(3)];
  const own = arrangement.groupOf[person]!;
  if (own !== group && mayMove(arrangement, own, group)) move(arrangement, person, group);
}

function expectSound(arrangement: Arrangement, problem: GroupingProblem): void {
  const again = arrange(arrangement.table, arrangement.groupOf);
  expect(arrangement.sums).toEqual(again.sums);
  expect(arrangement.sizes).toEqual(again.sizes);
  const groups = groupsOf(arrangement);
  expect(countGroups(problem, groups)).toEqual({ diversity: arrangement.diversity, faults: [] });
  groups.forEach((members, group) => {
    for (const person of members) expect(arrangement.groupOf[person]).toBe(group);
  });
}

function randomProblem(people: number): GroupingProblem {
  const random = createRandom("arrangement");
  const between = new Float64Array(people * people);
  for (let one = 0; one < people; one++) {
    for (let other = 0; other < one; other++) {
      between[one * people + other] = random.below(100);
      between[other * people + one] = between[one * people + other]!;
    }
  }
  return { distances: { people, between }, groups: Array.from({ length: 3 }, () => ({ least: 3, most: 7 })) };
}
