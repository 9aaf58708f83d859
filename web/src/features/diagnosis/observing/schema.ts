import type { Catalogue } from "@naast/catalogue";
import type { TableShown } from "../service.ts";
import type { Settled } from "../settling/service.ts";
import type { Diagnosis, Seats } from "../store.ts";

/** What a page about a table shows, and where its code leads. */
export interface Show {
  readonly catalogue: Catalogue;
  readonly table: TableShown;
  /** What the table settled and decided; undefined before that. */
  readonly settled: Settled | undefined;
  /** The time before of the same area, where the page leads to what changed since. */
  readonly before?: Diagnosis | undefined;
  /** What somebody just settled is what held already. */
  readonly isSame?: boolean;
  /** Where the code of the table leads; undefined while there is none. */
  readonly target: string | undefined;
  /** Where the code can be typed. */
  readonly typedAt: string;
  /** Whether both addresses work on this machine only. */
  readonly isOutOfReach: boolean;
}

/** What the button that closes a table says besides: that it asks first, and from where it was pressed. */
export const CLOSING = { asks: "vraag", from: "vanaf", room: "zaal" } as const;

/** How many forms came in, for how many chairs; no chairs when nobody counted them. */
export interface Came {
  readonly forms: number;
  readonly chairs: number;
}

const chairsTaken = (seats: Seats): number => Object.values(seats).reduce((sum, people) => sum + people, 0);

export function cameTo({ forms, seats }: Pick<TableShown, "forms" | "seats">): Came {
  return { forms: forms.shown + forms.waiting, chairs: chairsTaken(seats) };
}

export const hasEverybodySent = ({ forms, chairs }: Came): boolean => forms >= chairs;
