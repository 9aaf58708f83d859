/** Points in the plane, two numbers each. */
export type Points = Float64Array;

/** In which group each point lies, and the middle of each group. */
export interface Clustering {
  readonly groupOf: Uint8Array;
  readonly middles: Float64Array;
}

/** The clustering with so many groups. */
export type Clusterings = (groups: number) => Clustering | undefined;

const MOST_ROUNDS = 200;

/**
 * Divides points in groups, each clustering made from the one with a group fewer: the group that is spread widest
 * is cut at its middle, across its longest direction, and then every point goes to the nearest middle until nothing
 * moves. Nothing is drawn, so the same points give the same groups.
 *
 * @param mostRounds - groups that lie apart settle in a few; where they have to be exact, leave it out
 * @returns the clustering with so many groups, made when it is asked for; undefined where nothing is left to cut
 * @see Lloyd, Least Squares Quantization in PCM (1982); Savaresi and Boley, On the Performance of Bisecting K-Means and
 * PDDP (2001), for the cut
 */
export function clusterPoints(points: Points, mostRounds = MOST_ROUNDS): Clusterings {
  const made: (Clustering | undefined)[] = [
    settle(points, { groupOf: new Uint8Array(points.length / 2), middles: new Float64Array(2) }, 1),
  ];
  return (groups) => {
    for (let last = made.at(-1); last && made.length < groups; last = made.at(-1)) {
      const cut = cutWidest(points, last);
      made.push(cut && settle(points, cut, mostRounds));
    }
    return made[groups - 1];
  };
}

/**
 * How far apart the groups of a clustering lie at least: the square of the distance between two middles, over the
 * variances of both groups along the line from one to the other. Where a bell is cut in half it is 3.5, where an even
 * line is cut, in however many pieces, 6; more than that means that few stand in between.
 */
export function leastGap(points: Points, { groupOf, middles }: Clustering): number {
  const shapes = shapesOf(points, groupOf, middles.length / 2);
  let least = Number.POSITIVE_INFINITY;
  for (const [n, one] of shapes.entries())
    for (const other of shapes.slice(0, n)) least = Math.min(least, gapBetween(one, other));
  return least;
}

function gapBetween(one: Shape, other: Shape): number {
  const [x, y] = [one.x - other.x, one.y - other.y];
  const along = ({ count, xx, xy, yy }: Shape) => (x * x * xx + 2 * x * y * xy + y * y * yy) / Math.max(1, count);
  const both = along(one) + along(other);
  return both > 0 ? (x * x + y * y) ** 2 / both : Number.POSITIVE_INFINITY;
}

interface Shape {
  count: number;
  x: number;
  y: number;
  xx: number;
  xy: number;
  yy: number;
}

/** What is left to cut is narrower than this, in log odds squared, only where all points are one point. */
const NARROWEST = 1e-9;

function cutWidest(points: Points, { groupOf, middles }: Clustering): Clustering | undefined {
  const shapes = shapesOf(points, groupOf, middles.length / 2);
  const spread = ({ xx, yy }: Shape) => xx + yy;
  const widest = shapes.reduce((best, shape, group) => (spread(shape) > spread(shapes[best]!) ? group : best), 0);
  const { x, y, xx, xy, yy, count } = shapes[widest]!;
  if (xx + yy <= NARROWEST * count) return undefined;

  const half = (xx - yy) / 2;
  const longest = (xx + yy) / 2 + Math.sqrt(half * half + xy * xy);
  const [alongX, alongY] = xx >= yy ? [longest - yy, xy] : [xy, longest - xx];
  const cut = groupOf.slice();
  for (let point = 0; point < cut.length; point++) {
    if (cut[point] !== widest) continue;
    const along = (points[2 * point]! - x) * alongX + (points[2 * point + 1]! - y) * alongY;
    if (along > 0) cut[point] = shapes.length;
  }
  return { groupOf: cut, middles: Float64Array.of(...middles, x, y) };
}

function shapesOf(points: Points, groupOf: Uint8Array, groups: number): Shape[] {
  const shapes = Array.from({ length: groups }, () => ({ count: 0, x: 0, y: 0, xx: 0, xy: 0, yy: 0 }));
  for (let point = 0; point < groupOf.length; point++) {
    const shape = shapes[groupOf[point]!]!;
    const x = points[2 * point]!;
    const y = points[2 * point + 1]!;
    shape.count += 1;
    shape.x += x;
    shape.y += y;
    shape.xx += x * x;
    shape.xy += x * y;
    shape.yy += y * y;
  }
  return shapes.map(({ count, x, y, xx, xy, yy }) => {
    const all = Math.max(1, count);
    return { count, x: x / all, y: y / all, xx: xx - (x * x) / all, xy: xy - (x * y) / all, yy: yy - (y * y) / all };
  });
}

/** Moves middles and points on from a clustering, which stays as it is, until no point changes its group. */
export function settled(points: Points, { groupOf, middles }: Clustering): Clustering {
  return settle(points, { groupOf: groupOf.slice(), middles: middles.slice() }, MOST_ROUNDS);
}

/** Moves middles and points in turn until no point changes its group. A group that loses all its points keeps its middle. */
function settle(points: Points, { groupOf, middles }: Clustering, mostRounds: number): Clustering {
  const sums = sumsOf(points, groupOf, middles.length / 2);
  for (let round = 0; round < mostRounds; round++) {
    moveMiddles(sums, middles);
    if (!movePoints({ points, groupOf, sums }, middles)) break;
  }
  return { groupOf, middles };
}

/** The count and the sums of x and y of every group. */
function sumsOf(points: Points, groupOf: Uint8Array, groups: number): Float64Array {
  const sums = new Float64Array(3 * groups);
  for (let point = 0; point < groupOf.length; point++) {
    const to = 3 * groupOf[point]!;
    sums[to]! += 1;
    sums[to + 1]! += points[2 * point]!;
    sums[to + 2]! += points[2 * point + 1]!;
  }
  return sums;
}

function moveMiddles(sums: Float64Array, middles: Float64Array): void {
  for (let at = 0, from = 0; at < middles.length; at += 2, from += 3) {
    if (sums[from] === 0) continue;
    middles[at] = sums[from + 1]! / sums[from]!;
    middles[at + 1] = sums[from + 2]! / sums[from]!;
  }
}

interface Moving {
  readonly points: Points;
  readonly groupOf: Uint8Array;
  readonly sums: Float64Array;
}

function movePoints({ points, groupOf, sums }: Moving, middles: Float64Array): boolean {
  const reach = reachOf(middles);
  let moved = false;
  for (let point = 0; point < groupOf.length; point++) {
    const x = points[2 * point]!;
    const y = points[2 * point + 1]!;
    const before = groupOf[point]!;
    const dx = x - middles[2 * before]!;
    const dy = y - middles[2 * before + 1]!;
    if (dx * dx + dy * dy < reach[before]!) continue;
    const nearest = nearestMiddle(middles, x, y);
    if (nearest === before) continue;
    groupOf[point] = nearest;
    addTo(sums, 3 * before, { count: -1, x: -x, y: -y });
    addTo(sums, 3 * nearest, { count: 1, x, y });
    moved = true;
  }
  return moved;
}

/**
 * Of every middle the square of half the way to the nearest other: nothing within that is nearer to another, so most
 * points need no looking around.
 *
 * @see Elkan, Using the Triangle Inequality to Accelerate k-Means (2003)
 */
function reachOf(middles: Float64Array): Float64Array {
  const reach = new Float64Array(middles.length / 2).fill(Number.POSITIVE_INFINITY);
  for (let at = 0; at < middles.length; at += 2)
    for (let other = 0; other < middles.length; other += 2) {
      const dx = middles[at]! - middles[other]!;
      const dy = middles[at + 1]! - middles[other + 1]!;
      if (other !== at) reach[at / 2] = Math.min(reach[at / 2]!, (dx * dx + dy * dy) / 4);
    }
  return reach;
}

function addTo(sums: Float64Array, at: number, { count, x, y }: { count: number; x: number; y: number }): void {
  sums[at]! += count;
  sums[at + 1]! += x;
  sums[at + 2]! += y;
}

/** The group whose middle is nearest; the first of two that are equally near. */
export function nearestMiddle(middles: Float64Array, x: number, y: number): number {
  let nearest = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let at = 0; at < middles.length; at += 2) {
    const dx = x - middles[at]!;
    const dy = y - middles[at + 1]!;
    const distance = dx * dx + dy * dy;
    if (distance >= least) continue;
    least = distance;
    nearest = at / 2;
  }
  return nearest;
}
