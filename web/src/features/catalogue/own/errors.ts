import { DomainError } from "@naast/kernel";

/** It is not there, or not theirs to know of. */
export const practiceNotFound = () => new DomainError("catalogue.own.errors.notFound", "notFound");
/** What everybody sees is changed by whoever answers for the municipality. */
export const notForYou = () => new DomainError("catalogue.own.errors.notForYou", "conflict");
/** A draft that an older version of the catalogue understood. */
export const notComplete = () => new DomainError("catalogue.own.errors.notComplete", "conflict");
