import { createRandom } from "@naast/kernel";
import { describe, expect, it } from "vitest";
import { canReach } from "../../reference/fill-in.ts";
import { type ProtectedTables, type ProtectInput, protectTables } from "./protect-tables.ts";

const AREAS = ["north", "east", "south"];
const MOODS = ["good", "fair", "bad"];

/** People with an area and a mood, as many of each as the table says. */
function peopleFrom(table: readonly (readonly number[])[]): Pick<ProtectInput, "people" | "variables"> {
  const codes = table.flatMap((row, area) =>
    row.flatMap((count, mood) => new Array<[number, number]>(count).fill([area, mood])),
  );
  return {
    people: codes.length,
    variables: [
      { name: "area", values: AREAS, codes: codes.map(([area]) => area) },
      { name: "mood", values: MOODS, codes: codes.map(([, mood]) => mood) },
    ],
  };
}

const TABLES = [
  { name: "all", by: [] },
  { name: "areas", by: ["area"] },
  { name: "moods", by: ["mood"] },
  { name: "both", by: ["area", "mood"] },
];
const shown = ({ cells }: ProtectedTables) => new Map(cells.map(({ id, count }) => [id, count]));
const hiddenBy = ({ cells }: ProtectedTables, why: string) =>
  cells.filter(({ hidden }) => hidden === why).map(({ id }) => id);
const protect = (table: readonly (readonly number[])[], more: Partial<ProtectInput> = {}) =>
  protectTables({ ...peopleFrom(table), publication: { tables: TABLES }, area: "area", ...more });

describe("protectTables", () => {
  it("shows everything when nothing is small", () => {
    const found = protect([
      [30, 20, 15],
      [20, 40, 25],
      [35, 25, 30],
    ]);
    expect(found.cells.every(({ hidden }) => hidden === undefined)).toBe(true);
    expect(shown(found).get("both|north|bad")).toBe(15);
    expect(shown(found).get("all")).toBe(240);
  });

  it("hides a small cell, and as much in its row and column as is needed to keep it", () => {
    const found = protect([
      [30, 20, 4],
      [20, 40, 25],
      [35, 25, 30],
    ]);
    expect(hiddenBy(found, "fewPeople")).toEqual(["both|north|bad"]);
    // At least three others: one in the row, one in the column, and where those two cross.
    expect(hiddenBy(found, "tellsOthers").length).toBeGreaterThanOrEqual(3);
    expect(shown(found).get("areas|north")).toBe(54);
    expect(shown(found).get("moods|bad")).toBe(59);
  });

  it("says nothing of an area with too few answers, not even by what is left of the whole", () => {
    const found = protect([
      [10, 10, 10],
      [20, 40, 25],
      [35, 25, 30],
    ]);
    expect(hiddenBy(found, "fewInArea")).toEqual([
      "areas|north",
      "both|north|good",
      "both|north|fair",
      "both|north|bad",
    ]);
    const counts = shown(found);
    const others = ["areas|east", "areas|south"].map((id) => counts.get(id));
    expect(counts.get("all") === undefined || others.includes(undefined)).toBe(true);
  });

  it("does not show that nobody is in a cell: nought is few", () => {
    const found = protect([
      [30, 30, 0],
      [20, 40, 25],
      [35, 25, 30],
    ]);
    expect(hiddenBy(found, "fewPeople")).toEqual(["both|north|bad"]);
  });

  it("does not let the few others be worked out of a large share", () => {
    // 57 of 60 say good: the other three stand nowhere, and must not follow from the two numbers.
    const people = {
      people: 60,
      variables: [{ name: "good", values: ["yes"], codes: Array.from({ length: 60 }, (_, n) => (n < 57 ? 0 : -1)) }],
    };
    const publication = {
      tables: [
        { name: "all", by: [] },
        { name: "good", by: ["good"] },
      ],
    };
    const { cells } = protectTables({ ...people, publication });
    expect(cells.filter(({ hidden }) => hidden).length).toBe(1);
  });

  it("says nothing at all of a handful of people", () => {
    const found = protect([
      [5, 5, 5],
      [5, 5, 5],
      [5, 5, 5],
    ]);
    expect(found.cells.every(({ count }) => count === undefined)).toBe(true);
  });

  it("takes other thresholds, and rounds what it shows", () => {
    const table = [
      [3, 8, 12],
      [9, 14, 6],
      [22, 7, 11],
    ];
    const mild = protect(table, { thresholds: { area: 10, cell: 3 } });
    expect(hiddenBy(mild, "fewPeople")).toEqual([]);
    expect(shown(protect(table, { thresholds: { area: 10, cell: 3 }, rounding: 5 })).get("both|east|fair")).toBe(15);
    expect(() => protect(table, { thresholds: { cell: 0 } })).toThrow("statistics.badThreshold");
  });

  it("shows nothing when it is stopped: half a check is none", () => {
    const { people, variables } = peopleFrom([[60, 40, 3]]);
    const found = protectTables({ people, variables, publication: { tables: TABLES } }, { shouldStop: () => true });
    expect(found.stopped).toBe(true);
    expect(found.cells.every(({ count, hidden }) => count === undefined && hidden === "notLookedAt")).toBe(true);
  });

  it("refuses a table by something nobody knows, and more kinds of people than it can look through", () => {
    expect(() => protect([[60]], { publication: { tables: [{ name: "t", by: ["faith"] }] } })).toThrow(
      "statistics.unknownVariable",
    );
    const values = Array.from({ length: 200 }, (_, value) => `${value}`);
    const variables = ["a", "b"].map((name) => ({ name, values, codes: [0] }));
    const publication = { tables: [{ name: "t", by: ["a", "b"] }] };
    expect(() => protectTables({ people: 1, variables, publication })).toThrow("statistics.tooManyKinds");
  });
});

describe("protectTables, beside what is out already", () => {
  const table = [
    [30, 20, 15],
    [20, 40, 25],
    [35, 25, 30],
  ];

  it("does not let the four who came later be found by subtracting", () => {
    const { people, variables } = peopleFrom(table);
    const late = new Set([0, 70, 120, 200]);
    const first = {
      tables: [{ name: "all", by: [] }],
      counts: Array.from({ length: people }, (_, one) => !late.has(one)),
      hidden: [],
    };
    const found = protectTables({ people, variables, area: "area", publication: { tables: TABLES }, earlier: [first] });
    expect(hiddenBy(found, "tellsOthers")).toContain("all");
    expect(found.alreadyOut).toEqual([]);
  });

  it("keeps hidden what an earlier table hid, also when the new tables are others", () => {
    const small = [
      [30, 20, 4],
      [20, 40, 25],
      [35, 25, 30],
    ];
    const { people, variables } = peopleFrom(small);
    const before = protectTables({ people, variables, area: "area", publication: { tables: TABLES } });
    const hidden = before.cells.filter((cell) => cell.hidden).map(({ id }) => id);
    const again = protectTables({
      people,
      variables,
      area: "area",
      publication: { tables: [{ name: "again", by: ["area", "mood"] }] },
      earlier: [{ tables: TABLES, hidden }],
    });
    expect(again.cells.filter((cell) => cell.hidden)).toHaveLength(hidden.length);
  });

  it("says so when an earlier publication already tells a small number", () => {
    const small = [
      [30, 20, 4],
      [20, 40, 25],
      [35, 25, 30],
    ];
    const { people, variables } = peopleFrom(small);
    const found = protectTables({
      people,
      variables,
      area: "area",
      publication: { tables: TABLES },
      earlier: [{ tables: [{ name: "careless", by: ["area", "mood"] }], hidden: [] }],
    });
    expect(found.alreadyOut).toContain("both|north|bad");
  });
});

describe("an attack on what was shown", () => {
  const random = createRandom("attack");
  const tables = Array.from({ length: 40 }, () =>
    AREAS.map(() => MOODS.map(() => (random.below(3) === 0 ? random.below(5) : 4 + random.below(14)))),
  );

  it("finds no number under the threshold, by trying every way to fill the tables in", () => {
    for (const table of tables) {
      const threshold = 4;
      const found = protect(table, { thresholds: { area: 8, cell: threshold } });
      const puzzle = { ...puzzleOf(shown(found)), near: table.flat() };
      table.flat().forEach((count, cell) => {
        if (count < threshold) expect(canReach(puzzle, cell, threshold)).toBe(true);
      });
    }
  });

  it("would find them without the cells that were hidden for the sake of others", () => {
    const exposed = tables.filter((table) => {
      const found = protect(table, { thresholds: { area: 8, cell: 4 } });
      const extra = new Set(hiddenBy(found, "tellsOthers"));
      if (extra.size === 0) return false;
      const counts = shown(found);
      for (const id of extra) counts.set(id, countOf(table, id));
      const puzzle = { ...puzzleOf(counts), near: table.flat() };
      return table.flat().some((count, cell) => count < 4 && !canReach(puzzle, cell, 4));
    });
    expect(exposed.length).toBeGreaterThan(10);
  });
});

function puzzleOf(counts: ReadonlyMap<string, number | undefined>) {
  const at = (area: number, mood: number) => area * MOODS.length + mood;
  const cells = AREAS.flatMap((area) => MOODS.map((mood) => counts.get(`both|${area}|${mood}`)));
  const lines = [
    { id: "all", of: AREAS.flatMap((_, area) => MOODS.map((__, mood) => at(area, mood))) },
    ...AREAS.map((name, area) => ({ id: `areas|${name}`, of: MOODS.map((_, mood) => at(area, mood)) })),
    ...MOODS.map((name, mood) => ({ id: `moods|${name}`, of: AREAS.map((_, area) => at(area, mood)) })),
  ];
  const sums = lines.flatMap(({ id, of }) => {
    const total = counts.get(id);
    return total === undefined ? [] : [{ of, total }];
  });
  return { cells, sums };
}

function countOf(table: readonly (readonly number[])[], id: string): number {
  const [, one = "", two] = id.split("|");
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  const [area, mood] = [AREAS.indexOf(one), MOODS.indexOf(two ?? one)];
  if (one === "") return sum(table.flat());
  if (two !== undefined) return table[area]![mood]!;
  return area >= 0 ? sum(table[area]!) : sum(table.map((row) => row[mood]!));
}
