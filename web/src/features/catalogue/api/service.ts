import type { Practice } from "@naast/catalogue";
import { paths } from "../paths.ts";

/** Under which whoever takes the descriptions over may use them. */
export const LICENCE = { name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" } as const;

/** A practice in a list for programs. */
export function summaryOf({ slug, title, summary, directions, effort, addedBy }: Practice, origin: string) {
  return {
    slug,
    title,
    summary,
    directions,
    effort,
    ...(addedBy !== undefined && { addedBy }),
    url: origin + paths.practice(slug),
  };
}

/** All that is known of a practice, for programs. */
export function wholeOf(practice: Practice, origin: string) {
  return { ...practice, url: origin + paths.practice(practice.slug), licence: LICENCE };
}
