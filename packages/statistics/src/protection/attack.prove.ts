import { createRandom, type Random } from "@naast/kernel";
import { expect, it } from "vitest";
import { prepareAttack } from "./attack.ts";
import { type ProtectedCell, protectTables } from "./protect-tables.ts";
import { type Cell, cellsOf, kindsOf } from "./publication.ts";

const AREAS = ["north", "east", "south", "west"];
const MOODS = ["good", "fair", "bad"];
const TABLES = [
  { name: "all", by: [] },
  { name: "areas", by: ["area"] },
  { name: "moods", by: ["mood"] },
  { name: "both", by: ["area", "mood"] },
];
const SMALL = 5;
const LATE = 0.06;
const USUAL = { area: "area", thresholds: { area: 20, cell: SMALL } };

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

const hiddenIn = (cells: readonly ProtectedCell[]) => new Set(cells.filter(({ hidden }) => hidden).map(({ id }) => id));
const totalOf = (people: Float64Array, kinds: Iterable<number>) =>
  [...kinds].reduce((sum, kind) => sum + people[kind]!, 0);

it("lets nobody find a number under the threshold in 1,000 random sets of tables in two waves", () => {
  const random = createRandom("a thousand towns");
  let [large, extra] = [0, 0];
  for (let town = 0; town < 1000; town++) {
    const { people, variables, counts } = townFrom(random);
    const [first, second] = [{ tables: TABLES, counts }, { tables: TABLES }];
    const before = protectTables({ people, variables, ...USUAL, publication: first });
    const hidden = hiddenIn(before.cells);
    const earlier = [{ ...first, hidden: [...hidden] }];
    const now = protectTables({ people, variables, ...USUAL, publication: second, earlier });
    expect(now.alreadyOut).toEqual([]);

    const kinds = kindsOf(people, variables, [second, first]);
    const all = [
      ...cellsOf(kinds, second, { at: 0, isEarlier: false }),
      ...cellsOf(kinds, first, { at: 1, isEarlier: true }),
    ];
    const hiddenNow = hiddenIn(now.cells);
    const isHidden = ({ isEarlier, id }: Cell) => (isEarlier ? hidden : hiddenNow).has(id);
    expect(toldOf(all, isHidden, kinds.count)).toEqual([]);
    large += before.cells.filter((cell) => cell.hidden !== "fewPeople" && cell.hidden !== "fewInArea").length;
    extra += before.cells.filter((cell) => cell.hidden === "tellsOthers").length;
  }
  // Of the cells of a first publication that are large enough by themselves, so many are hidden for the sake of others.
  expect(extra / large).toBeLessThan(0.15);
});

/**
 * Small cells, and small differences of the waves, for which no other town can be shown, in which everything that
 * was published is the same and this number is not small. The town is looked at here without trusting how it was found.
 */
function toldOf(all: readonly Cell[], isHidden: (cell: Cell) => boolean, count: number): string[] {
  const shown = all.filter((cell) => !isHidden(cell));
  const attack = prepareAttack(count, shown);
  const secrets = [...all.filter(isHidden), ...latecomers(all)].filter((secret) => secret.count < SMALL);
  return secrets
    .filter(({ kinds }) => {
      const { fitting, most } = attack(kinds);
      const isFree =
        most === Number.POSITIVE_INFINITY && kinds.some((kind) => !shown.some((cell) => cell.kinds.includes(kind)));
      if (isFree) return false;
      const isSame = shown.every((cell) => Math.abs(totalOf(fitting, cell.kinds) - cell.count) < 1e-6);
      const isTown = fitting.every((people) => people > -1e-9);
      return !(isSame && isTown && totalOf(fitting, kinds) > SMALL - 1e-6);
    })
    .map(({ id }) => id);
}

/** Who answered between the waves, in every cell where that was anybody. */
function latecomers(all: readonly Cell[]) {
  return all
    .filter(({ isEarlier }) => !isEarlier)
    .flatMap((cell) => {
      const twin = all.find(({ isEarlier, id }) => isEarlier && id === cell.id);
      const taken = new Set(twin?.kinds);
      const difference = cell.count - (twin?.count ?? 0);
      const kinds = cell.kinds.filter((kind) => !taken.has(kind));
      return difference > 0 ? [{ id: `later in ${cell.id}`, kinds, count: difference }] : [];
    });
}
