import { DomainError } from "@naast/kernel";
import type { Option } from "../ballots/ballots.ts";
import type { BudgetElection } from "./budget-election.ts";

/** How much a supporter is thought to gain by a project: its cost, or one for each project whatever it costs. */
export type Utility = "cost" | "unit";

/** What may be bought, besides what the ballots say. */
export interface MarketRules {
  readonly utility?: Utility;
  /** Fewer supporters than this and a project is left out; 0 when not said. */
  readonly minimumVotes?: number;
  /** Ids of projects that are left out, because they cannot be done after all. */
  readonly excluded?: readonly string[];
  /** Lists of ids that shut each other out: at most one of each list is bought. */
  readonly oneOf?: readonly (readonly string[])[];
}

/** An election made ready for counting. Money is in whole parts, so that sums of costs are exact. */
export interface Market {
  readonly voters: number;
  /** How many parts make one unit of the currency: 1, or 100 when there are cents, at most a million. */
  readonly parts: number;
  readonly budget: number;
  readonly costs: Float64Array;
  /** Who supports each project. */
  readonly supporters: readonly Int32Array[];
  readonly utility: Utility;
  /** What a project brings to each who supports it: its cost, or one. */
  readonly gains: Float64Array;
  /** Costs something, is supported by enough people and was not left out; in the order of their places. */
  readonly open: readonly number[];
  /** Costs nothing and is supported by enough people. */
  readonly free: readonly number[];
  /**
   * May be bought: not left out, and supported by enough people, or by nobody where no number is asked. In the order in which
   * votes fill a budget.
   */
  readonly byVotes: readonly number[];
  /** What settles a tie of payments: most supporters, then lowest cost, then number. Lower comes first. */
  readonly place: Int32Array;
  /** Which projects each one shuts out. */
  readonly rivals: readonly (readonly number[])[];
}

const MOST_PARTS = 1_000_000;

/**
 * Makes an election ready for counting.
 *
 * @throws DomainError `ranking.badCost` for negative amounts, more than six decimals or more than 2⁵³ parts
 * @throws DomainError `ranking.unknownProject` for a rule about a project that is not there, `ranking.badMinimum`
 */
export function openMarket({ budget, projects, ballots }: BudgetElection, rules: MarketRules = {}): Market {
  const { utility = "cost", minimumVotes = 0, excluded = [], oneOf = [] } = rules;
  if (!(minimumVotes >= 0)) throw new DomainError("ranking.badMinimum", "invalid", { minimumVotes });
  const parts = partsOf([budget, ...projects.map(({ cost }) => cost)]);
  const amount = (money: number) => inParts(money, parts);
  const supporters = supportersOf(ballots.marked, ballots.starts, projects.length);
  const place = new Map(projects.map(({ id }, index) => [id, index]));
  const out = new Set(excluded.map((id) => placeOf(place, id)));
  const costs = Float64Array.from(projects, ({ cost }) => amount(cost));
  const number = numbersOf(projects);
  const votes = (project: number) => supporters[project]!.length;
  const eligible = [...projects.keys()].filter((project) => !out.has(project) && votes(project) >= minimumVotes);
  const places = ranksOf(
    [...projects.keys()].sort((a, b) => votes(b) - votes(a) || costs[a]! - costs[b]! || number[a]! - number[b]!),
  );
  const rivals = rivalsOf(
    projects.length,
    oneOf.map((list) => list.map((id) => placeOf(place, id))),
  );
  const supported = eligible.filter((project) => votes(project) > 0).sort((a, b) => places[a]! - places[b]!);
  const free = freeOnes(
    supported.filter((project) => costs[project] === 0),
    rivals,
  );
  return {
    voters: ballots.count,
    parts,
    budget: amount(budget),
    costs,
    supporters,
    utility,
    gains: costs.map((cost) => (utility === "cost" ? cost : 1)),
    open: supported.filter((project) => costs[project]! > 0 && goesWith(rivals, project, free)),
    free,
    byVotes: eligible.sort((a, b) => votes(b) - votes(a) || number[a]! - number[b]!),
    place: places,
    rivals,
  };
}

function partsOf(amounts: readonly number[]): number {
  for (const money of amounts) {
    if (!Number.isFinite(money) || money < 0) throw new DomainError("ranking.badCost", "invalid", { amount: money });
  }
  let parts = 1;
  while (parts < MOST_PARTS && amounts.some((money) => !isWhole(money * parts))) parts *= 10;
  return parts;
}

/** A product such as 0.29 × 100 strays from a whole number by its last bit only. */
function isWhole(money: number): boolean {
  return Math.abs(money - Math.round(money)) <= 1e-9 * Math.max(1, Math.abs(money) * 1e-6);
}

function inParts(money: number, parts: number): number {
  const whole = Math.round(money * parts);
  if (!isWhole(money * parts) || !Number.isSafeInteger(whole))
    throw new DomainError("ranking.badCost", "invalid", { amount: money });
  return whole;
}

/** One after another in one array, so that filling it jumps between places and not between arrays. */
function supportersOf(marked: Int32Array, starts: Int32Array, projects: number): Int32Array[] {
  const ends = new Int32Array(projects + 1);
  for (let at = 0; at < marked.length; at++) ends[marked[at]! + 1]!++;
  for (let project = 0; project < projects; project++) ends[project + 1]! += ends[project]!;
  const places = ends.slice();
  const people = new Int32Array(marked.length);
  for (let ballot = 0; ballot + 1 < starts.length; ballot++)
    for (let at = starts[ballot]!; at < starts[ballot + 1]!; at++) people[places[marked[at]!]!++] = ballot;
  return Array.from({ length: projects }, (_, project) => people.subarray(ends[project], ends[project + 1]));
}

/**
 * Whole numbers come first, from low to high, which is mostly the order of submission; other ids follow in the order of the
 * list.
 */
function numbersOf(projects: readonly Option[]): Int32Array {
  const isNumber = ({ id }: Option) => /^(0|[1-9]\d{0,8})$/.test(id);
  const order = [...projects.keys()].sort((a, b) => {
    const [one, other] = [projects[a]!, projects[b]!];
    if (isNumber(one) && isNumber(other)) return Number(one.id) - Number(other.id);
    return Number(isNumber(other)) - Number(isNumber(one)) || a - b;
  });
  return ranksOf(order);
}

function ranksOf(order: readonly number[]): Int32Array {
  const ranks = new Int32Array(order.length);
  order.forEach((project, rank) => {
    ranks[project] = rank;
  });
  return ranks;
}

function rivalsOf(projects: number, lists: readonly (readonly number[])[]): number[][] {
  const rivals: Set<number>[] = Array.from({ length: projects }, () => new Set());
  for (const list of lists)
    for (const one of list) for (const other of list) if (one !== other) rivals[one]!.add(other);
  return rivals.map((others) => [...others]);
}

/** What costs nothing is all bought, save that the first of rivals shuts out the others. */
function freeOnes(projects: readonly number[], rivals: readonly (readonly number[])[]): number[] {
  const taken: number[] = [];
  for (const project of projects) if (goesWith(rivals, project, taken)) taken.push(project);
  return taken;
}

function goesWith(rivals: readonly (readonly number[])[], project: number, taken: readonly number[]): boolean {
  return !rivals[project]!.some((rival) => taken.includes(rival));
}

function placeOf(places: ReadonlyMap<string, number>, id: string): number {
  const place = places.get(id);
  if (place === undefined) throw new DomainError("ranking.unknownProject", "invalid", { project: id });
  return place;
}
