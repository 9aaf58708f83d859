import { describe, expect, it } from "vitest";
import { asTable, wrapped } from "./table.ts";

describe("asTable", () => {
  it("makes every column as wide as its widest cell and leaves nothing behind the last", () => {
    expect(
      asTable([
        ["a", "bb", "c"],
        ["aaa", "b"],
      ]),
    ).toBe("a    bb  c\naaa  b");
  });

  it("makes nothing of nothing", () => {
    expect(asTable([])).toBe("");
  });
});

describe("wrapped", () => {
  it("folds at 100 signs and aligns under the mark", () => {
    const lines = wrapped("woord ".repeat(40).trim(), "- ").split("\n");

    expect(lines.every((line) => line.length <= 100)).toBe(true);
    expect(lines[0]).toMatch(/^- woord/);
    expect(lines[1]).toMatch(/^ {2}woord/);
  });

  it("keeps a word that is longer than a line whole", () => {
    expect(wrapped(`zie ${"x".repeat(120)}`)).toBe(`zie\n${"x".repeat(120)}`);
  });
});
