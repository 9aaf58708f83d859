import { DomainError } from "@naast/kernel";

export const pageNotFound = () => new DomainError("house.errors.pageNotFound", "notFound");
/** It is done or being done meanwhile, or never was here. */
export const jobNotFailed = () => new DomainError("house.errors.jobNotFailed", "conflict");
