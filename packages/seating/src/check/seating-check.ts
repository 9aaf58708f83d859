import type { Wish } from "../wishes/wish.ts";

/** Something that makes tables no plan at all. Rounds count from 1. */
export interface SeatingFault {
  /**
   * `unknownPerson`, `twice`, `missing` (somebody who comes has no seat), `absentSeated`, `closedTable`, `overfull` (more people than
   * seats), `badShape` (other tables or rounds than were asked for).
   */
  readonly code: "unknownPerson" | "twice" | "missing" | "absentSeated" | "closedTable" | "overfull" | "badShape";
  readonly round: number;
  readonly table?: string;
  readonly person?: string;
}

/** A wish that does not hold in a round. */
export interface BrokenWish {
  /** Position in the list of wishes, from 1. */
  readonly wish: number;
  readonly kind: Wish["kind"];
  readonly round: number;
  readonly table?: string;
  readonly people: readonly string[];
  /** Pairs, people or tables that are wrong, as the kind of wish counts them. */
  readonly violations: number;
}

/** A table with more or fewer people of a kind than its fair share, rounded down or up. */
export interface Deviation {
  readonly trait: string;
  /** The value or band; undefined for those of whom it is unknown. "≤ …" for everybody up to a band of an ordered trait. */
  readonly value: string | undefined;
  readonly round: number;
  readonly table: string;
  readonly count: number;
  readonly least: number;
  readonly most: number;
}

/** A plan as it was counted again. */
export interface SeatingCheck {
  readonly faults: readonly SeatingFault[];
  readonly broken: readonly BrokenWish[];
  /** The violations of all broken wishes. */
  readonly hardViolations: number;
  readonly deviating: readonly Deviation[];
  /** How far all of them are outside, summed. */
  readonly deviations: number;
  readonly repeats: number;
  /** How many pairs never meet, meet once, twice … */
  readonly times: readonly number[];
  /** By round and table. */
  readonly sizes: readonly (readonly number[])[];
}
