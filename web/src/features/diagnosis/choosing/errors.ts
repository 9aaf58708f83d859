import { DomainError } from "@naast/kernel";

/** A day to look back lies ahead, and near enough to come to. */
export const reviewPast = () =>
  new DomainError("diagnosis.choosing.errors.reviewPast", "invalid", { field: "reviewOn" });

export const reviewTooFar = () =>
  new DomainError("diagnosis.choosing.errors.reviewTooFar", "invalid", { field: "reviewOn" });
