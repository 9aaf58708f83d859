import { DomainError } from "@naast/kernel";

/** The link in the mail was used, or its time is over. */
export const linkUsed = () => new DomainError("people.sign-in.errors.linkUsed", "conflict");
export const municipalityNotChosen = () =>
  new DomainError("people.sign-in.errors.municipalityNotChosen", "invalid", { field: "person" });
