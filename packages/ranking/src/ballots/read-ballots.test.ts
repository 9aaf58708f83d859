import { describeInputError, InputError } from "@naast/kernel";
import { describe, expect, it } from "vitest";
import type { BallotKind } from "./ballots.ts";
import { marksOf } from "./ballots.ts";
import { readBallots } from "./read-ballots.ts";

const read = (text: string, kind: BallotKind) => {
  const ballots = readBallots(text, { file: "stemmen.csv", kind });
  return Array.from({ length: ballots.count }, (_, ballot) =>
    Object.fromEntries(marksOf(ballots, ballot).map(({ option, mark }) => [ballots.options[option]?.id, mark])),
  );
};

const faultIn = (text: string, kind: BallotKind) => {
  try {
    readBallots(text, { file: "stemmen.csv", kind });
  } catch (error) {
    if (error instanceof InputError) return describeInputError(error);
  }
  return "no fault";
};

describe("readBallots", () => {
  it("reads a column for each option", () => {
    expect(read("stemmer;Bank;Boom;Feest\n1;2;1;\n2;;;\n", "rank")).toEqual([{ Bank: 2, Boom: 1 }, {}]);
    expect(read("Bank,Boom,Feest\nx,,ja\n0,1,nee\n", "approve")).toEqual([{ Bank: 1, Feest: 1 }, { Boom: 1 }]);
    expect(read("Bank;Boom\n7;2,5\n", "points")).toEqual([{ Bank: 7, Boom: 2.5 }]);
    expect(read("A,B,C\nbest,0,worst\n", "best-worst")).toEqual([{ A: 1, B: 0, C: -1 }]);
  });

  it("reads lists, with level places and how many people handed them in", () => {
    expect(read("count;vote\n2;A>B=C>D\n1;D\n0;A\n", "rank")).toEqual([
      { A: 1, B: 2, C: 2, D: 4 },
      { A: 1, B: 2, C: 2, D: 4 },
      { D: 1 },
    ]);
    expect(read('vote\n"A,C"\n\n', "approve")).toEqual([{ A: 1, C: 1 }]);
    expect(read("vote;points\nA|B;3|1\n", "points")).toEqual([{ A: 3, B: 1 }]);
  });

  it("reads the choices of a top 3, and leaves a place open that is not filled", () => {
    expect(read("keuze 1,keuze 2,keuze 3\nBank,,Boom\n", "rank")).toEqual([{ Bank: 1, Boom: 3 }]);
    expect(read("1,2,3\nBank,Boom,Feest\n", "rank")).toEqual([{ Bank: 1, Boom: 2, Feest: 3 }]);
    expect(read("1,2,3\n2,1,3\n", "rank")).toEqual([{ 1: 2, 2: 1, 3: 3 }]);
  });

  it("reads best and worst; where nobody said what was shown, all were", () => {
    expect(read("best,worst\nA,B\nC,A\n", "best-worst")).toEqual([
      { A: 1, B: -1, C: 0 },
      { C: 1, A: -1, B: 0 },
    ]);
    expect(read("best;worst;shown\nA;B;A,B,C\nD;A;A,D\n", "best-worst")).toEqual([
      { A: 1, B: -1, C: 0 },
      { D: 1, A: -1 },
    ]);
  });

  it("puts options in the same order, however the ballots lie", () => {
    const options = (text: string) => readBallots(text, { file: "x", kind: "rank" }).options.map(({ id }) => id);
    expect(options("vote\n10>9>b\na\n")).toEqual(["9", "10", "a", "b"]);
    expect(options("vote\na\n10>9>b\n")).toEqual(["9", "10", "a", "b"]);
    expect(options("Boom;Bank\n1;2\n")).toEqual(["Boom", "Bank"]);
  });

  it("says where a fault stands, and what belongs there", () => {
    expect(faultIn("A;B\n1;eerste\n", "rank")).toBe(
      'stemmen.csv:2:3: expected a place, 1 for the first, or nothing, found "eerste"',
    );
    expect(faultIn("A;B\nx;?\n", "approve")).toMatch(/^stemmen.csv:2:3: expected x or nothing/);
    expect(faultIn("vote\nA>B>A\n", "rank")).toMatch(/^stemmen.csv:2:1: expected each option once on a ballot/);
    expect(faultIn("count;vote\n-1;A\n", "rank")).toMatch(/^stemmen.csv:2:1: expected a number of ballots from 0/);
    expect(faultIn("vote;points\nA>B;3\n", "points")).toMatch(/^stemmen.csv:2:5: expected 2 numbers of points/);
    expect(faultIn("A;A\n1;2\n", "rank")).toBe('stemmen.csv:1:3: expected a name no other column has, found "A"');
    expect(faultIn("", "rank")).toMatch(/^stemmen.csv:1: expected a header line/);
  });
});
