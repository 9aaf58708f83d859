import { describe, expect, it } from "vitest";
import { DomainError } from "./domain-error.ts";
import { describeInputError, InputError } from "./input-error.ts";

const place = { file: "wijk.csv", line: 3, column: 7, expected: "a whole number" };

describe("InputError", () => {
  it("is a domain error that tells the file, the line and the column", () => {
    const error = new InputError("kernel.notWhole", place);

    expect(error).toBeInstanceOf(DomainError);
    expect(error).toMatchObject({ ...place, kind: "invalid", code: "kernel.notWhole", name: "InputError" });
    expect(error.params).toEqual({ file: "wijk.csv", line: 3, column: 7 });
  });

  it("keeps what a resident wrote out of the message that goes to the log", () => {
    const error = new InputError("kernel.notWhole", { ...place, found: "mevrouw De Wit" });

    expect(error.message).not.toContain("De Wit");
    expect(JSON.stringify(error.params)).not.toContain("De Wit");
  });

  it("shortens a long excerpt without cutting a character in two", () => {
    expect(new InputError("kernel.notWhole", { ...place, found: "🌷".repeat(500) }).found).toBe(`${"🌷".repeat(39)}…`);
    expect(new InputError("kernel.notWhole", { ...place, found: "🌷".repeat(40) }).found).toBe("🌷".repeat(40));
  });
});

describe("describeInputError", () => {
  it("puts place, expectation and finding on one line", () => {
    const error = new InputError("kernel.notWhole", { ...place, found: "twaalf\ndertien" });

    expect(describeInputError(error)).toBe('wijk.csv:3:7: expected a whole number, found "twaalf\\ndertien"');
  });

  it("says nothing was found where nothing stands", () => {
    const error = new InputError("kernel.notWhole", { ...place, found: "" });

    expect(describeInputError(error)).toBe("wijk.csv:3:7: expected a whole number, found nothing");
  });

  it("leaves out what is not known", () => {
    const error = new InputError("kernel.missingHeader", { file: "wijk.csv", line: 1, expected: "a header line" });

    expect(describeInputError(error)).toBe("wijk.csv:1: expected a header line");
  });
});
