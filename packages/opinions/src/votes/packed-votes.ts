import { DomainError } from "@naast/kernel";

/** Agree, pass or disagree. */
export type Vote = 1 | 0 | -1;

/**
 * The votes that count, packed person by person: three bytes a vote.
 *
 * The votes of person `i` stand from `starts[i]` up to `starts[i + 1]`, in the order of their statements, at most one a
 * statement. Persons and statements are numbers from 0; whoever knows names keeps them apart. Two logs with the same
 * last votes have the same packed votes, byte for byte, and everything the engine answers follows from these.
 */
export interface PackedVotes {
  readonly people: number;
  readonly statements: number;
  /** One more than there are people. */
  readonly starts: Uint32Array;
  readonly statementOf: Uint16Array;
  /** 1 agree, 0 pass, -1 disagree. */
  readonly votes: Int8Array;
}

/** Statement numbers are kept in two bytes. */
export const MOST_STATEMENTS = 65_535;

/** @throws DomainError `opinions.tooManyStatements` */
export function mustFit(statements: number): void {
  if (statements > MOST_STATEMENTS) throw new DomainError("opinions.tooManyStatements", "invalid", { statements });
}

/** The votes for which `keeps` answers true, under the same numbers. */
export function keepVotes(
  { people, statements, starts, statementOf, votes }: PackedVotes,
  keeps: (person: number, statement: number) => boolean,
): PackedVotes {
  const kept = emptyVotes(people, statements, votes.length);
  let at = 0;
  for (let person = 0; person < people; person++) {
    for (let t = starts[person]!; t < starts[person + 1]!; t++) {
      const statement = statementOf[t]!;
      if (!keeps(person, statement)) continue;
      kept.statementOf[at] = statement;
      kept.votes[at++] = votes[t]!;
    }
    kept.starts[person + 1] = at;
  }
  return cutAt(kept, at);
}

/** The votes for which `isFirst` answers true, and the others, under the same numbers. */
export function splitVotes(
  all: PackedVotes,
  isFirst: (person: number, statement: number) => boolean,
): [PackedVotes, PackedVotes] {
  const first = emptyVotes(all.people, all.statements, all.votes.length);
  const rest = emptyVotes(all.people, all.statements, all.votes.length);
  let end = 0;
  for (let person = 0; person < all.people; person++) {
    for (let t = all.starts[person]!; t < all.starts[person + 1]!; t++) {
      // Written to both, and left standing in one: quicker than a choice, which a processor would guess wrong.
      const statement = all.statementOf[t]!;
      first.statementOf[end] = statement;
      rest.statementOf[t - end] = statement;
      first.votes[end] = all.votes[t]!;
      rest.votes[t - end] = all.votes[t]!;
      end += Number(isFirst(person, statement));
    }
    first.starts[person + 1] = end;
    rest.starts[person + 1] = all.starts[person + 1]! - end;
  }
  return [cutAt(first, end), cutAt(rest, all.votes.length - end)];
}

function cutAt(votes: PackedVotes, length: number): PackedVotes {
  return { ...votes, statementOf: votes.statementOf.subarray(0, length), votes: votes.votes.subarray(0, length) };
}

/** The votes of some of the people, who get the numbers of their places in the list. */
export function votesOf(all: PackedVotes, chosen: ArrayLike<number>): PackedVotes {
  let length = 0;
  for (let at = 0; at < chosen.length; at++) length += countOf(all, chosen[at]!);
  const some = emptyVotes(chosen.length, all.statements, length);
  let end = 0;
  for (let at = 0; at < chosen.length; at++) {
    const [from, to] = [all.starts[chosen[at]!]!, all.starts[chosen[at]! + 1]!];
    some.statementOf.set(all.statementOf.subarray(from, to), end);
    some.votes.set(all.votes.subarray(from, to), end);
    end += to - from;
    some.starts[at + 1] = end;
  }
  return some;
}

/**
 * The votes of some of the people, so that about `enough` votes are left; all of them where there are no more.
 *
 * Who is among them hangs on their own ballot alone, by a hash of how it begins. So it has nothing to do with what they
 * say, and it stays as it is when somebody else comes or goes: what is learned from them does not jump.
 */
export function someOf(all: PackedVotes, enough: number): PackedVotes {
  const chosen = chooseSome(all, enough);
  return chosen ? votesOf(all, chosen) : all;
}

/** The people whose votes {@link someOf} gives, in order; undefined where it gives them all. */
export function chooseSome(all: PackedVotes, enough: number): number[] | undefined {
  const share = enough / all.votes.length;
  if (!(share < 1)) return undefined;
  const chosen: number[] = [];
  for (let person = 0; person < all.people; person++) if (hashOf(all, person) < share * 2 ** 32) chosen.push(person);
  return chosen;
}

const BEGINNING = 64; // votes: enough to tell ballots apart

/** Up to 2³², mixed out of the first votes of a person by the steps of MurmurHash3. */
function hashOf({ starts, statementOf, votes }: PackedVotes, person: number): number {
  let mixed = 0;
  const end = Math.min(starts[person + 1]!, starts[person]! + BEGINNING);
  for (let t = starts[person]!; t < end; t++) {
    mixed = Math.imul(mixed ^ (4 * statementOf[t]! + votes[t]! + 2), 0xcc9e2d51);
    mixed = (mixed << 13) | (mixed >>> 19);
  }
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** How many votes this person gave, passes included. */
export function countOf({ starts }: PackedVotes, person: number): number {
  return starts[person + 1]! - starts[person]!;
}

export function emptyVotes(people: number, statements: number, length: number): PackedVotes {
  return {
    people,
    statements,
    starts: new Uint32Array(people + 1),
    statementOf: new Uint16Array(length),
    votes: new Int8Array(length),
  };
}
