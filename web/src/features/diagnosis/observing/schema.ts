import type { Catalogue } from "@naast/catalogue";
import type { TableShown } from "../service.ts";
import type { Settled } from "../settling/service.ts";

/** What a page about a table shows, and where its code leads. */
export interface Show {
  readonly catalogue: Catalogue;
  readonly table: TableShown;
  /** What the table settled and decided; undefined before that. */
  readonly settled: Settled | undefined;
  /** Where the code of the table leads; undefined while there is none. */
  readonly target: string | undefined;
  /** Where the code can be typed. */
  readonly typedAt: string;
}
