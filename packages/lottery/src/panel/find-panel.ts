import { DomainError } from "@naast/kernel";
import { searchWhole } from "../solver/branch.ts";
import type { Simplex } from "../solver/tableau.ts";
import { createPricer } from "./mixture.ts";
import type { PanelModel } from "./panel-model.ts";

const NODES = 1_000_000;

/**
 * One panel that keeps to the quotas, as seats by type; undefined when there is none.
 *
 * @throws DomainError `lottery.tooHard` when a million nodes do not decide it
 */
export function findAnyPanel(model: PanelModel): Int32Array | undefined {
  return findWithin(createPricer(model));
}

/** Whole numbers within the bounds of a tableau; undefined when there are none. */
export function findWithin(simplex: Simplex): Int32Array | undefined {
  spreadCosts(simplex.cost);
  const { best, complete } = searchWhole(simplex, { above: Number.NEGATIVE_INFINITY, nodes: NODES, enough: 0 });
  if (!best && !complete) throw new DomainError("lottery.tooHard", "invalid", { nodes: NODES });
  return best;
}

/**
 * Costs that differ from column to column and follow from their numbers alone.
 *
 * Where any answer will do, costs of zero would leave the simplex method without direction.
 */
export function spreadCosts(cost: Float64Array): void {
  let word = 12345;
  for (let column = 0; column < cost.length; column++) {
    word = (Math.imul(word, 1103515245) + 12345) >>> 0;
    cost[column] = word / 2 ** 32 - 0.5;
  }
}
