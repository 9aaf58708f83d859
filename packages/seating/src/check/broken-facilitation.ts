import { wordsOf } from "../people/setting.ts";
import type { Facilitator, Wish } from "../wishes/wish.ts";
import { type Breach, breach, inCompany, outside, placed } from "./breach.ts";
import { type Hall, roundsAsked } from "./hall.ts";

type Facilitation = Extract<Wish, { kind: "facilitators" }>;

/** Facilitators shared out unevenly, at a table they cannot lead, away from the one they keep, or from those they must hear. */
export function brokenFacilitation(hall: Hall, wish: Facilitation): readonly Breach[] {
  const people = wish.people.map(({ person }) => person);
  return [
    ...unevenly(hall, people),
    ...wish.people.flatMap((one) => placed(hall, { people: [one.person], tables: tablesFor(hall, one) })),
    ...(wish.stay ? people.flatMap((person) => moving(hall, person)) : []),
    ...(wish.speech ? unheard(hall, wish, wish.speech) : []),
  ];
}

/** With F facilitators there and T tables open, each table has F ÷ T of them, rounded down or up. */
function unevenly(hall: Hall, people: readonly string[]): readonly Breach[] {
  return roundsAsked(hall).flatMap((round) => {
    const closed = hall.setting.rounds[round - 1]!.closed ?? [];
    const open = hall.setting.tables.filter(({ id }) => !closed.includes(id)).length;
    const share = people.filter((person) => hall.comes(person, round)).length / Math.max(1, open);
    return hall.rounds[round - 1]!.flatMap((table, at) => {
      const here = table.filter((person) => people.includes(person));
      const violations = outside(here.length, { atLeast: Math.floor(share), atMost: Math.ceil(share) });
      return table.length === 0 ? [] : breach(hall, { round, at, people: here, violations });
    });
  });
}

function tablesFor({ setting }: Hall, { languages, themes }: Facilitator): readonly string[] {
  const knows = (known: readonly string[] | undefined, asked: string | undefined) =>
    known === undefined || asked === undefined || known.includes(asked);
  return setting.tables
    .filter(({ language, theme }) => knows(languages, language) && knows(themes, theme))
    .map(({ id }) => id);
}

/** Somebody who should stay: told once, in the first round in which they sit elsewhere. */
function moving(hall: Hall, person: string): readonly Breach[] {
  const sits = hall.rounds.flatMap((_, at) => {
    const table = hall.tableOf(person, at + 1);
    return table === undefined ? [] : [{ round: at + 1, table }];
  });
  const first = sits.find(({ table }) => table !== sits[0]!.table);
  const violations = new Set(sits.map(({ table }) => table)).size - 1;
  return first === undefined ? [] : breach(hall, { round: first.round, people: [person], violations });
}

/** Whoever lacks the common language sits with a facilitator who shares one of theirs. */
function unheard(hall: Hall, wish: Facilitation, { trait, common }: NonNullable<Facilitation["speech"]>) {
  return hall.setting.people.flatMap((person): readonly Breach[] => {
    const words = wordsOf(person, trait);
    if (words.length === 0 || words.includes(common)) return [];
    const hears = wish.people.filter(({ languages = [] }) => languages.some((language) => words.includes(language)));
    return inCompany(hall, { people: [person.id], oneOf: hears.map((one) => one.person) });
  });
}
