import type { Unit } from "./database/context.ts";
import type { PlainTextKey } from "./language/say.ts";

/** Something that is held about one person, as it is told to them. */
export interface PersonalRecord {
  readonly what: PlainTextKey;
  readonly facts: readonly { readonly label: PlainTextKey; readonly value: string | number | Date }[];
}

/** What a feature holds about a person, and how it forgets them. */
export interface PersonalData {
  collect(unit: Unit, personId: string): Promise<readonly PersonalRecord[]>;
  /** Blanks the person and keeps what others need, such as that somebody gave a role. */
  erase(unit: Unit, personId: string): Promise<void>;
}

/** For a feature that holds nothing about anybody. */
export const HOLDS_NOBODY: PersonalData = { collect: async () => [], erase: async () => {} };
