import type { PackedVotes } from "../votes/packed-votes.ts";
import { STRIDE, weightOf } from "./placement.ts";
import { logistic } from "./plain-functions.ts";
import { SUMS } from "./step.ts";

// The innermost loops of placing: a conversation passes here once a sweep for its people and once for its statements.

/** Numbers a statement in what {@link knownOf} gives: base, two weights, and the mean products of these weights. */
const KNOWN = 6;

/** What adding up asks of statements, side by side. The mean of a product is the product of the means plus the covariance. */
export function knownOf(statements: Float64Array): Float64Array {
  const known = new Float64Array((statements.length / STRIDE) * KNOWN);
  for (let at = 0, to = 0; at < statements.length; at += STRIDE, to += KNOWN) {
    const first = statements[at + 1]!;
    const second = statements[at + 2]!;
    known[to] = statements[at]!;
    known[to + 1] = first;
    known[to + 2] = second;
    known[to + 3] = first * first + statements[at + 6]!;
    known[to + 4] = first * second + statements[at + 7]!;
    known[to + 5] = second * second + statements[at + 8]!;
  }
  return known;
}

/** The votes, the numbers of people (STRIDE each), and what is known of statements. */
export interface Given {
  readonly votes: PackedVotes;
  readonly numbers: Float64Array;
  readonly known: Float64Array;
  readonly kept: Ballot;
}

/** What each vote of one person adds. */
export interface Ballot {
  /** Of every vote its pull as if statements had no weights, and its curve: side by side, as a loop likes it. */
  readonly adds: Float64Array;
  /** By how much the base of the person has changed since these were added up. */
  moved: number;
}

export function ballotFor({ starts, people }: PackedVotes): Ballot {
  let longest = 0;
  for (let person = 0; person < people; person++) longest = Math.max(longest, starts[person + 1]! - starts[person]!);
  return { adds: new Float64Array(2 * longest), moved: 0 };
}

/**
 * Adds up pull and curvature of one person over their votes, and keeps what each vote adds for {@link addToStatements}.
 *
 * Pulls along the lines are added up as if the person stood in the middle, `pull + curve · (u·v)` for each vote, and
 * moved to where the person stands at the end: that is where the covariances come in, once instead of once a vote.
 */
export function addUpPerson({ votes, numbers, known, kept }: Given, person: number, sums: Float64Array): void {
  const { starts, statementOf, votes: given } = votes;
  const { adds } = kept;
  const own = person * STRIDE;
  const a = numbers[own]!;
  const u = numbers[own + 1]!;
  const w = numbers[own + 2]!;
  let g0 = 0;
  let g1 = 0;
  let g2 = 0;
  let h00 = 0;
  let h01 = 0;
  let h02 = 0;
  let h11 = 0;
  let h12 = 0;
  let h22 = 0;
  for (let t = starts[person]!, n = 0, end = starts[person + 1]!; t < end; t++, n += 2) {
    const at = statementOf[t]! * KNOWN;
    const first = known[at + 1]!;
    const second = known[at + 2]!;
    const along = u * first + w * second;
    const chance = logistic(a + known[at]! + along);
    const vote = given[t]!;
    const weight = weightOf(vote);
    const expected = weight * chance;
    const pull = weight * (0.5 * vote + 0.5) - expected;
    const curve = expected - expected * chance;
    const fromMiddle = pull + curve * along;
    adds[n] = fromMiddle;
    adds[n + 1] = curve;
    g0 += pull;
    g1 += fromMiddle * first;
    g2 += fromMiddle * second;
    h00 += curve;
    h01 += curve * first;
    h02 += curve * second;
    h11 += curve * known[at + 3]!;
    h12 += curve * known[at + 4]!;
    h22 += curve * known[at + 5]!;
  }
  sums[0] = g0;
  sums[1] = g1 - h11 * u - h12 * w;
  sums[2] = g2 - h12 * u - h22 * w;
  sums[3] = h00;
  sums[4] = h01;
  sums[5] = h02;
  sums[6] = h11;
  sums[7] = h12;
  sums[8] = h22;
}

/**
 * Adds the votes of one person, who has moved by now, to the sums of the statements. What each vote pulls is taken along
 * the tangent from where the person stood, so that nothing has to be looked up again.
 */
export function addToStatements({ votes, numbers, kept }: Given, person: number, sums: Float64Array): void {
  const { starts, statementOf } = votes;
  const { adds, moved } = kept;
  const own = person * STRIDE;
  const u = numbers[own + 1]!;
  const w = numbers[own + 2]!;
  const u2 = u * u + numbers[own + 6]!;
  const uw = u * w + numbers[own + 7]!;
  const w2 = w * w + numbers[own + 8]!;
  for (let t = starts[person]!, n = 0, end = starts[person + 1]!; t < end; t++, n += 2) {
    const to = statementOf[t]! * SUMS;
    const curve = adds[n + 1]!;
    const pull = adds[n]! - curve * moved;
    sums[to]! += pull;
    sums[to + 1]! += pull * u;
    sums[to + 2]! += pull * w;
    sums[to + 3]! += curve;
    sums[to + 4]! += curve * u;
    sums[to + 5]! += curve * w;
    sums[to + 6]! += curve * u2;
    sums[to + 7]! += curve * uw;
    sums[to + 8]! += curve * w2;
  }
}

/**
 * What each vote adds to the sums of somebody who stands in the middle, of whom nothing is known yet: the same for
 * everybody, so it is worked out once. SUMS numbers for every vote on a statement, in the order disagree, pass, agree.
 */
export function addsFromMiddle(known: Float64Array): Float64Array {
  const adds = new Float64Array((3 * SUMS * known.length) / KNOWN);
  for (let at = 0, to = 0; at < known.length; at += KNOWN)
    for (let vote = -1; vote <= 1; vote++, to += SUMS) {
      const chance = logistic(known[at]!);
      const pull = weightOf(vote) * (0.5 * vote + 0.5 - chance);
      const curve = weightOf(vote) * (chance - chance * chance);
      adds[to] = pull;
      adds[to + 3] = curve;
      for (let line = 1; line <= 2; line++) {
        adds[to + line] = pull * known[at + line]!;
        adds[to + 3 + line] = curve * known[at + line]!;
      }
      for (let product = 3; product <= 5; product++) adds[to + 3 + product] = curve * known[at + product]!;
    }
  return adds;
}

/** Adds up pull and curvature of one person who stands in the middle. */
export function addUpFromMiddle(
  { starts, statementOf, votes }: PackedVotes,
  person: number,
  { adds, sums }: { readonly adds: Float64Array; readonly sums: Float64Array },
): void {
  let [g0, g1, g2, h00, h01, h02, h11, h12, h22] = [0, 0, 0, 0, 0, 0, 0, 0, 0];
  for (let t = starts[person]!, end = starts[person + 1]!; t < end; t++) {
    const at = SUMS * (3 * statementOf[t]! + votes[t]! + 1);
    g0 += adds[at]!;
    g1 += adds[at + 1]!;
    g2 += adds[at + 2]!;
    h00 += adds[at + 3]!;
    h01 += adds[at + 4]!;
    h02 += adds[at + 5]!;
    h11 += adds[at + 6]!;
    h12 += adds[at + 7]!;
    h22 += adds[at + 8]!;
  }
  sums.set([g0, g1, g2, h00, h01, h02, h11, h12, h22]);
}

/** Moves the pulls that {@link addToStatements} added up to the weights that the statements have. */
export function toWeights(sums: Float64Array, known: Float64Array): void {
  for (let from = 0, at = 0; from < sums.length; from += SUMS, at += KNOWN) {
    const first = known[at + 1]!;
    const second = known[at + 2]!;
    sums[from]! -= sums[from + 4]! * first + sums[from + 5]! * second;
    sums[from + 1]! -= sums[from + 6]! * first + sums[from + 7]! * second;
    sums[from + 2]! -= sums[from + 7]! * first + sums[from + 8]! * second;
  }
}
