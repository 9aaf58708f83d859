import { type Placement, STRIDE } from "./placement.ts";

/** π / 8: how much a doubt about log odds draws a chance towards a half (MacKay 1992). */
export const DOUBT = 0.39269908169872414;

/**
 * The log odds that a person agrees with a statement, drawn towards even as far as both are uncertain.
 *
 * @see MacKay, The Evidence Framework Applied to Classification Networks (Neural Computation 4, 1992)
 */
export function logOddsOf({ people, statements }: Placement, person: number, statement: number): number {
  const [p, s] = [person * STRIDE, statement * STRIDE];
  const [u, w, v, x] = [people[p + 1]!, people[p + 2]!, statements[s + 1]!, statements[s + 2]!];
  const odds = people[p]! + statements[s]! + u * v + w * x;
  const ofPerson = doubtAlong(people, p, { along: v, across: x });
  const ofStatement = doubtAlong(statements, s, { along: u, across: w });
  const both =
    people[p + 6]! * statements[s + 6]! + 2 * people[p + 7]! * statements[s + 7]! + people[p + 8]! * statements[s + 8]!;
  return odds / Math.sqrt(1 + DOUBT * Math.max(0, ofPerson + ofStatement + both));
}

/** The variance of base + along · first + across · second. */
function doubtAlong(
  numbers: Float64Array,
  at: number,
  { along, across }: { readonly along: number; readonly across: number },
): number {
  return (
    numbers[at + 3]! +
    2 * along * numbers[at + 4]! +
    2 * across * numbers[at + 5]! +
    along * along * numbers[at + 6]! +
    2 * along * across * numbers[at + 7]! +
    across * across * numbers[at + 8]!
  );
}
