import { DomainError, type ErrorParams } from "@naast/kernel";

/** How far people are from each other. */
export interface Distances {
  readonly people: number;
  /** From person i to person j at i × people + j: finite, not negative, the same both ways, 0 from somebody to themselves. */
  readonly between: Float64Array;
}

/** How few and how many people a group may have. */
export interface SizeLimits {
  readonly least: number;
  readonly most: number;
}

/** Everybody goes to one group, so that the distances inside the groups add up to as much as possible. */
export interface GroupingProblem {
  readonly distances: Distances;
  readonly groups: readonly SizeLimits[];
}

/** More would need tables that a browser cannot hold: 4,000 people take 200 MB. */
const MOST_PEOPLE = 4000;

/**
 * Refuses a problem that nobody can work on. That sizes and people do not fit each other is not refused here: it is an outcome.
 *
 * @throws DomainError `grouping.badPeople` (none, or more than 4,000), `grouping.badGroups` (none), `grouping.badSize` (not whole, below
 * zero, or least above most), `grouping.badDistances` (not people × people numbers), `grouping.badDistance`; positions count from 0
 */
export function checkProblem({ distances, groups }: GroupingProblem): void {
  const { people } = distances;
  const isCount = Number.isInteger(people) && people >= 1 && people <= MOST_PEOPLE;
  if (!isCount) refuse("badPeople", { people, most: MOST_PEOPLE });
  if (groups.length === 0) refuse("badGroups", { groups: 0 });
  groups.forEach(({ least, most }, group) => {
    const isWhole = Number.isSafeInteger(least) && Number.isSafeInteger(most);
    if (!isWhole || least < 0 || most < least) refuse("badSize", { group, least, most });
  });
  checkDistances(distances);
}

function checkDistances({ people, between }: Distances): void {
  if (between.length !== people * people) refuse("badDistances", { people, numbers: between.length });
  between.forEach((distance, at) => {
    const [one, other] = [Math.floor(at / people), at % people];
    const isDistance = distance >= 0 && distance < Number.POSITIVE_INFINITY;
    const isSame = distance === (one === other ? 0 : between[other * people + one]);
    if (!isDistance || !isSame) refuse("badDistance", { one, other });
  });
}

function refuse(what: string, params: ErrorParams): never {
  throw new DomainError(`grouping.${what}`, "invalid", params);
}
