import { BETWEEN, type GroupOfPerson, NO_GROUP } from "../groups/group-rates.ts";
import type { Solution } from "../solve.ts";
import { countOf, type PackedVotes } from "../votes/packed-votes.ts";
import { type Bridge, findBridges } from "./bridges.ts";
import { countByGroup } from "./counts.ts";
import type { Intercepts } from "./second-opinion.ts";

/** A bridge, with what a second method and a smaller set of people say of it. */
export interface JudgedBridge extends Bridge {
  /** A shared value ('gedeelde kernwaarde'): the second method says the same. */
  readonly isSharedValue: boolean;
  /** It also stands without the hundredth part of people that voted most. */
  readonly isSturdy: boolean;
  /** The intercept of the second method, as Community Notes publishes it: agreement across the line. */
  readonly intercept: number;
}

/**
 * What the second method asks: from the middle of the line somebody would rate the statement at least this far from a
 * pass (1/2 of a scale from 0 to 1), and the statement does not lie along the line. The last bound is that of Community
 * Notes; their bound on the intercept, 0.40, depends on how much people agree with anything at all, and is not used.
 */
const FROM_PASS = 0.1;
const ALONG_LINE = 0.5;

/** Lets a second method and a smaller set of people judge each bridge. */
export function judgeBridges(
  { placement, groups, bridges }: Pick<Solution, "placement" | "groups" | "bridges">,
  intercepts: Intercepts,
): JudgedBridge[] {
  const fewer = withoutBusiest(placement.votes, groups.groupOf);
  const sturdy = new Set(
    findBridges(countByGroup(placement.votes, fewer, groups.sizes.length)).map(
      ({ statement, direction }) => `${statement} ${direction}`,
    ),
  );
  return bridges.map((bridge) => ({
    ...bridge,
    isSharedValue: isConfirmed(bridge, intercepts),
    isSturdy: sturdy.has(`${bridge.statement} ${bridge.direction}`),
    intercept: intercepts.intercepts[bridge.statement]!,
  }));
}

function isConfirmed({ statement, direction }: Bridge, { neutral, factors }: Intercepts): boolean {
  const lean = neutral[statement]! - 0.5;
  return (direction === "agree" ? lean : -lean) >= FROM_PASS && Math.abs(factors[statement]!) < ALONG_LINE;
}

/** The groups without the hundredth part that voted most, rounded up. */
function withoutBusiest(votes: PackedVotes, groupOf: GroupOfPerson): GroupOfPerson {
  const fewer = groupOf.slice();
  const busiest = Array.from({ length: votes.people }, (_, person) => person)
    .filter((person) => groupOf[person]! < BETWEEN)
    .toSorted((one, other) => countOf(votes, other) - countOf(votes, one) || one - other);
  for (const person of busiest.slice(0, Math.ceil(busiest.length / 100))) fewer[person] = NO_GROUP;
  return fewer;
}
