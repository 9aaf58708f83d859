import { createRandom, type Random } from "@naast/kernel";
import type { PackedVotes, Vote } from "../src/votes/packed-votes.ts";

/** What is planted in made-up votes. */
export interface Planted {
  readonly seed: string;
  readonly people: number;
  readonly statements: number;
  /** The share of statements that each person votes on. */
  readonly density: number;
  /** How many camps, and how far they lie apart on the statements that divide, in log odds. */
  readonly camps?: number;
  readonly distance?: number;
  /** The share of people in the last camp, where it is not as large as the others. */
  readonly small?: number;
  /** How widely people differ in how readily they say yes: the width of a bell-like spread, in log odds. */
  readonly tendency?: number;
  /** How wide the popularity of statements is spread, in log odds. */
  readonly popularity?: number;
  /** The share of votes that pass. */
  readonly passes?: number;
}

/**
 * Makes up votes: log odds of a person's tendency plus a statement's popularity plus, for camps, half the distance up or
 * down on each statement, by the bits of a table in which every camp has its own row.
 *
 * @returns the votes, and the camp of every person
 */
export function plantVotes(planted: Planted): { readonly votes: PackedVotes; readonly campOf: Uint8Array } {
  const { people, statements, density, camps = 1, tendency = 0.5, popularity = 1.2 } = planted;
  const { distance = 0, passes = 0.1, small = 1 / camps } = planted;
  const random = createRandom(planted.seed);
  const bases = Array.from({ length: statements }, () => popularity * bell(random));
  const sides = Array.from({ length: camps }, () => bases.map(() => (random.below(2) === 0 ? -1 : 1)));
  const campOf = Uint8Array.from({ length: people }, (_, person) => campAt(person, camps, small));
  const given: { person: number; statement: number; vote: Vote }[] = [];
  for (let person = 0; person < people; person++) {
    const own = tendency * bell(random);
    for (let statement = 0; statement < statements; statement++) {
      if (random.unit() >= density) continue;
      const odds = own + bases[statement]! + (distance / 2) * sides[campOf[person]!]![statement]!;
      given.push({ person, statement, vote: castAt(random, odds, passes) });
    }
  }
  return { votes: packGiven(given, people, statements), campOf };
}

/** The last camp gets its share, evenly over the row of people; the others take turns. */
function campAt(person: number, camps: number, small: number): number {
  if (small === 1 / camps) return person % camps;
  return Math.floor((person + 1) * small) > Math.floor(person * small) ? camps - 1 : person % (camps - 1);
}

function castAt(random: Random, odds: number, passes: number): Vote {
  if (random.unit() < passes) return 0;
  return random.unit() < 1 / (1 + Math.exp(-odds)) ? 1 : -1;
}

/** The sum of twelve even numbers, less six: nearly normal. */
function bell(random: Random): number {
  let sum = -6;
  for (let n = 0; n < 12; n++) sum += random.unit();
  return sum;
}

/** Packs votes that are already in the order of person and statement. */
export function packGiven(
  given: readonly { readonly person: number; readonly statement: number; readonly vote: Vote }[],
  people: number,
  statements: number,
): PackedVotes {
  const starts = new Uint32Array(people + 1);
  for (const { person } of given) starts[person + 1]! += 1;
  for (let person = 0; person < people; person++) starts[person + 1]! += starts[person]!;
  return {
    people,
    statements,
    starts,
    statementOf: Uint16Array.from(given, ({ statement }) => statement),
    votes: Int8Array.from(given, ({ vote }) => vote),
  };
}

/** The same votes, dealt again over the people who voted on each statement: who voted on what stays, structure goes. */
export function shuffleVotes(votes: PackedVotes, seed: string): PackedVotes {
  const random = createRandom(seed);
  const cells: number[][] = Array.from({ length: votes.statements }, () => []);
  for (const [t, statement] of votes.statementOf.entries()) cells[statement]!.push(t);
  const dealt = votes.votes.slice();
  for (const own of cells) {
    const shuffled = random.shuffled(own);
    own.forEach((t, n) => {
      dealt[t] = votes.votes[shuffled[n]!]!;
    });
  }
  return { ...votes, votes: dealt };
}
