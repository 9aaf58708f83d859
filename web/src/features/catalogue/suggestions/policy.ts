import { isMunicipalAdministrator } from "#web/features/people/index.ts";
import type { Actor } from "#web/platform/sessions/actor.ts";

/** Whoever answers for a municipality reads what is suggested, and answers it. */
export function maySettle(actor: Actor): boolean {
  return isMunicipalAdministrator(actor);
}
