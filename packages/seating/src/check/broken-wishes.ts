import { wordsOf } from "../people/setting.ts";
import type { Wish } from "../wishes/wish.ts";
import { type Breach, breach, inCompany, outside, placed } from "./breach.ts";
import { brokenFacilitation } from "./broken-facilitation.ts";

import { type Hall, isOneHelper, partyOf, roundsAsked } from "./hall.ts";
import type { BrokenWish } from "./seating-check.ts";

/** Every wish that does not hold, by wish and round. */
export function brokenWishes(hall: Hall): readonly BrokenWish[] {
  const apart = new Set<string>();
  return hall.setting.wishes.flatMap((wish, at) =>
    breachesOf(hall, wish, apart).map((breach) => ({ wish: at + 1, kind: wish.kind, ...breach })),
  );
}

type Of<Kind extends Wish["kind"]> = Extract<Wish, { kind: Kind }>;

/** @param apart - pairs that were told already, for a pair that two wishes keep apart is one violation */
function breachesOf(hall: Hall, wish: Wish, apart: Set<string>): readonly Breach[] {
  switch (wish.kind) {
    case "apart":
      return keptApart(hall, wish, apart);
    case "together":
    case "interpreter":
      return keptTogether(hall, partyOf(wish), wish.rounds);
    case "company":
      return isOneHelper(wish) ? keptTogether(hall, partyOf(wish), wish.rounds) : inCompany(hall, wish);
    case "seat":
      return placed(hall, { people: [wish.person], tables: [wish.table], rounds: wish.rounds });
    case "among":
      return placed(hall, wish);
    case "needs":
      return placed(hall, { ...wish, tables: tablesWith(hall, wish.feature) });
    case "locked":
      return locked(hall, wish);
    case "count":
      return counted(hall, wish);
    case "facilitators":
      return brokenFacilitation(hall, wish);
    case "absent":
      return []; // somebody who is absent and has a seat is a fault of the plan
  }
}

function keptApart(hall: Hall, { people }: Of<"apart">, told: Set<string>): readonly Breach[] {
  return roundsAsked(hall).flatMap((round) =>
    hall.rounds[round - 1]!.flatMap((table, at) => {
      const here = table.filter((person) => people.includes(person)).toSorted();
      const pairs = here.flatMap((one, index) =>
        here.slice(index + 1).map((other) => JSON.stringify([round, one, other])),
      );
      const fresh = pairs.filter((pair) => !told.has(pair));
      for (const pair of fresh) told.add(pair);
      return breach(hall, { round, at, people: here, violations: fresh.length });
    }),
  );
}

function keptTogether(hall: Hall, people: readonly string[], rounds?: readonly number[]): readonly Breach[] {
  return roundsAsked(hall, rounds).flatMap((round) => {
    const there = people.filter((person) => hall.tableOf(person, round) !== undefined);
    const tables = new Set(there.map((person) => hall.tableOf(person, round)));
    return breach(hall, { round, people: there, violations: Math.max(0, tables.size - 1) });
  });
}

function tablesWith({ setting }: Hall, feature: string): readonly string[] {
  return setting.tables.filter(({ features = [] }) => features.includes(feature)).map(({ id }) => id);
}

function locked(hall: Hall, { table, round, people }: Of<"locked">): readonly Breach[] {
  if (round <= hall.held) return [];
  const at = hall.setting.tables.findIndex(({ id }) => id === table);
  const here = hall.rounds[round - 1]![at]!;
  const wrong = [...here.filter((one) => !people.includes(one)), ...people.filter((one) => !here.includes(one))];
  return breach(hall, { round, at, people: wrong, violations: new Set(wrong).size });
}

function counted(hall: Hall, wish: Of<"count">): readonly Breach[] {
  const { people, trait = "", value = "", tables } = wish;
  const has = new Set(
    people ?? hall.setting.people.filter((person) => wordsOf(person, trait).includes(value)).map(({ id }) => id),
  );
  return roundsAsked(hall, wish.rounds).flatMap((round) =>
    hall.rounds[round - 1]!.flatMap((table, at) => {
      const isMeant = tables?.includes(hall.setting.tables[at]!.id) ?? true;
      const here = table.filter((person) => has.has(person));
      return isMeant && table.length > 0
        ? breach(hall, { round, at, people: here, violations: outside(here.length, wish) })
        : [];
    }),
  );
}
