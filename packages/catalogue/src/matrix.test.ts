import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anySituation } from "../reference/any-situation.ts";
import { catalogue } from "../reference/real-content.ts";
import { inherited, practice, situation, town } from "../reference/small-town.ts";
import { matchPractices } from "./match.ts";
import { coversSpot, matrixOf } from "./matrix.ts";
import type { Practice } from "./practice.ts";
import type { SituationInput } from "./situation.ts";

function laidOut(practices: readonly Practice[], input: SituationInput) {
  const asked = situation(input);
  return matrixOf(asked, matchPractices(town(...practices), asked).results);
}

describe("matrixOf", () => {
  it("has a row for each problem, a column for each group and divide, and a part for each place", () => {
    const asked = {
      problems: ["noise", "litter"],
      groups: ["tenants"],
      divides: ["young-old"],
      locations: ["square", "street"],
    };
    const one = practice("talk", { groups: ["tenants"], locations: ["square"] });
    const other = practice("watch", { problems: ["litter"], divides: ["young-old"], locations: ["town"] });

    expect(laidOut([one, other], asked)).toEqual({
      columns: [
        { criterion: "groups", id: "tenants" },
        { criterion: "divides", id: "young-old" },
      ],
      parts: [
        {
          place: "square",
          rows: [
            { problem: "noise", fields: [["talk"], []] },
            { problem: "litter", fields: [["watch"], ["watch"]] },
          ],
        },
        {
          place: "street",
          rows: [
            { problem: "noise", fields: [[], []] },
            { problem: "litter", fields: [["watch"], ["watch"]] },
          ],
        },
      ],
    });
  });

  it("has one column for whoever and one part for wherever it is, when nobody and no place is named", () => {
    expect(laidOut([practice("talk")], { problems: ["noise"] })).toEqual({
      columns: [undefined],
      parts: [{ place: undefined, rows: [{ problem: "noise", fields: [["talk"]] }] }],
    });
  });

  it("has no row without a problem", () => {
    expect(laidOut([practice("talk")], { locations: ["street"] }).parts).toEqual([{ place: "street", rows: [] }]);
  });

  it("asks all of one practice: two that each meet a part fill no field together", () => {
    const people = practice("people", { groups: ["tenants"], locations: ["square"] });
    const place = practice("place", { groups: ["young-people"], locations: ["street"] });
    const asked = { problems: ["noise"], groups: ["tenants"], locations: ["street"] };

    expect(laidOut([people, place], asked).parts[0]?.rows[0]?.fields).toEqual([[]]);
    expect(matchPractices(town(people, place), situation(asked)).together.uncovered).toEqual([]);
  });

  it("does not count what the source only says of a chapter", () => {
    const one = practice("talk", { locations: [inherited("street")] });

    expect(laidOut([one], { problems: ["noise"], locations: ["street"] }).parts[0]?.rows[0]?.fields).toEqual([[]]);
  });

  it("names in each field, on the real catalogue, those that meet each part of it, and all of those", () => {
    fc.assert(
      fc.property(anySituation(catalogue), (asked) => {
        const { results } = matchPractices(catalogue, asked);
        const { columns, parts } = matrixOf(asked, results);
        const fields = parts.flatMap(({ place, rows }) =>
          rows.flatMap(({ problem, fields: own }) =>
            own.map((slugs, index) => ({ slugs, spots: [problemOf(problem), columns[index], placeOf(place)] })),
          ),
        );

        for (const { slugs, spots } of fields)
          for (const match of results)
            expect(slugs.includes(match.slug)).toBe(spots.every((spot) => !spot || coversSpot(match, spot)));
      }),
      { numRuns: 30 },
    );
  });
});

const problemOf = (id: string) => ({ criterion: "problems", id }) as const;
const placeOf = (id: string | undefined) => id && ({ criterion: "locations", id } as const);
