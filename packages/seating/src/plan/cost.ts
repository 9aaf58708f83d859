// What the search pays for each thing that should not be. Hard wishes are far above the rest. A second meeting costs as much as one
// person too many of a kind: with more, the search walls itself in between meetings and mixes worse (measured). A third meeting of the
// same two costs a little more again, so that what cannot be avoided is shared out.

export const HARD_COST = 100_000;
/** For leaving the table somebody had before, when a plan is changed. */
export const MOVE_COST = 1_000;
export const REPEAT_COST = 4;
const FURTHER_REPEAT_COST = 1;
export const DEVIATION_COST = 4;

/** A pair is a byte: how often the two have met, above the mark of the pairs for whom that is counted otherwise. */
export const MEETING_MARKS = { counted: 0, wished: 64, apart: 128 } as const;

/** What a pair costs by its byte; wished meetings are free, people who wish to be apart pay for each. */
export function meetingCosts(): Int32Array {
  const costs = new Int32Array(256);
  for (let times = 2; times < MEETING_MARKS.wished; times++)
    costs[times] = costs[times - 1]! + REPEAT_COST + (times - 2) * FURTHER_REPEAT_COST;
  for (let times = 1; times < 128; times++) costs[MEETING_MARKS.apart + times] = times * HARD_COST;
  return costs;
}
