import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawFromRegister, drawRows } from "./draw-register.ts";
import { readRegister } from "./read-register.ts";

const households = readRegister(
  [
    `id,wijk,huis\n${[1, 2, 3, 4, 5, 6, 7].map((n) => `p${n},${n < 5 ? "Noord" : "Zuid"},h${Math.min(n, 6)}`).join("\n")}\n`,
  ],
  { file: "r.csv", strata: ["wijk"], household: ["huis"] },
);
const people = (count: number) =>
  readRegister([`id\n${Array.from({ length: count }, (_, n) => `p${n}`).join("\n")}\n`], { file: "r.csv" });

/** Every way in which chance can answer, each of them equally likely as long as all ask for the same numbers. */
function everyOutcome(draw: (below: (n: number) => number) => readonly number[]): { rows: string; weight: number }[] {
  const outcomes: { rows: string; weight: number }[] = [];
  const open: number[][] = [[]];
  for (let answers = open.pop(); answers; answers = open.pop()) {
    let asked = 0;
    let weight = 1;
    const rows = draw((n) => {
      weight /= n;
      if (asked === answers.length) {
        for (let other = 1; other < n; other++) open.push([...answers, other]);
        answers.push(0);
      }
      return answers[asked++]!;
    });
    outcomes.push({ rows: rows.toSorted().join(" "), weight });
  }
  return outcomes;
}

function chances(outcomes: readonly { rows: string; weight: number }[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { rows, weight } of outcomes) sums[rows] = (sums[rows] ?? 0) + weight;
  return sums;
}

describe("drawFromRegister", () => {
  it("gives the ids that a second program, in Python, draws", () => {
    // Worked out by register_draw() of reference/verify.py.
    const thousand = drawFromRegister(people(1000), { count: 5, seed: "Wijkerveen 2027" });
    const few = drawFromRegister(households, { count: 4, seed: "b" });

    expect(thousand.ids).toEqual(["p772", "p377", "p502", "p707", "p660"]);
    expect(few.ids).toEqual(["p3", "p1", "p4", "p7"]);
  });

  it("draws every set of lots with exactly the same chance", () => {
    const register = people(6);
    const sets = chances(everyOutcome((below) => drawRows(register, [3], below)));

    expect(Object.keys(sets)).toHaveLength(20);
    for (const chance of Object.values(sets)) expect(chance).toBeCloseTo(1 / 20, 12);
  });

  it("gives every household of a stratum the same chance, and everyone within it", () => {
    const sets = chances(everyOutcome((below) => drawRows(households, [1, 1], below)));
    const chanceOf = (id: string) =>
      Object.entries(sets).reduce(
        (sum, [rows, chance]) =>
          sum + (rows.split(" ").some((row) => households.idOf(Number(row)) === id) ? chance : 0),
        0,
      );

    expect(chanceOf("p1")).toBeCloseTo(1 / 4, 12);
    expect(chanceOf("p5")).toBeCloseTo(1 / 2, 12);
    expect([chanceOf("p6"), chanceOf("p7")]).toEqual([expect.closeTo(1 / 4, 12), expect.closeTo(1 / 4, 12)]);
  });

  it("gives strata their seats by largest remainders", () => {
    const { strata } = drawFromRegister(households, { count: 4, seed: "s" });

    expect(strata).toEqual([
      { name: ["Noord"], lots: 4, seats: 3 },
      { name: ["Zuid"], lots: 2, seats: 1 },
    ]);
  });

  it("draws different ids, and the same ones for the same seed", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.string({ minLength: 1 }), (count, seed) => {
        const register = people(40);
        const { ids } = drawFromRegister(register, { count, seed });

        expect(new Set(ids).size).toBe(count);
        expect(drawFromRegister(register, { count, seed }).ids).toEqual(ids);
      }),
    );
  });

  it("begins a larger draw with the smaller one, so that a list of reserves is more of the same", () => {
    const few = drawFromRegister(people(100), { count: 10, seed: "reserve" }).ids;

    expect(drawFromRegister(people(100), { count: 30, seed: "reserve" }).ids.slice(0, 10)).toEqual(few);
  });

  it("refuses to draw none, a part of a lot, or more lots than there are", () => {
    for (const count of [0, -1, 2.5, 7, Number.NaN]) {
      expect(() => drawFromRegister(households, { count, seed: "s" })).toThrow("lottery.badCount");
    }
    expect(() => drawFromRegister(households, { count: 1, seed: "" })).toThrow("kernel.emptySeed");
  });
});
