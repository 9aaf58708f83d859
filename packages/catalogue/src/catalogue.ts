import type { Chapter } from "./chapter.ts";
import type { Practice, PracticeAlias } from "./practice.ts";
import type { Rules } from "./rules.ts";
import type { Taxonomy } from "./taxonomy.ts";

/** The whole catalogue, read and checked: every id in it exists. */
export interface Catalogue {
  readonly taxonomy: Taxonomy;
  readonly rules: Rules;
  /** What is told of each direction as a whole, in the order of the taxonomy. */
  readonly chapters: readonly Chapter[];
  /** In the order of their slugs, which means nothing. */
  readonly practices: readonly Practice[];
  readonly aliases: readonly PracticeAlias[];
}

/** The practice with this slug, or the one an alias stands for; undefined when there is none. */
export function findPractice({ practices, aliases }: Catalogue, slug: string): Practice | undefined {
  const target = aliases.find((alias) => alias.slug === slug)?.aliasOf ?? slug;
  return practices.find((practice) => practice.slug === target);
}
