/** Rounds and tables as a 1 for each where the rule holds. */
interface Rule {
  /** The position of the wish it comes from, from 0. */
  readonly wish: number;
  readonly rounds: Uint8Array;
}

interface ApartRule {
  readonly wish: number;
  readonly people: readonly number[];
}
export interface TogetherRule extends Rule {
  readonly people: readonly number[];
}
export interface AmongRule extends Rule {
  readonly people: readonly number[];
  readonly tables: Uint8Array;
}
export interface LockRule {
  readonly wish: number;
  readonly round: number;
  readonly table: number;
  readonly people: readonly number[];
}
export interface CountRule extends Rule {
  readonly people: readonly number[];
  readonly tables: Uint8Array;
  readonly atLeast: number;
  readonly atMost: number;
  readonly orNone: boolean;
}
export interface CompanyRule extends Rule {
  readonly needs: readonly number[];
  readonly helps: readonly number[];
}
interface StayRule {
  readonly wish: number;
  readonly people: readonly number[];
}

/** Every wish in the few forms the search knows; people, tables and rounds by their position, from 0. */
export interface Rules {
  /** So many first rounds were held: no wish is asked of them any more. */
  readonly held: number;
  /** By round × people + person. */
  readonly isPresent: Uint8Array;
  /** By round × tables + table. */
  readonly isOpen: Uint8Array;
  readonly apart: readonly ApartRule[];
  readonly together: readonly TogetherRule[];
  readonly among: readonly AmongRule[];
  readonly locked: readonly LockRule[];
  readonly counts: readonly CountRule[];
  readonly company: readonly CompanyRule[];
  readonly stays: readonly StayRule[];
}

export type MutableRules = {
  -readonly [Name in keyof Rules]: Rules[Name] extends readonly (infer One)[] ? One[] : Rules[Name];
};
