import type { Wish } from "../wishes/wish.ts";

/** What is known of somebody on one trait: a word, a number, several words (languages), or nothing. */
type TraitValue = string | number | readonly string[] | undefined;

/** Somebody who will be seated. */
export interface Person {
  /** Known by this in wishes and in the answer; no two people share one. */
  readonly id: string;
  /** By the name of the trait. A trait that is missing, empty or an empty list is unknown of this person. */
  readonly traits?: Readonly<Record<string, TraitValue>>;
}

/** What a table should do with a trait: hold people who differ, people who are alike, or not mind. */
export type Aim = "spread" | "cluster" | "ignore";

/** A trait that tables are made with. */
export interface Trait {
  readonly name: string;
  /**
   * `categorical` (default): words that are equal or not. `ordered`: numbers, or words in the order given; many values are
   * gathered in at most five bands of neighbours. `multiple`: a person may have several, such as languages.
   */
  readonly kind?: "categorical" | "ordered" | "multiple";
  readonly aim: Aim;
  /** How much it matters beside the others, a whole number from 1 (default) to 9. */
  readonly weight?: number;
  /** For an ordered trait of words: from low to high. */
  readonly order?: readonly string[];
}

/** A table that has a name, or is unlike the others. */
export interface Table {
  readonly id: string;
  /** The most people it can hold. */
  readonly seats?: number;
  /** What it offers, such as "wheelchair". */
  readonly features?: readonly string[];
  /** In which language the talk is; facilitators who do not speak it sit elsewhere. */
  readonly language?: string;
  /** What the talk is about; facilitators who do not know it sit elsewhere. */
  readonly theme?: string;
}

/** A round that is unlike the others. */
export interface Round {
  /** Another aim for some traits in this round, by name: first alike, later mixed. */
  readonly aims?: Readonly<Record<string, Aim>>;
  /** Tables nobody sits at in this round. */
  readonly closed?: readonly string[];
}

/** Groups of eight to ten. */
export interface SizeRange {
  readonly least: number;
  readonly most: number;
}

/** Everything a plan is made from. Equal requests give equal plans, byte by byte, on every machine. */
export interface SeatingRequest {
  readonly people: readonly Person[];
  /** Tables, or how many there are (they are then called "1", "2" …); left out, `size` says how many are needed. */
  readonly tables?: number | readonly Table[];
  /** The most people at a table that says nothing itself; or from how many to how many, and then nobody counts tables. */
  readonly size?: number | SizeRange;
  /** Rounds, or how many there are: 1 to 60. */
  readonly rounds: number | readonly Round[];
  readonly traits?: readonly Trait[];
  readonly wishes?: readonly Wish[];
  /** Chance starts from this text. */
  readonly seed: string;
}
