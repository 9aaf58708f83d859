import type { Paper } from "./paper.ts";

/** How a paper looks, told once to the process that lays papers out. */
export interface Look {
  /** The colours of the house by name, such as `brand`: `#0e5a5a`. */
  readonly colours: Readonly<Record<string, string>>;
  /** Drawings by name, as SVG. */
  readonly drawings: Readonly<Record<string, string>>;
}

/** Which machine it is, as Node names it. */
export interface Machine {
  readonly platform: string;
  readonly architecture: string;
}

/** What the house asks of the process that lays papers out, and what it answers. */
export interface Order {
  readonly paper: Paper;
  readonly look: Look;
  readonly machine: Machine;
}

export type Answer =
  | { readonly kind: "printed"; readonly pdf: Uint8Array<ArrayBuffer>; readonly memoryBytes: number }
  /** Typesetting does not exist for this machine. */
  | { readonly kind: "unavailable" }
  /** The paper is not one that everybody can read, or a fault of ours. */
  | { readonly kind: "refused"; readonly faults: readonly string[] };
