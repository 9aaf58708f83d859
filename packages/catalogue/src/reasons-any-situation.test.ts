import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anySituation } from "../reference/any-situation.ts";
import { catalogue } from "../reference/real-content.ts";
import { matchPractices } from "./match.ts";
import type { Reason } from "./reasons.ts";
import { LANGUAGES } from "./said.ts";
import { CRITERIA, type Criterion } from "./taxonomy.ts";

describe("every reason on the real catalogue", () => {
  const isCriterion = (name: string): name is Criterion => (CRITERIA as readonly string[]).includes(name);
  const everyReason = (check: (reason: Reason, askedOf: (criterion: Criterion) => readonly string[]) => void) =>
    fc.assert(
      fc.property(anySituation(catalogue), (asked) => {
        const { results, apart } = matchPractices(catalogue, asked);
        const askedOf = (name: Criterion) =>
          name === "methods" ? [...asked.methods.wanted, ...asked.methods.impossible] : asked[name];
        for (const match of [...results, ...apart])
          for (const reason of [...match.for, ...match.against, ...match.unknown]) check(reason, askedOf);
      }),
    );

  it("is a whole sentence in both languages with nothing left to fill in", () => {
    everyReason(({ text }) => {
      for (const language of LANGUAGES) expect(text[language]).toMatch(/^[^{}]*[^{}\s][^{}]*[.!?)]$/);
    });
  });

  it("names ids of the situation, and their labels in the sentence", () => {
    everyReason(({ criterion, ids, text }, askedOf) => {
      if (!isCriterion(criterion)) return;
      expect(ids.length).toBeGreaterThan(0);
      for (const id of ids) {
        expect(askedOf(criterion)).toContain(id);
        for (const language of LANGUAGES)
          expect(text[language].toLowerCase()).toContain(catalogue.taxonomy[criterion][id]?.[language].toLowerCase());
      }
    });
  });

  it("says of something inherited in words that it is said of more practices than this one", () => {
    everyReason(({ inherited: chapter, text }) => {
      if (!chapter) return;
      expect(text.nl).toMatch(/groep praktijken|als geheel/);
      expect(text.en).toMatch(/group of practices|as a whole/);
    });
  });
});
