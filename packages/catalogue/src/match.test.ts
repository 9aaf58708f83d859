import { describe, expect, it } from "vitest";
import { inherited, practice, situation, town } from "../reference/small-town.ts";
import type { Catalogue } from "./catalogue.ts";
import { matchPractices } from "./match.ts";

const slugs = (matches: readonly { readonly slug: string }[]) => matches.map(({ slug }) => slug);
const noise = situation({ problems: ["noise"] });

describe("matchPractices", () => {
  it("puts the practice that fits better first", () => {
    const both = practice("both", { problems: ["noise", "litter"] });
    const one = practice("a-one", { problems: ["noise"] });

    const { results } = matchPractices(town(one, both), situation({ problems: ["noise", "litter"] }));

    expect(slugs(results)).toEqual(["both", "a-one"]);
  });

  it("shows equal fits as equal, in the order of their slugs", () => {
    const { results } = matchPractices(town(practice("c"), practice("a"), practice("b")), noise);

    expect(slugs(results)).toEqual(["a", "b", "c"]);
    expect(new Set(results.map(({ score }) => score)).size).toBe(1);
  });

  it("lists a practice of which only the place or the people fit apart", () => {
    const place = practice("place", { problems: ["litter"], groups: ["tenants"], locations: ["square"] });
    const people = practice("people", { problems: ["litter"], groups: ["young-people"], locations: ["street"] });
    const nothing = practice("nothing", { problems: ["litter"], groups: ["tenants"], locations: ["street"] });

    const { results, apart } = matchPractices(
      town(practice("problem"), place, people, nothing),
      situation({ problems: ["noise"], groups: ["young-people"], locations: ["square"] }),
    );

    expect(slugs(results)).toEqual(["problem"]);
    expect(slugs(apart).toSorted()).toEqual(["people", "place"]);
  });

  it("counts a problem of the whole chapter as shared", () => {
    const { results } = matchPractices(town(practice("chapter", { problems: [inherited("noise")] })), noise);

    expect(slugs(results)).toEqual(["chapter"]);
  });

  it("answers honestly that nothing fits", () => {
    const { results, together } = matchPractices(town(practice("a")), situation({ problems: ["loneliness"] }));

    expect(results).toEqual([]);
    expect(together).toEqual({ slugs: [], covers: [], uncovered: [{ criterion: "problems", id: "loneliness" }] });
  });

  it("names a divide that no practice was made to bridge", () => {
    const bridging = practice("bridging", { divides: ["young-old"] });

    const { undesigned } = matchPractices(town(bridging), situation({ divides: ["rent-own", "young-old"] }));

    expect(undesigned).toEqual(["rent-own"]);
  });

  it("does not take a divide of the whole chapter for one a practice was made to bridge", () => {
    const chapter = practice("chapter", { divides: [inherited("rent-own")] });

    expect(matchPractices(town(chapter), situation({ divides: ["rent-own"] })).undesigned).toEqual(["rent-own"]);
  });

  it("hands over to the town hall when there are incidents, before all other advice", () => {
    const unrest = situation({ problems: ["noise"], groups: ["tenants"], phase: "incidents" });

    const { advice } = matchPractices(town(practice("a")), unrest);

    expect(advice.map(({ id, first }) => [id, first])).toEqual([
      ["safety", true],
      ["ask-tenants", false],
    ]);
    expect(matchPractices(town(practice("a")), { ...unrest, phase: "tension" }).advice).toHaveLength(1);
  });

  it("takes the alias of a practice that runs for the practice itself", () => {
    const aliases = [{ slug: "quiet-hours-youth", aliasOf: "quiet-hours", title: { nl: "x", en: "x" } }];
    const withAlias: Catalogue = { ...town(practice("quiet-hours")), aliases };

    const { results } = matchPractices(withAlias, { ...noise, running: ["quiet-hours-youth"] });

    expect(results[0]?.against.map(({ criterion }) => criterion)).toEqual(["running"]);
  });

  it("says the disclaimer with every answer, an empty one too", () => {
    expect(matchPractices(town(), situation({})).disclaimer.nl).toBe("shows what is possible (nl)");
  });
});
