import { describe, expect, it } from "vitest";
import { atMost } from "./finding.ts";
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
