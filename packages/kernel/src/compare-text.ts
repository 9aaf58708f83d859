/**
 * Orders two texts by their UTF-16 units, the same on every machine: for sorting what is hashed, drawn or stored.
 *
 * Capitals come before small letters and é after z. Never use it for a list people read: that is `Intl.Collator`,
 * whose order differs per language and per version of the machine's tables.
 *
 * @returns -1, 0 or 1; 0 only for identical texts
 *
 * @example
 * ["zuid", "Noord", "école"].toSorted(compareText); // ["Noord", "zuid", "école"]
 */
export function compareText(a: string, b: string): -1 | 0 | 1 {
  if (a < b) return -1;
  return a === b ? 0 : 1;
}
