import { isMunicipalAdministrator } from "#web/features/people/index.ts";
import type { Actor, Role } from "#web/platform/sessions/actor.ts";

const WORKING: readonly Role[] = ["administrator", "coordinator", "professional"];

/** Whoever works here chooses areas from the list. */
export function mayRead(actor: Actor): boolean {
  return actor.kind === "person" && actor.roles.some(({ role }) => WORKING.includes(role));
}

/** The list is the same for everybody in the municipality, so whoever answers for all of it brings a newer one in. */
export function mayLookAfter(actor: Actor): boolean {
  return isMunicipalAdministrator(actor);
}
