/** What a count comes to. Options are named by their place in the list. */
export interface Count {
  /** From the first to the last; those that are equal stand together. */
  readonly ranking: readonly (readonly number[])[];
  readonly scores: Float64Array;
}
