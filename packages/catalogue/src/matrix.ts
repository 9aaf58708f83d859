import type { Spot } from "./cover.ts";
import type { Match } from "./match.ts";
import type { Situation } from "./situation.ts";

/**
 * Everything a situation names held against each other: problems down, whom it is about across, and that once for each place.
 *
 * Where a situation names nobody or no place, there is one entry, undefined: whoever and wherever it is. Without a problem there is
 * no row: a fitting place is no reason to begin.
 */
export interface Matrix {
  /** Groups first, then divides. */
  readonly columns: readonly (Spot | undefined)[];
  readonly parts: readonly {
    readonly place: string | undefined;
    readonly rows: readonly {
      readonly problem: string;
      /** The practices of each column, in the order they were given; none is a field that nothing meets. */
      readonly fields: readonly (readonly string[])[];
    }[];
  }[];
}

/**
 * Lays out which practices were made for which problem, for whom, and where.
 *
 * A practice stands in a field when it meets all three: the problem, the group or divide, and the place, each by itself or through
 * something wider. What the source only says of its chapter does not count, as in the covering set; but where that set may meet a
 * problem with one practice and a place with another, a field asks both of the same one. It says what a practice was made for, and
 * nothing about its effect.
 *
 * @param matches - of this situation, from `matchPractices`
 * @returns the axes in the order in which the situation names them
 */
export function matrixOf({ problems, groups, divides, locations }: Situation, matches: readonly Match[]): Matrix {
  const columns = orOne([...spotsOf("groups", groups), ...spotsOf("divides", divides)]);
  const meeting = (spots: readonly (Spot | undefined)[]) =>
    matches.filter((match) => spots.every((spot) => !spot || coversSpot(match, spot))).map(({ slug }) => slug);
  return {
    columns,
    parts: orOne(spotsOf("locations", locations)).map((place) => ({
      place: place?.id,
      rows: spotsOf("problems", problems).map((problem) => ({
        problem: problem.id,
        fields: columns.map((whom) => meeting([problem, whom, place])),
      })),
    })),
  };
}

/** Whether a practice was itself made for this, or for something wider; what is said of its chapter does not count. */
export function coversSpot({ for: reasons }: Match, { criterion, id }: Spot): boolean {
  return reasons.some((reason) => reason.criterion === criterion && !reason.inherited && reason.ids.includes(id));
}

const spotsOf = (criterion: Spot["criterion"], ids: readonly string[]) => ids.map((id): Spot => ({ criterion, id }));

const orOne = (spots: readonly Spot[]): readonly (Spot | undefined)[] => (spots.length > 0 ? spots : [undefined]);
