import { DomainError, type ErrorParams } from "@naast/kernel";
import type { Setting } from "../people/setting.ts";

/** A plan that was made before: what its tables are called, and the ids of the people at each table of each round. */
export interface PreviousPlan {
  readonly tables: readonly string[];
  readonly rounds: readonly (readonly (readonly string[])[])[];
}

/** Where everybody sat before. */
export interface Homes {
  /** By round × people + person: a table; `NEW` for somebody who was not there, `GONE` where the table is no longer among those asked. */
  readonly homeOf: Int32Array;
  /** So many first rounds have been held. */
  readonly held: number;
}

const NEW = -1;
export const GONE = -2;

/**
 * Finds the people and tables of an earlier plan. Whoever was in it and is no longer among the people is left out.
 *
 * @throws DomainError `seating.badPrevious` (another number of rounds, a round that does not have its tables, somebody twice in a round
 * or a table of a held round that is no longer there), `seating.badHeld`
 */
export function homesFrom(setting: Setting, previous: PreviousPlan, held: number): Homes {
  const { people, tables, rounds } = setting;
  checkRounds(rounds.length, previous.rounds.length, held);
  const placeOf = new Map(people.map(({ id }, at) => [id, at]));
  const tableOf = new Map(tables.map(({ id }, at) => [id, at]));
  const homeOf = new Int32Array(rounds.length * people.length).fill(NEW);
  for (const { id, round, at } of seatsOf(previous)) {
    const person = placeOf.get(id);
    if (person === undefined) continue;
    const home = tableOf.get(previous.tables[at]!) ?? GONE;
    const isTwice = homeOf[round * people.length + person] !== NEW;
    if (isTwice || (home === GONE && round < held)) refuse("badPrevious", { round: round + 1, table: at + 1 });
    homeOf[round * people.length + person] = home;
  }
  return { homeOf, held };
}

function checkRounds(asked: number, previous: number, held: number): void {
  if (previous !== asked) refuse("badPrevious", { rounds: previous });
  if (!Number.isSafeInteger(held) || held < 0 || held > asked) refuse("badHeld", { held });
}

/** Every seat of an earlier plan: who sat in which round at which table, by their positions. */
function seatsOf({ rounds, tables }: PreviousPlan) {
  return rounds.flatMap((seated, round) => {
    if (seated.length !== tables.length) refuse("badPrevious", { round: round + 1 });
    return seated.flatMap((ids, at) => ids.map((id) => ({ id, round, at })));
  });
}

function refuse(what: string, params: ErrorParams): never {
  throw new DomainError(`seating.${what}`, "invalid", params);
}
