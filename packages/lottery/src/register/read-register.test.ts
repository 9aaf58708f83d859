import { InputError } from "@naast/kernel";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type RegisterOptions, readRegister } from "./read-register.ts";
import type { Register } from "./register.ts";

const FILE = { file: "register.csv" };
const read = (text: string, options: Partial<RegisterOptions> = {}) => readRegister([text], { ...FILE, ...options });

const idsByLot = ({ lots, lotStarts, rowsByLot, idOf }: Register) =>
  Array.from({ length: lots }, (_, lot) => Array.from(rowsByLot.subarray(lotStarts[lot], lotStarts[lot + 1]), idOf));

function faultIn(text: string, options: Partial<RegisterOptions> = {}): InputError {
  try {
    read(text, options);
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
  throw new Error("no fault was found");
}

describe("readRegister", () => {
  it("makes each row a lot, in the order of the ids", () => {
    const register = read("id,naam\nc,Cem\na,Ada\nb,Bas\n");

    expect(register).toMatchObject({ rows: 3, lots: 3 });
    expect(idsByLot(register)).toEqual([["a"], ["b"], ["c"]]);
  });

  it("gives a household of any size one lot", () => {
    const register = read("id;postcode;nr;letter\n4;1234;1;\n1;1234;2;\n3;1234;1;a\n2;1234;2;\n", {
      household: ["postcode", "nr", "letter"],
    });

    expect(idsByLot(register)).toEqual([["1", "2"], ["3"], ["4"]]);
  });

  it("puts lots in strata, in the order of their names", () => {
    const { strata } = read("id,wijk,huur\n1,Zuid,ja\n2,Noord,ja\n3,Zuid,ja\n4,Noord,nee\n", {
      strata: ["wijk", "huur"],
    });

    expect(strata.map(({ name, lots }) => [...name, ...lots])).toEqual([
      ["Noord", "ja", 1],
      ["Noord", "nee", 3],
      ["Zuid", "ja", 0, 2],
    ]);
  });

  it("knows a row by the column called id in any case, by another that is named, or by its number", () => {
    expect(idsByLot(read("ID,code\n7,x\n"))).toEqual([["7"]]);
    expect(idsByLot(read("ID,code\n7,x\n", { id: "code" }))).toEqual([["x"]]);
    expect(idsByLot(read("straat\nA\nB\n"))).toEqual([["1"], ["2"]]);
  });

  it("is the same register in whatever order the rows come", () => {
    const rows = ["1,N,a", "2,Z,b", "3,N,a", "4,N,c", "5,Z,b", "6,Z,d"];
    const options = { strata: ["wijk"], household: ["huis"] };
    const shown = (lines: readonly string[]) => {
      const register = read(["id,wijk,huis", ...lines].join("\n"), options);
      return [idsByLot(register), register.strata];
    };

    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
        expect(shown(shuffled)).toEqual(shown(rows));
      }),
    );
  });

  it("says where an id comes twice, and where it came first", () => {
    expect(faultIn("id,naam\n1,Ada\n2,Bas\n 1 ,Cem\n")).toMatchObject({
      code: "lottery.duplicateId",
      line: 4,
      column: 1,
      expected: "an id that no other row has (line 2 has it too)",
    });
  });

  it("says what is missing: rows, a column, an id, a stratum, a household", () => {
    expect(faultIn("id,naam\n")).toMatchObject({ code: "lottery.noRows", line: 2 });
    expect(faultIn("id,naam\n1,Ada\n", { strata: ["wijk"] })).toMatchObject({
      code: "kernel.missingColumn",
      line: 1,
      expected: 'a column named "wijk"',
    });
    expect(faultIn("id,naam\n,Ada\n")).toMatchObject({ code: "kernel.emptyCell", line: 2, column: 1 });
    expect(faultIn("id,wijk\n1,\n", { strata: ["wijk"] })).toMatchObject({ code: "kernel.emptyCell", column: 3 });
    expect(faultIn("id,huis,nr\n1,,\n", { household: ["huis", "nr"] })).toMatchObject({
      code: "lottery.noHousehold",
      line: 2,
      column: 3,
    });
  });

  it("refuses a household that lies in two strata, for its lot can only be in one", () => {
    const fault = faultIn("id,wijk,huis\n1,Noord,a\n2,Zuid,a\n", { strata: ["wijk"], household: ["huis"] });

    expect(fault).toMatchObject({ code: "lottery.splitHousehold", line: 3, column: 8 });
    expect(fault.expected).toContain("others of this one lie in Noord");
  });

  it("reads a file in any pieces, or says what is wrong with it: nothing else can happen", () => {
    const cell = fc.stringMatching(/^[a-c"; ,\n]{0,3}$/);
    const text = fc.array(fc.array(cell, { minLength: 1, maxLength: 3 }), { maxLength: 5 });

    fc.assert(
      fc.property(text, fc.nat({ max: 20 }), (rows, cut) => {
        const file = `id;wijk\n${rows.map((row) => row.join(";")).join("\n")}`;
        const outcomes = [[file], [file.slice(0, cut), file.slice(cut)]].map((pieces) => {
          try {
            return idsByLot(readRegister(pieces, { ...FILE, strata: ["wijk"] }));
          } catch (error) {
            if (!(error instanceof InputError)) throw error;
            return { code: error.code, line: error.line, column: error.column };
          }
        });
        expect(outcomes[0]).toEqual(outcomes[1]);
      }),
    );
  });
});
