import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createRandom } from "./random.ts";

const streets = Array.from({ length: 20 }, (_, i) => `street ${i}`);
const times = <Answer>(count: number, draw: () => Answer) => Array.from({ length: count }, draw);

/** Pearson's statistic for equal expected counts. */
function chiSquare(counts: readonly number[]): number {
  const expected = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}

function tally(values: readonly number[], kinds: number): number[] {
  const counts = Array<number>(kinds).fill(0);
  for (const value of values) counts[value]! += 1;
  return counts;
}

describe("createRandom", () => {
  it("gives the keystream of ChaCha20 under the SHA-256 digest of the seed", () => {
    // Worked out with sha256sum and openssl: reference/random.py.
    const words = times(4, createRandom("buurt").uint32);

    expect(words.map((word) => word.toString(16).padStart(8, "0"))).toEqual([
      "9532362b",
      "a6e8ed43",
      "315c1960",
      "f89267f9",
    ]);
  });

  it("gives the same answers on every machine and in every version", () => {
    // Worked out a second time in Python: reference/random.py.
    const random = createRandom("buurtpanel 2026");

    expect(random.sample(["Ada", "Bas", "Cem", "Dewi"], 2)).toEqual(["Bas", "Cem"]);
    expect(times(5, () => random.below(6))).toEqual([1, 0, 0, 2, 0]);
    expect(random.below(2 ** 53)).toBe(6460636436032216);
    expect(random.unit()).toBe(0.7677655175250371);
    expect(random.shuffled([1, 2, 3, 4, 5, 6])).toEqual([5, 4, 3, 2, 6, 1]);
    expect(random.fork("reserves").uint32()).toBe(3455737711);
  });

  it("takes a text and its UTF-8 bytes as the same seed", () => {
    expect(createRandom(Uint8Array.of(0xc3, 0xa9)).uint32()).toBe(createRandom("é").uint32());
  });

  it("refuses an empty seed, which is a forgotten one", () => {
    expect(() => createRandom("")).toThrow("kernel.emptySeed");
    expect(() => createRandom(new Uint8Array(0))).toThrow("kernel.emptySeed");
  });
});

describe("below", () => {
  it("stays below its bound, for bounds of every size", () => {
    const bounds = fc.oneof(fc.integer({ min: 1, max: 2 ** 32 + 2 }), fc.integer({ min: 1, max: 2 ** 53 - 1 }));

    fc.assert(
      fc.property(fc.string({ minLength: 1 }), bounds, (seed, n) => {
        const drawn = createRandom(seed).below(n);
        expect(Number.isSafeInteger(drawn) && drawn >= 0 && drawn < n).toBe(true);
      }),
    );
  });

  it("has only one answer below one", () => {
    expect(times(10, () => createRandom("one").below(1))).toEqual(Array(10).fill(0));
  });

  it("favours no number", () => {
    // 99.99 % of fair streams stay under 161.3 (100 degrees of freedom); the seed is fixed.
    const random = createRandom("fair");

    expect(
      chiSquare(
        tally(
          times(101_000, () => random.below(101)),
          101,
        ),
      ),
    ).toBeLessThan(161.3);
  });

  it("favours no third of a range that plain remainders would tilt", () => {
    // With n = 3 × 2³⁰, taking word % n unfairly would put half of all answers in the first third.
    const random = createRandom("tilt");
    const thirds = times(30_000, () => Math.floor(random.below(3 * 2 ** 30) / 2 ** 30));
    const wideThirds = times(30_000, () => Math.floor(random.below(3 * 2 ** 51) / 2 ** 51));

    expect(chiSquare(tally(thirds, 3))).toBeLessThan(18.4); // 99.99 % of fair streams, 2 degrees of freedom
    expect(chiSquare(tally(wideThirds, 3))).toBeLessThan(18.4);
  });

  it("refuses a bound that is no whole number from 1 to 2⁵³", () => {
    for (const wrong of [0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53 + 2]) {
      expect(() => createRandom("x").below(wrong)).toThrow("kernel.badRange");
    }
  });
});

describe("unit", () => {
  it("is never one, and spreads evenly", () => {
    const random = createRandom("unit");
    const values = times(50_000, random.unit);

    expect(values.every((value) => value >= 0 && value < 1)).toBe(true);
    expect(values.every((value) => Number.isInteger(value * 2 ** 53))).toBe(true);
    expect(
      chiSquare(
        tally(
          values.map((value) => Math.floor(value * 50)),
          50,
        ),
      ),
    ).toBeLessThan(94.6); // 49 degrees of freedom
  });
});

describe("shuffled", () => {
  it("keeps every item once and leaves the list as it was", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.array(fc.integer()), (seed, items) => {
        const before = items.slice();
        const after = createRandom(seed).shuffled(items);

        expect(items).toEqual(before);
        expect(after.toSorted((a, b) => a - b)).toEqual(before.toSorted((a, b) => a - b));
      }),
    );
  });

  it("makes every order equally likely", () => {
    const random = createRandom("orders");
    const orders = times(24_000, () => random.shuffled(["a", "b", "c", "d"]).join(""));
    const counts = Map.groupBy(orders, (order) => order);

    expect(counts.size).toBe(24);
    // 23 degrees of freedom: 99.99 % of fair streams stay under 57.1.
    expect(chiSquare([...counts.values()].map((same) => same.length))).toBeLessThan(57.1);
  });
});

describe("sample", () => {
  it("draws different items, in the order drawn", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.nat({ max: 20 }), (seed, count) => {
        const drawn = createRandom(seed).sample(streets, count);

        expect(new Set(drawn).size).toBe(count);
        expect(drawn.every((street) => streets.includes(street))).toBe(true);
        expect(drawn).toEqual(createRandom(seed).shuffled(streets).slice(0, count));
      }),
    );
  });

  it("refuses to draw more than there are, or less than none", () => {
    for (const wrong of [21, -1, 0.5, Number.NaN]) {
      expect(() => createRandom("x").sample(streets, wrong)).toThrow("kernel.badSample");
    }
  });
});

describe("pick", () => {
  it("gives every item its turn", () => {
    const random = createRandom("turns");

    expect(new Set(times(500, () => random.pick(streets))).size).toBe(20);
  });

  it("refuses to pick from nothing", () => {
    expect(() => createRandom("x").pick([])).toThrow("kernel.nothingToPick");
  });
});

describe("fork", () => {
  it("depends on seed and label, not on what was drawn before", () => {
    const early = createRandom("evening").fork("table 1");
    const random = createRandom("evening");
    random.shuffled(streets);

    expect(random.fork("table 1").uint32()).toBe(early.uint32());
  });

  it("gives other labels, other seeds and forks of forks streams of their own", () => {
    const random = createRandom("evening");
    const streams = [
      random,
      random.fork("a"),
      random.fork("b"),
      random.fork(""),
      random.fork("a").fork("b"),
      createRandom("evening a").fork("a"),
    ];

    expect(new Set(streams.map((stream) => stream.uint32())).size).toBe(streams.length);
  });
});
