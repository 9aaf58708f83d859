import { describe, expect, it } from "vitest";
import { inherited, practice, rules, situation } from "../reference/small-town.ts";
import { type Meeting, meet } from "./meet.ts";
import type { CriterionEntry } from "./practice.ts";

const tenants = situation({ groups: ["tenants"] });

function meetsTenants(...groups: readonly (string | CriterionEntry)[]): string | undefined {
  const met = meet(practice("a", { groups }), tenants, rules).met.groups;
  return (["own", "wider", "inherited", "none"] as const satisfies readonly Meeting[]).find(
    (way) => met[way].length > 0,
  );
}

describe("meet", () => {
  it("puts what the practice says itself before all else", () => {
    expect(meetsTenants("tenants", "everyone")).toBe("own");
  });

  it("puts something wider that the practice says itself before what is said of its chapter", () => {
    expect(meetsTenants("everyone", inherited("tenants"))).toBe("wider");
    expect(meetsTenants("young-people", inherited("tenants"))).toBe("inherited");
  });

  it("does not stretch what is said of the chapter to a part of it", () => {
    expect(meetsTenants(inherited("everyone"))).toBe("none");
  });

  it("knows parts of groups and places only", () => {
    const one = practice("a", { problems: ["everyone"] });

    expect(meet(one, situation({ problems: ["tenants"] }), rules).met.problems.none).toEqual(["tenants"]);
  });
});
