import { DomainError } from "@naast/kernel";
import { type Ballots, marksOf, openBallotBox } from "../ballots/ballots.ts";
import { levelsOf } from "../tally/levels.ts";
import { type TallyOptions, tallyBallots } from "../tally/tally.ts";
import { ranksIn } from "./resample.ts";

/** How many ballots fewer would change who is among the first. */
export interface ChangeOfTop {
  /** Undefined when no number of ballots taken away was found to change it. */
  readonly ballots: number | undefined;
  /** Whether no smaller number would: certain for approval and Borda, an upper limit for the others. */
  readonly exact: boolean;
  /** Who would leave the top, and who would come in. */
  readonly out: number | undefined;
  readonly in: number | undefined;
}

/**
 * How many ballots have to be taken away before the top is another one: a short measure of how narrow a choice was.
 *
 * For each option in the top and each outside, ballots that favour the one inside are taken away, those that favour it most
 * first, until the one outside has come before it, or level. For approval and Borda every ballot adds a fixed lead, so that no
 * other choice of ballots does it with fewer. Schulze, stv and best-worst are counted anew, halving the number in between;
 * there the answer is "so many are enough".
 *
 * A tie at the edge of the top counts as changed already: 0 ballots. Options that all fit in the top cannot change it.
 *
 * @throws DomainError `ranking.badTop`, and those of the method
 */
export function ballotsToChangeTop(ballots: Ballots, method: TallyOptions, top: number): ChangeOfTop {
  if (!Number.isInteger(top) || top < 1) throw new DomainError("ranking.badTop", "invalid", { top });
  const exact = addsLeads(method);
  const ranks = ranksIn(tallyBallots(ballots, method).ranking, ballots.options.length);
  const inside = [...ranks.keys()].filter((option) => ranks[option]! <= top);
  const outside = [...ranks.keys()].filter((option) => ranks[option]! > top);
  if (inside.length > top) return { ballots: 0, exact: true, out: inside[0], in: inside.at(-1) };

  let least: ChangeOfTop = { ballots: undefined, exact, out: undefined, in: undefined };
  for (const [one, other] of inside.flatMap((one) => outside.map((other) => [one, other] as const))) {
    const pair = { one, other, fewerThan: least.ballots ?? ballots.count + 1 };
    const count = exact ? byLeads(ballots, method, pair) : byCounting(ballots, method, pair);
    if (count !== undefined && count < pair.fewerThan) least = { ballots: count, exact, out: one, in: other };
  }
  return least;
}

function addsLeads({ method }: TallyOptions): boolean {
  return method === "approval" || method === "borda";
}

interface Pair {
  readonly one: number;
  readonly other: number;
  readonly fewerThan: number;
}

/** What each ballot adds to the lead of one over the other, the largest first. */
function leadsOf(ballots: Ballots, plain: boolean, { one, other }: Pair): { ballot: number; lead: number }[] {
  const leads: { ballot: number; lead: number }[] = [];
  for (let ballot = 0; ballot < ballots.count; ballot++) {
    const levels = new Map(levelsOf(ballots, ballot).map(({ option, level }) => [option, level]));
    const behind = (option: number) => behindOn(levels, option, ballots.options.length);
    const chosen = (option: number) => Number((levels.get(option) ?? 0) > 0);
    leads.push({ ballot, lead: plain ? chosen(one) - chosen(other) : behind(one) - behind(other) });
  }
  return leads.sort((a, b) => b.lead - a.lead || a.ballot - b.ballot);
}

/**
 * How many options a ballot puts behind this one, less those before it: twice what Borda's count gives for it, but for a
 * constant.
 */
function behindOn(levels: ReadonlyMap<number, number>, option: number, options: number): number {
  const mine = levels.get(option) ?? 0;
  let lead = Math.sign(mine) * (options - levels.size);
  for (const level of levels.values()) lead += Math.sign(mine - level);
  return lead;
}

function byLeads(ballots: Ballots, { method }: TallyOptions, pair: Pair): number | undefined {
  const leads = leadsOf(ballots, method === "approval", pair);
  let lead = leads.reduce((sum, ballot) => sum + ballot.lead, 0);
  let taken = 0;
  while (lead > 0 && taken < leads.length) lead -= leads[taken++]!.lead;
  return lead > 0 ? undefined : taken;
}

function byCounting(ballots: Ballots, method: TallyOptions, pair: Pair): number | undefined {
  const leads = leadsOf(ballots, false, pair);
  const favouring = leads.filter(({ lead }) => lead > 0).length;
  const changes = (taken: number) => {
    const gone = new Set(leads.slice(0, taken).map(({ ballot }) => ballot));
    const ranks = ranksIn(tallyBallots(without(ballots, gone), method).ranking, ballots.options.length);
    return ranks[pair.one]! >= ranks[pair.other]!;
  };
  let most = Math.min(favouring, pair.fewerThan - 1);
  if (most < 1 || !changes(most)) return undefined;
  let least = 0;
  while (most - least > 1) {
    const middle = Math.floor((least + most) / 2);
    if (changes(middle)) most = middle;
    else least = middle;
  }
  return most;
}

function without(ballots: Ballots, gone: ReadonlySet<number>): Ballots {
  const box = openBallotBox(ballots.kind, ballots.options);
  for (let ballot = 0; ballot < ballots.count; ballot++) if (!gone.has(ballot)) box.put(marksOf(ballots, ballot));
  return box.close();
}
