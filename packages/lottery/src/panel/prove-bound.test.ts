import { createRandom } from "@naast/kernel";
import { describe, expect, it } from "vitest";
import { everyPanel, tinyRequest } from "../../reference/every-panel.ts";
import { searchWhole } from "../solver/branch.ts";
import { createPricer } from "./mixture.ts";
import { modelPanel } from "./panel-model.ts";
import { proveBound } from "./prove-bound.ts";

/** Tiny pools with random prices, and what the dearest panel costs by trying them all. */
function pricedPools() {
  return Array.from({ length: 80 }, (_, index) => `tiny pool ${index}`).flatMap((seed) => {
    const request = tinyRequest(seed);
    const model = modelPanel(request);
    const random = createRandom(seed).fork("prices");
    const price = model.people.map(() => random.below(41) - 20);
    const priceOf = new Map(model.types.flatMap(({ members }, type) => members.map((id) => [id, price[type]!])));
    const costs = everyPanel(request).map((ids) => ids.reduce((sum, id) => sum + priceOf.get(id)!, 0));
    return costs.length === 0 ? [] : [{ seed, model, price, dearest: Math.max(...costs) }];
  });
}

describe("searchWhole", () => {
  it("finds the dearest panel, as trying them all does", () => {
    for (const { seed, model, price, dearest } of pricedPools()) {
      const pricer = createPricer(model);
      pricer.cost.set(price);
      const { value, complete } = searchWhole(pricer, { above: Number.NEGATIVE_INFINITY, nodes: 10_000 });
      expect(complete, seed).toBe(true);
      expect(value, seed).toBeCloseTo(dearest, 9);
    }
  });
});

describe("proveBound", () => {
  it("proves what holds for every panel, and shows a panel that breaks what does not", () => {
    for (const { seed, model, price, dearest } of pricedPools()) {
      expect(proveBound(model, price, dearest), seed).toMatchObject({ kind: "holds" });
      expect(proveBound(model, price, dearest - 0.5), seed).toMatchObject({ kind: "broken", value: dearest });
    }
  });
});
