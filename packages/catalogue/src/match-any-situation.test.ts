import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anySituation } from "../reference/any-situation.ts";
import { catalogue } from "../reference/real-content.ts";
import type { Catalogue } from "./catalogue.ts";
import { matchPractices } from "./match.ts";
import type { Situation } from "./situation.ts";

const slugs = (matches: readonly { readonly slug: string }[]) => matches.map(({ slug }) => slug);
const anything = anySituation(catalogue);

describe("matchPractices on the real catalogue", () => {
  it("scores from 0 to 1 in hundredths, best first", () => {
    fc.assert(
      fc.property(anything, (asked) => {
        const { results, apart } = matchPractices(catalogue, asked);

        for (const scores of [results, apart].map((list) => list.map(({ score }) => score))) {
          expect(
            scores.every((score) => score >= 0 && score <= 1 && Math.abs(score * 100 - Math.round(score * 100)) < 1e-9),
          ).toBe(true);
          expect(scores).toEqual(scores.toSorted((a, b) => b - a));
        }
      }),
    );
  });

  it("gives the same bytes whatever the order of the ids and of the practices", () => {
    fc.assert(
      fc.property(anything, fc.integer(), (asked, turn) => {
        const answer = JSON.stringify(matchPractices(catalogue, asked));
        const turned = { ...catalogue, practices: turnedBy(turn, catalogue.practices) };

        expect(JSON.stringify(matchPractices(turned, turnedSituation(turn, asked)))).toBe(answer);
        expect(JSON.stringify(matchPractices(catalogue, asked))).toBe(answer);
      }),
    );
  });

  it("counts an id that is named twice once", () => {
    fc.assert(
      fc.property(anything, (asked) => {
        const twice = {
          ...asked,
          problems: [...asked.problems, ...asked.problems],
          divides: [...asked.divides, ...asked.divides],
        };

        expect(matchPractices(catalogue, twice)).toEqual(matchPractices(catalogue, asked));
      }),
    );
  });

  it("lets nothing that is known about effect change a score or the order", () => {
    const praised = withEvidence({ studied: "comparison", finding: "positive" });
    const disproved = withEvidence({ studied: "review", finding: "negative" });

    fc.assert(
      fc.property(anything, (asked) => {
        const told = (from: Catalogue) => {
          const { results, apart, together } = matchPractices(from, asked);
          return { ranked: [...results, ...apart].map(({ slug, score }) => [slug, score]), together };
        };

        expect(told(praised)).toEqual(told(catalogue));
        expect(told(disproved)).toEqual(told(catalogue));
      }),
    );
  });

  it("never lists a practice twice, and none in the results that shares no problem", () => {
    fc.assert(
      fc.property(anything, (asked) => {
        const { results, apart } = matchPractices(catalogue, asked);
        const works = ({ slug }: { slug: string }) =>
          catalogue.practices.find((one) => one.slug === slug)?.problems.some(({ id }) => asked.problems.includes(id));

        expect(new Set(slugs([...results, ...apart])).size).toBe(results.length + apart.length);
        expect(results.filter((match) => !works(match))).toEqual([]);
        expect(apart.filter(works)).toEqual([]);
      }),
    );
  });
});

/** Every second item first, then the rest back to front, begun `turn` further on: another order, the same each time. */
function turnedBy<Item>(turn: number, items: readonly Item[]): Item[] {
  const start = items.length === 0 ? 0 : Math.abs(turn) % items.length;
  const moved = [...items.slice(start), ...items.slice(0, start)];
  return [...moved.filter((_, index) => index % 2 === 0), ...moved.filter((_, index) => index % 2 === 1).toReversed()];
}

function turnedSituation(turn: number, asked: Situation): Situation {
  const turned = (ids: readonly string[]) => turnedBy(turn, ids);
  return {
    ...asked,
    problems: turned(asked.problems),
    groups: turned(asked.groups),
    divides: turned(asked.divides),
    locations: turned(asked.locations),
    directions: turned(asked.directions),
    methods: { wanted: turned(asked.methods.wanted), impossible: turned(asked.methods.impossible) },
    running: turned(asked.running),
  };
}

function withEvidence(study: { studied: string; finding: string }): Catalogue {
  const studies = [{ ...study, text: { nl: "x", en: "x" }, source: "x" }];
  return {
    ...catalogue,
    practices: catalogue.practices.map((one) => ({
      ...one,
      evidence: { recognition: { level: "strong-indications" }, studies },
    })),
  };
}
