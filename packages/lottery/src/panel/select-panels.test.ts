import { createRandom } from "@naast/kernel";
import { describe, expect, it } from "vitest";
import { everyPanel, keepsTo, tinyRequest } from "../../reference/every-panel.ts";
import { type Objective, type PanelLottery, type PanelRequest, selectPanels, verifyOptimal } from "../index.ts";
import { seatPeople } from "./seat-people.ts";

const SEEDS = Array.from({ length: 60 }, (_, index) => `tiny pool ${index}`);
const OBJECTIVES: readonly Objective[] = ["leximin", "maximin", "nash", "goldilocks"];

function lotteryFor(request: PanelRequest, objective: Objective): PanelLottery {
  const selection = selectPanels(request, { objective });
  if (selection.kind !== "distribution") throw new Error("These quotas can be met.");
  return selection;
}

/** 200 people in four kinds, as in the open example of the Nature paper: 20 seats, of which 9 at least for each gender. */
function smallExample(): PanelRequest {
  const kinds = [
    ["female", "conservative", 62],
    ["female", "liberal", 38],
    ["male", "liberal", 100],
  ] as const;
  const people = kinds.flatMap(([gender, leaning, count]) =>
    Array.from({ length: count }, (_, index) => ({ id: `${gender} ${leaning} ${index}`, values: [gender, leaning] })),
  );
  const quotas = ["female", "male"].map((value) => ({ feature: "gender", value, min: 9, max: 20 }));
  return { pool: { features: ["gender", "leaning"], people }, quotas, size: { min: 20, max: 20 } };
}

describe("selectPanels", () => {
  it("gives everybody 10 % where 200 people can share 20 seats evenly", () => {
    const { chances, gap } = lotteryFor(smallExample(), "leximin");

    expect(gap).toBe(0);
    for (const chance of chances.values()) expect(chance).toBeCloseTo(0.1, 12);
  });

  it("raises the lowest chance first, then the next: worked out by hand", () => {
    // Two seats: one young, one old. The one young person is always on; the four old share the other seat.
    const people = ["a", "b", "c", "d", "e"].map((id, index) => ({ id, values: [index === 0 ? "young" : "old"] }));
    const quotas = ["young", "old"].map((value) => ({ feature: "age", value, min: 1, max: 1 }));
    const request = { pool: { features: ["age"], people }, quotas, size: { min: 2, max: 2 } };
    const { chances, certificate } = lotteryFor(request, "leximin");

    expect(chances.get("a")).toBeCloseTo(1, 12);
    expect(chances.get("e")).toBeCloseTo(0.25, 12);
    expect(certificate.claims.map(({ level }) => level)).toEqual([0.25, 1]);
  });

  it.each(OBJECTIVES)("proves %s: every claim holds for every panel there is", (objective) => {
    for (const seed of SEEDS) {
      const request = tinyRequest(seed);
      const panels = everyPanel(request);
      if (panels.length === 0) continue;
      const { chances, certificate, stopped } = lotteryFor(request, objective);
      expect(stopped, seed).toBe(false);
      for (const { prices, bound } of certificate.claims) {
        const priceOf = new Map(prices.flatMap(([type, price]) => certificate.types[type]!.map((id) => [id, price])));
        const worth = panels.map((panel) => panel.reduce((sum, id) => sum + (priceOf.get(id) ?? 0), 0));
        expect(Math.max(...worth), seed).toBeLessThanOrEqual(bound + 1e-9);
      }
      expect(
        verifyOptimal(request, { chances, certificate }).checks.filter(({ ok }) => !ok),
        seed,
      ).toEqual([]);
    }
  });

  it.each(OBJECTIVES)("makes only panels that keep to the request, with chances that add up (%s)", (objective) => {
    for (const seed of SEEDS) {
      const request = tinyRequest(seed);
      const selection = selectPanels(request, { objective });
      expect(selection.kind === "impossible", seed).toBe(everyPanel(request).length === 0);
      if (selection.kind !== "distribution") continue;

      const { model, panels, chances } = selection;
      const seated = seatPeople(
        model,
        panels.map(({ seats }) => seats),
        createRandom(seed),
      );
      expect(
        seated.every((ids) => keepsTo(request, ids)),
        seed,
      ).toBe(true);
      expect(panels.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
      expect([...chances.values()].reduce((sum, own) => sum + own, 0)).toBeCloseTo(request.size.min, 9);
    }
  });

  it("gives the same chances whatever the order of people and quotas, and the same bytes again", () => {
    const random = createRandom("orders");
    for (const seed of SEEDS.slice(0, 20)) {
      const request = tinyRequest(seed);
      const { pool, quotas } = request;
      const mixed = {
        ...request,
        pool: { ...pool, people: random.shuffled(pool.people) },
        quotas: random.shuffled(quotas),
      };
      const one = selectPanels(request, { objective: "leximin" });
      const other = selectPanels(mixed, { objective: "leximin" });
      if (one.kind !== "distribution" || other.kind !== "distribution") {
        expect(one).toEqual(other);
        continue;
      }
      expect([...other.chances].toSorted()).toEqual([...one.chances].toSorted());
      expect(JSON.stringify(other.certificate)).toBe(JSON.stringify(one.certificate));
    }
  });

  it("keeps whoever must be on every panel, and leaves out whoever must not", () => {
    const request = { ...smallExample(), include: ["male liberal 0"], exclude: ["male liberal 1"] };
    const { chances } = lotteryFor(request, "leximin");

    expect(chances.get("male liberal 0")).toBe(1);
    expect(chances.get("male liberal 1")).toBe(0);
    expect(chances.get("male liberal 2")).toBeCloseTo(19 / 198, 9);
  });

  it("lets the size of the panel vary where a range is asked", () => {
    const people = ["a", "b", "c"].map((id) => ({ id, values: ["x"] }));
    const quotas = [{ feature: "kind", value: "x", min: 0, max: 3 }];
    const { chances } = lotteryFor(
      { pool: { features: ["kind"], people }, quotas, size: { min: 1, max: 2 } },
      "leximin",
    );

    expect(chances.get("a")).toBeCloseTo(2 / 3, 9);
  });

  it("stops when told to, with panels that are right and a gap that says how far it is", () => {
    const { stopped, gap, panels } = selectPanels(smallExample(), {
      objective: "leximin",
      shouldStop: () => true,
    }) as PanelLottery;

    expect(stopped).toBe(true);
    expect(panels.length).toBeGreaterThan(0);
    expect(gap).toBeGreaterThan(0);
  });

  it("refuses what is not a question", () => {
    const request = smallExample();
    const offences: readonly [Partial<PanelRequest>, string][] = [
      [{ pool: { features: ["gender", "leaning"], people: [] } }, "lottery.emptyPool"],
      [{ size: { min: 0, max: 0 } }, "lottery.badSize"],
      [{ size: { min: 201, max: 201 } }, "lottery.badSize"],
      [{ quotas: [{ feature: "age", value: "old", min: 1, max: 2 }] }, "lottery.unknownFeature"],
      [{ quotas: [{ feature: "gender", value: "male", min: 3, max: 2 }] }, "lottery.badQuota"],
      [{ quotas: [...request.quotas, ...request.quotas] }, "lottery.duplicateQuota"],
      [{ include: ["nobody"] }, "lottery.unknownId"],
      [{ pool: { ...request.pool, people: [...request.pool.people, ...request.pool.people] } }, "lottery.duplicateId"],
    ];

    for (const [change, code] of offences) {
      expect(() => selectPanels({ ...request, ...change }, { objective: "leximin" })).toThrow(code);
    }
  });
});
