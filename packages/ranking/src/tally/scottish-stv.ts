import { DomainError } from "@naast/kernel";
import type { Ballots } from "../ballots/ballots.ts";
import type { Count } from "./count.ts";
import { rankByScore } from "./levels.ts";
import { preferencesOf } from "./preferences.ts";

/** One stage of the count: what was done, and how many votes everybody has after it. */
interface Stage {
  readonly what: "first" | "surplus" | "excluded";
  /** Whose papers were transferred; undefined at the first stage. */
  readonly option: number | undefined;
  /** In votes, to five decimal places; 0 for who is excluded. */
  readonly votes: Float64Array;
  /** Who was elected at this stage, most votes first. */
  readonly elected: readonly number[];
  /** Options that were equal at every stage, so that a lot decided what was done. */
  readonly lot: readonly number[];
}

export interface StvCount extends Count {
  readonly seats: number;
  readonly quota: number;
  /** Papers with a first preference. */
  readonly valid: number;
  /** In the order of election. */
  readonly elected: readonly number[];
  readonly stages: readonly Stage[];
}

export interface StvOptions {
  readonly seats: number;
  /**
   * All options in an order that was drawn beforehand, in which the first is spared: it decides when nothing else does. The
   * order of the list when left out.
   */
  readonly lots?: readonly number[];
}

/** A vote in parts of 1/100,000, so that five decimal places are whole numbers. */
const VOTE = 100_000;

/**
 * The single transferable vote by the rules of Scotland's councils: seats for groups in proportion, from ballots that rank.
 *
 * Who reaches the quota, ⌊papers ÷ (seats + 1)⌋ + 1, is elected. A surplus goes to the next preferences of all papers of the
 * elected, each at its value × surplus ÷ votes, cut off after five decimals; the largest surplus first. Without surplus the
 * option with fewest votes is excluded, and its papers go on at their value. As many left as seats: all are elected. Equals are
 * told apart by the last stage at which they differed, else by lot.
 *
 * A paper counts as far as its preferences are clear: it stops at a place that is given twice or skipped. Without a clear first
 * it is not valid.
 *
 * The ranking puts the elected in the order of election, then whoever was left by votes, then the excluded, the last one first.
 *
 * @throws DomainError `ranking.badSeats` unless seats is a whole number from 1; more seats than options elects all
 * @see The Scottish Local Government Elections Order 2007, schedule 1, rules 45 to 52
 */
export function countStv(ballots: Ballots, { seats, lots }: StvOptions): StvCount {
  if (!Number.isInteger(seats) || seats < 1) throw new DomainError("ranking.badSeats", "invalid", { seats });
  const count = firstStage(ballots, { seats, lots: lots ?? ballots.options.map((_, option) => option) });
  while (count.waiting.length > 0 || count.hoping.length > 0) {
    if (isFilled(count)) break;
    if (count.waiting.length > 0) transferSurplus(count);
    else exclude(count);
    elect(count);
  }
  return answerOf(count);
}

/** A paper and what it is worth now. */
interface Paper {
  readonly preferences: readonly number[];
  /** Which of its preferences it lies with. */
  at: number;
  value: number;
}

interface Counting {
  readonly seats: number;
  readonly lots: readonly number[];
  readonly valid: number;
  readonly quota: number;
  readonly votes: Float64Array;
  readonly papers: Paper[][];
  readonly stages: Stage[];
  readonly elected: number[];
  readonly excluded: number[];
  hoping: number[];
  /** 1 for each that is hoping. */
  readonly hopes: Uint8Array;
  /** Elected with a surplus that was not transferred yet. */
  waiting: number[];
}

function firstStage(ballots: Ballots, { seats, lots }: Required<StvOptions>): Counting {
  const options = ballots.options.map((_, option) => option);
  const papers: Paper[][] = options.map(() => []);
  const votes = new Float64Array(options.length);
  let valid = 0;
  for (let ballot = 0; ballot < ballots.count; ballot++) {
    const preferences = preferencesOf(ballots, ballot);
    const first = preferences[0];
    if (first === undefined) continue;
    valid++;
    votes[first]! += VOTE;
    papers[first]!.push({ preferences, at: 0, value: VOTE });
  }
  const quota = (Math.floor(valid / (seats + 1)) + 1) * VOTE;
  const count = {
    seats,
    lots,
    valid,
    quota,
    votes,
    papers,
    stages: [],
    elected: [],
    excluded: [],
    hoping: options,
    hopes: new Uint8Array(options.length).fill(1),
    waiting: [],
  };
  note(count, { what: "first", option: undefined, lot: [] });
  elect(count);
  return count;
}

function note(count: Counting, { what, option, lot }: Pick<Stage, "what" | "option" | "lot">): void {
  count.stages.push({ what, option, lot, votes: count.votes.map((votes) => votes / VOTE), elected: [] });
}

/** Rule 47: whoever has the quota; rule 52: whoever is left for the seats that are left. */
function elect(count: Counting): void {
  const { votes, quota, seats, elected } = count;
  const reached = count.hoping.filter((option) => votes[option]! >= quota);
  settle(count, reached);
  count.waiting.push(...reached.filter((option) => votes[option]! > quota));
  if (elected.length < seats && count.hoping.length <= seats - elected.length) settle(count, count.hoping);
}

function settle(count: Counting, options: readonly number[]): void {
  if (options.length === 0) return;
  const order = [...options].sort(
    (a, b) => count.votes[b]! - count.votes[a]! || earlier(count, b, a) || lotOf(count, a, b),
  );
  count.elected.push(...order);
  leaveOut(count, options);
  const stage = count.stages.pop()!;
  count.stages.push({ ...stage, elected: [...stage.elected, ...order] });
}

function leaveOut(count: Counting, options: readonly number[]): void {
  for (const option of options) count.hopes[option] = 0;
  count.hoping = count.hoping.filter((option) => count.hopes[option]);
}

function isFilled({ elected, seats, hoping }: Counting): boolean {
  return elected.length >= seats || hoping.length === 0;
}

/** Rules 48 and 49. */
function transferSurplus(count: Counting): void {
  const { votes, quota } = count;
  const { option, lot } = pick(count, count.waiting, "most");
  count.waiting = count.waiting.filter((other) => other !== option);
  const total = votes[option]!;
  const surplus = total - quota;
  for (const paper of count.papers[option]!) {
    // Value and surplus stay below 2⁵³ together up to some 900 million papers.
    paper.value = Math.floor((paper.value * surplus) / total);
    passOn(count, paper);
  }
  count.papers[option] = [];
  votes[option] = quota;
  note(count, { what: "surplus", option, lot });
}

/** Rules 50 and 51. */
function exclude(count: Counting): void {
  const { votes } = count;
  const { option, lot } = pick(count, count.hoping, "fewest");
  leaveOut(count, [option]);
  count.excluded.push(option);
  for (const paper of count.papers[option]!) passOn(count, paper);
  count.papers[option] = [];
  votes[option] = 0;
  note(count, { what: "excluded", option, lot });
}

function passOn(count: Counting, paper: Paper): void {
  do paper.at++;
  while (paper.at < paper.preferences.length && !count.hopes[paper.preferences[paper.at]!]);
  const next = paper.preferences[paper.at];
  if (next === undefined) return;
  count.votes[next]! += paper.value;
  count.papers[next]!.push(paper);
}

/** The one with most or fewest votes; equals by the votes of earlier stages, the last one first, then by lot. */
function pick(
  count: Counting,
  options: readonly number[],
  which: "most" | "fewest",
): { option: number; lot: readonly number[] } {
  const { votes } = count;
  const sign = which === "most" ? 1 : -1;
  const byHistory = (a: number, b: number) => sign * (votes[b]! - votes[a]! || earlier(count, b, a));
  const [level = []] = rankByScore(options.length, (a, b) => byHistory(options[a]!, options[b]!));
  const equal = level.map((at) => options[at]!).sort((a, b) => sign * lotOf(count, a, b));
  return { option: equal[0]!, lot: equal.length > 1 ? equal : [] };
}

/** Below 0 when the first had fewer votes at the last stage at which they differed. */
function earlier({ stages }: Counting, one: number, other: number): number {
  for (let at = stages.length - 1; at >= 0; at--) {
    const difference = stages[at]!.votes[one]! - stages[at]!.votes[other]!;
    if (difference !== 0) return difference;
  }
  return 0;
}

function lotOf({ lots }: Counting, one: number, other: number): number {
  return lots.indexOf(one) - lots.indexOf(other);
}

function answerOf(count: Counting): StvCount {
  const { elected, excluded, hoping, votes, seats, quota, valid, stages } = count;
  const left = rankByScore(hoping.length, (a, b) => votes[hoping[b]!]! - votes[hoping[a]!]!);
  const ranking = [
    ...elected.map((option) => [option]),
    ...left.map((level) => level.map((at) => hoping[at]!)),
    ...excluded.toReversed().map((option) => [option]),
  ];
  return { ranking, scores: stages[0]!.votes, seats, quota: quota / VOTE, valid, elected, stages };
}
