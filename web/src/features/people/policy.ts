import type { Actor, Role, RoleHeld, SignedIn } from "#web/platform/sessions/actor.ts";

/** Whether somebody looks after the whole municipality: an administrator of the municipality itself. */
export function isMunicipalAdministrator(actor: Actor): boolean {
  return actor.kind === "person" && actor.roles.some(isMunicipal);
}

const isMunicipal = ({ role, organisationKind }: RoleHeld) =>
  role === "administrator" && organisationKind === "municipality";

/** The organisations whose people somebody looks after; "all" for the municipality's own administrator. */
export function organisationsManagedBy(actor: SignedIn): "all" | readonly string[] {
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

/** Nobody gives away more than they have: only the municipality makes its own administrators. */
export function mayGive(actor: SignedIn, { scopeId }: { readonly role: Role; readonly scopeId: string }): boolean {
  return mayManageOrganisation(actor, scopeId);
}

/** The log of the whole municipality is for those who answer for it. */
export function mayReadAudit(actor: Actor): boolean {
  return isMunicipalAdministrator(actor);
}
