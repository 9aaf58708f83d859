import { describeInputError, InputError } from "@naast/kernel";
import { describe, expect, it } from "vitest";
import { readMargins } from "./read-margins.ts";

const fault = (text: string) => {
  try {
    readMargins(text, "m.json");
  } catch (error) {
    if (error instanceof InputError) return describeInputError(error);
    throw error;
  }
  return "no fault";
};

describe("readMargins", () => {
  it("keeps values in the order of the file, also when they are numbers", () => {
    const margins = readMargins('{"age": {"65": 20, "18": 30.5}, "street": {"Kerkstraat \\"A\\"": 1e3}}\n', "m.json");
    expect([...margins.get("age")!]).toEqual([
      ["65", 20],
      ["18", 30.5],
    ]);
    expect([...margins.get("street")!]).toEqual([['Kerkstraat "A"', 1000]]);
    expect(readMargins("{}", "m.json").size).toBe(0);
  });

  it("says where a name stands twice", () => {
    expect(fault('{"age": {"young": 1,\n  "young": 2}}')).toBe(
      'm.json:2:3: expected a name that does not stand here twice, found "young"',
    );
    expect(fault('{"age": {"a": 1}, "age": {"a": 1}}')).toContain("m.json:1:19:");
  });

  it("says where a count is none, and what belongs there", () => {
    const expected = "expected how many people there are, a number from 0";
    expect(fault('{"age": {"young": -4}}')).toBe(`m.json:1:19: ${expected}, found "-4"`);
    expect(fault('{"age": {"young": "4"}}')).toBe(`m.json:1:19: ${expected}, found "\\"4\\""`);
    expect(fault('{"age": {"young": many}}')).toBe(`m.json:1:19: ${expected}, found "many"`);
    expect(fault('{"age": {"young":')).toBe(`m.json:1:18: ${expected}, found nothing`);
  });

  it("says where the shape is another one", () => {
    expect(fault("[1]")).toBe('m.json:1:1: expected { as in {"age": {"young": 400}}, found "[1]"');
    expect(fault('{"age": 4}')).toBe('m.json:1:9: expected { as in {"age": {"young": 400}}, found "4"');
    expect(fault('{"age": {"a": 1 "b": 2}}')).toBe('m.json:1:17: expected a comma or a closing brace, found "\\"b\\""');
    expect(fault('{age: {"a": 1}}')).toContain('1:2: expected a name between quotes, such as "age", found "age"');
    expect(fault('{"age": {"a": 1}} more')).toBe('m.json:1:19: expected the end of the file, found "more"');
    expect(fault("")).toContain("m.json:1:1:");
  });

  it("does not accept a margin without anybody", () => {
    expect(fault('{"age": {"young": 0}}')).toBe('m.json:1:8: expected people for at least one value of "age"');
    expect(fault('{"age": {}}')).toContain('expected people for at least one value of "age"');
  });
});
