import { describe, expect, it } from "vitest";
import { readValue } from "./read-value.ts";

describe("readValue", () => {
  it.each([
    ["12", 12],
    ["2,5", 2.5],
    ["2.5", 2.5],
    ["1.234", 1234],
    ["1.234.567,89", 1_234_567.89],
    ["€ 1 250", 1250],
    ["-3", -3],
    ["80 %", 80],
  ])("reads %s as the figure people mean", (typed, figure) => {
    expect(readValue({ type: "number" }, typed)).toBe(figure);
  });

  it.each(["twaalf", "1,2,3", "12 of 13", "€"])("leaves %s as it is, for the schema to refuse", (typed) => {
    expect(readValue({ type: "number" }, typed)).toBe(typed);
  });

  it.each([
    "3-3-2026",
    "03/03/2026",
    "3.3.2026",
    "3 maart 2026",
    "3 mrt 2026",
    "3 mrt. 2026",
    "3 March 2026",
    "2026-03-03",
    " 3-3-2026 ",
  ])("reads %s as the third of March", (typed) => {
    expect(readValue({ type: "string", format: "date" }, typed)).toBe("2026-03-03");
  });

  it("knows every month in both languages", () => {
    const dutch = "januari februari maart april mei juni juli augustus september oktober november december".split(" ");
    const english = "January February March April May June July August September October November December".split(" ");
    const months = (words: readonly string[]) =>
      words.map((word) => readValue({ type: "string", format: "date" }, `1 ${word} 2026`));

    expect(months(dutch)).toEqual(months(english));
    expect(months(dutch).at(-1)).toBe("2026-12-01");
  });

  it("leaves a day that is none as it is", () => {
    expect(readValue({ type: "string", format: "date" }, "morgen")).toBe("morgen");
    expect(readValue({ type: "string", format: "date" }, "1 vandaag 2026")).toBe("2026-00-01");
  });

  it("takes empty as not filled in, and space around words as nothing", () => {
    expect(readValue({ type: "string" }, "  ")).toBeUndefined();
    expect(readValue({ type: "number" }, "")).toBeUndefined();
    expect(readValue({ type: "string" }, " Fatima ")).toBe("Fatima");
  });

  it("reads one box, several, and none", () => {
    expect([readValue({ type: "boolean" }, "on"), readValue({ type: "boolean" }, undefined)]).toEqual([true, false]);
    expect(readValue({ type: "array" }, "a")).toEqual(["a"]);
    expect(readValue({ type: "array" }, ["a", "b"])).toEqual(["a", "b"]);
    expect(readValue({ type: "array" }, undefined)).toEqual([]);
  });
});
