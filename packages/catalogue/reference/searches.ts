// What people type, and what must come first: read from the list beside this file, for a test and for the bench.
import { readFileSync } from "node:fs";
import { parse } from "yaml";

export interface ReferenceSearch {
  readonly words: string;
  /** The slug of the practice that must come first. */
  readonly first: string;
}

export const SEARCHES: readonly ReferenceSearch[] = parse(
  readFileSync(new URL("searches.yaml", import.meta.url), "utf8"),
);
