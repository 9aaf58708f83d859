import type { Encounter } from "./meet.ts";
import type { Situation } from "./situation.ts";
import { smallestCover } from "./smallest-cover.ts";

/** What a set of practices has to cover. Directions and methods are wishes about the way: they cannot stay uncovered. */
const COVERED = ["problems", "groups", "divides", "locations"] as const;

/** An id of the situation under its criterion: ids alone are not enough, `young-people` is both a group and a direction. */
export interface Spot {
  readonly criterion: (typeof COVERED)[number];
  readonly id: string;
}

/** Practices that together cover a situation, and the white spots: what no fitting practice covers by itself. */
export interface Together {
  readonly slugs: readonly string[];
  /** What each practice covers, in the order of `slugs`. */
  readonly covers: readonly { readonly slug: string; readonly spots: readonly Spot[] }[];
  readonly uncovered: readonly Spot[];
}

/** What people agreed beforehand about single practices, by slug. */
export interface Agreed {
  /** Must be in the set, as far as it fits at all. */
  readonly required: readonly string[];
  /** May not be in the set, not even when it already runs or is required. */
  readonly forbidden: readonly string[];
}

export const NOTHING_AGREED: Agreed = { required: [], forbidden: [] };

interface Fitting {
  readonly encounter: Encounter;
  readonly match: { readonly slug: string; readonly score: number };
}

/**
 * The smallest set of fitting practices that together cover all of the situation that can be covered.
 *
 * What is said for a practice's whole chapter does not count as covered. Practices that already run are in the set before anything
 * is added, and then those that are required. What is forbidden is left out from the start, so that what only it covers stays
 * uncovered. Among equally small sets the one with the highest total score wins, then the one whose practices come first.
 *
 * @param fitting - practices in order of fit
 * @param agreed - a practice that does not fit is in no set, also when it is required
 * @returns the practices in order of fit, those that run first, then those that are required; `slugs` is empty when nothing fits
 */
export function coverTogether(fitting: readonly Fitting[], situation: Situation, agreed = NOTHING_AGREED): Together {
  const spots = COVERED.flatMap((criterion) => situation[criterion].map((id): Spot => ({ criterion, id })));
  const allowed = fitting.filter(({ match }) => !agreed.forbidden.includes(match.slug));
  const sets = allowed.map(({ encounter }) => coveredSpots(encounter, spots));
  const among = (slugs: readonly string[]) =>
    allowed.flatMap(({ match }, index) => (slugs.includes(match.slug) ? [index] : []));
  const given = [...new Set([...among(situation.running), ...among(agreed.required)])];

  const chosen = smallestCover({ sets, scores: allowed.map(({ match }) => match.score), size: spots.length }, given);
  const covers = chosen.map((index) => ({
    slug: allowed[index]?.match.slug ?? "",
    spots: spots.filter((_, spot) => sets[index]?.has(spot)),
  }));
  return {
    slugs: covers.map(({ slug }) => slug),
    covers,
    uncovered: spots.filter((_, spot) => !chosen.some((index) => sets[index]?.has(spot))),
  };
}

function coveredSpots({ met }: Encounter, spots: readonly Spot[]): Set<number> {
  const covered = COVERED.flatMap((criterion) => {
    const { own, wider } = met[criterion];
    return [...own, ...wider].map((id) => spots.findIndex((spot) => spot.criterion === criterion && spot.id === id));
  });
  return new Set(covered);
}
