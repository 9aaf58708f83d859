import { afterEach, describe, expect, it } from "vitest";
import { findHurtfulWords } from "./check-words.ts";
import { removeSampleTrees, sampleTree } from "./sample-tree.ts";

const PRACTICE = "content/practices/koffie.yaml";

afterEach(removeSampleTrees);

function wordsIn(sentence: string, path = PRACTICE): string[] {
  const root = sampleTree({ [path]: `title: Koffie\nsummary: ${sentence}\n` });
  return findHurtfulWords(root);
}

describe("findHurtfulWords", () => {
  it.each([
    "allochtone",
    "Allochtonen",
    "autochtoon",
    "lastige jongeren",
    "hangjongeren",
    "achterstandswijken",
    "probleemwijk",
    "achter de voordeur",
    "kansarm",
    "kansarme",
    "beste match",
    "best fit",
    "past het best",
    "works best",
  ])("names the place of '%s'", (word) => {
    expect(wordsIn(`Voor ${word} in de buurt.`)).toEqual([expect.stringContaining(`${PRACTICE}:2: "${word}"`)]);
  });

  it.each([
    "Doe je best om iedereen te horen.",
    "Beste bewoner, welkom in de wijk.",
    "Jongeren op straat, een bloempot bij de voordeur.",
    "Een buurt met weinig kansen op werk.",
  ])("leaves '%s' alone", (sentence) => {
    expect(wordsIn(sentence)).toEqual([]);
  });

  it("reads the texts of screens too, and no code", () => {
    expect(wordsIn("kansarm", "web/src/features/cases/text/nl.json")).toHaveLength(1);
    expect(wordsIn("kansarm", "web/src/features/cases/service.ts")).toEqual([]);
  });
});
