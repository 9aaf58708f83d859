/** No panel keeps to all quotas: which ones do not go together, and what would have to give. */
export interface Impossible {
  readonly kind: "impossible";
  /** Quotas that cannot be met together; leave out any one of them and the others can. */
  readonly conflict: readonly ConflictingBound[];
  /** The smallest change that makes a panel possible; undefined when no quota can help. */
  readonly change: readonly QuotaChange[] | undefined;
  /** True when the change goes further than the flex that the quotas allow. */
  readonly beyondFlex: boolean;
  /** The same in plain words. */
  readonly sentences: Sentences;
}

export interface ConflictingBound {
  readonly feature: string;
  readonly value: string;
  readonly bound: "min" | "max";
  readonly at: number;
  /** How many people with this value take part, whoever is on every panel included. */
  readonly available: number;
}

export interface QuotaChange {
  readonly feature: string;
  readonly value: string;
  readonly from: { readonly min: number; readonly max: number };
  readonly to: { readonly min: number; readonly max: number };
}

/** The same said in two languages, a sentence at a time. */
export interface Sentences {
  readonly nl: readonly string[];
  readonly en: readonly string[];
}
