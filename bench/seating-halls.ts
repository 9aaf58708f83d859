import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createRandom, parseCsv, type Random, readOptionalText, readText } from "../packages/kernel/src/index.ts";
import type { Person, SeatingRequest, Wish } from "../packages/seating/src/index.ts";
import { HOUSE } from "./content.ts";

type Hall = SeatingRequest & { readonly rounds: number; readonly wishes: readonly Wish[] };

const FILE = join(HOUSE, "../shared/bench/seating/philipps_example_data.csv");
const TRAITS = ["gender", "age", "education", "ethnicity", "region"];
/** Spread evenly, as groupselect was asked to. */
const SPREAD = TRAITS.map((name) => ({ name, aim: "spread" as const }));

/** Whether the example of groupselect is there to be measured with. */
export const hasExample = existsSync(FILE);

/** The 110 people of groupselect's own example, at 14 tables in 4 rounds. */
export function exampleEvening(seed: string): SeatingRequest {
  return { people: exampleCopies(1), tables: 14, rounds: 4, traits: SPREAD, seed };
}

/** People of whom nothing is known but that they come. */
export function golfers(people: number, tables: number, { rounds, seed }: { rounds: number; seed: string }) {
  const all = Array.from({ length: people }, (_, at) => ({ id: `${at + 1}` }));
  return { people: all, tables, rounds, seed };
}

/** A hall with everything that may be wished: groupselect's example many times over, and wishes drawn from the seed. */
export function fullHall(
  { people: count, tables, rounds }: { readonly people: number; readonly tables: number; readonly rounds: number },
  seed: string,
): Hall {
  const random = createRandom(seed);
  const people = random.shuffled(exampleCopies(14)).slice(0, count);
  const ids = people.map(({ id }) => id);
  const take = (count: number) => ids.splice(0, count);
  const facilitators = take(30);
  const interpreters = take(12).map((interpreter) => ({ interpreter, listeners: take(2) }));
  const couples = Array.from({ length: 50 }, () => take(2));
  const guests = new Set(take(24));
  const wishes: Wish[] = [
    facilitation(facilitators),
    ...interpreters.map((pair) => ({ kind: "interpreter" as const, ...pair })),
    ...couples.map((pair) => ({ kind: "together" as const, people: pair })),
    ...strangersAmong(ids, random).map((pair) => ({ kind: "apart" as const, people: pair })),
  ];
  const speaking = people.map((person, at) => ({
    ...person,
    traits: { ...person.traits, talks: guests.has(person.id) ? [LANGUAGES[at % 3]!] : ["nl"] },
  }));
  const halls = Array.from({ length: tables }, (_, at) => ({
    id: `${at + 1}`,
    language: at < 18 ? LANGUAGES[at % 3]! : "nl",
  }));
  return { people: speaking, tables: halls, rounds, traits: SPREAD, wishes, seed };
}

/** The same hall after its first round: one in fifty stays away, eight people come late, and a table closes in round 2. */
export function changedHall(hall: Hall): SeatingRequest {
  const gone = hall.people.filter((_, at) => at % 50 === 7).map(({ id }) => id);
  const late = Array.from({ length: 8 }, (_, at) => ({ id: `late ${at + 1}`, traits: {} }));
  const rest = Array.from({ length: hall.rounds - 1 }, (_, at) => at + 2);
  return {
    ...hall,
    people: [...hall.people, ...late],
    rounds: Array.from({ length: hall.rounds }, (_, at) => (at === 1 ? { closed: ["33"] } : {})),
    wishes: [
      ...hall.wishes,
      { kind: "absent", people: gone, rounds: rest },
      { kind: "absent", people: late.map(({ id }) => id), rounds: [1] },
    ],
  };
}

const LANGUAGES = ["ar", "tr", "en"];

/** Thirty people who speak Dutch and one language more; who speaks no Dutch sits with one of them. */
function facilitation(people: readonly string[]): Wish {
  const lead = people.map((person, at) => ({ person, languages: ["nl", LANGUAGES[at % 3]!] }));
  return { kind: "facilitators", people: lead, speech: { trait: "talks", common: "nl" } };
}

function strangersAmong(ids: readonly string[], random: Random): readonly (readonly string[])[] {
  return Array.from({ length: 100 }, () => random.sample(ids, 2));
}

function exampleCopies(copies: number): Person[] {
  const { rows } = parseCsv(readFileSync(FILE, "utf8"), { file: FILE });
  return Array.from({ length: copies }, (_, copy) =>
    rows.map((row) => ({
      id: `${readText(row, "name")} ${copy + 1}`,
      traits: Object.fromEntries(TRAITS.map((name) => [name, readOptionalText(row, name) ?? ""])),
    })),
  ).flat();
}
