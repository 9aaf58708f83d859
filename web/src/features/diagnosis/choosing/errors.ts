import { DomainError } from "@naast/kernel";

/** A day to look back lies ahead. */
export const reviewPast = () =>
  new DomainError("diagnosis.choosing.errors.reviewPast", "invalid", { field: "reviewOn" });
