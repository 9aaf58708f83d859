import { longestDirections, placesAlong, residualsOf } from "./longest-directions.ts";
import { type Placement, STRIDE } from "./placement.ts";

const FIRST_VARIANCE = 0.5;

/** Finds a first guess of the two lines in what tendency and popularity leave unexplained. It changes the placement. */
export function guessLines(placement: Placement): void {
  const { votes, people, statements } = placement;
  const left = residualsOf(placement);
  const directions = longestDirections(left, 2);
  const scale = Math.sqrt(FIRST_VARIANCE * votes.statements);
  for (const line of [0, 1] as const) {
    const direction = directions[line]!;
    const places = placesAlong(left, direction);
    for (let statement = 0; statement < votes.statements; statement++)
      statements[statement * STRIDE + 1 + line] = direction[statement]! * scale;
    for (let person = 0; person < votes.people; person++) people[person * STRIDE + 1 + line] = places[person]!;
    placement.spreads.weights[line] = FIRST_VARIANCE;
  }
}
