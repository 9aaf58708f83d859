import { describe, expect, it } from "vitest";
import { keepsTo, tinyRequest } from "../../reference/every-panel.ts";
import {
  comparePanel,
  drawStratified,
  measureChances,
  measureQuotas,
  roundToPanels,
  selectPanels,
  selectReplacements,
} from "../index.ts";

const SEEDS = Array.from({ length: 40 }, (_, index) => `tiny pool ${index}`);

function lotteries() {
  return SEEDS.flatMap((seed) => {
    const request = tinyRequest(seed);
    const lottery = selectPanels(request, { objective: "leximin" });
    return lottery.kind === "distribution" ? [{ seed, request, lottery }] : [];
  });
}

describe("roundToPanels", () => {
  it("makes as many panels as asked, all of which keep to the request, and nobody loses more than one panel", () => {
    for (const { seed, request, lottery } of lotteries()) {
      const { panels, appearances, withinOnePanel } = roundToPanels(lottery, 100, "numbers");

      expect(panels, seed).toHaveLength(100);
      expect(
        panels.every((ids) => keepsTo(request, ids)),
        seed,
      ).toBe(true);
      expect(withinOnePanel, seed).toBe(true);
      for (const [id, count] of appearances) expect(count).toBe(panels.filter((ids) => ids.includes(id)).length);
    }
  });

  it("gives the same list for the same seed", () => {
    const [{ lottery } = { lottery: undefined }] = lotteries();

    expect(roundToPanels(lottery!, 20, "one")).toEqual(roundToPanels(lottery!, 20, "one"));
    expect(() => roundToPanels(lottery!, 0, "one")).toThrow("lottery.badPanelCount");
  });
});

describe("selectReplacements", () => {
  it("keeps who has confirmed, never brings back who is gone, and keeps to the quotas", () => {
    for (const { seed, request, lottery } of lotteries()) {
      const [panel = []] = roundToPanels(lottery, 1, seed).panels;
      const [gone = "", ...confirmed] = panel;
      const next = selectReplacements(request, { objective: "leximin", confirmed, gone: [gone] });
      if (next.kind === "impossible") {
        expect(next.sentences.nl.length).toBeGreaterThan(0);
        continue;
      }
      const [replaced = []] = roundToPanels(next, 1, seed).panels;
      expect(replaced).toEqual(expect.arrayContaining(confirmed));
      expect(replaced).not.toContain(gone);
      expect(keepsTo(request, replaced), seed).toBe(true);
    }
  });
});

describe("drawStratified", () => {
  it("draws panels that keep to the request, the same for the same seed", () => {
    for (const { seed, request } of lotteries()) {
      const draw = drawStratified(request, seed);
      expect(drawStratified(request, seed)).toEqual(draw);
      if (draw.kind === "panel") expect(keepsTo(request, draw.ids), seed).toBe(true);
    }
  });
});

describe("measureChances", () => {
  it("knows equal chances, and one who has everything", () => {
    expect(measureChances([0.25, 0.25, 0.25])).toEqual({ min: 0.25, max: 0.25, gini: 0, geometricMean: 0.25 });
    expect(measureChances([0, 0, 0, 1])).toEqual({ min: 0, max: 1, gini: 0.75, geometricMean: 0 });
    expect(measureChances([0.1, 0.4]).geometricMean).toBeCloseTo(0.2, 14);
  });
});

describe("measureQuotas and comparePanel", () => {
  it("count who has a value, and what they get", () => {
    for (const { request, lottery } of lotteries().slice(0, 10)) {
      const [panel = []] = roundToPanels(lottery, 1, "x").panels;
      const rows = comparePanel(request, panel);
      measureQuotas(lottery, request).forEach(({ feature, min, max, seats }, index) => {
        expect(seats).toBeGreaterThanOrEqual(min - 1e-9);
        expect(seats).toBeLessThanOrEqual(max + 1e-9);
        const own = rows.filter((row) => row.feature === feature);
        expect(own.reduce((sum, { onPanel }) => sum + onPanel, 0)).toBe(panel.length);
        expect(rows[index]!.onPanel).toBeGreaterThanOrEqual(min);
      });
    }
  });
});
