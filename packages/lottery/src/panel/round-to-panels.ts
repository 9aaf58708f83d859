import { createRandom, DomainError } from "@naast/kernel";
import { searchWhole } from "../solver/branch.ts";
import { createPricer } from "./mixture.ts";
import { seatPeople } from "./seat-people.ts";
import type { PanelLottery } from "./select-panels.ts";

/** Panels of which each is drawn with the same chance: 1 ÷ their number. */
export interface EqualPanels {
  /** Ids of the people on each panel, sorted. */
  readonly panels: readonly (readonly string[])[];
  /** On how many panels everybody is. */
  readonly appearances: ReadonlyMap<string, number>;
  /** The largest loss of chance of anybody, in the chances that were asked for less those that these panels give. */
  readonly largestLoss: number;
  /** True when nobody loses more than 1 ÷ the number of panels. */
  readonly withinOnePanel: boolean;
}

/**
 * Turns a lottery with weights into a list of equally likely panels, so that one number drawn in public decides.
 *
 * Each panel of the lottery is taken as often as its weight says, rounded down. The places that are left go one by one
 * to the panel that helps most those who are short. While somebody still misses more than one panel, a panel is exchanged
 * for another of the lottery, or for a new one that is looked for with those who are short as the dearest; whatever
 * brings the list nearer stays. That the loss ends within one panel is what we see, not what we can prove; the answer
 * says whether it did.
 *
 * @param lottery - as `selectPanels` gave it
 * @param count - how many panels, from 1
 * @param seed - decides the numbers of the panels, and who of those who are alike comes first
 * @throws DomainError `lottery.badPanelCount`
 * @see Flanigan, Kehne and Procaccia, Fair Sortition Made Transparent (NeurIPS 2021)
 */
export function roundToPanels(lottery: PanelLottery, count: number, seed: string): EqualPanels {
  if (!Number.isSafeInteger(count) || count < 1) throw new DomainError("lottery.badPanelCount", "invalid", { count });
  const list = startList(lottery, count);
  fillUp(list);
  exchange(list);
  searchBetter(list, lottery);

  const random = createRandom(seed);
  const seated = seatPeople(lottery.model, random.fork("numbers").shuffled(expand(list)), random.fork("turns"));
  return tell(lottery, seated);
}

interface Column {
  readonly types: readonly number[];
  readonly seats: Int32Array;
  copies: number;
}

interface List {
  readonly people: Float64Array;
  readonly columns: Column[];
  /** Seats that each type should have over all panels, what it has, and what it needs at least. */
  readonly wanted: Float64Array;
  readonly given: Float64Array;
  readonly needed: Float64Array;
  missing: number;
}

function startList({ model, panels, chanceOfType }: PanelLottery, count: number): List {
  const columns = panels.map(({ seats, weight }): Column => {
    return { types: typesOf(seats), seats, copies: Math.floor(weight * count + 1e-9) };
  });
  const given = new Float64Array(model.people.length);
  let missing = count;
  for (const column of columns) {
    add(given, column, column.copies);
    missing -= column.copies;
  }
  const wanted = model.people.map((people, type) => people * chanceOfType[type]! * count);
  const needed = model.people.map((people, type) => people * Math.ceil(chanceOfType[type]! * count - 1 - 1e-6));
  return { people: model.people, columns, wanted, given, needed, missing };
}

function typesOf(seats: Int32Array): number[] {
  return [...seats.keys()].filter((type) => seats[type] !== 0);
}

function add(given: Float64Array, { types, seats }: Column, copies: number): void {
  for (const type of types) given[type]! += copies * seats[type]!;
}

/** Misses count by the square, for each person; whoever is short of what is needed counts a thousand times. */
const SHORT = 1000;

function lossOf({ people, wanted, needed }: List, type: number, given: number): number {
  const off = wanted[type]! - given;
  const short = needed[type]! - given;
  return (off * off + (short > 0 ? SHORT * short * short : 0)) / people[type]!;
}

/** How the sum of losses changes when seats are added to the types of a column, or taken from them. */
function changeBy(list: List, { types, seats }: Column, sign: 1 | -1): number {
  let change = 0;
  for (const type of types) {
    const now = list.given[type]!;
    change += lossOf(list, type, now + sign * seats[type]!) - lossOf(list, type, now);
  }
  return change;
}

function fillUp(list: List): void {
  for (; list.missing > 0; list.missing--) {
    let best = list.columns[0]!;
    let least = Number.POSITIVE_INFINITY;
    for (const column of list.columns) {
      const change = changeBy(list, column, 1);
      if (change < least) {
        least = change;
        best = column;
      }
    }
    best.copies++;
    add(list.given, best, 1);
  }
}

const EXCHANGES = 2000;
const SEARCHES = 300;

function isShort({ given, needed }: List): boolean {
  return given.some((own, type) => own < needed[type]!);
}

/** Takes out the panel that is missed least and puts in the one that helps most, for as long as that helps. */
function exchange(list: List): void {
  for (let round = 0; round < EXCHANGES && isShort(list); round++) {
    const outs = list.columns.filter(({ copies }) => copies > 0);
    const leaving = outs.map((column) => ({ column, change: changeBy(list, column, -1) }));
    leaving.sort((one, other) => one.change - other.change);
    if (!leaving.slice(0, TRIES).some(({ column, change }) => replace(list, column, change))) return;
  }
}

const TRIES = 40;

function replace(list: List, out: Column, change: number): boolean {
  add(list.given, out, -1);
  let best: Column | undefined;
  let least = -change - 1e-9;
  for (const column of list.columns) {
    const own = changeBy(list, column, 1);
    if (own < least) {
      least = own;
      best = column;
    }
  }
  const into = best ?? out;
  add(list.given, into, 1);
  if (!best) return false;
  out.copies--;
  best.copies++;
  return true;
}

/** Looks for new panels in place of those that are missed least. */
function searchBetter(list: List, { model }: PanelLottery): void {
  if (!isShort(list)) return;
  const pricer = createPricer(model);
  for (let round = 0; round < SEARCHES && isShort(list); round++) {
    const outs = list.columns.filter(({ copies }) => copies > 0);
    const leaving = outs.map((column) => ({ column, change: changeBy(list, column, -1) }));
    leaving.sort((one, other) => one.change - other.change);
    const { column: out, change } = leaving[round % Math.min(leaving.length, TRIES)]!;
    add(list.given, out, -1);
    for (let type = 0; type < pricer.cost.length; type++) {
      pricer.cost[type] = lossOf(list, type, list.given[type]!) - lossOf(list, type, list.given[type]! + 1);
    }
    const { best } = searchWhole(pricer, { above: Number.NEGATIVE_INFINITY, nodes: 300, enough: 0.9 });
    const found = best && { types: typesOf(best), seats: best, copies: 1 };
    const better = found && changeBy(list, found, 1) + change < -1e-9;
    if (better) {
      out.copies--;
      list.columns.push(found);
      exchangeAfter(list, found);
    } else add(list.given, out, 1);
  }
}

function exchangeAfter(list: List, found: Column): void {
  add(list.given, found, 1);
  exchange(list);
}

function expand({ columns }: List): Int32Array[] {
  return columns.flatMap(({ seats, copies }) => Array.from({ length: copies }, () => seats));
}

/** What lies further behind the point is rounding. */
const PLACES = 1e11;

function tell({ chances }: PanelLottery, seated: readonly string[][]): EqualPanels {
  const appearances = new Map([...chances.keys()].map((id) => [id, 0]));
  for (const id of seated.flat()) appearances.set(id, appearances.get(id)! + 1);
  let largestLoss = 0;
  for (const [id, chance] of chances)
    largestLoss = Math.max(largestLoss, chance - appearances.get(id)! / seated.length);
  return {
    panels: seated.map((panel) => panel.toSorted((one, other) => (one < other ? -1 : 1))),
    appearances,
    largestLoss: Math.round(largestLoss * PLACES) / PLACES,
    withinOnePanel: largestLoss <= 1 / seated.length + 1 / PLACES,
  };
}
