/** The smallest of the values that at least this share of them (above 0, up to 1) does not exceed: the nearest-rank percentile. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const found = sorted[Math.ceil(share * sorted.length) - 1];
  if (found === undefined) throw new RangeError(`no percentile ${share} of ${values.length} values`);
  return found;
}

/** The middle one of the values, or the lower of the two in the middle. */
export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}
