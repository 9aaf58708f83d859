import { emptyVotes, MOST_STATEMENTS, mustFit, type PackedVotes, type Vote } from "./packed-votes.ts";

/** How a statement stands at this moment. */
interface StatementCount {
  readonly agree: number;
  readonly pass: number;
  readonly disagree: number;
}

/** The state that follows from a log of votes: see {@link createVoteLog}. */
export interface VoteLog {
  /** Takes in one vote: a later one of the same person on the same statement takes the place of the earlier one. */
  record(person: number, statement: number, vote: Vote): void;
  /** How many votes count. */
  size(): number;
  countOf(statement: number): StatementCount;
  /** The votes that count in canonical order, from which everything that is published follows. */
  packed(): PackedVotes;
  /** What the votes take in memory. */
  bytes(): number;
}

const BLOCK = 16;
const BLOCKS = 1024; // in a segment
const NONE = 0;

interface Segment {
  readonly statementOf: Uint16Array;
  readonly votes: Int8Array;
  /** The block before this one of the same person, plus one. */
  readonly before: Uint32Array;
}

/**
 * Keeps the votes of a conversation while it runs: a pure function of the log of what came in, however that was cut in
 * pieces and wherever it was taken up again.
 *
 * The counters of a statement change in one step a vote. Votes stand in blocks of sixteen a person, three bytes a vote
 * and a quarter for the chain; finding an earlier vote of a person walks that person's own blocks.
 *
 * @throws DomainError `opinions.tooManyStatements` for a statement number of 65,535 or higher
 *
 * @example
 * const log = createVoteLog();
 * log.record(0, 3, 1);
 * log.record(0, 3, -1); // changed their mind
 * log.countOf(3); // { agree: 0, pass: 0, disagree: 1 }
 */
export function createVoteLog(): VoteLog {
  const state: State = { segments: [], blocks: 0, lastBlock: [], counts: [], tallies: [], size: 0 };
  return {
    record(person, statement, vote) {
      if (statement >= MOST_STATEMENTS) mustFit(statement + 1);
      while (state.counts.length <= person) {
        state.counts.push(0);
        state.lastBlock.push(NONE);
      }
      while (state.tallies.length <= statement) state.tallies.push([0, 0, 0]);
      recordIn(state, person, { statement, vote });
    },
    size: () => state.size,
    countOf(statement) {
      const [disagree, pass, agree] = state.tallies[statement] ?? [0, 0, 0];
      return { agree, pass, disagree };
    },
    packed: () => packedFrom(state),
    bytes: () => state.segments.length * BLOCKS * (3 * BLOCK + 4) + 8 * state.counts.length + 12 * state.tallies.length,
  };
}

interface State {
  readonly segments: Segment[];
  blocks: number;
  /** Of every person: the block that is being filled, plus one. */
  readonly lastBlock: number[];
  /** Of every person: how many votes. */
  readonly counts: number[];
  /** Of every statement: disagree, pass, agree. */
  readonly tallies: [number, number, number][];
  size: number;
}

interface Cast {
  readonly statement: number;
  readonly vote: Vote;
}

function recordIn(state: State, person: number, { statement, vote }: Cast): void {
  const tally = state.tallies[statement]!;
  tally[vote + 1]! += 1;
  let inBlock = state.counts[person]! % BLOCK || BLOCK;
  for (let block = state.lastBlock[person]!; block !== NONE; block = beforeOf(state, block)) {
    const { statementOf, votes } = segmentOf(state, block);
    const first = ((block - 1) % BLOCKS) * BLOCK;
    for (let at = first; at < first + inBlock; at++) {
      if (statementOf[at] !== statement) continue;
      tally[votes[at]! + 1]! -= 1;
      votes[at] = vote;
      return;
    }
    inBlock = BLOCK;
  }
  append(state, person, { statement, vote });
}

function append(state: State, person: number, { statement, vote }: Cast): void {
  const place = state.counts[person]! % BLOCK;
  if (place === 0) state.lastBlock[person] = newBlock(state, state.lastBlock[person]!);
  const block = state.lastBlock[person]!;
  const { statementOf, votes } = segmentOf(state, block);
  const at = ((block - 1) % BLOCKS) * BLOCK + place;
  statementOf[at] = statement;
  votes[at] = vote;
  state.counts[person]! += 1;
  state.size += 1;
}

function newBlock(state: State, before: number): number {
  if (state.blocks === state.segments.length * BLOCKS) {
    const [statementOf, votes] = [new Uint16Array(BLOCKS * BLOCK), new Int8Array(BLOCKS * BLOCK)];
    state.segments.push({ statementOf, votes, before: new Uint32Array(BLOCKS) });
  }
  state.blocks += 1;
  segmentOf(state, state.blocks).before[(state.blocks - 1) % BLOCKS] = before;
  return state.blocks;
}

function segmentOf({ segments }: State, block: number): Segment {
  return segments[Math.floor((block - 1) / BLOCKS)]!;
}

function beforeOf(state: State, block: number): number {
  return segmentOf(state, block).before[(block - 1) % BLOCKS]!;
}

function packedFrom(state: State): PackedVotes {
  const packed = emptyVotes(state.counts.length, state.tallies.length, state.size);
  let end = 0;
  state.counts.forEach((count, person) => {
    const ballot = ballotOf(state, person).sort();
    ballot.forEach((key, n) => {
      packed.statementOf[end + n] = key >> 2;
      packed.votes[end + n] = (key & 3) - 1;
    });
    end += count;
    packed.starts[person + 1] = end;
  });
  return packed;
}

/** The votes of a person as numbers that sort by statement: four times the statement, plus the vote plus one. */
function ballotOf(state: State, person: number): Uint32Array {
  const ballot = new Uint32Array(state.counts[person]!);
  let inBlock = ballot.length % BLOCK || BLOCK;
  let end = 0;
  for (let block = state.lastBlock[person]!; block !== NONE; block = beforeOf(state, block)) {
    const { statementOf, votes } = segmentOf(state, block);
    const first = ((block - 1) % BLOCKS) * BLOCK;
    for (let at = first; at < first + inBlock; at++) ballot[end++] = statementOf[at]! * 4 + votes[at]! + 1;
    inBlock = BLOCK;
  }
  return ballot;
}
