/** Solves a conversation of 100,000 people, 1,000 statements and ten million votes, and tells what it took as JSON. */
import { createRandom } from "../packages/kernel/src/index.ts";
import {
  createVoteLog,
  makeBrowserMap,
  type PackedVotes,
  placePerson,
  solve,
  solveAgain,
  type Vote,
} from "../packages/opinions/src/index.ts";

const PEOPLE = 100_000;
const STATEMENTS = 1000;
const CAMPS = 3;
const INGESTED = 20_000; // people whose votes are taken in one by one

const votes = plantedVotes();
const solved = secondsOf(() => solve({ votes }));
const again = secondsOf(() => solveAgain({ votes }, solved.answer));
const ingest = secondsOf(() => takenIn(votes));
const highest = process.resourceUsage().maxRSS / 1024;
const map = makeBrowserMap(solved.answer);
const ballot = new Map(Array.from({ length: 100 }, (_, n) => [n * 10, n % 3 === 0 ? -1 : 1] as [number, Vote]));
const placing = Array.from({ length: 2000 }, () => millisecondsTo(() => placePerson(solved.answer.placement, ballot)));
console.log(
  JSON.stringify({
    votes: votes.votes.length,
    groups: solved.answer.groups.sizes,
    cold: solved.seconds,
    warm: again.seconds,
    megabytes: highest,
    votesPerSecond: ingest.answer.size() / ingest.seconds,
    bytesPerVote: ingest.answer.bytes() / ingest.answer.size(),
    mapBytes: JSON.stringify(map).length,
    smallestCell: Math.min(...map.cells.map(([, , people]) => people)),
    placeMilliseconds: placing.toSorted((one, other) => one - other)[Math.floor(0.99 * placing.length)],
  }),
);

/** Three camps that take sides at random on every statement; one vote in ten passes. */
function plantedVotes(): PackedVotes {
  const random = createRandom("bench: ten million votes");
  const popularity = Array.from({ length: STATEMENTS }, () => 4 * random.unit() - 2);
  const sides = Array.from({ length: CAMPS }, () => popularity.map(() => (random.below(2) === 0 ? -1 : 1)));
  const starts = new Uint32Array(PEOPLE + 1);
  const statementOf = new Uint16Array(110 * PEOPLE);
  const given = new Int8Array(110 * PEOPLE);
  let end = 0;
  for (let person = 0; person < PEOPLE; person++) {
    const tendency = 2 * random.unit() - 1;
    for (let statement = random.below(19); statement < STATEMENTS; statement += 1 + random.below(19)) {
      const odds = tendency + popularity[statement]! + sides[person % CAMPS]![statement]!;
      statementOf[end] = statement;
      given[end++] = random.below(10) === 0 ? 0 : agreesAt(odds, random.unit());
    }
    starts[person + 1] = end;
  }
  return {
    people: PEOPLE,
    statements: STATEMENTS,
    starts,
    statementOf: statementOf.slice(0, end),
    votes: given.slice(0, end),
  };
}

function agreesAt(odds: number, drawn: number): Vote {
  return drawn < 1 / (1 + Math.exp(-odds)) ? 1 : -1;
}

/** The votes of some people, one round of statements after another, as they would come in during an evening. */
function takenIn({ starts, statementOf, votes: given }: PackedVotes) {
  const log = createVoteLog();
  for (let round = 0; round < 200; round++) {
    for (let person = 0; person < INGESTED; person++) {
      const t = starts[person]! + round;
      if (t < starts[person + 1]!) log.record(person, statementOf[t]!, given[t]! as Vote);
    }
  }
  return log;
}

function secondsOf<Answer>(work: () => Answer): { readonly seconds: number; readonly answer: Answer } {
  const began = process.cpuUsage();
  const answer = work();
  const { user, system } = process.cpuUsage(began);
  return { seconds: (user + system) / 1e6, answer };
}

function millisecondsTo(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}
