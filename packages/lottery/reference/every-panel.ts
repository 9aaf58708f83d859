import { createRandom } from "@naast/kernel";
import type { PanelRequest } from "../src/index.ts";

/** Every panel that keeps to the request, by trying all sets of people: for tiny pools. Ids, sorted. */
export function everyPanel(request: PanelRequest): string[][] {
  const { pool, size, include = [], exclude = [] } = request;
  const panels: string[][] = [];
  for (let set = 0; set < 2 ** pool.people.length; set++) {
    const people = pool.people.filter((_, index) => Math.floor(set / 2 ** index) % 2 === 1);
    const ids = people.map(({ id }) => id);
    const asked = include.every((id) => ids.includes(id)) && !exclude.some((id) => ids.includes(id));
    if (people.length < size.min || people.length > size.max || !asked) continue;
    if (keepsTo(request, ids)) panels.push(ids.toSorted());
  }
  return panels;
}

/** Whether these people are a panel: quotas, size and households. */
export function keepsTo({ pool, quotas, size }: PanelRequest, ids: readonly string[]): boolean {
  const people = pool.people.filter(({ id }) => ids.includes(id));
  const counts = quotas.every(({ feature, value, min, max }) => {
    const count = people.filter(({ values }) => values[pool.features.indexOf(feature)] === value).length;
    return count >= min && count <= max;
  });
  const households = people.flatMap(({ household }) => (household === undefined ? [] : [household]));
  const fits = people.length >= size.min && people.length <= size.max;
  return counts && fits && new Set(households).size === households.length && new Set(ids).size === ids.length;
}

/** A tiny pool with quotas near its own shares, made from a seed; some people share a household. */
export function tinyRequest(seed: string): PanelRequest {
  const random = createRandom(seed);
  const features = ["age", "district", "school", "work"].slice(0, 2 + random.below(3));
  const valuesOf = features.map(() => 2 + random.below(2));
  const count = 5 + random.below(6);
  const size = 2 + random.below(Math.min(4, count - 3));
  const people = Array.from({ length: count }, (_, index) => {
    const values = valuesOf.map((values) => `v${random.below(values)}`);
    const household = random.below(4) === 0 ? { household: `h${random.below(3)}` } : {};
    return { id: `p${index}`, values, ...household };
  });
  const quotas = features.flatMap((feature, at) =>
    Array.from({ length: valuesOf[at]! }, (_, value) => {
      const share = (people.filter(({ values }) => values[at] === `v${value}`).length * size) / count;
      const loose = random.below(5) === 0 ? 1 : 0;
      return {
        feature,
        value: `v${value}`,
        min: Math.max(0, Math.floor(share) - loose),
        max: Math.ceil(share) + loose,
      };
    }),
  );
  return { pool: { features, people }, quotas, size: { min: size, max: size } };
}
