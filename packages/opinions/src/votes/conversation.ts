import { compareText } from "@naast/kernel";
import { emptyVotes, mustFit, type PackedVotes, type Vote } from "./packed-votes.ts";
import { createVoteRows, type VoteRows } from "./vote-rows.ts";

/** A statement people vote on. */
export interface Statement {
  readonly id: string;
  readonly text?: string;
  /** Taken out by whoever looks after the conversation: its votes count for nothing. */
  readonly isHidden: boolean;
}

/** A conversation as it was read: the votes that count, and what the numbers in them stand for. */
export interface Conversation {
  readonly votes: PackedVotes;
  readonly people: readonly string[];
  readonly statements: readonly Statement[];
  /** Votes that a later vote of the same person on the same statement took the place of. */
  readonly superseded: number;
}

/** Votes as they come in, one after the other, under whatever names. */
export interface VoteCollector {
  addPerson(id: string): number;
  addStatement(id: string): number;
  /** @param time - left out where the source has none; then the later row counts */
  addVote(person: number, statement: number, cast: { readonly vote: Vote; readonly time?: number }): void;
  /** @param about - text and moderation of statements, by id */
  finish(about?: ReadonlyMap<string, Statement>): Conversation;
}

/**
 * Collects votes and puts them in canonical order, so that the order of rows makes no difference.
 *
 * People and statements are ordered by id: whole numbers by size, before anything else, which goes by its letters. Of
 * several votes of one person on one statement the last in time counts; where two different ones bear the same time,
 * nobody knows what the person meant, and it counts as a pass. Without times the row that comes later counts.
 */
export function collectVotes(): VoteCollector {
  const [people, statements] = [new Map<string, number>(), new Map<string, number>()];
  const rows = createVoteRows();
  return {
    addPerson: (id) => numberOf(people, id),
    addStatement(id) {
      const number = numberOf(statements, id);
      mustFit(statements.size);
      return number;
    },
    addVote: (person, statement, { vote, time = Number.NaN }) => rows.push({ person, statement, vote, time }),
    finish: (told = new Map()) => inCanonicalOrder({ people, statements, ...rows.all() }, told),
  };
}

function numberOf(known: Map<string, number>, id: string): number {
  const number = known.get(id) ?? known.size;
  if (number === known.size) known.set(id, number);
  return number;
}

interface Collected extends VoteRows {
  readonly people: ReadonlyMap<string, number>;
  readonly statements: ReadonlyMap<string, number>;
}

function inCanonicalOrder(collected: Collected, told: ReadonlyMap<string, Statement>): Conversation {
  const people = [...collected.people.keys()].toSorted(compareIds);
  const statements = [...collected.statements.keys()].toSorted(compareIds);
  const byPerson = rowsByPerson(collected, people);
  const rankOf = ranks(statements, collected.statements);
  const packed = emptyVotes(people.length, statements.length, collected.length);
  let end = 0;
  people.forEach((_, person) => {
    end = packBallot(collected, { rows: byPerson[person]!, rankOf, packed, end });
    packed.starts[person + 1] = end;
  });
  return {
    votes: { ...packed, statementOf: packed.statementOf.slice(0, end), votes: packed.votes.slice(0, end) },
    people,
    statements: statements.map((id) => told.get(id) ?? { id, isHidden: false }),
    superseded: collected.length - end,
  };
}

const WHOLE = /^(0|[1-9]\d{0,14})$/;

/** The order of ids: whole numbers by size, then all others by their letters. */
export function compareIds(one: string, other: string): number {
  const [isNumber, isOther] = [WHOLE.test(one), WHOLE.test(other)];
  if (isNumber && isOther) return Number(one) - Number(other);
  if (isNumber !== isOther) return isNumber ? -1 : 1;
  return compareText(one, other);
}

function ranks(sorted: readonly string[], numbers: ReadonlyMap<string, number>): Uint32Array {
  const rankOf = new Uint32Array(sorted.length);
  sorted.forEach((id, rank) => {
    rankOf[numbers.get(id)!] = rank;
  });
  return rankOf;
}

/** Which rows belong to each person, in the order in which they came. */
function rowsByPerson({ people, persons, length }: Collected, sorted: readonly string[]): Uint32Array[] {
  const rankOf = ranks(sorted, people);
  const ends = new Uint32Array(sorted.length + 1);
  for (let row = 0; row < length; row++) ends[rankOf[persons[row]!]! + 1]! += 1;
  for (let rank = 0; rank < sorted.length; rank++) ends[rank + 1]! += ends[rank]!;
  const starts = ends.slice();
  const rows = new Uint32Array(length);
  for (let row = 0; row < length; row++) rows[ends[rankOf[persons[row]!]!]!++] = row;
  return sorted.map((_, rank) => rows.subarray(starts[rank]!, starts[rank + 1]!));
}

interface Packing {
  readonly rows: Uint32Array;
  readonly rankOf: Uint32Array;
  readonly packed: PackedVotes;
  readonly end: number;
}

function packBallot({ about, votes, times }: Collected, { rows, rankOf, packed, end }: Packing): number {
  const standing = new Map<number, { vote: Vote; time: number }>();
  for (const row of rows) {
    const statement = rankOf[about[row]!]!;
    const given = { vote: votes[row]! as Vote, time: times[row] ?? Number.NaN };
    standing.set(statement, laterOf(standing.get(statement), given));
  }
  const order = Uint16Array.from(standing.keys()).sort();
  order.forEach((statement, n) => {
    packed.statementOf[end + n] = statement;
    packed.votes[end + n] = standing.get(statement)!.vote;
  });
  return end + order.length;
}

function laterOf(
  standing: { vote: Vote; time: number } | undefined,
  given: { vote: Vote; time: number },
): { vote: Vote; time: number } {
  if (!standing || Number.isNaN(given.time) || Number.isNaN(standing.time) || given.time > standing.time) return given;
  if (given.time < standing.time) return standing;
  return { vote: given.vote === standing.vote ? given.vote : 0, time: given.time };
}
