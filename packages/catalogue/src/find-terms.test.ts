import { describe, expect, it } from "vitest";
import { catalogue } from "../reference/real-content.ts";
import { findProblems } from "./find-terms.ts";

const { taxonomy } = catalogue;

describe("findProblems", () => {
  it.each([
    ["burenruzie", "neighbour-conflict"],
    ["ruzie met de buren", "neighbour-conflict"],
    ["mijn buurman", "neighbour-conflict"],
    ["hondenpoep", "litter-and-decay"],
    ["jongens", "youth-nuisance"],
    ["herrie", "daily-nuisance"],
    ["er ligt overal afval en grofvuil", "litter-and-decay"],
    ["azc", "arrival-of-refugees"],
    ["asielzoekers", "arrival-of-refugees"],
    ["hangjongeren", "youth-nuisance"],
    ["eenzame ouderen", "isolation"],
    ["inspraak", "no-say"],
    ["rellen", "social-unrest"],
    ["tegenstanders van de plannen", "polarised-public-debate"],
    ["loud music next door", "daily-nuisance"],
    ["mosque", "religious-prejudice"],
    ["burglary", "vandalism-petty-crime"],
    ["er is ingebroken", "vandalism-petty-crime"],
    ["iemand is gediscrimineerd", "discrimination-exclusion"],
    ["mevrouw komt de deur niet meer uit", "isolation"],
  ])("finds for '%s' %s among the first three", (text, id) => {
    expect(findProblems(taxonomy, text).slice(0, 3)).toContain(id);
  });

  it("finds the same without accents, in capitals and with signs between", () => {
    expect(findProblems(taxonomy, "GEISOLEERD!")).toEqual(findProblems(taxonomy, "geïsoleerd"));
    expect(findProblems(taxonomy, "geïsoleerd")).toContain("isolation");
  });

  it("puts the problem that more of the words mean first", () => {
    expect(findProblems(taxonomy, "jongeren met brommers hangen op het plein")[0]).toBe("youth-nuisance");
  });

  it("trusts a word that few problems share more than one that many share", () => {
    const found = findProblems(taxonomy, "Jongeren hangen op het plein, ouderen klagen");

    expect(found.slice(0, 3).toSorted()).toEqual(["conflict-over-public-space", "generation-gap", "youth-nuisance"]);
  });

  it.each([
    ["teenagers hang around the playground and older people are afraid", "breeding-ground-radicalisation"],
    ["teenagers hang around the playground and older people are afraid", "religious-prejudice"],
    ["vrouwen voelen zich niet veilig", "no-say"],
    ["de stoep is slecht", "image-of-youth"],
  ])("does not read into '%s' what only shares a common word: %s", (text, id) => {
    expect(findProblems(taxonomy, text)).not.toContain(id);
  });

  it("counts a word that is repeated once", () => {
    expect(findProblems(taxonomy, "plein plein plein: brommers hangen")[0]).toBe("youth-nuisance");
  });

  it.each(["", "   ", "de het een van", "xqzvk", "!?", "12345", "up", "ren"])("finds nothing in '%s'", (text) => {
    expect(findProblems(taxonomy, text)).toEqual([]);
  });

  it("takes a short word for a form of a long one only when they are near", () => {
    expect(findProblems(taxonomy, "buur")).toContain("neighbour-conflict");
    expect(findProblems(taxonomy, "buur")).not.toContain("no-shared-identity"); // buurtgevoel
  });

  it("finds every problem by its own label, in both languages", () => {
    const lost = Object.entries(taxonomy.problems).flatMap(([id, { nl, en }]) =>
      [nl, en].filter((label) => !findProblems(taxonomy, label).slice(0, 2).includes(id)),
    );

    expect(lost).toEqual([]);
  });

  it("finds every problem by each of its search words", () => {
    const lost = Object.entries(taxonomy.problems).flatMap(([id, { words }]) =>
      words.filter((word) => !findProblems(taxonomy, word).includes(id)).map((word) => `${id}: ${word}`),
    );

    expect(lost).toEqual([]);
  });
});
