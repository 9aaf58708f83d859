import { describe, expect, it } from "vitest";
import { atMost, rounded } from "./finding.ts";
import { asDocument, type Circumstances } from "./results.ts";

const quiet: Circumstances = {
  date: "2026-11-23",
  processor: "a processor",
  cores: 2,
  memoryGb: 8,
  system: "linux",
  node: "v24",
  loadBefore: 0.2,
  seconds: 30,
};
const slow = { title: "Starting", figures: [atMost("first page", 2.5, { limit: 2, unit: "s" })], notes: ["A note."] };

describe("asDocument", () => {
  it("says in words that a target was missed", () => {
    expect(asDocument([slow], quiet)).toContain("| first page | 2.5 s | ≤ 2 s | **no** | – |");
  });

  it("warns that the machine was shared when other work wanted more than half of it", () => {
    expect(asDocument([slow], { ...quiet, loadBefore: 1.4 })).toContain("shared with other work");
    expect(asDocument([slow], quiet)).not.toContain("shared with other work");
  });
});

describe("atMost", () => {
  it("counts a figure that is just the limit as reached", () => {
    expect(atMost("first page", 2, { limit: 2, unit: "s" })).toMatchObject({ reached: true, target: "≤ 2 s" });
  });

  it("judges the figure before it is rounded", () => {
    expect(atMost("first page", 2.0001, { limit: 2, unit: "s" })).toMatchObject({ ours: "2 s", reached: false });
  });
});

describe("rounded", () => {
  it("keeps three figures that mean something, of small and of large values", () => {
    expect([0.04123, 4.1234, 412.34, 41_234].map(rounded)).toEqual(["0.0412", "4.12", "412", "41,200"]);
  });
});
