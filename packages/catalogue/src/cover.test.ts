import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anySituation } from "../reference/any-situation.ts";
import { catalogue } from "../reference/real-content.ts";
import { inherited, practice, situation, town } from "../reference/small-town.ts";
import { matchPractices } from "./match.ts";
import type { Practice } from "./practice.ts";
import type { SituationInput } from "./situation.ts";

const together = (practices: readonly Practice[], asked: SituationInput) =>
  matchPractices(town(...practices), situation(asked)).together;

describe("the practices that together cover a situation", () => {
  it("are the fewest that do", () => {
    const both = practice("both", { problems: ["noise", "litter"] });
    const parts = [practice("noise-only"), practice("litter-only", { problems: ["litter"] })];

    expect(together([...parts, both], { problems: ["noise", "litter"] }).slugs).toEqual(["both"]);
  });

  it("tell what each of them covers, and what nothing covers", () => {
    const parts = [practice("for-noise"), practice("for-litter", { problems: ["litter"], locations: ["square"] })];

    expect(
      together(parts, { problems: ["noise", "litter", "loneliness"], locations: ["square"], divides: ["rent-own"] }),
    ).toEqual({
      slugs: ["for-litter", "for-noise"],
      covers: [
        {
          slug: "for-litter",
          spots: [
            { criterion: "problems", id: "litter" },
            { criterion: "locations", id: "square" },
          ],
        },
        {
          slug: "for-noise",
          spots: [
            { criterion: "problems", id: "noise" },
            { criterion: "locations", id: "square" },
          ],
        },
      ],
      uncovered: [
        { criterion: "problems", id: "loneliness" },
        { criterion: "divides", id: "rent-own" },
      ],
    });
  });

  it("do not cover what the source only says of their chapter", () => {
    const one = practice("a", { problems: ["noise", inherited("litter")] });

    expect(together([one], { problems: ["noise", "litter"] }).uncovered).toEqual([
      { criterion: "problems", id: "litter" },
    ]);
  });

  it("do not cover a problem by happening in a place of the same name", () => {
    const one = practice("a", { locations: ["square"] });

    expect(together([one], { problems: ["noise", "square"], locations: ["square"] }).uncovered).toEqual([
      { criterion: "problems", id: "square" },
    ]);
  });

  it("hold what already runs first, though something smaller would do without it", () => {
    const running = practice("z-running");
    const better = practice("better", { problems: ["noise", "litter"] });

    expect(together([better, running], { problems: ["noise", "litter"], running: ["z-running"] }).slugs).toEqual([
      "z-running",
      "better",
    ]);
  });

  it("need only fitting practices: one whose place fits is no help", () => {
    const place = practice("place", { problems: ["quarrel"], locations: ["square"] });
    const noise = practice("noise", { locations: ["street"] });

    expect(together([place, noise], { problems: ["noise"], locations: ["square"] })).toMatchObject({
      slugs: ["noise"],
      uncovered: [{ criterion: "locations", id: "square" }],
    });
  });

  it("hold what is required after what runs, though something smaller would do without it", () => {
    const parts = [
      practice("a", { problems: ["litter"] }),
      practice("b"),
      practice("both", { problems: ["noise", "litter"] }),
    ];
    const asked = situation({ problems: ["noise", "litter"], running: ["b"] });
    const answer = (required: readonly string[]) =>
      matchPractices(town(...parts), asked, { required, forbidden: [] }).together.slugs;

    expect(answer([])).toEqual(["b", "both"]);
    expect(answer(["a"])).toEqual(["b", "a"]);
    expect(answer(["b", "somewhere-else"])).toEqual(["b", "both"]);
  });

  it("are without what is forbidden, also when it runs or is required, and leave white what only that covers", () => {
    const parts = [practice("noise"), practice("litter", { problems: ["litter"] })];
    const asked = situation({ problems: ["noise", "litter"], running: ["noise"] });
    const agreed = { required: ["noise"], forbidden: ["noise"] };

    expect(matchPractices(town(...parts), asked, agreed).together).toMatchObject({
      slugs: ["litter"],
      uncovered: [{ criterion: "problems", id: "noise" }],
    });
  });

  it("are, with what was agreed, what they are in a catalogue without the forbidden ones where the required ones run", () => {
    const slugs = catalogue.practices.map(({ slug }) => slug);
    const agreed = fc.record({
      required: fc.subarray(slugs, { maxLength: 3 }),
      forbidden: fc.subarray(slugs, { maxLength: 12 }),
    });
    fc.assert(
      fc.property(anySituation(catalogue), agreed, (asked, { required, forbidden }) => {
        const answer = matchPractices(catalogue, asked, { required, forbidden });
        const practices = catalogue.practices.filter(({ slug }) => !forbidden.includes(slug));
        const running = [...asked.running, ...required];
        const without = matchPractices({ ...catalogue, practices }, { ...asked, running }).together;

        expect(answer.together.slugs.toSorted()).toEqual(without.slugs.toSorted());
        expect(answer.together.uncovered).toEqual(without.uncovered);
        expect({ ...answer, together: undefined }).toEqual({
          ...matchPractices(catalogue, asked),
          together: undefined,
        });
      }),
    );
  });

  it("leave a spot white only when no fitting practice covers it, on the real catalogue", () => {
    fc.assert(
      fc.property(anySituation(catalogue), (asked) => {
        const { results, together: answer } = matchPractices(catalogue, asked);
        const chosen = results.filter(({ slug }) => answer.slugs.includes(slug));
        const met = (matches: typeof results) =>
          new Set(
            matches.flatMap((match) =>
              match.for
                .filter(({ inherited: chapter }) => !chapter)
                .flatMap(({ criterion, ids }) => ids.map((id) => `${criterion} ${id}`)),
            ),
          );
        const asSpots = (["problems", "groups", "divides", "locations"] as const).flatMap((criterion) =>
          asked[criterion].map((id) => `${criterion} ${id}`),
        );
        const white = answer.uncovered.map(({ criterion, id }) => `${criterion} ${id}`);

        expect(white.toSorted()).toEqual(asSpots.filter((spot) => !met(results).has(spot)).toSorted());
        expect(asSpots.filter((spot) => met(chosen).has(spot) !== met(results).has(spot))).toEqual([]);
      }),
    );
  });
});
