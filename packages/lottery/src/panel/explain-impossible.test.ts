import { describe, expect, it } from "vitest";
import { everyPanel, tinyRequest } from "../../reference/every-panel.ts";
import { type ConflictingBound, type Impossible, type PanelRequest, type Quota, selectPanels } from "../index.ts";

/** Tiny pools whose first quotas ask for one more than there is room for; those that happen to be possible are left out. */
const REQUESTS: readonly PanelRequest[] = Array.from({ length: 80 }, (_, index) => {
  const request = tinyRequest(`tight pool ${index}`);
  const quotas = request.quotas.map((quota, at) => {
    return at % 3 === index % 3 ? { ...quota, min: quota.min + 1, max: Math.max(quota.max, quota.min + 1) } : quota;
  });
  return { ...request, quotas };
}).filter((request) => everyPanel(request).length === 0);

function explanationOf(request: PanelRequest): Impossible {
  const selection = selectPanels(request, { objective: "leximin" });
  if (selection.kind !== "impossible") throw new Error("No panel keeps to these quotas.");
  return selection;
}

function isPossible(request: PanelRequest, quotas: readonly Quota[]): boolean {
  return everyPanel({ ...request, quotas }).length > 0;
}

/** The quotas as if they held nobody back. */
function freed(request: PanelRequest, isFree: (quota: Quota) => boolean): Quota[] {
  return request.quotas.map((quota) => (isFree(quota) ? { ...quota, min: 0, max: request.size.max } : quota));
}

function changed(request: PanelRequest, { change = [] }: Pick<Impossible, "change">): Quota[] {
  return request.quotas.map((quota) => {
    const own = change.find(({ feature, value }) => feature === quota.feature && value === quota.value);
    return own ? { ...quota, ...own.to } : quota;
  });
}

function subsets<Item>(items: readonly Item[], size: number): Item[][] {
  if (size < 0) return [];
  if (size === 0) return [[]];
  return items.flatMap((item, at) => subsets(items.slice(at + 1), size - 1).map((rest) => [item, ...rest]));
}

/** Only these bounds are left; all others hold nobody back. */
function only(request: PanelRequest, bounds: readonly ConflictingBound[]): Quota[] {
  return request.quotas.map(({ feature, value, min, max }) => {
    const isKept = (side: "min" | "max") =>
      bounds.some((own) => own.feature === feature && own.value === value && own.bound === side);
    return { feature, value, min: isKept("min") ? min : 0, max: isKept("max") ? max : request.size.max };
  });
}

describe("quotas that cannot be met", () => {
  it("are tried here in some number, so that what follows says something", () => {
    expect(REQUESTS.length).toBeGreaterThan(20);
  });

  it("come with a change that makes a panel possible, where quotas can help at all", () => {
    for (const request of REQUESTS) {
      const found = explanationOf(request);
      const canHelp = isPossible(
        request,
        freed(request, () => true),
      );
      expect(found.change !== undefined).toBe(canHelp);
      if (canHelp) expect(isPossible(request, changed(request, found))).toBe(true);
    }
  });

  it("are changed in as few quotas as can be", () => {
    for (const request of REQUESTS) {
      const { change } = explanationOf(request);
      for (const fewer of subsets(request.quotas, (change?.length ?? 0) - 1)) {
        const alone = freed(request, (quota) => fewer.includes(quota));
        expect(isPossible(request, alone)).toBe(false);
      }
    }
  });

  it("are moved no further than needed", () => {
    for (const request of REQUESTS) {
      const { change = [] } = explanationOf(request);
      for (const one of change) {
        const { from, to } = one;
        const shorter = { ...one, to: { min: Math.min(from.min, to.min + 1), max: Math.max(from.max, to.max - 1) } };
        const others = change.filter((other) => other !== one);
        expect(isPossible(request, changed(request, { change: [...others, shorter] }))).toBe(false);
      }
    }
  });

  it("are told by a conflict that no panel keeps to, and that falls apart without any one of its bounds", () => {
    for (const request of REQUESTS) {
      const { change, conflict } = explanationOf(request);
      if (change === undefined) continue;
      expect(isPossible(request, only(request, conflict))).toBe(false);
      for (const one of conflict) {
        const others = conflict.filter((bound) => bound !== one);
        expect(isPossible(request, only(request, others))).toBe(true);
      }
    }
  });

  it("go no further than their flex where that is enough, and say so where it is not", () => {
    const people = ["a", "b", "c", "d"].map((id, index) => ({ id, values: [index === 0 ? "young" : "old"] }));
    const asking = (minFlex: number) => ({
      pool: { features: ["age"], people },
      quotas: [
        { feature: "age", value: "young", min: 2, max: 2, minFlex, maxFlex: 2 },
        { feature: "age", value: "old", min: 0, max: 3 },
      ],
      size: { min: 3, max: 3 },
    });

    expect(explanationOf(asking(1))).toMatchObject({
      beyondFlex: false,
      change: [{ value: "young", to: { min: 1, max: 2 } }],
    });
    expect(explanationOf(asking(2)).beyondFlex).toBe(true);
  });
});
