import type { Vote } from "./packed-votes.ts";

/** Votes as they were read, row by row: seven bytes each, and eight more where there are times. */
export interface VoteRows {
  readonly length: number;
  readonly persons: Uint32Array;
  readonly about: Uint16Array;
  readonly votes: Int8Array;
  /** NaN where a row has no time; of length zero where none has. */
  readonly times: Float64Array;
}

/** One row. */
export interface VoteRow {
  readonly person: number;
  readonly statement: number;
  readonly vote: Vote;
  readonly time: number;
}

const FIRST_ROWS = 1024;

/** Rows that grow. */
export function createVoteRows(): { push(row: VoteRow): void; all(): VoteRows } {
  let persons = new Uint32Array(FIRST_ROWS);
  let about = new Uint16Array(FIRST_ROWS);
  let votes = new Int8Array(FIRST_ROWS);
  let times = new Float64Array(0);
  let length = 0;
  return {
    push({ person, statement, vote, time }) {
      if (length === persons.length) {
        persons = grown(persons, new Uint32Array(2 * length));
        about = grown(about, new Uint16Array(2 * length));
        votes = grown(votes, new Int8Array(2 * length));
      }
      if (!Number.isNaN(time) || times.length > 0) {
        if (times.length <= length) times = grown(times, new Float64Array(persons.length).fill(Number.NaN));
        times[length] = time;
      }
      persons[length] = person;
      about[length] = statement;
      votes[length++] = vote;
    },
    all: () => ({ length, persons, about, votes, times }),
  };
}

function grown<Numbers extends Uint32Array | Uint16Array | Int8Array | Float64Array>(
  from: Numbers,
  to: Numbers,
): Numbers {
  to.set(from);
  return to;
}
