import { type GroupTallies, mirrored, type Tally, tallyOf } from "../values/counts.ts";

/** One-sided, 90 %: Polis does not correct for how many statements it tests. */
const CERTAIN = 1.2815515655446004;
const SHOWN = 5;

/** How a share of votes stands against a half: Polis' test of one proportion, one added to both counts. */
export function levelTest(count: number, seen: number): number {
  return 2 * Math.sqrt(seen + 1) * ((count + 1) / (seen + 1) - 0.5);
}

/** How a share in a group stands against that of everyone else: Polis' test of two proportions, one added to all counts. */
export function differenceTest(inside: readonly [number, number], outside: readonly [number, number]): number {
  const [a, n, b, m] = [inside[0] + 1, inside[1] + 1, outside[0] + 1, outside[1] + 1];
  const pooled = (a + b) / (n + m);
  if (pooled === 1) return 0;
  return (a / n - b / m) / Math.sqrt(pooled * (1 - pooled) * (1 / n + 1 / m));
}

/** The statements most people agree with, and those most reject, over everybody: Polis' consensus. */
export interface Consensus {
  readonly agree: readonly number[];
  readonly disagree: readonly number[];
}

/** @param tallies - of one group that holds everybody who voted, also those who gave few votes */
export function selectConsensus(tallies: GroupTallies, hidden: Uint8Array): Consensus {
  const pick = (turned: (tally: Tally) => Tally) =>
    everyStatement(tallies)
      .filter((statement) => !hidden[statement])
      .map((statement) => {
        const { agree, seen } = turned(tallyOf(tallies, 0, statement));
        const share = (agree + 1) / (seen + 2);
        return { statement, share, level: levelTest(agree, seen) };
      })
      .filter(({ share, level }) => share > 0.5 && level > CERTAIN)
      .toSorted((one, other) => other.share * other.level - one.share * one.level || one.statement - other.statement)
      .slice(0, SHOWN)
      .map(({ statement }) => statement);
  return { agree: pick((tally) => tally), disagree: pick(mirrored) };
}

/** A statement that sets a group apart. */
export interface Representative {
  readonly statement: number;
  readonly direction: "agree" | "disagree";
  readonly count: number;
  readonly seen: number;
  /** How many times more likely the vote is inside the group than outside. */
  readonly ratio: number;
  /** z of the difference. */
  readonly test: number;
}

/** The statements that represent each group, at most five, agreement before disagreement. */
export function selectRepresentative(tallies: GroupTallies, hidden: Uint8Array): Representative[][] {
  const shown = everyStatement(tallies).filter((statement) => !hidden[statement]);
  return Array.from({ length: tallies.groups }, (_, group) => representativeOf(tallies, group, shown));
}

interface Judged {
  readonly statement: number;
  readonly seen: number;
  readonly agree: Side;
  readonly disagree: Side;
}

interface Side {
  readonly count: number;
  readonly share: number;
  readonly level: number;
  readonly ratio: number;
  readonly test: number;
}

function representativeOf(tallies: GroupTallies, group: number, shown: readonly number[]): Representative[] {
  const judged = shown.map((statement) => judge(tallies, group, statement));
  const certain = judged.filter(({ agree, disagree }) => isCertain(agree) || isCertain(disagree));
  const best = bestOfAgrees(judged);
  if (certain.length === 0)
    return [best ?? mostDifferent(judged)].flatMap((one) => (one ? [asRepresentative(one)] : []));

  const ranked = certain.toSorted((one, other) => strength(other) - strength(one) || one.statement - other.statement);
  const others = ranked.filter(({ statement }) => statement !== best?.statement);
  const chosen = [...(best ? [best] : []), ...others].slice(0, SHOWN).map(asRepresentative);
  return [
    ...chosen.filter(({ direction }) => direction === "agree"),
    ...chosen.filter(({ direction }) => direction !== "agree"),
  ];
}

function judge(tallies: GroupTallies, group: number, statement: number): Judged {
  const inside = tallyOf(tallies, group, statement);
  let outside: Tally = { agree: 0, disagree: 0, seen: 0 };
  for (let other = 0; other < tallies.groups; other++)
    if (other !== group) outside = added(outside, tallyOf(tallies, other, statement));
  return {
    statement,
    seen: inside.seen,
    agree: sideOf(inside, outside),
    disagree: sideOf(mirrored(inside), mirrored(outside)),
  };
}

function added(one: Tally, other: Tally): Tally {
  return { agree: one.agree + other.agree, disagree: one.disagree + other.disagree, seen: one.seen + other.seen };
}

function sideOf(inside: Tally, outside: Tally): Side {
  const share = (inside.agree + 1) / (inside.seen + 2);
  return {
    count: inside.agree,
    share,
    level: levelTest(inside.agree, inside.seen),
    ratio: share / ((outside.agree + 1) / (outside.seen + 2)),
    test: differenceTest([inside.agree, inside.seen], [outside.agree, outside.seen]),
  };
}

function isCertain({ level, test }: Side): boolean {
  return level > CERTAIN && test > CERTAIN;
}

function sideShown({ agree, disagree }: Judged): "agree" | "disagree" {
  if (isCertain(agree)) return "agree";
  return isCertain(disagree) || disagree.test > agree.test ? "disagree" : "agree";
}

function strength(judged: Judged): number {
  const { ratio, test, share, level } = judged[sideShown(judged)];
  return ratio * test * share * level;
}

/** One statement that the group agrees with, by what stands out or else by what is simply shared. */
function bestOfAgrees(judged: readonly Judged[]): Judged | undefined {
  let best: Judged | undefined;
  for (const one of judged) if (beats(one, best)) best = one;
  return best;
}

function beats({ agree, disagree }: Judged, best: Judged | undefined): boolean {
  if (agree.count === 0 && disagree.count === 0) return false;
  if (!best) return agree.level > CERTAIN || (agree.ratio > 1 && agree.share > 0.5);
  const { ratio, test, share, level } = best.agree;
  if (ratio > 1) return agree.ratio * agree.test * agree.share * agree.level > ratio * test * share * level;
  return agree.share * agree.level > share * level;
}

function mostDifferent(judged: readonly Judged[]): Judged | undefined {
  const difference = ({ agree, disagree }: Judged) => Math.max(agree.test, disagree.test);
  return judged.toSorted((one, other) => difference(other) - difference(one))[0];
}

function asRepresentative(judged: Judged): Representative {
  const direction = sideShown(judged);
  const { count, ratio, test } = judged[direction];
  return { statement: judged.statement, direction, count, seen: judged.seen, ratio, test };
}

/** Of every statement the product over groups of the share that agrees: Polis' group-informed consensus. */
export function groupInformedConsensus(tallies: GroupTallies): Float64Array {
  return Float64Array.from(everyStatement(tallies), (statement) => {
    let product = 1;
    for (let group = 0; group < tallies.groups; group++) {
      const { agree, seen } = tallyOf(tallies, group, statement);
      product *= (agree + 1) / (seen + 2);
    }
    return product;
  });
}

function everyStatement({ statements }: GroupTallies): number[] {
  return Array.from({ length: statements }, (_, statement) => statement);
}
