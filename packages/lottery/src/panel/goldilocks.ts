import { maximise } from "../solver/simplex.ts";
import type { Simplex } from "../solver/tableau.ts";
import type { Claim } from "./certificate.ts";
import { claimsOfStages } from "./claims.ts";
import { spreadCosts } from "./find-panel.ts";
import type { PanelModel } from "./panel-model.ts";
import type { Plan } from "./plan.ts";
import { type Relaxation, tableauOf } from "./relaxation.ts";
import { relaxedLeximin, type Stage } from "./relaxed-leximin.ts";

/**
 * The chances that keep both ends near the even share: the smallest value of `highest ÷ even + even ÷ lowest`, where the
 * even share is panel size ÷ people. So nobody is left with almost nothing, and nobody gains much by posing as somebody
 * rare. Among chances with those two ends the leximin ones are taken.
 *
 * How high the highest must be is a convex line with bends as the lowest rises. The search keeps two lowest chances, one
 * where raising it still pays and one where it no longer does, and tries where the lines through them cross or where
 * the sum is level between them, until nothing lies between: a few dozen small linear programmes.
 *
 * @see Baharav and Flanigan, Fair, Manipulation-Robust, and Transparent Sortition (EC 2024), Goldilocks₁
 */
export function planGoldilocks(relaxation: Relaxation): Plan {
  const { model } = relaxation;
  const fair = relaxedLeximin(relaxation, 1);
  const never = fair.stages.filter(({ level }) => level === 0);
  const out = new Set(never.flatMap(({ types }) => types));
  const even = evenShare(model, out);
  const ends = findEnds({ relaxation, simplex: tableauOf(relaxation), out, even, fairest: fair.stages.at(-1)! });
  const capped = { ...model, seats: model.seats.map((own, type) => Math.min(own, model.people[type]! * ends.highest)) };
  const { chances } = relaxedLeximin({ ...relaxation, model: capped });
  return { chances, claims: [...claimsOfStages({ stages: never, chances }, model.people), ends.claim], settled: "all" };
}

/** Panel size ÷ people, for the seats and people that the lottery is about. */
function evenShare({ request: { size }, included, people }: PanelModel, out: ReadonlySet<number>): number {
  const seats = (size.min + size.max) / 2 - included.length;
  return seats / people.reduce((sum, own, type) => (out.has(type) ? sum : sum + own), 0);
}

interface Search {
  readonly relaxation: Relaxation;
  readonly simplex: Simplex;
  readonly out: ReadonlySet<number>;
  readonly even: number;
  /** The stage that says how high the lowest chance can be. */
  readonly fairest: Stage;
}

/** What holds for every lottery: highest ≥ slope × lowest − bound, by the prices of a person of each type. */
interface Line {
  readonly slope: number;
  readonly bound: number;
  readonly prices: Float64Array;
}

/** How high the highest chance must be at this lowest chance, and the line that says so; none when all can be equal. */
interface Bend {
  readonly lowest: number;
  readonly highest: number;
  readonly line: Line;
}

interface Ends {
  readonly lowest: number;
  readonly highest: number;
  readonly claim: Claim;
}

const BENDS = 200;

function findEnds(search: Search): Ends {
  const { even, fairest } = search;
  let right = bendAt(search, fairest.level);
  if (right.line.slope <= slopeWanted(even, right.lowest)) return endsAt(right, [right.line, roof(search)], even);

  let left = bendAt(search, fairest.level / 2);
  while (left.line.slope > slopeWanted(even, left.lowest)) left = bendAt(search, left.lowest / 2);
  for (let bend = 0; bend < BENDS; bend++) {
    const lowest = nextLowest(left, right, even);
    const found = bendAt(search, lowest);
    const known = Math.max(valueAt(left.line, lowest), valueAt(right.line, lowest));
    if (found.highest <= known + 1e-12) return endsAt({ ...found, highest: known }, [left.line, right.line], even);
    if (found.line.slope > slopeWanted(even, lowest)) right = found;
    else left = found;
  }
  return endsAt(left, [left.line, right.line], even);
}

/** How steep the line must be for the sum of both ends to be level here. */
function slopeWanted(even: number, lowest: number): number {
  return (even / lowest) * (even / lowest);
}

function valueAt({ slope, bound }: Line, lowest: number): number {
  return slope * lowest - bound;
}

/** Where the sum is level on one of the two lines, if that line is the higher one there; otherwise where they cross. */
function nextLowest(left: Bend, right: Bend, even: number): number {
  const cross = (right.line.bound - left.line.bound) / (right.line.slope - left.line.slope);
  const onLeft = even / Math.sqrt(left.line.slope);
  if (onLeft <= cross) return onLeft;
  return Math.max(cross, even / Math.sqrt(right.line.slope));
}

/** Raises the highest chance from the lowest, by what the simplex method proves to be missing, until it is enough. */
function bendAt(search: Search, lowest: number): Bend {
  const { simplex, relaxation } = search;
  spreadCosts(simplex.cost);
  let highest = lowest;
  let line: Line = { slope: 1, bound: 0, prices: new Float64Array(relaxation.model.people.length) };
  for (;;) {
    demandBetween(search, lowest, highest);
    const next = maximise(simplex) === "infeasible" ? lineOf(search) : undefined;
    if (!next) return { lowest, highest, line };
    line = next;
    const needed = valueAt(next, lowest);
    if (needed <= highest + 1e-13) return { lowest, highest, line };
    highest = needed;
  }
}

function demandBetween({ simplex, relaxation, out }: Search, lowest: number, highest: number): void {
  const { people, seats } = relaxation.model;
  for (let type = 0; type < people.length; type++) {
    const own = out.has(type) ? 0 : people[type]!;
    simplex.lower[type] = Math.min(own * lowest, seats[type]!);
    simplex.upper[type] = Math.min(own * highest, seats[type]!);
  }
}

/** The sum of rows that the simplex method refused, with the two ends as its unknowns. */
function lineOf({ simplex, relaxation, out }: Search): Line | undefined {
  const { people, seats } = relaxation.model;
  const { pivotRow, lower, upper } = simplex;
  // A type that is held by its own number, and not by the highest chance, says nothing about the ends.
  const prices = people.map((_, type) => {
    const own = pivotRow[type]!;
    return out.has(type) || (own < 0 && upper[type]! >= seats[type]!) ? 0 : own;
  });
  let fixed = 0;
  for (let variable = 0; variable < pivotRow.length; variable++) {
    const own = pivotRow[variable]!;
    if (variable >= people.length || prices[variable] === 0) fixed += own * (own > 0 ? lower : upper)[variable]!;
  }
  const slope = people.reduce((sum, own, type) => sum + own * Math.max(0, prices[type]!), 0);
  const fall = people.reduce((sum, own, type) => sum - own * Math.min(0, prices[type]!), 0);
  if (fall < 1e-9) return undefined;
  return { slope: slope / fall, bound: -fixed / fall, prices: prices.map((price) => price / fall) };
}

/** The lowest chance cannot be above the fairest level: a line that stands upright, to be added to another. */
function roof({ fairest, relaxation }: Search): Line {
  const { people } = relaxation.model;
  return { slope: 1, bound: fairest.level, prices: fairest.prices.map((price, type) => price / people[type]!) };
}

/** Joins the two lines so that together they are as steep as makes the sum level: the proof that it is the smallest. */
function endsAt(
  { lowest, highest }: Pick<Bend, "lowest" | "highest">,
  lines: readonly [Line, Line],
  even: number,
): Ends {
  const [one, other] = lines;
  const wanted = slopeWanted(even, lowest);
  const upright = other.bound === lowest && other.slope === 1;
  const share = upright ? wanted - one.slope : shareOf(wanted, one.slope, other.slope);
  const own = upright ? 1 : 1 - share;
  const prices = one.prices.map((price, type) => own * price + share * other.prices[type]!);
  const bound = own * one.bound + share * other.bound;
  const sparse = [...prices.entries()].filter(([, price]) => price !== 0);
  return { lowest, highest, claim: { level: lowest, fixed: [], prices: sparse, bound } };
}

function shareOf(wanted: number, one: number, other: number): number {
  if (one === other) return 0;
  return Math.min(1, Math.max(0, (wanted - one) / (other - one)));
}
