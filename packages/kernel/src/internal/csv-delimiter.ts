import { DomainError } from "../domain-error.ts";

/** In the order that settles ties. */
const CANDIDATES = [";", ",", "\t"] as const;

/** A header longer than this is judged by its beginning. */
const LONGEST_SAMPLE = 65_536;

// A quoted cell, up to its closing quote or the end of the sample. Quotes inside are doubled.
const QUOTED_CELL = /(^|[;,\t])"[^"]*(?:""[^"]*)*(?:"|$)/g;

/** The delimiter given, if it can be one. */
export function checkedDelimiter(delimiter: string | undefined): string | undefined {
  const usable = delimiter === undefined || /^[^"\r\n]$/.test(delimiter);
  if (!usable) throw new DomainError("kernel.badDelimiter", "invalid");
  return delimiter;
}

/** The delimiter that the beginning of a file shows; undefined while its header line may still go on. */
export function detectDelimiter(text: string, last: boolean): string | undefined {
  const start = text.search(/[^\r\n]/);
  if (start === -1) return last ? CANDIDATES[0] : undefined;
  const sample = text.slice(start, start + LONGEST_SAMPLE);
  const bare = sample.replace(QUOTED_CELL, "$1");
  const end = bare.search(/[\r\n]/);
  if (end === -1 && !last && sample.length < LONGEST_SAMPLE) return;

  const line = end === -1 ? bare : bare.slice(0, end);
  const count = (candidate: string) => line.split(candidate).length;
  const detected = CANDIDATES.reduce((best, candidate) => (count(candidate) > count(best) ? candidate : best));
  return start === 0 ? (separatorIn(line) ?? detected) : detected;
}

/** The delimiter that a line such as `sep=;` names: how a file tells Excel. */
export function separatorIn(line: string): string | undefined {
  return /^sep=([^"])$/i.exec(line)?.[1];
}
