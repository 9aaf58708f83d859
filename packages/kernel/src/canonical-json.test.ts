import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "./canonical-json.ts";

describe("canonicalJson", () => {
  it("writes the sample of RFC 8785 §3.2.2 as its §3.2.3 prints it", () => {
    const sample = {
      numbers: [333333333.3333333, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"/",
      literals: [null, true, false],
    };

    expect(canonicalJson(sample)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
        '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it("sorts keys by UTF-16 units, as RFC 8785 §3.2.3 prescribes", () => {
    const keys = ["\u20ac", "\r", "\ufb33", "1", "\ud83d\ude00", "\u0080", "\u00f6"];
    const written: unknown = JSON.parse(canonicalJson(Object.fromEntries(keys.map((key) => [key, key]))));

    expect(canonicalJson(Object.fromEntries(keys.map((key) => [key, 0])))).toBe(
      '{"\\r":0,"1":0,"\u0080":0,"ö":0,"€":0,"😀":0,"\ufb33":0}',
    );
    expect(written).toHaveProperty("€", "€");
  });

  it("gives the same text whatever the order in which keys were written", () => {
    expect(canonicalJson({ b: { d: 1, c: -0 }, a: [] })).toBe(canonicalJson({ a: [], b: { c: 0, d: 1 } }));
  });

  it("says no more and no less than the data", () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (data) => {
        const plain: unknown = JSON.parse(JSON.stringify(data));
        expect(JSON.parse(canonicalJson(plain))).toEqual(plain);
      }),
    );
  });

  it("refuses what JSON would drop or change, and tells where it stands", () => {
    const refused = [undefined, Number.NaN, 1n, new Date(0), new Map(), () => 1, Symbol("s"), "\ud800"];

    for (const odd of refused) {
      expect(() => canonicalJson({ tables: [1, { odd }] })).toThrow('kernel.notPlainData {"at":"$.tables[1].odd"}');
    }
    expect(() => canonicalJson(Array(2))).toThrow('{"at":"$[0]"}');
    expect(() => canonicalJson({ "\ud800": 1 })).toThrow("kernel.notPlainData");
  });
});
