/** One figure of ours, beside what we aim at and what another program does. */
export interface Figure {
  readonly what: string;
  readonly ours: string;
  /** The highest value we accept, as told in the table; left out where nothing was promised. */
  readonly target?: string;
  readonly reached?: boolean;
  /** What a peer does, run in the same go; or why there is none. */
  readonly beside?: string;
}

/** What one measure found. Its notes say how it was measured and what the figure does not tell. */
export interface Finding {
  readonly title: string;
  readonly figures: readonly Figure[];
  readonly notes: readonly string[];
}

/** A figure that should stay at or below a limit, in the unit given. */
export function atMost(what: string, value: number, { limit, unit }: { limit: number; unit: string }): Figure {
  return { what, ours: `${rounded(value)} ${unit}`, target: `≤ ${limit} ${unit}`, reached: value <= limit };
}

/** Three figures that mean something, thousands apart: 0.0412, 4.12, 412, 41,200. */
export function rounded(value: number): string {
  return new Intl.NumberFormat("en-GB", { maximumSignificantDigits: 3 }).format(value);
}
