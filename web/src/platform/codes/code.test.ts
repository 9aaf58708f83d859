import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newCode, readCode, spelledOut } from "./code.ts";

const LETTERS = [..."23456789BCDFGHJKLMNPQRSTVWXYZ"];
const anyCode = fc.constant(undefined).map(newCode);

describe("a participation code", () => {
  it("is read as it is spelled out, small or large, with whatever stands between", () => {
    const code = newCode();

    for (const typed of [code, spelledOut(code), code.toLowerCase(), ` ${code.slice(0, 4)}-${code.slice(4)} `])
      expect(readCode(typed)).toBe(code);
    expect(code).toMatch(/^[2-9B-DF-HJ-NP-TV-Z]{8}$/);
  });

  it("is refused with any one sign wrong", () => {
    fc.assert(
      fc.property(anyCode, fc.nat(7), fc.constantFrom(...LETTERS), (code, place, letter) => {
        const wrong = code.slice(0, place) + letter + code.slice(place + 1);
        expect(readCode(wrong)).toBe(wrong === code ? code : undefined);
      }),
    );
  });

  it("is refused with any two neighbours in each other's place", () => {
    fc.assert(
      fc.property(anyCode, fc.nat(6), (code, place) => {
        const swapped = code.slice(0, place) + code[place + 1] + code[place] + code.slice(place + 2);
        expect(readCode(swapped)).toBe(swapped === code ? code : undefined);
      }),
    );
  });

  it("is not read out of what is none", () => {
    for (const typed of ["", "hallo", "12345678", "BBBB BBBB BBBB", "../../ok"])
      expect(readCode(typed)).toBeUndefined();
  });

  it("reads a one as the l that it was", () => {
    const code = Array.from({ length: 1_000 }, newCode).find((one) => one.includes("L")) ?? "";

    expect(readCode(code.replaceAll("L", "1"))).toBe(code);
  });
});
