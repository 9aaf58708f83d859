import { describe, expect, it } from "vitest";
import { situation } from "../reference/small-town.ts";
import { holds } from "./holds.ts";

const seen = situation({
  problems: ["noise"],
  groups: ["tenants"],
  divides: ["young-old"],
  locations: ["square"],
  phase: "tension",
});

describe("holds", () => {
  it.each([
    { problems: ["litter", "noise"] },
    { groups: ["tenants"] },
    { divides: ["young-old"] },
    { locations: ["square"] },
    { phases: ["tension", "incidents"] },
    { problems: ["litter"], locations: ["square"] },
  ])("is true when one id is seen: %j", (condition) => {
    expect(holds(condition, seen)).toBe(true);
  });

  it.each([{}, { problems: [] }, { problems: ["litter"] }, { groups: ["square"] }, { phases: ["calm"] }])(
    "is false when none is: %j",
    (condition) => {
      expect(holds(condition, seen)).toBe(false);
    },
  );

  it("is false for a phase when the situation names none", () => {
    expect(holds({ phases: ["tension"] }, situation({}))).toBe(false);
  });
});
