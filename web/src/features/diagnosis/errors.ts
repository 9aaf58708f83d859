import { DomainError } from "@naast/kernel";

/** It is not there, or not theirs to know of. */
export const diagnosisNotFound = () => new DomainError("diagnosis.errors.notFound", "notFound");
/** Nothing was settled so often here. */
export const versionNotFound = () => new DomainError("diagnosis.errors.versionNotFound", "notFound");
/** Forms come in only between opening and closing. */
export const roundOver = () => new DomainError("diagnosis.errors.roundOver", "conflict");
/** Somebody else was first, or the page stood open for long. */
export const notNow = () => new DomainError("diagnosis.errors.notNow", "conflict");
/** The list was replaced while the form stood open. */
export const areaNotListed = () => new DomainError("diagnosis.errors.areaNotListed", "conflict", { field: "listed" });
