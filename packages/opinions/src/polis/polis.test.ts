import { describe, expect, it } from "vitest";
import { packGiven } from "../../reference/planted-votes.ts";
import type { Vote } from "../votes/packed-votes.ts";
import { analyseLikePolis } from "./analyse-like-polis.ts";
import { findComponents } from "./components.ts";
import { predictLikePolis } from "./predict-like-polis.ts";
import { differenceTest, levelTest } from "./representative.ts";
import { eigenOfSymmetric } from "./small-eigen.ts";

/** Ballots as rows: + agree, - disagree, 0 pass, . nothing. */
function ballots(...rows: readonly string[]) {
  const meaning: Readonly<Record<string, Vote>> = { "+": 1, "-": -1, "0": 0 };
  const given = rows.flatMap((row, person) =>
    [...row].flatMap((sign, statement) => (sign === "." ? [] : [{ person, statement, vote: meaning[sign]! }])),
  );
  return packGiven(given, rows.length, rows[0]!.length);
}

const STREET = ballots("++-+.--0", "++--.-+-", "+.-+0--+", "--++-+.0", "-.++-+++", "--+.0++-", "+0-.+.-+", "-0++-0+.");

describe("findComponents", () => {
  it("gives the components of numpy's singular value decomposition", () => {
    const { directions } = findComponents(STREET);
    expect(directions[0].map((value) => Math.round(value * 1e8) / 1e8)).toEqual(Float64Array.from(FIRST));
    expect(directions[1].map((value) => Math.round(value * 1e8) / 1e8)).toEqual(Float64Array.from(SECOND));
  });

  it("gives directions of zero where nobody voted", () => {
    expect([...findComponents(ballots("..", "..")).directions[0]]).toEqual([0, 0]);
  });
});

describe("analyseLikePolis", () => {
  it("reports groups where there is nothing to divide, as Polis does", () => {
    const { camps } = analyseLikePolis({ votes: ballots(...NOISE) });
    expect(camps.groups).toBeGreaterThanOrEqual(2);
  });

  it("leaves out statements that were taken out, but counts them in how far people are pushed outward", () => {
    const hidden = Uint8Array.of(0, 1, 0, 0, 0, 0, 0, 0);
    const { components, consensus } = analyseLikePolis({ votes: STREET, hidden });
    expect(components.directions[0][1]).toBe(0);
    expect([...consensus.agree, ...consensus.disagree]).not.toContain(1);
  });
});

describe("predictLikePolis", () => {
  it("is the share of the own group, or of everybody for whoever voted too little for a group", () => {
    const split = [
      "++++----",
      "++++----",
      "++++----",
      "++++----",
      "----++++",
      "----++++",
      "----++++",
      "----++++",
      "+.......",
    ];
    const chance = predictLikePolis(ballots(...split));
    expect(chance(0, 0)).toBeCloseTo(5 / 6, 12);
    expect(chance(4, 0)).toBeCloseTo(1 / 6, 12);
    expect(chance(8, 0)).toBeCloseTo(6 / 11, 12);
  });
});

describe("the tests of Polis", () => {
  it("are those of red-dwarf", () => {
    // red-dwarf 0.4.0, consensus and representative statements of vtaiwan.uberx (statements 40 and 38)
    expect(levelTest(616, 670)).toBeCloseTo(21.734374, 6);
    expect(differenceTest([385, 471], [19, 159])).toBeGreaterThan(10);
    expect(differenceTest([5, 5], [7, 7])).toBe(0);
  });
});

describe("eigenOfSymmetric", () => {
  it("finds the directions in which a matrix only stretches, the longest first", () => {
    const vectors = eigenOfSymmetric(Float64Array.of(2, 1, 1, 2), 2);
    const half = Math.SQRT1_2;
    expect([...vectors].map(Math.abs)).toEqual([half, half, half, half].map((value) => expect.closeTo(value, 12)));
    expect(vectors[0]! * vectors[2]!).toBeGreaterThan(0);
  });
});

/** Coins. */
const NOISE = [
  "+--+-++-+-",
  "-+-+++--++",
  "++-----+-+",
  "--+++-+--+",
  "+-+-+--++-",
  "-++-+-+-+-",
  "+++--+-+--",
  "---+--++++",
];
const FIRST = [0.53039903, 0.27177537, -0.53039903, -0.10485318, 0.21343733, -0.41003047, -0.36368165, 0.08094987];
const SECOND = [0.05487845, 0.259197, -0.05487845, -0.50495041, -0.12453546, -0.20192452, 0.52393608, -0.58397526];
