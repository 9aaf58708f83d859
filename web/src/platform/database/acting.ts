import { sql } from "kysely";
import { type Actor, municipalityOf, personOf } from "../sessions/actor.ts";
import type { Unit } from "./context.ts";

/**
 * Shows the database a key that the visitor holds: the hash of a token, an e-mail address they wrote. Rows that this key
 * opens are visible for the rest of the unit of work, and no others.
 */
export async function presentKey({ db }: Unit, key: string): Promise<void> {
  await sql`select set_config('naast.key', ${key}, true)`.execute(db);
}

/** A unit of work that acts from here on for somebody else: the person whose session was found. */
export async function actingFor(unit: Unit, actor: Actor): Promise<Unit> {
  await sql`select set_config('naast.municipality', ${municipalityOf(actor) ?? ""}, true),
    set_config('naast.person', ${personOf(actor) ?? ""}, true)`.execute(unit.db);
  return { ...unit, actor };
}
