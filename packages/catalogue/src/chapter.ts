import type { InputError } from "@naast/kernel";
import { z } from "zod";
import type { Practice } from "./practice.ts";
import type { Locate } from "./read-yaml.ts";
import { saidSchema } from "./said.ts";
import type { Taxonomy } from "./taxonomy.ts";

/** The pages of the directions as they stand in `content/directions.yaml`, by the id of the direction. */
export const chaptersSchema = z.record(
  z.string(),
  z.strictObject({
    slug: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "a name in small letters with hyphens, such as dialoog"),
    intro: saidSchema,
    elements: z
      .array(saidSchema.extend({ practices: z.array(z.string()).min(2, "at least two practices that share it") }))
      .default([]),
    missing: z.array(saidSchema).default([]),
  }),
);

/** What is told of a direction as a whole: what it steers at, what several of its practices share, and what is missing. */
export type Chapter = z.infer<typeof chaptersSchema>[string] & {
  /** The id of the direction in the taxonomy, where its name stands. */
  readonly direction: string;
};

/** A chapter for each direction, in the order of the taxonomy; a direction without one is left out. */
export function chaptersOf(read: z.infer<typeof chaptersSchema>, { directions }: Taxonomy): readonly Chapter[] {
  return Object.keys(directions).flatMap((direction) => {
    const chapter = read[direction];
    return chapter ? [{ ...chapter, direction }] : [];
  });
}

interface Checked {
  readonly chapters: { readonly value: z.infer<typeof chaptersSchema>; readonly at: Locate };
  readonly practices: readonly Practice[];
  /** Every slug there is a file for, faulty or not. */
  readonly slugs: ReadonlySet<string>;
  readonly taxonomy: Taxonomy;
}

/** What does not fit: a direction without a page or a page without a direction, one address twice, an element of a practice elsewhere. */
export function checkChapters({ chapters: { value, at }, practices, slugs, taxonomy }: Checked): InputError[] {
  const isKnown = (direction: string) => Object.hasOwn(taxonomy.directions, direction);
  const entries = Object.entries(value);
  const addresses = entries.map(([, { slug }]) => slug);
  const without = Object.keys(taxonomy.directions).filter((direction) => !Object.hasOwn(value, direction));
  return [
    ...entries
      .filter(([direction]) => !isKnown(direction))
      .map(([direction]) => at([direction], "an id from the list 'directions' of content/taxonomy.yaml")),
    ...without.map((direction) => at([], `a page for the direction ${direction}`)),
    ...entries
      .filter((_, index) => addresses.indexOf(addresses[index] ?? "") < index)
      .map(([direction]) => at([direction, "slug"], "a slug that no other direction has")),
    ...entries.flatMap(([direction, { elements }]) =>
      elements.flatMap(({ practices: named }, index) =>
        named
          .map((slug, place) => ({ slug, place: [direction, "elements", index, "practices", place] }))
          .filter(({ slug }) => !isOf(slug, direction))
          .map(({ place }) => at(place, "the slug of a practice in this direction")),
      ),
    ),
  ];

  /** A practice whose own file is faulty is told of once, there. */
  function isOf(slug: string, direction: string): boolean {
    const practice = practices.find((one) => one.slug === slug);
    return practice ? practice.directions.some(({ id }) => id === direction) : slugs.has(slug);
  }
}
