/**
 * Equal shares worked out a second time, for tests: fractions only, every purse apart, every step of Add1 taken, nothing
 * remembered. Written from the description of the rule, without a look at the engine.
 */

/** An election in the smallest words: what projects cost in whole units, and who supports them. */
export interface PlainElection {
  readonly budget: number;
  readonly costs: readonly number[];
  /** For each voter the projects it supports. */
  readonly votes: readonly (readonly number[])[];
}

interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

export type PlainUtility = "cost" | "unit";

/** The projects that are bought when all voters have `total` together, in the order of buying. */
export function naiveShares({ costs, votes }: PlainElection, total: number, utility: PlainUtility): number[] {
  let purses: Fraction[] = votes.map(() => simple(BigInt(total), BigInt(votes.length)));
  const bought: number[] = [];
  for (;;) {
    const offers = [...costs.keys()].flatMap((project) => {
      const payment = bought.includes(project) ? undefined : naivePayment({ costs, votes }, purses, project);
      return payment && costs[project]! > 0 ? [{ project, payment }] : [];
    });
    const best = offers.sort((one, other) => (goesBefore({ costs, votes }, one, { best: other, utility }) ? -1 : 1))[0];
    if (!best) return bought;
    purses = purses.map((purse, voter) => (votes[voter]!.includes(best.project) ? less(purse, best.payment) : purse));
    bought.push(best.project);
  }
}

function less(purse: Fraction, payment: Fraction): Fraction {
  return compare(purse, payment) > 0 ? minus(purse, payment) : { over: 0n, under: 1n };
}

/** Add1 by taking every step; `limit` steps at most. */
export function naiveAdd1(election: PlainElection, utility: PlainUtility, limit: number): number[] {
  const { budget, votes } = election;
  let kept = naiveShares(election, budget, utility);
  for (let step = 1; step <= limit; step++) {
    const next = naiveShares(election, budget + step * votes.length, utility);
    if (sumOf(election, next) > budget) break;
    kept = next;
  }
  return kept;
}

/** Add1 from whole units, until nothing more fits, and then by number of votes. */
export function naiveAdd1Utilitarian(election: PlainElection, utility: PlainUtility, limit: number): number[] {
  const { budget, votes, costs } = election;
  const start = Math.floor(budget / votes.length) * votes.length;
  const fits = (bought: readonly number[]) =>
    costs.some((cost, project) => !bought.includes(project) && cost + sumOf(election, bought) <= budget);
  let kept = naiveShares(election, start, utility);
  for (let step = 1; step <= limit && fits(kept); step++) {
    const next = naiveShares(election, start + step * votes.length, utility);
    if (sumOf(election, next) > budget) break;
    kept = next;
  }
  const support = (project: number) => votes.filter((ballot) => ballot.includes(project)).length;
  for (const project of [...costs.keys()].sort((a, b) => support(b) - support(a) || a - b))
    if (!kept.includes(project) && sumOf(election, [...kept, project]) <= budget) kept = [...kept, project];
  return kept;
}

export function sumOf({ costs }: PlainElection, projects: readonly number[]): number {
  return projects.reduce((sum, project) => sum + costs[project]!, 0);
}

type Bundle = Omit<PlainElection, "budget">;

function naivePayment({ costs, votes }: Bundle, purses: readonly Fraction[], project: number): Fraction | undefined {
  const theirs = purses.filter((_, voter) => votes[voter]!.includes(project)).sort(compare);
  let rest: Fraction = { over: BigInt(costs[project]!), under: 1n };
  for (const [poorer, purse] of theirs.entries()) {
    const share = simple(rest.over, rest.under * BigInt(theirs.length - poorer));
    if (compare(share, purse) <= 0) return share;
    rest = minus(rest, purse);
  }
  return undefined;
}

function goesBefore(
  { costs, votes }: Bundle,
  one: { project: number; payment: Fraction },
  { best, utility }: { best: { project: number; payment: Fraction }; utility: PlainUtility },
): boolean {
  const rate = ({ project, payment }: typeof one) =>
    utility === "cost" ? simple(payment.over, payment.under * BigInt(costs[project]!)) : payment;
  const support = (project: number) => votes.filter((ballot) => ballot.includes(project)).length;
  const order =
    compare(rate(one), rate(best)) ||
    support(best.project) - support(one.project) ||
    costs[one.project]! - costs[best.project]! ||
    one.project - best.project;
  return order < 0;
}

function minus(one: Fraction, other: Fraction): Fraction {
  return simple(one.over * other.under - other.over * one.under, one.under * other.under);
}

function compare(one: Fraction, other: Fraction): number {
  return (
    Number(one.over * other.under > other.over * one.under) - Number(one.over * other.under < other.over * one.under)
  );
}

function simple(over: bigint, under: bigint): Fraction {
  let [large, small] = [over < 0n ? -over : over, under];
  while (small !== 0n) [large, small] = [small, large % small];
  return large === 0n ? { over: 0n, under: 1n } : { over: over / large, under: under / large };
}
