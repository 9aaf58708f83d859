import { DomainError } from "@naast/kernel";

export const notSure = () => new DomainError("people.account.errors.notSure", "invalid", { field: "sure" });
