/** What somebody may be on an organisation, in an area or in a project. */
export const ROLES = ["administrator", "coordinator", "professional", "volunteer"] as const;
export type Role = (typeof ROLES)[number];

/** A role somebody holds, and on what: the id of an organisation, an area or a project. */
export interface RoleHeld {
  readonly role: Role;
  readonly scopeId: string;
  readonly scopeKind: "organisation" | "area" | "project";
  /** The kind of organisation, where the scope is one. */
  readonly organisationKind: string | null;
}

export interface SignedIn {
  readonly kind: "person";
  readonly personId: string;
  readonly municipalityId: string;
  readonly sessionId: string;
  readonly name: string;
  readonly roles: readonly RoleHeld[];
}

/** Who does something: a person who signed in, somebody who did not, or the house itself for one municipality. */
export type Actor =
  | SignedIn
  | { readonly kind: "visitor" }
  | { readonly kind: "house"; readonly municipalityId: string | undefined };

export function municipalityOf(actor: Actor): string | undefined {
  return actor.kind === "visitor" ? undefined : actor.municipalityId;
}

export function personOf(actor: Actor): string | undefined {
  return actor.kind === "person" ? actor.personId : undefined;
}
