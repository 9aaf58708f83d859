import { isMunicipalAdministrator } from "#web/features/people/index.ts";
import type { Actor, Role } from "#web/platform/sessions/actor.ts";

const WRITERS: readonly Role[] = ["administrator", "coordinator", "professional"];

/** Whoever works with practices writes them down. */
export function mayWrite(actor: Actor): boolean {
  return actor.kind === "person" && actor.roles.some(({ role }) => WRITERS.includes(role));
}

/** What everybody sees is decided by whoever answers for the municipality; so is a change to it. */
export function mayPublish(actor: Actor): boolean {
  return isMunicipalAdministrator(actor);
}

export function mayChange(actor: Actor, { publishedAt }: { readonly publishedAt: Date | null }): boolean {
  return publishedAt === null ? mayWrite(actor) : mayPublish(actor);
}
