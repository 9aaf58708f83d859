import { type Change, checkConfidence, type Verdict } from "./measure-change.ts";

/** A change as it is judged among others. */
export interface Judged {
  /** The chance that counts when this one stood out among so many. */
  readonly chance: number;
  readonly verdict: Verdict;
}

/**
 * Chances corrected for how many questions were asked, so that with this list as a whole the risk of even one false alarm is no
 * greater than with one question: the smallest counts as many times as there are, the next one time less.
 *
 * @see Holm, A Simple Sequentially Rejective Multiple Test Procedure (Scandinavian Journal of Statistics 6, 1979)
 */
export function correctByHolm(chances: readonly number[]): number[] {
  return corrected(chances, (chance, rank) => chance * (chances.length - rank), "rising");
}

/**
 * Chances corrected so that of the changes that are called real no more than the agreed share is expected to be false: milder
 * than Holm, for long lists to look through.
 *
 * @see Benjamini & Hochberg, Controlling the False Discovery Rate (JRSS B 57, 1995)
 */
export function correctByFalseShare(chances: readonly number[]): number[] {
  return corrected(chances, (chance, rank) => (chance * chances.length) / (rank + 1), "falling");
}

/**
 * Judges all changes that are shown together: of twenty questions one "changes" by chance alone.
 *
 * @param correct - {@link correctByHolm} or {@link correctByFalseShare}
 * @throws DomainError `statistics.badConfidence`
 */
export function judgeTogether(
  changes: readonly Change[],
  correct: (chances: readonly number[]) => readonly number[] = correctByHolm,
  confidence = 0.95,
): Judged[] {
  checkConfidence(confidence);
  const judged = changes.filter(({ verdict }) => verdict !== "tooFewAnswers");
  const chances = correct(judged.map(({ chance }) => chance));
  return changes.map((change) => {
    const place = judged.indexOf(change);
    if (place < 0) return { chance: 1, verdict: "tooFewAnswers" };
    const chance = chances[place]!;
    return { chance, verdict: chance < 1 - confidence ? directionOf(change) : "notShown" };
  });
}

function directionOf({ difference }: Change): Verdict {
  return difference > 0 ? "risen" : "fallen";
}

function corrected(
  chances: readonly number[],
  raise: (chance: number, rank: number) => number,
  order: "rising" | "falling",
): number[] {
  const ranked = [...chances.keys()].sort((one, other) => chances[one]! - chances[other]! || one - other);
  const raised = ranked.map((place, rank) => Math.min(raise(chances[place]!, rank), 1));
  const result = new Array<number>(chances.length).fill(1);
  ranked.forEach((place, rank) => {
    result[place] = order === "rising" ? Math.max(...raised.slice(0, rank + 1)) : Math.min(...raised.slice(rank));
  });
  return result;
}
