/** With fewer forms than this nothing is shown: among four, everybody can guess who said what. */
export const FEWEST = 5;
/** What comes later is shown with at least so many at once: the difference between two pictures is never one colleague. */
export const FEWEST_MORE = 3;

/** Whether what waits may join what is shown; if not, how many forms are still needed. */
export type Release =
  | { readonly kind: "release" }
  | { readonly kind: "nothing" }
  | { readonly kind: "wait"; readonly needed: number };

/**
 * Decides whether forms that came in may be added to what everybody sees. It asks nothing about who or when.
 *
 * @param forms - how many forms are shown already, and how many wait; whole numbers
 * @returns "release" when all that wait may be shown together; "nothing" when none wait; "wait" with how many are still needed
 */
export function decideRelease({ shown, waiting }: { readonly shown: number; readonly waiting: number }): Release {
  if (waiting === 0 && shown > 0) return { kind: "nothing" };
  const needed = (shown === 0 ? FEWEST : FEWEST_MORE) - waiting;
  return needed > 0 ? { kind: "wait", needed } : { kind: "release" };
}
