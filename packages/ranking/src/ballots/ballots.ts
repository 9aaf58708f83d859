import { DomainError } from "@naast/kernel";

/** Something that can be chosen: a project, a rule, a problem for the top 3. */
export interface Option {
  readonly id: string;
  readonly name: string;
}

/**
 * What the mark that a ballot puts at an option means.
 *
 * `approve`: chosen, the mark is 1. `rank`: its place from 1, equal places allowed, also for a top 3. `points`: what it was
 * given. `best-worst`: 1 for the best, −1 for the worst, 0 for what was shown beside them.
 */
export type BallotKind = "approve" | "rank" | "points" | "best-worst";

/** One option on one ballot. */
export interface Mark {
  /** Its place in the list of options. */
  readonly option: number;
  readonly mark: number;
}

/**
 * All ballots, in the order in which they came, as three rows of numbers: a hundred thousand ballots are a few megabytes.
 *
 * The marks of ballot b stand from `starts[b]` up to `starts[b + 1]`. An option stands at most once on a ballot; what a ballot
 * does not mention is not chosen, comes behind all that is ranked, got no points, or was not shown. An empty ballot counts as
 * a voter who chose nothing.
 */
export interface Ballots {
  readonly kind: BallotKind;
  readonly options: readonly Option[];
  readonly count: number;
  readonly starts: Int32Array;
  readonly marked: Int32Array;
  readonly marks: Float64Array;
}

/** Ballots that arrive one by one. */
export interface BallotBox {
  put(ballot: readonly Mark[]): void;
  close(): Ballots;
}

/**
 * Makes ballots from lists of marks.
 *
 * @throws DomainError `ranking.unknownOption`, `ranking.markedTwice` or `ranking.badMark`, with the number of the ballot
 *
 * @example
 * collectBallots("approve", options, [[{ option: 0, mark: 1 }], []]).count; // 2, one of them empty
 */
export function collectBallots(
  kind: BallotKind,
  options: readonly Option[],
  ballots: Iterable<readonly Mark[]>,
): Ballots {
  const box = openBallotBox(kind, options);
  let ballot = 1;
  for (const marks of ballots) {
    checkMarks(marks, options.length, ballot++);
    box.put(marks);
  }
  return box.close();
}

/** A box for a reader that has already seen that each option is known and stands once on a ballot. */
export function openBallotBox(kind: BallotKind, options: readonly Option[]): BallotBox {
  const starts = [0];
  const marked: number[] = [];
  const marks: number[] = [];
  return {
    put(ballot) {
      for (const { option, mark } of ballot) {
        marked.push(option);
        marks.push(mark);
      }
      starts.push(marked.length);
    },
    close: () => ({
      kind,
      options,
      count: starts.length - 1,
      starts: Int32Array.from(starts),
      marked: Int32Array.from(marked),
      marks: Float64Array.from(marks),
    }),
  };
}

/** The marks of one ballot. */
export function marksOf({ starts, marked, marks }: Ballots, ballot: number): Mark[] {
  const found: Mark[] = [];
  for (let at = starts[ballot]!; at < starts[ballot + 1]!; at++) found.push({ option: marked[at]!, mark: marks[at]! });
  return found;
}

function checkMarks(marks: readonly Mark[], options: number, ballot: number): void {
  const seen = new Set<number>();
  for (const { option, mark } of marks) {
    if (!Number.isInteger(option) || option < 0 || option >= options)
      throw new DomainError("ranking.unknownOption", "invalid", { ballot, option });
    if (seen.has(option)) throw new DomainError("ranking.markedTwice", "invalid", { ballot, option });
    if (!Number.isFinite(mark)) throw new DomainError("ranking.badMark", "invalid", { ballot, option });
    seen.add(option);
  }
}
