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
export function checkChapters(checked: Checked): InputError[] {
  const { value, at } = checked.chapters;
  const { directions } = checked.taxonomy;
  const entries = Object.entries(value);
  const addresses = entries.map(([, { slug }]) => slug);
  const unknown = Object.keys(value).filter((direction) => !Object.hasOwn(directions, direction));
  const without = Object.keys(directions).filter((direction) => !Object.hasOwn(value, direction));
  const twice = entries.filter(([, { slug }], index) => addresses.indexOf(slug) < index);
  return [
    ...unknown.map((direction) => at([direction], "an id from the list 'directions' of content/taxonomy.yaml")),
    ...without.map((direction) => at([], `a page for the direction ${direction}`)),
    ...twice.map(([direction]) => at([direction, "slug"], "a slug that no other direction has")),
    ...entries.flatMap(([direction, chapter]) => elementsElsewhere(checked, direction, chapter)),
  ];
}

function elementsElsewhere(
  { chapters: { at }, practices, slugs }: Checked,
  direction: string,
  { elements }: Pick<Chapter, "elements">,
): InputError[] {
  const goesThere = (slug: string) => {
    const practice = practices.find((one) => one.slug === slug);
    // A practice whose own file is faulty is told of once, there.
    return practice ? practice.directions.some(({ id }) => id === direction) : slugs.has(slug);
  };
  return elements.flatMap(({ practices: named }, element) =>
    named.flatMap((slug, place) =>
      goesThere(slug)
        ? []
        : [at([direction, "elements", element, "practices", place], "the slug of a practice in this direction")],
    ),
  );
}
