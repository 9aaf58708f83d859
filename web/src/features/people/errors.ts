import { DomainError } from "@naast/kernel";

export const personNotFound = (id: string) => new DomainError("people.errors.personNotFound", "notFound", { id });
export const organisationNotFound = (id: string) =>
  new DomainError("people.errors.organisationNotFound", "notFound", { id });
export const pageNotFound = () => new DomainError("people.errors.pageNotFound", "notFound");
export const personAlreadyThere = () =>
  new DomainError("people.errors.personAlreadyThere", "conflict", { field: "email" });
export const organisationAlreadyThere = () =>
  new DomainError("people.errors.organisationAlreadyThere", "conflict", { field: "name" });
/** Without anybody who looks after it, nobody could let people in any more. */
export const lastAdministrator = () => new DomainError("people.errors.lastAdministrator", "conflict");
