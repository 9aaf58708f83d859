import { compareText } from "@naast/kernel";
import type { GrowingNumbers } from "./growing-numbers.ts";
import type { Register, Stratum } from "./register.ts";
import type { TextShelf } from "./text-shelf.ts";

/** What was read of the rows, in the order of the file. */
export interface RegisterRows {
  /** Row r has the text with number r: every id is different. */
  readonly ids: TextShelf;
  readonly strata: TextShelf;
  /** How many there are. */
  readonly households: number;
  /** By row; empty when there are no strata, or no households. */
  readonly stratumOf: GrowingNumbers;
  readonly householdOf: GrowingNumbers;
}

/** Puts rows in the order of their ids, lots in that of their first row and strata in that of their names. */
export function orderRegister(read: RegisterRows): Register {
  const rows = rowsById(read.ids);
  const { lotStarts, rowsByLot } = read.householdOf.size() > 0 ? lotPerHousehold(rows, read) : lotPerRow(rows);
  const lots = lotStarts.length - 1;
  const firstRows = lotStarts.subarray(0, lots).map((start) => rowsByLot[start]!);
  return {
    rows: rows.length,
    lots,
    strata: read.stratumOf.size() > 0 ? strataOf(firstRows, read) : [{ name: [], lots: range(lots) }],
    lotStarts,
    rowsByLot,
    idOf: read.ids.at,
  };
}

function rowsById(ids: TextShelf): Uint32Array {
  const rows = range(ids.size());
  const sorted = rows.every((row) => row === 0 || ids.compare(row - 1, row) < 0);
  return sorted ? rows : rows.sort(ids.compare);
}

function range(length: number): Uint32Array {
  const numbers = new Uint32Array(length);
  for (let index = 0; index < length; index++) numbers[index] = index;
  return numbers;
}

interface Lots {
  readonly lotStarts: Uint32Array;
  readonly rowsByLot: Uint32Array;
}

function lotPerRow(rows: Uint32Array): Lots {
  return { lotStarts: range(rows.length + 1), rowsByLot: rows };
}

/** Numbers households by their first row, counts their rows, and then puts each row behind the others of its own. */
function lotPerHousehold(rows: Uint32Array, { households, householdOf }: RegisterRows): Lots {
  const lotOf = new Uint32Array(households).fill(households);
  const lotStarts = new Uint32Array(households + 1);
  let lots = 0;
  for (const row of rows) {
    const household = householdOf.at(row);
    if (lotOf[household] === households) lotOf[household] = lots++;
    lotStarts[lotOf[household]! + 1]! += 1;
  }
  for (let lot = 0; lot < lots; lot++) lotStarts[lot + 1]! += lotStarts[lot]!;

  const next = lotStarts.slice();
  const rowsByLot = new Uint32Array(rows.length);
  for (const row of rows) {
    const lot = lotOf[householdOf.at(row)]!;
    rowsByLot[next[lot]!] = row;
    next[lot]! += 1;
  }
  return { lotStarts, rowsByLot };
}

function strataOf(firstRows: Uint32Array, { strata, stratumOf }: RegisterRows): Stratum[] {
  const sizes = new Uint32Array(strata.size());
  for (const row of firstRows) sizes[stratumOf.at(row)]! += 1;
  const lots = Array.from(sizes, (size) => new Uint32Array(size));
  const filled = new Uint32Array(strata.size());
  firstRows.forEach((row, lot) => {
    const stratum = stratumOf.at(row);
    lots[stratum]![filled[stratum]!] = lot;
    filled[stratum]! += 1;
  });
  return lots
    .map((lotsOfOne, stratum) => ({ key: strata.at(stratum), lots: lotsOfOne }))
    .toSorted((a, b) => compareText(a.key, b.key))
    .map(({ key, lots: lotsOfOne }) => ({ name: key.split("\0"), lots: lotsOfOne }));
}
