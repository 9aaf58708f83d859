import { DomainError } from "@naast/kernel";

/** Statements that together measure one thing. */
export interface Scale {
  readonly name: string;
  readonly statements: readonly {
    /** The column of its answers. */
    readonly column: string;
    /** A high answer means little of what the scale measures. */
    readonly reversed: boolean;
  }[];
  readonly lowest: number;
  readonly highest: number;
  /** Whoever answered fewer statements gets no score. */
  readonly leastAnswered: number;
}

/**
 * Social cohesion by the six statements of Statistics Netherlands, with answers from 1, agrees fully, to 5, does not agree at all: a
 * high score is much cohesion. Only the one about people who hardly know each other counts as it is answered. Half of the
 * statements may be missing; that rule is ours.
 *
 * @see CBS, Tevredener met het leven bij sterkere binding met buurt (2018)
 */
export const COHESION: Scale = {
  name: "cohesion",
  statements: [
    { column: "muchContact", reversed: true },
    { column: "pleasantTogether", reversed: true },
    { column: "helpEachOther", reversed: true },
    { column: "hardlyKnowEachOther", reversed: false },
    { column: "satisfiedWithResidents", reversed: true },
    { column: "feelAtHome", reversed: true },
  ],
  lowest: 1,
  highest: 5,
  leastAnswered: 3,
};

/**
 * The score of each respondent: the mean of what they answered, reversed statements turned round; NaN for who answered too few.
 *
 * @param answers - for each statement, in the order of the scale, a number for each respondent; NaN for no answer
 * @throws DomainError `statistics.badLength`; `statistics.answerOutsideScale` with the statement and the respondent, from 0
 *
 * @example
 * scoreScale(COHESION, [[1], [2], [2], [5], [Number.NaN], [1]]); // 4.6: (5 + 4 + 4 + 5 + 5) / 5
 */
export function scoreScale(scale: Scale, answers: readonly ArrayLike<number>[]): Float64Array {
  const people = answers[0]?.length ?? 0;
  if (answers.length !== scale.statements.length || answers.some(({ length }) => length !== people))
    throw new DomainError("statistics.badLength", "invalid", { people, statements: answers.length });
  return Float64Array.from({ length: people }, (_, person) => {
    const given = answers
      .map((column, statement) => turned(scale, statement, { answer: column[person]!, person }))
      .filter((answer) => !Number.isNaN(answer));
    if (given.length < Math.max(scale.leastAnswered, 1)) return Number.NaN;
    return given.reduce((sum, answer) => sum + answer, 0) / given.length;
  });
}

function turned(
  { statements, lowest, highest }: Scale,
  statement: number,
  { answer, person }: { readonly answer: number; readonly person: number },
): number {
  if (answer < lowest || answer > highest)
    throw new DomainError("statistics.answerOutsideScale", "invalid", { statement, respondent: person });
  return statements[statement]!.reversed ? lowest + highest - answer : answer;
}
