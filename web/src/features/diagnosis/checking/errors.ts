import { DomainError } from "@naast/kernel";

/** Residents say whether it is right as long as their code works. */
export const checkOver = () => new DomainError("diagnosis.checking.errors.over", "conflict");
