import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CoverPuzzle, smallestCover } from "./smallest-cover.ts";

const puzzle = (size: number, sets: readonly (readonly number[])[], scores = sets.map(() => 0.5)): CoverPuzzle => ({
  size,
  sets: sets.map((set) => new Set(set)),
  scores,
});

describe("smallestCover", () => {
  it("finds two sets where taking the largest first would take three", () => {
    const sets = [
      [0, 1, 2, 3],
      [0, 1, 4],
      [2, 3, 5],
    ];

    expect(smallestCover(puzzle(6, sets), [])).toEqual([1, 2]);
  });

  it("takes the higher scores among equally small answers", () => {
    expect(smallestCover(puzzle(1, [[0], [0], [0]], [0.2, 0.9, 0.4]), [])).toEqual([1]);
  });

  it("takes the sets that come first among answers that also score the same", () => {
    expect(smallestCover(puzzle(2, [[0], [1], [0], [1]]), [])).toEqual([0, 1]);
  });

  it("leaves alone what no set holds", () => {
    expect(smallestCover(puzzle(3, [[0]]), [])).toEqual([0]);
    expect(smallestCover(puzzle(3, []), [])).toEqual([]);
  });

  it("keeps the given sets, first, even when they add nothing", () => {
    expect(smallestCover(puzzle(2, [[0, 1], [0], []]), [2, 1])).toEqual([2, 1, 0]);
    expect(smallestCover(puzzle(2, [[0, 1], [0], []]), [0])).toEqual([0]);
  });

  it("gives the answer that trying every set gives", () => {
    fc.assert(
      fc.property(smallPuzzle(), ({ given, ...whole }) => {
        const answer = smallestCover(whole, given);

        expect(answer.slice(0, given.length)).toEqual(given);
        expect(answer.slice(given.length)).toEqual(bestByTrying(whole, given));
      }),
      { numRuns: 500 },
    );
  });

  it("covers everything that can be covered, with every box of a long form ticked", () => {
    const sets = Array.from({ length: 42 }, (_, set) =>
      Array.from({ length: 90 }, (_none, item) => item).filter(
        (item) => (item * 31 + set * 17) % 11 === 0 || item % 42 === set,
      ),
    );
    const whole = puzzle(90, sets);

    const answer = smallestCover(whole, []);

    expect(new Set(answer.flatMap((index) => sets[index] ?? []))).toEqual(new Set(sets.flat()));
    expect(smallestCover(whole, [])).toEqual(answer);
  });
});

function smallPuzzle() {
  return fc
    .record({
      size: fc.integer({ min: 1, max: 7 }),
      sets: fc.array(fc.tuple(fc.subarray([0, 1, 2, 3, 4, 5, 6]), fc.constantFrom(0.1, 0.29, 0.57, 0.58)), {
        maxLength: 8,
      }),
      given: fc.subarray([0, 1, 2, 3, 4, 5, 6, 7], { maxLength: 2 }),
    })
    .map(({ size, sets, given }) => ({
      ...puzzle(
        size,
        sets.map(([items]) => items.filter((item) => item < size)),
        sets.map(([, score]) => score),
      ),
      given: given.filter((index) => index < sets.length),
    }));
}

/** Every combination of sets held beside every other: smallest, then highest total score, then the sets that come first. */
function bestByTrying({ sets, scores }: CoverPuzzle, given: readonly number[]): readonly number[] {
  const itemsOf = (indices: readonly number[]) => new Set(indices.flatMap((index) => [...(sets[index] ?? [])]));
  const wanted = itemsOf([...sets.keys()]).size;
  const hundredths = (indices: readonly number[]) =>
    indices.reduce((sum, index) => sum + Math.round(100 * (scores[index] ?? 0)), 0);
  const order = (one: readonly number[], other: readonly number[]) =>
    one.map((index, place) => index - (other[place] ?? 0)).find((difference) => difference !== 0) ?? 0;

  return Array.from({ length: 2 ** sets.length }, (_, mask) => [...sets.keys()].filter((index) => (mask >> index) & 1))
    .filter((added) => itemsOf([...given, ...added]).size === wanted)
    .toSorted((a, b) => a.length - b.length || hundredths(b) - hundredths(a) || order(a, b))[0]!;
}
