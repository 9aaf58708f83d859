import { describe, expect, it } from "vitest";
import { type Contact, type ContactInput, estimateContact } from "./estimate-contact.ts";

type Told = Extract<Contact, { kind: "contact" }>;

/** Twelve people, the even ones on one side; three tables of four. */
const sides = Array.from({ length: 12 }, (_, person) => (person % 2 === 0 ? "here long" : "new"));
const mixed = [
  [0, 1, 2, 3],
  [4, 5, 6, 7],
  [8, 9, 10, 11],
];
const apart = [
  [0, 2, 4, 6],
  [8, 10, 1, 3],
  [5, 7, 9, 11],
];
const told = (more: Partial<ContactInput> = {}): Told => {
  const contact = estimateContact({ sides, rounds: [mixed], seed: "contact", ...more });
  if (contact.kind === "tooFew") throw new Error("are enough people");
  return contact;
};

describe("estimateContact", () => {
  it("counts the pairs at a table that are on different sides", () => {
    // Each table has two of each side: four mixed pairs of six.
    expect(told()).toMatchObject({ meetings: 18, unknown: 0, across: { expected: 12, low: 12, high: 12 } });
    expect(told({ rounds: [apart] }).across.expected).toBe(4);
  });

  it("knows what chance would give: six times six of sixty-six pairs differ", () => {
    const { acrossByChance } = told();
    expect(acrossByChance.expected).toBeCloseTo((18 * 36) / 66, 12);
    expect(acrossByChance.low).toBeLessThan(acrossByChance.expected);
    expect(acrossByChance.high).toBeGreaterThan(acrossByChance.expected);
    expect(told({ rounds: [apart] }).across.high).toBeLessThanOrEqual(acrossByChance.low);
  });

  it("counts a pair once that meets in two rounds, and its meetings twice", () => {
    const { meetings, across, pairsAcross } = told({ rounds: [mixed, mixed] });
    expect([meetings, across.expected, pairsAcross.expected]).toEqual([36, 24, 12]);
  });

  it("leaves out who did not come, when a door list tells it", () => {
    const came = sides.map((_, person) => person !== 0);
    expect(told({ attendance: { came } })).toMatchObject({ meetings: 15, across: { expected: 10 } });
  });

  it("gives a range when only heads were counted", () => {
    const { meetings, across, pairsAcross } = told({ attendance: { headCount: 10 } });
    expect(meetings).toBeCloseTo((18 * 10 * 9) / (12 * 11), 10);
    expect(across.expected).toBeCloseTo((12 * 10 * 9) / (12 * 11), 10);
    expect(across.low).toBeLessThan(across.high);
    expect(pairsAcross.expected).toBeCloseTo(across.expected, 0);
  });

  it("keeps apart the meetings of who did not say", () => {
    const some = sides.map((side, person) => (person === 0 ? "" : side));
    expect(told({ sides: some })).toMatchObject({ meetings: 18, unknown: 3, across: { expected: 10 } });
  });

  it("tells nothing of a handful of people, or of a handful on the other side", () => {
    const tooFew = { kind: "tooFew" };
    expect(estimateContact({ sides: sides.slice(0, 8), rounds: [mixed.slice(0, 2)], seed: "a" })).toEqual(tooFew);
    const lone = sides.map((_, person) => (person < 4 ? "new" : "here long"));
    expect(estimateContact({ sides: lone, rounds: [mixed], seed: "a" })).toEqual(tooFew);
    const came = sides.map((_, person) => person < 9);
    expect(estimateContact({ sides, rounds: [mixed], attendance: { came }, seed: "a" })).toEqual(tooFew);
    expect(estimateContact({ sides: [], rounds: [], seed: "a" })).toEqual(tooFew);
  });

  it("speaks of numbers only: no person, table or round stands in the answer", () => {
    expect(Object.keys(told()).sort()).toEqual([
      "across",
      "acrossByChance",
      "kind",
      "meetings",
      "pairsAcross",
      "unknown",
    ]);
  });

  it("gives the same bits for the same seed", () => {
    expect(told()).toEqual(told());
  });

  it("refuses a plan in which somebody sits twice or does not exist, and more heads than people", () => {
    expect(() => told({ rounds: [[[0, 1, 0]]] })).toThrow("statistics.badSeats");
    expect(() => told({ rounds: [[[0, 99]]] })).toThrow("statistics.badSeats");
    expect(() => told({ attendance: { headCount: 13 } })).toThrow("statistics.badAttendance");
    expect(() => told({ attendance: { came: [true] } })).toThrow("statistics.badAttendance");
  });
});
