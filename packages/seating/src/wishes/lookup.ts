import { DomainError, type ErrorParams } from "@naast/kernel";
import type { Setting } from "../people/setting.ts";

/** Finds what a wish names, or refuses it. */
export interface Lookup {
  readonly setting: Setting;
  readonly wish: number;
  person(id: string): number;
  people(ids: readonly string[]): readonly number[];
  tables(ids: readonly string[] | undefined): Uint8Array;
  rounds(numbers: readonly number[] | undefined): Uint8Array;
  refuse(what: string, params?: ErrorParams): never;
}

/** A lookup for each wish of a setting, in their order. */
export function lookupsFor(setting: Setting): readonly Lookup[] {
  const ids = { people: placesOf(setting.people), tables: placesOf(setting.tables) };
  return setting.wishes.map((_, at) => lookupFor(setting, ids, at));
}

function placesOf(items: readonly { readonly id: string }[]): ReadonlyMap<string, number> {
  return new Map(items.map(({ id }, at) => [id, at]));
}

/** Where people and tables stand, by their ids. */
type Ids = Readonly<Record<"people" | "tables", ReadonlyMap<string, number>>>;

function lookupFor(setting: Setting, ids: Ids, wish: number): Lookup {
  const refuse = (what: string, params: ErrorParams = {}): never => {
    throw new DomainError(`seating.${what}`, "invalid", { wish: wish + 1, ...params });
  };
  const place = (id: string, at: number) => ids.people.get(id) ?? refuse("unknownPerson", { person: at + 1 });
  return {
    setting,
    wish,
    refuse,
    person: (id) => place(id, 0),
    people: (named) => (named.length > 0 ? [...new Set(named.map(place))] : refuse("emptyWish")),
    tables: (named) => {
      const marks = new Uint8Array(setting.tables.length).fill(named ? 0 : 1);
      for (const id of named ?? []) marks[ids.tables.get(id) ?? refuse("unknownTable")] = 1;
      return marks;
    },
    rounds: (numbers) => {
      const marks = new Uint8Array(setting.rounds.length).fill(numbers ? 0 : 1);
      for (const number of numbers ?? []) {
        if (!Number.isInteger(number) || number < 1 || number > marks.length) refuse("unknownRound", { round: number });
        marks[number - 1] = 1;
      }
      return marks;
    },
  };
}
