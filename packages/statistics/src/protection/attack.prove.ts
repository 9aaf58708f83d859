import { createRandom, type Random } from "@naast/kernel";
import { expect, it } from "vitest";
import { canReach } from "../../reference/fill-in.ts";
import { protectTables } from "./protect-tables.ts";

const AREAS = ["north", "east", "south", "west"];
const MOODS = ["good", "fair", "bad"];
const LATE = 0.06;

/** Some hundred people in a small town, of whom a few answered after the first publication. */
function townFrom(random: Random) {
  const people = 60 + random.below(200);
  const area = Array.from({ length: people }, () => Math.min(random.below(6), 3));
  const mood = area.map((one) => Math.min(random.below(4 + one), 2));
  const counts = area.map(() => random.unit() > LATE);
  const variables = [
    { name: "area", values: AREAS, codes: area },
    { name: "mood", values: MOODS, codes: mood },
  ];
  return { people, variables, counts };
}

const TABLES = [
  { name: "all", by: [] },
  { name: "areas", by: ["area"] },
  { name: "moods", by: ["mood"] },
  { name: "both", by: ["area", "mood"] },
];
const THRESHOLDS = { area: 20, cell: 5 };

it("lets nobody find a number under the threshold in 1,000 random sets of tables in two waves", () => {
  const random = createRandom("a thousand towns");
  let [large, extra] = [0, 0];
  for (let town = 0; town < Number(process.env.TOWNS ?? 1000); town++) {
    const { people, variables, counts } = townFrom(random);
    const first = protectTables({
      people,
      variables,
      area: "area",
      thresholds: THRESHOLDS,
      publication: { tables: TABLES, counts },
    });
    const hidden = first.cells.filter((cell) => cell.hidden).map(({ id }) => id);
    const second = protectTables({
      people,
      variables,
      area: "area",
      thresholds: THRESHOLDS,
      publication: { tables: TABLES },
      earlier: [{ tables: TABLES, counts, hidden }],
    });
    expect(second.alreadyOut).toEqual([]);
    const codes = variables.map((variable) => variable.codes as readonly number[]);
    const [before, now] = [first, second].map(({ cells }) => new Map(cells.map(({ id, count }) => [id, count])));
    expect(findSmall({ before: before!, now: now!, codes, counts })).toEqual([]);
    large += first.cells.filter((cell) => cell.hidden !== "fewPeople" && cell.hidden !== "fewInArea").length;
    extra += first.cells.filter((cell) => cell.hidden === "tellsOthers").length;
  }
  // Of the cells of a first publication that are large enough by themselves, so many are hidden for the sake of others.
  expect(extra / large).toBeLessThan(0.15);
});

interface Out {
  readonly before: ReadonlyMap<string, number | undefined>;
  readonly now: ReadonlyMap<string, number | undefined>;
  readonly codes: readonly (readonly number[])[];
  readonly counts: readonly boolean[];
}

/** What can be told to be small: cells of either wave, and who came between them, cell by cell and in the margins. */
function findSmall({ before, now, codes, counts }: Out): string[] {
  const difference = new Map([...now].map(([id, count]) => [id, minus(count, before.get(id))]));
  return [
    ...smallIn(
      "before",
      then,
      countsOf(codes, (person) => counts[person] === true),
    ),
    ...smallIn(
      "now",
      now,
      countsOf(codes, () => true),
    ),
    ...[...difference]
      .filter(([, count]) => count !== undefined && count < THRESHOLDS.cell && count !== 0)
      .map(([id]) => `later ${id}`),
  ];
}

function minus(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined || other === undefined ? undefined : one - other;
}

function smallIn(wave: string, shown: ReadonlyMap<string, number | undefined>, table: readonly number[]): string[] {
  const puzzle = puzzleOf(shown);
  return table.flatMap((count, cell) =>
    count < THRESHOLDS.cell && !canReach(puzzle, cell, THRESHOLDS.cell) ? [`${wave} ${cell}`] : [],
  );
}

function countsOf([area = [], mood = []]: readonly (readonly number[])[], isIn: (person: number) => boolean): number[] {
  const table = new Array<number>(AREAS.length * MOODS.length).fill(0);
  area.forEach((one, person) => {
    if (isIn(person)) table[one * MOODS.length + mood[person]!]! += 1;
  });
  return table;
}

function puzzleOf(shown: ReadonlyMap<string, number | undefined>) {
  const at = (area: number, mood: number) => area * MOODS.length + mood;
  const cells = AREAS.flatMap((area) => MOODS.map((mood) => shown.get(`both|${area}|${mood}`)));
  const lines = [
    { id: "all", of: [...cells.keys()] },
    ...AREAS.map((name, area) => ({ id: `areas|${name}`, of: MOODS.map((_, mood) => at(area, mood)) })),
    ...MOODS.map((name, mood) => ({ id: `moods|${name}`, of: AREAS.map((_, area) => at(area, mood)) })),
  ];
  const sums = lines.flatMap(({ id, of }) => {
    const total = shown.get(id);
    return total === undefined ? [] : [{ of, total }];
  });
  return { cells, sums };
}
