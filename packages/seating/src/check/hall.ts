import type { Setting } from "../people/setting.ts";
import type { Wish } from "../wishes/wish.ts";

/** A plan and what was asked, as the checker looks at them: by id. Rounds count from 1. */
export interface Hall {
  readonly setting: Setting;
  readonly rounds: readonly (readonly (readonly string[])[])[];
  /** So many first rounds are only counted, not held against wishes. */
  readonly held: number;
  readonly ids: ReadonlySet<string>;
  /** Whether somebody is expected in a round. */
  comes(person: string, round: number): boolean;
  /** Where somebody sits in a round, as the position of the table; undefined when nowhere. */
  tableOf(person: string, round: number): number | undefined;
}

export function hallFrom(setting: Setting, rounds: Hall["rounds"], held: number): Hall {
  const away = new Set(
    setting.wishes.flatMap((wish) =>
      wish.kind === "absent"
        ? wish.people.flatMap((person) => wish.rounds.map((round) => JSON.stringify([round, person])))
        : [],
    ),
  );
  const tables = rounds.map((round) => new Map(round.flatMap((people, at) => people.map((id) => [id, at] as const))));
  return {
    setting,
    rounds,
    held,
    ids: new Set(setting.people.map(({ id }) => id)),
    comes: (person, round) => !away.has(JSON.stringify([round, person])),
    tableOf: (person, round) => tables[round - 1]?.get(person),
  };
}

/** The rounds that wishes are asked of: those not held before, and among these the ones a wish names. */
export function roundsAsked({ rounds, held }: Hall, named?: readonly number[]): readonly number[] {
  return rounds.map((_, at) => at + 1).filter((round) => round > held && (named?.includes(round) ?? true));
}

/** Whether company can only be that of one person, so that all of them sit together. */
export function isOneHelper(wish: Wish): boolean {
  return wish.kind === "company" && new Set(wish.oneOf).size === 1;
}

/** Those whom a wish keeps together; nobody for other wishes. */
export function partyOf(wish: Wish): readonly string[] {
  if (wish.kind === "together") return wish.people;
  if (wish.kind === "interpreter") return [wish.interpreter, ...wish.listeners];
  return wish.kind === "company" && isOneHelper(wish) ? [...wish.oneOf, ...wish.people] : [];
}
