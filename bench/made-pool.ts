import { createRandom, type Random } from "../packages/kernel/src/index.ts";
import type { PanelRequest } from "../packages/lottery/src/index.ts";

export interface PoolShape {
  readonly seed: string;
  readonly people: number;
  readonly panel: number;
  /** How many values each feature has. */
  readonly values: readonly number[];
  /** By how much the quotas are wider than the rounded share of the population, at either end. */
  readonly slack: number;
}

const POPULATION = 20_000;
const KINDS = 4;

/**
 * A made-up pool that behaves as real ones do: features hang together, some people volunteer far more readily than
 * others, and the quotas follow a population the pool does not mirror.
 */
export function madePool({ seed, people, panel, values, slack }: PoolShape): PanelRequest {
  const random = createRandom(seed);
  const town = openTown(random, values);
  const population = Array.from({ length: POPULATION }, () => somebody(random, town));
  const pool: number[][] = [];
  while (pool.length < people) {
    const person = somebody(random, town);
    const readiness = person.reduce((product, value, feature) => product * town.readiness[feature]![value]!, 3);
    if (random.unit() < readiness) pool.push(person);
  }

  const features = values.map((_, feature) => `feature ${feature}`);
  const quotas = values.flatMap((count, feature) =>
    Array.from({ length: count }, (_, value) => {
      const share = (panel * population.filter((person) => person[feature] === value).length) / POPULATION;
      const name = { feature: features[feature]!, value: `value ${value}` };
      return { ...name, min: Math.max(0, Math.floor(share) - slack), max: Math.ceil(share) + slack };
    }),
  );
  const named = pool.map((person, index) => ({ id: `${index}`, values: person.map((value) => `value ${value}`) }));
  return { pool: { features, people: named }, quotas, size: { min: panel, max: panel } };
}

interface Town {
  /** For each kind of people and each feature, how common each value is. */
  readonly kinds: readonly (readonly (readonly number[])[])[];
  readonly readiness: readonly (readonly number[])[];
}

function openTown(random: Random, values: readonly number[]): Town {
  const common = values.map((count) => Array.from({ length: count }, () => 0.15 + random.unit()));
  const kinds = Array.from({ length: KINDS }, () =>
    common.map((row) => row.map((own) => own * (0.3 + 2 * random.unit()))),
  );
  return { kinds, readiness: values.map((count) => Array.from({ length: count }, () => 0.25 + random.unit())) };
}

function somebody(random: Random, { kinds }: Town): number[] {
  return random.pick(kinds).map((row) => pickBy(random, row));
}

function pickBy(random: Random, weights: readonly number[]): number {
  let left = random.unit() * weights.reduce((sum, own) => sum + own, 0);
  const at = weights.findIndex((own) => {
    left -= own;
    return left < 0;
  });
  return at < 0 ? weights.length - 1 : at;
}
