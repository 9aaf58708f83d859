import { createRandom, describeInputError, InputError } from "@naast/kernel";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPool, readQuotas } from "../index.ts";

const FILE = { file: "quota.csv" };
const QUOTAS = "feature,value,min,max\nleeftijd,jong,1,2\nleeftijd,oud,1,2\n";

function faultsOf(read: ReturnType<typeof readQuotas> | ReturnType<typeof readPool>): string[] {
  return read.ok ? [] : read.errors.map(describeInputError);
}

function quotas() {
  const read = readQuotas(QUOTAS, FILE);
  if (!read.ok) throw new Error("These quotas are right.");
  return read.value;
}

describe("readQuotas", () => {
  it("reads both spellings of the field, with semicolons, a mark and flex", () => {
    const wanted = [{ feature: "leeftijd", value: "jong", min: 1, max: 2 }];
    for (const header of [
      "feature,value,min,max",
      "category,feature,min,max",
      "category,name,min,max",
      "Feature,Value,Min,Max",
    ]) {
      expect(readQuotas(`${header}\nleeftijd,jong,1,2\n`, FILE)).toEqual({ ok: true, value: wanted });
    }
    const flexed = "\ufefffeature;value;min;max;min_flex;max_flex\r\nleeftijd;jong;1;2;0;5\r\n";
    expect(readQuotas(flexed, FILE)).toEqual({ ok: true, value: [{ ...wanted[0], minFlex: 0, maxFlex: 5 }] });
  });

  it("tells all that is wrong, in the order of the file", () => {
    const text = "feature,value,min,max,min_flex,max_flex\na,x,2,1,0,9\na,x,-1,3,0,9\na,y,één,3,0,9\nb,z,1,2,2,1\n";

    expect(faultsOf(readQuotas(text, FILE))).toEqual([
      'quota.csv:2:7: expected at least the minimum, 2, found "1"',
      'quota.csv:3:3: expected a value of a that has no quota yet (line 2 has one), found "x"',
      'quota.csv:3:5: expected a number of people, from 0, found "-1"',
      'quota.csv:3:10: expected a number from 0 to the minimum, -1, found "0"',
      'quota.csv:4:5: expected a whole number, found "één"',
      'quota.csv:5:9: expected a number from 0 to the minimum, 1, found "2"',
      'quota.csv:5:11: expected at least the maximum, 2, found "1"',
    ]);
  });

  it("adds up, when it knows the size of the panel", () => {
    expect(faultsOf(readQuotas(QUOTAS, { ...FILE, size: { min: 5, max: 5 } }))[0]).toContain("they add up to 4");
    expect(faultsOf(readQuotas(QUOTAS, { ...FILE, size: { min: 1, max: 1 } }))[0]).toContain("they add up to 2");
    expect(readQuotas(QUOTAS, { ...FILE, size: { min: 3, max: 3 } }).ok).toBe(true);
  });
});

describe("readPool", () => {
  it("reads people, whatever the capitals, and who live together", () => {
    const text = "ID;Leeftijd;straat;nummer\nx;Jong;Kade;1\ny;OUD;Kade;\n";
    const read = readPool(text, { file: "pool.csv", quotas: quotas(), household: ["straat", "nummer"] });

    expect(read).toEqual({
      ok: true,
      value: {
        features: ["leeftijd"],
        people: [
          { id: "x", values: ["jong"], household: '["Kade","1"]' },
          { id: "y", values: ["oud"], household: '["Kade",""]' },
        ],
      },
    });
  });

  it("tells every fault with its place", () => {
    const text = "id,leeftijd,straat\nx,jong,Kade\nx,,Kade\nz,kind,\n";

    expect(faultsOf(readPool(text, { file: "pool.csv", quotas: quotas(), household: ["straat"] }))).toEqual([
      'pool.csv:3:1: expected an id that no other row has (line 2 has it too), found "x"',
      'pool.csv:3:3: expected a value for "leeftijd", found nothing',
      'pool.csv:4:3: expected a value of leeftijd that has a quota: jong, oud, found "kind"',
      "pool.csv:4:8: expected the household, in at least one of straat, found nothing",
    ]);
  });

  it("answers with people or with faults that have a line, whatever the file holds", () => {
    const piece = fc.constantFrom(
      "id",
      "leeftijd",
      "jong",
      "oud",
      ",",
      ";",
      "\n",
      "\r\n",
      '"',
      "é",
      "1",
      " ",
      "\ufeff",
    );
    const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(""));
    fc.assert(
      fc.property(text, (file) => {
        for (const read of [readPool(file, { file: "f.csv", quotas: quotas() }), readQuotas(file, { file: "f.csv" })]) {
          if (read.ok) continue;
          expect(read.errors.length).toBeGreaterThan(0);
          expect(read.errors.every((error) => error instanceof InputError && error.line > 0)).toBe(true);
        }
      }),
      { seed: createRandom("files").below(2 ** 31), numRuns: 1000 },
    );
  });
});
