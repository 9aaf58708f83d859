import { DomainError } from "@naast/kernel";

/** Somebody else settled something while this form stood open; both are shown, and pressing again is a choice. */
export const settledMeanwhile = () => new DomainError("diagnosis.settling.errors.meanwhile", "conflict");
