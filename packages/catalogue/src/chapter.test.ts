import { describeInputError } from "@naast/kernel";
import { describe, expect, it } from "vitest";
import { catalogue, readContent } from "../reference/real-content.ts";
import { readCatalogue } from "./read-catalogue.ts";

const content = readContent();

/** The file of the directions with one thing changed; and the faults as told. */
function faultsAfter(before: string, after: string): string[] {
  const text = content.chapters.text.replace(before, after);
  expect(text).not.toBe(content.chapters.text);
  const read = readCatalogue({ ...content, chapters: { ...content.chapters, text } });
  return read.ok ? [] : read.errors.map(describeInputError);
}

describe("the chapters", () => {
  it("stand in the order of the directions, one for each", () => {
    expect(catalogue.chapters.map(({ direction }) => direction)).toEqual(Object.keys(catalogue.taxonomy.directions));
  });

  it("share an element only where at least two of their own practices say what makes them work", () => {
    for (const { direction, elements } of catalogue.chapters)
      for (const { practices } of elements)
        for (const slug of practices) {
          const practice = catalogue.practices.find((one) => one.slug === slug);
          expect(
            practice?.directions.map(({ id }) => id),
            `${slug} in ${direction}`,
          ).toContain(direction);
          expect(practice?.workingElements.length, slug).toBeGreaterThan(0);
        }
  });

  it("are refused where a direction does not exist, or has no page", () => {
    expect(faultsAfter("resilience:\n", "strength:\n")).toEqual([
      expect.stringMatching(/expected an id from the list 'directions' of content\/taxonomy\.yaml/),
      expect.stringMatching(/expected a page for the direction resilience/),
      ...Array.from({ length: 9 }, () => expect.stringMatching(/expected the slug of a practice in this direction/)),
    ]);
  });

  it("are refused where two have one address", () => {
    expect(faultsAfter("slug: weerbaarheid", "slug: dialoog")).toEqual([
      expect.stringMatching(/directions\.yaml:\d+:\d+: expected a slug that no other direction has, found "dialoog"$/),
    ]);
  });

  it("are refused where an element is said of a practice of another direction, or of one alone", () => {
    expect(faultsAfter("[gedragscodes, pleingesprekken]", "[gedragscodes, jolo]")).toEqual([
      expect.stringMatching(/expected the slug of a practice in this direction, found "jolo"$/),
    ]);
    expect(faultsAfter("[gedragscodes, pleingesprekken]", "[gedragscodes]")).toEqual([
      expect.stringMatching(/at least two practices that share it/),
    ]);
  });
});
