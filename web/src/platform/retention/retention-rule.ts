import type { Unit } from "../database/context.ts";
import type { PlainTextKey } from "../language/say.ts";

/** What is kept, why, how long, and how it is forgotten. Told to everybody on the page 'wat we bewaren'. */
export interface RetentionRule {
  /** The tables it is about; every table has exactly one rule. */
  readonly tables: readonly string[];
  readonly what: PlainTextKey;
  readonly why: PlainTextKey;
  readonly howLong: PlainTextKey;
  /** Forgets what is past its term, for one municipality; undefined where somebody's own decision ends it. */
  readonly forget?: (unit: Unit) => Promise<number>;
}
