import { DomainError } from "@naast/kernel";

/** It is not there, or not theirs to know of. */
export const suggestionNotFound = () => new DomainError("catalogue.suggestions.errors.notFound", "notFound");
/** Somebody else answered it in the meantime. */
export const alreadySettled = () => new DomainError("catalogue.suggestions.errors.alreadySettled", "conflict");
