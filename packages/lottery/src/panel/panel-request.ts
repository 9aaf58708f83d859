/** Somebody who said yes and may be drawn. */
export interface Person {
  readonly id: string;
  /** One value for each feature of the pool, in that order. */
  readonly values: readonly string[];
  /** Equal for those who live together; left out for whoever lives with nobody else in the pool. */
  readonly household?: string;
}

/** All who may be drawn. The order of the people never matters. */
export interface Pool {
  readonly features: readonly string[];
  readonly people: readonly Person[];
}

/** How many people with this value of this feature a panel holds: from `min` to `max`. */
export interface Quota {
  readonly feature: string;
  readonly value: string;
  readonly min: number;
  readonly max: number;
  /** How far the quota may be moved when the quotas cannot be met; without these: from 0 to the size of the panel. */
  readonly minFlex?: number;
  readonly maxFlex?: number;
}

/** Whom to draw from, and what a panel must look like. */
export interface PanelRequest {
  readonly pool: Pool;
  /** At most one for each value; a value without a quota is not bounded. */
  readonly quotas: readonly Quota[];
  /** How many people a panel holds; equal for a panel of one size. */
  readonly size: { readonly min: number; readonly max: number };
  /** Ids of people who are on every panel. */
  readonly include?: readonly string[];
  /** Ids of people who are on no panel. */
  readonly exclude?: readonly string[];
}
