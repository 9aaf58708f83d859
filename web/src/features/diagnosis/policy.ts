import type { Actor, Role, RoleHeld, SignedIn } from "#web/platform/sessions/actor.ts";

const WORKING: readonly Role[] = ["administrator", "coordinator", "professional"];

const isWork = ({ role, scopeKind }: RoleHeld) => scopeKind === "organisation" && WORKING.includes(role);

/** The organisations whose diagnoses somebody makes and sees: those they work for, not those they help out at. */
export function organisationsWorkedFor(actor: SignedIn): readonly string[] {
  return [...new Set(actor.roles.filter(isWork).map(({ scopeId }) => scopeId))];
}

export function worksFor(actor: SignedIn, organisationId: string): boolean {
  return organisationsWorkedFor(actor).includes(organisationId);
}

/** Whether somebody finds diagnoses in the menu. */
export function mayDiagnose(actor: Actor): boolean {
  return actor.kind === "person" && actor.roles.some(isWork);
}
