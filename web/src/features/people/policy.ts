import type { Actor, RoleHeld, SignedIn } from "#web/platform/sessions/actor.ts";

/** Which organisations' people somebody looks after: all of the municipality, or those of some. */
export type Managed = "all" | readonly string[];

/** Whether somebody looks after the whole municipality: an administrator of the municipality itself. */
export function isMunicipalAdministrator(actor: Actor): boolean {
  return actor.kind === "person" && actor.roles.some(isMunicipal);
}

const isMunicipal = ({ role, organisationKind }: RoleHeld) =>
  role === "administrator" && organisationKind === "municipality";

/** The organisations whose people somebody looks after. */
export function organisationsManagedBy(actor: SignedIn): Managed {
  if (isMunicipalAdministrator(actor)) return "all";
  return actor.roles
    .filter(({ role, scopeKind }) => role === "administrator" && scopeKind === "organisation")
    .map(({ scopeId }) => scopeId);
}

/** Whether somebody looks after anybody at all, and so sees the pages for that. */
export function mayManageSomebody(actor: Actor): boolean {
  if (actor.kind !== "person") return false;
  const managed = organisationsManagedBy(actor);
  return managed === "all" || managed.length > 0;
}

export function mayManageOrganisation(actor: SignedIn, organisationId: string): boolean {
  const managed = organisationsManagedBy(actor);
  return managed === "all" || managed.includes(organisationId);
}

/** Nobody is forgotten by one organisation while they work for another; and oneself on the page about oneself. */
export function mayErase(
  actor: SignedIn,
  person: { readonly id: string; readonly roles: readonly { scopeId: string }[] },
) {
  if (person.id === actor.personId) return false;
  return isMunicipalAdministrator(actor) || person.roles.every(({ scopeId }) => mayManageOrganisation(actor, scopeId));
}

/** The log of the whole municipality is for those who answer for it. */
export function mayReadAudit(actor: Actor): boolean {
  return isMunicipalAdministrator(actor);
}
