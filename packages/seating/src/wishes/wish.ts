/** Rounds are counted from 1; a wish that names none holds in every round. Those who are absent do not count. */
interface InRounds {
  readonly rounds?: readonly number[];
}

/** No two of these people ever sit at one table. */
interface Apart {
  readonly kind: "apart";
  readonly people: readonly string[];
}

/** These people sit at one table: a family, or friends who come only together. */
interface Together extends InRounds {
  readonly kind: "together";
  readonly people: readonly string[];
}

/** The interpreter sits with all who listen to them. */
interface Interpreter extends InRounds {
  readonly kind: "interpreter";
  readonly interpreter: string;
  readonly listeners: readonly string[];
}

/** Each of `people` sits with at least one of `oneOf`, whichever: interpreters of one language, parents, a buddy. */
interface Company extends InRounds {
  readonly kind: "company";
  readonly people: readonly string[];
  readonly oneOf: readonly string[];
}

/** This person sits at this table. */
interface Seat extends InRounds {
  readonly kind: "seat";
  readonly person: string;
  readonly table: string;
}

/** These people sit at one of these tables. */
interface Among extends InRounds {
  readonly kind: "among";
  readonly people: readonly string[];
  readonly tables: readonly string[];
}

/** These people sit at a table that has this feature, such as "wheelchair". */
interface Needs extends InRounds {
  readonly kind: "needs";
  readonly people: readonly string[];
  readonly feature: string;
}

/** At this table, in this round, sit these people and nobody else. */
interface Locked {
  readonly kind: "locked";
  readonly table: string;
  readonly round: number;
  readonly people: readonly string[];
}

/** These people are not there in these rounds. */
interface Absent {
  readonly kind: "absent";
  readonly people: readonly string[];
  readonly rounds: readonly number[];
}

/**
 * How many of some people a table may hold: those named, or those with a value of a trait. `orNone`: a table with none of
 * them is well too, so that `atLeast: 2, orNone: true` means never one alone.
 */
interface Count extends InRounds {
  readonly kind: "count";
  readonly people?: readonly string[];
  readonly trait?: string;
  readonly value?: string;
  readonly atLeast?: number;
  readonly atMost?: number;
  readonly orNone?: boolean;
  /** The tables it is said of; all when left out. */
  readonly tables?: readonly string[];
}

/** Somebody who leads the talk at a table. */
export interface Facilitator {
  readonly person: string;
  /** What they speak; left out, any table will do. */
  readonly languages?: readonly string[];
  /** What they can lead a talk about; left out, any table will do. */
  readonly themes?: readonly string[];
}

/**
 * These people lead the tables, shared out evenly: with fewer of them than tables at most one at a table, otherwise at least
 * one at each. They sit only where they speak the language and know the theme of the table. `stay`: each keeps one table for
 * all rounds; otherwise they may move.
 */
interface Facilitators {
  readonly kind: "facilitators";
  readonly people: readonly Facilitator[];
  readonly stay?: boolean;
  /** Whoever has none of the common language in this trait (of kind multiple) sits with a facilitator who shares one. */
  readonly speech?: { readonly trait: string; readonly common: string };
}

/** Something that must hold. What cannot is told with the reason, never dropped in silence. */
export type Wish =
  | Apart
  | Together
  | Interpreter
  | Company
  | Seat
  | Among
  | Needs
  | Locked
  | Absent
  | Count
  | Facilitators;
