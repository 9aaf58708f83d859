import { createRandom } from "@naast/kernel";
import { describe, expect, it } from "vitest";
import { createLinearProgram } from "./linear-program.ts";

describe("createLinearProgram", () => {
  it("finds how much one part of a sum can be, and what holds it back", () => {
    const program = createLinearProgram(3, [
      { of: [0, 1, 2], total: 10 },
      { of: [2], total: 4 },
    ]);
    const { value, multipliers, point } = program.maximise([1, 0, 0]);
    expect(value).toBe(6);
    expect([...multipliers]).toEqual([1, -1]);
    expect([...point]).toEqual([6, 0, 4]);
    expect(program.maximise([0, 1, 1]).value).toBe(10);
  });

  it("says that nothing holds back what is in no sum", () => {
    expect(createLinearProgram(2, [{ of: [0], total: 1 }]).maximise([0, 1]).value).toBe(Number.POSITIVE_INFINITY);
    expect(createLinearProgram(1, []).maximise([1]).value).toBe(Number.POSITIVE_INFINITY);
  });

  it("does not stumble over sums that say the same, or sums of nothing", () => {
    const program = createLinearProgram(2, [
      { of: [0, 1], total: 5 },
      { of: [0, 1], total: 5 },
      { of: [], total: 0 },
      { of: [1], total: 0 },
    ]);
    expect(program.maximise([1, 0]).value).toBe(5);
    expect(program.maximise([0, 1]).value).toBe(0);
  });

  it("finds the largest cell of a table with known margins, which is the smaller of its two", () => {
    const random = createRandom("margins");
    for (let run = 0; run < 30; run++) {
      const cells = Array.from({ length: 20 }, () => random.below(30));
      const rows = [0, 1, 2, 3].map((row) => [0, 1, 2, 3, 4].map((column) => 5 * row + column));
      const columns = [0, 1, 2, 3, 4].map((column) => [0, 1, 2, 3].map((row) => 5 * row + column));
      const totalOf = (of: readonly number[]) => of.reduce((sum, cell) => sum + cells[cell]!, 0);
      const program = createLinearProgram(
        20,
        [...rows, ...columns].map((of) => ({ of, total: totalOf(of) })),
      );
      const cell = random.below(20);
      const objective = cells.map((_, place) => Number(place === cell));
      const expected = Math.min(totalOf(rows[Math.floor(cell / 5)]!), totalOf(columns[cell % 5]!));
      expect(program.maximise(objective).value).toBeCloseTo(expected, 8);
    }
  });
});
