import { DomainError } from "@naast/kernel";

/** It is not there, or not for them. */
export const areasNotFound = () => new DomainError("areas.errors.notFound", "notFound");
/** The file does not say which municipality is theirs, and more than one stands in it. */
export const whichMunicipality = (count: number) =>
  new DomainError("areas.errors.whichMunicipality", "invalid", { field: "municipality", count });
/** The file does not say of which year it is, and neither did they. */
export const whichYear = () => new DomainError("areas.errors.whichYear", "invalid", { field: "year" });
/** They say another year than the file. */
export const otherYear = (year: number) =>
  new DomainError("areas.errors.otherYear", "invalid", { field: "year", year });
/** What stands here is newer than the file. */
export const olderFile = (year: number, now: number) =>
  new DomainError("areas.errors.olderFile", "conflict", { field: "file", year, now });
/** More areas than the largest municipality has by far. */
export const tooManyAreas = (count: number) =>
  new DomainError("areas.errors.tooMany", "invalid", { field: "file", count });
/** The file has faults; the page lists them with their places. */
export const fileHasFaults = (count: number) =>
  new DomainError("areas.errors.faults", "invalid", { field: "file", count });
/** The file holds no district and no neighbourhood. */
export const noAreas = () => new DomainError("areas.errors.noAreas", "invalid", { field: "file" });
