import { countOf, type PackedVotes } from "./packed-votes.ts";

const LEAST_VOTES = 20;
const LEAST_SHARED = 0.95;
const BANDS = 4;

/**
 * Finds ballots that are nearly the same as that of somebody with a lower number: at least 20 votes, and 95 % of the
 * votes of whoever gave most are also votes of the other.
 *
 * Where everybody agrees with everything such ballots are no sign of anything; where people differ, many of them are
 * reason to look at how they came in. Candidates share all votes of one quarter of the statements, so nobody is compared
 * with everybody.
 *
 * @returns the numbers of the people, from low to high
 * @see Broder, On the Resemblance and Containment of Documents (1997)
 */
export function findTwins(votes: PackedVotes): number[] {
  const firstWith = Array.from({ length: BANDS }, () => new Map<number, number>());
  const twins: number[] = [];
  for (let person = 0; person < votes.people; person++) {
    if (countOf(votes, person) < LEAST_VOTES) continue;
    const keys = bandKeys(votes, person);
    const candidates = keys.flatMap((key, band) => firstWith[band]!.get(key) ?? []);
    if (candidates.some((other) => areAlike(votes, person, other))) twins.push(person);
    else rememberFirst(firstWith, keys, person);
  }
  return twins;
}

function rememberFirst(firstWith: readonly Map<number, number>[], keys: readonly number[], person: number): void {
  keys.forEach((key, band) => {
    if (!firstWith[band]!.has(key)) firstWith[band]!.set(key, person);
  });
}

function bandKeys({ starts, statementOf, votes }: PackedVotes, person: number): number[] {
  const keys = Array.from({ length: BANDS }, (_, band) => 0x811c9dc5 ^ band);
  for (let t = starts[person]!, end = starts[person + 1]!; t < end; t++) {
    const band = statementOf[t]! % BANDS;
    const mixed = Math.imul(keys[band]! ^ (statementOf[t]! * 4 + votes[t]! + 1), 0x01000193);
    keys[band] = mixed ^ (mixed >>> 15);
  }
  return keys;
}

function areAlike({ starts, statementOf, votes }: PackedVotes, one: number, other: number): boolean {
  let [a, b, same] = [starts[one]!, starts[other]!, 0];
  const [endOfA, endOfB] = [starts[one + 1]!, starts[other + 1]!];
  const longer = Math.max(endOfA - a, endOfB - b);
  while (a < endOfA && b < endOfB) {
    const step = statementOf[a]! - statementOf[b]!;
    if (step === 0 && votes[a] === votes[b]) same += 1;
    if (step <= 0) a += 1;
    if (step >= 0) b += 1;
  }
  return same >= LEAST_SHARED * longer;
}
