import { describe, expect, it } from "vitest";
import { inherited, practice, rules, situation } from "../reference/small-town.ts";
import type { CriterionEntry } from "./practice.ts";
import { type Meeting, meetings } from "./shared-ids.ts";

const tenants = situation({ groups: ["tenants"] });

function meetsTenants(...groups: readonly (string | CriterionEntry)[]): string | undefined {
  const met = meetings(practice("a", { groups }), tenants, { criterion: "groups", rules });
  return (["own", "wider", "inherited", "none"] as const satisfies readonly Meeting[]).find(
    (way) => met[way].length > 0,
  );
}

describe("meetings", () => {
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

    expect(meetings(one, situation({ problems: ["tenants"] }), { criterion: "problems", rules }).none).toEqual([
      "tenants",
    ]);
  });
});
