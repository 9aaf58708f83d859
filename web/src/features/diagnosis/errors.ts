import { DomainError } from "@naast/kernel";

/** It is not there, or not theirs to know of. */
export const diagnosisNotFound = () => new DomainError("diagnosis.errors.notFound", "notFound");
/** Forms come in only between opening and closing. */
export const roundOver = () => new DomainError("diagnosis.errors.roundOver", "conflict");
/** Somebody else was first, or the page stood open for long. */
export const notNow = () => new DomainError("diagnosis.errors.notNow", "conflict");
