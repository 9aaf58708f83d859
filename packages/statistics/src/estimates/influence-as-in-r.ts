import type { Raked } from "../weighting/rake.ts";
import type { Design } from "./design.ts";

const ROUNDS = 10;

/**
 * The totals of each unit as R survey 4.1 works them out after `rake`, so that its standard errors can be repeated to the last digits.
 *
 * It takes the mean of each margin's categories out of the parts in turn, ten times round, counting everybody once and dividing by the
 * weights as they stood after that margin. Ours solves the same at once, and counts base weights: where these are equal the
 * two differ only by how far ten rounds came.
 */
export function influenceAsInR(parts: Float64Array, raking: Raked, design: Design): Float64Array {
  const { crossing, weights, baseWeights, baseByCell: byCell, stages = [] } = raking;
  const amounts = parts.map((part, person) => part * weights[person]!);
  for (let round = 0; round < ROUNDS; round++)
    stages.forEach((stage, margin) => {
      const weightOf = (person: number) => {
        const cell = crossing.cellOf[person]!;
        return (baseWeights[person]! * stage[cell]!) / byCell[cell]!;
      };
      takeOutMeans(
        amounts,
        weightOf,
        (person) => crossing.places[crossing.cellOf[person]! * crossing.margins + margin]!,
      );
    });
  const totals = new Float64Array(design.units);
  amounts.forEach((amount, person) => {
    totals[design.unitOf[person]!]! += amount;
  });
  return totals;
}

function takeOutMeans(
  amounts: Float64Array,
  weightOf: (person: number) => number,
  categoryOf: (person: number) => number,
): void {
  const sums = new Map<number, { sum: number; count: number }>();
  amounts.forEach((amount, person) => {
    const category = sums.get(categoryOf(person)) ?? { sum: 0, count: 0 };
    category.sum += amount / weightOf(person);
    category.count += 1;
    sums.set(categoryOf(person), category);
  });
  for (let person = 0; person < amounts.length; person++) {
    const { sum, count } = sums.get(categoryOf(person))!;
    amounts[person]! -= weightOf(person) * (sum / count);
  }
}
