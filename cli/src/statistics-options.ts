import { UsageError } from "./command.ts";

/** A number that an option gives, above and below these limits. */
export function numberIn(
  name: string,
  option: string,
  { above, below = Number.POSITIVE_INFINITY }: { readonly above: number; readonly below?: number },
): number {
  const number = Number(option);
  if (/^\d{1,9}(\.\d+)?(e-?\d+)?$/.test(option) && number > above && number < below) return number;
  const limits = below === Number.POSITIVE_INFINITY ? `above ${above}` : `between ${above} and ${below}`;
  throw new UsageError(`--${name} is a number ${limits}; not '${option}'.`);
}
