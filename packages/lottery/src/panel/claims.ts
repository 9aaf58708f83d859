import type { Claim } from "./certificate.ts";
import type { LeximinPlan } from "./relaxed-leximin.ts";

/** The stages of a plan as claims about panels. */
export function claimsOfStages({ stages, chances }: LeximinPlan, people: Float64Array): Claim[] {
  return stages.map(({ level, types, prices }) => {
    let bound = 0;
    const own: [number, number][] = [];
    prices.forEach((price, type) => {
      if (price === 0) return;
      own.push([type, price / people[type]!]);
      bound += price * chances[type]!;
    });
    return { level, fixed: types, prices: own, bound };
  });
}
