import { nearestMiddle, type Points } from "../groups/cluster.ts";
import { type GroupOfPerson, NO_GROUP } from "../groups/group-rates.ts";
import { countOf, type PackedVotes } from "../votes/packed-votes.ts";
import type { Components } from "./components.ts";

const MOST_CAMPS = 5;
const MOST_ROUNDS = 300;

/** The groups that Polis reports: always two to five, also in votes without any structure. */
export interface Camps {
  readonly groupOf: GroupOfPerson;
  readonly groups: number;
  readonly sizes: readonly number[];
  readonly silhouette: number;
}

/** What is needed besides the components: all votes, and which statements were taken out. */
export interface Asked {
  readonly all: PackedVotes;
  readonly hidden: Uint8Array;
}

/**
 * Polis' groups, as red-dwarf makes them: people with at least 7 votes are projected, pushed outward the fewer votes they
 * gave; k-means for 2 to 5 groups from the people who lie lowest on the first component; the number with the best
 * silhouette.
 *
 * @see polis-community/red-dwarf 0.4.0; Rousseeuw, Silhouettes (1987)
 */
export function findCamps(asked: Asked, components: Components): Camps {
  const placed = Array.from({ length: asked.all.people }, (_, person) => person).filter(
    (person) => countOf(asked.all, person) >= 7,
  );
  const points = project(asked, components, placed);
  let best: { groupOf: Uint8Array; groups: number; silhouette: number } | undefined;
  for (let groups = 2; groups <= Math.min(MOST_CAMPS, placed.length - 1); groups++) {
    const middles = lowestPoints(points, groups);
    if (!middles) break;
    const groupOf = kMeans(points, middles);
    const silhouette = silhouetteOf(points, groupOf, groups);
    if (!best || silhouette > best.silhouette) best = { groupOf, groups, silhouette };
  }
  const { groupOf, groups, silhouette } = best ?? { groupOf: new Uint8Array(placed.length), groups: 1, silhouette: 0 };
  const ofPerson = new Uint8Array(asked.all.people).fill(NO_GROUP);
  placed.forEach((person, n) => {
    ofPerson[person] = groupOf[n]!;
  });
  const sizes = Array.from({ length: groups }, (_, group) => ofPerson.filter((own) => own === group).length);
  return { groupOf: ofPerson, groups, sizes, silhouette };
}

function project({ all, hidden }: Asked, { means, directions }: Components, placed: readonly number[]): Points {
  const takenOut = hidden.reduce((sum, one) => sum + one, 0);
  const points = new Float64Array(2 * placed.length);
  placed.forEach((person, n) => {
    let [x, y, visible] = [0, 0, 0];
    for (let t = all.starts[person]!, end = all.starts[person + 1]!; t < end; t++) {
      const statement = all.statementOf[t]!;
      if (hidden[statement]) continue;
      const value = all.votes[t]! - means[statement]!;
      x += value * directions[0][statement]!;
      y += value * directions[1][statement]!;
      visible += 1;
    }
    const outward = Math.sqrt(all.statements / Math.max(1, visible + takenOut)); // a column taken out counts as a vote of everybody
    points[2 * n] = outward * x;
    points[2 * n + 1] = outward * y;
  });
  return points;
}

/** The first different points in the order of x, then y. */
function lowestPoints(points: Points, count: number): Float64Array | undefined {
  const order = Array.from({ length: points.length / 2 }, (_, n) => n).toSorted(
    (a, b) => points[2 * a]! - points[2 * b]! || points[2 * a + 1]! - points[2 * b + 1]!,
  );
  const isSame = (a: number, b: number) => points[2 * a] === points[2 * b] && points[2 * a + 1] === points[2 * b + 1];
  const different = order.filter((n, rank) => rank === 0 || !isSame(n, order[rank - 1]!)).slice(0, count);
  if (different.length < count) return undefined;
  return Float64Array.from(different.flatMap((n) => [points[2 * n]!, points[2 * n + 1]!]));
}

function kMeans(points: Points, middles: Float64Array): Uint8Array {
  const tolerance = 1e-4 * meanVariance(points);
  let groupOf = nearest(points, middles);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const moved = moveMiddles(points, groupOf, middles);
    const next = nearest(points, middles);
    const same = next.every((group, n) => group === groupOf[n]);
    groupOf = next;
    if (same || moved <= tolerance) break;
  }
  return groupOf;
}

function nearest(points: Points, middles: Float64Array): Uint8Array {
  return Uint8Array.from({ length: points.length / 2 }, (_, n) =>
    nearestMiddle(middles, points[2 * n]!, points[2 * n + 1]!),
  );
}

function moveMiddles(points: Points, groupOf: Uint8Array, middles: Float64Array): number {
  const sums = new Float64Array(middles.length);
  const sizes = new Float64Array(middles.length / 2);
  groupOf.forEach((group, n) => {
    sums[2 * group]! += points[2 * n]!;
    sums[2 * group + 1]! += points[2 * n + 1]!;
    sizes[group]! += 1;
  });
  let moved = 0;
  sums.forEach((sum, at) => {
    if (sizes[at >> 1] === 0) return;
    const middle = sum / sizes[at >> 1]!;
    moved += (middle - middles[at]!) ** 2;
    middles[at] = middle;
  });
  return moved;
}

function meanVariance(points: Points): number {
  const people = points.length / 2;
  let total = 0;
  for (const axis of [0, 1]) {
    let [sum, squares] = [0, 0];
    for (let at = axis; at < points.length; at += 2) {
      sum += points[at]!;
      squares += points[at]! ** 2;
    }
    total += squares / people - (sum / people) ** 2;
  }
  return total / 2;
}

/** The mean silhouette: how much nearer people are to their own group than to the next one; alone in a group counts zero. */
function silhouetteOf(points: Points, groupOf: Uint8Array, groups: number): number {
  const sizes = new Float64Array(groups);
  for (const group of groupOf) sizes[group]! += 1;
  let total = 0;
  for (let person = 0; person < groupOf.length; person++) {
    const own = groupOf[person]!;
    if (sizes[own]! < 2) continue;
    const means = distancesFrom(points, person, { groupOf, groups }).map(
      (sum, group) => sum / (group === own ? sizes[group]! - 1 : sizes[group]!),
    );
    const within = means[own]!;
    const next = means.reduce(
      (least, mean, group) => (group === own || mean >= least ? least : mean),
      Number.POSITIVE_INFINITY,
    );
    total += (next - within) / Math.max(next, within);
  }
  return total / groupOf.length;
}

function distancesFrom(
  points: Points,
  person: number,
  { groupOf, groups }: { readonly groupOf: Uint8Array; readonly groups: number },
): Float64Array {
  const sums = new Float64Array(groups);
  const [x, y] = [points[2 * person]!, points[2 * person + 1]!];
  for (let other = 0; other < groupOf.length; other++) {
    const [across, up] = [points[2 * other]! - x, points[2 * other + 1]! - y];
    sums[groupOf[other]!]! += Math.sqrt(across * across + up * up);
  }
  return sums;
}
