import { largestProduct } from "../solver/largest-product.ts";
import { maximise, objective } from "../solver/simplex.ts";
import { claimsOfStages } from "./claims.ts";
import type { Plan } from "./plan.ts";
import { type Relaxation, tableauOf } from "./relaxation.ts";
import { relaxedLeximin } from "./relaxed-leximin.ts";

/**
 * The chances with the largest product: nobody's chance can be made a per cent larger without others losing more than a
 * per cent together (Nash welfare).
 *
 * The claim is the first-order condition: with the price 1 ÷ chance for every person, no panel costs more than the number
 * of people. If that holds, the product is the largest there is, because its logarithm is concave.
 * People who can be on no panel are left out of the product; theirs is the first claim.
 */
export function planNash(relaxation: Relaxation): Plan {
  const { people, seats } = relaxation.model;
  const fair = relaxedLeximin(relaxation, 1);
  const never = fair.stages.filter(({ level }) => level === 0);
  const out = new Set(never.flatMap(({ types }) => types));
  const weights = people.map((count, type) => (out.has(type) ? 0 : count));
  const { columns, low, high } = relaxation;
  const start = fair.chances.map((chance, type) => chance * people[type]!);
  const expected = largestProduct({ columns, low, high, upper: seats, weights }, start);
  const chances = expected.map((own, type) => own / people[type]!);
  const prices = chances.map((chance, type) => (out.has(type) ? 0 : 1 / chance));
  const simplex = tableauOf(relaxation);
  simplex.cost.set(prices);
  maximise(simplex);
  const bound = objective(simplex);
  const all = [...people.keys()].filter((type) => !out.has(type));
  const claim = { level: 0, fixed: all, prices: all.map((type) => [type, prices[type]!] as const), bound };
  return { chances, claims: [...claimsOfStages({ stages: never, chances }, people), claim], settled: "all" };
}
