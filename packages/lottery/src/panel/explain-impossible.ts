import { searchWhole } from "../solver/branch.ts";
import { type Columns, columnsOf } from "../solver/columns.ts";
import { createSimplex } from "../solver/simplex.ts";
import type { Simplex } from "../solver/tableau.ts";
import { findWithin } from "./find-panel.ts";
import type { ConflictingBound, Impossible, QuotaChange } from "./impossible.ts";
import { createPricer } from "./mixture.ts";
import type { PanelModel } from "./panel-model.ts";
import type { Quota } from "./panel-request.ts";
import { tellImpossible } from "./tell-impossible.ts";

/**
 * Explains why no panel can be made.
 *
 * The conflict is found by leaving out one bound after the other for as long as there is still no panel. The change
 * touches as few quotas as it can, then moves them as little as it can, and spares quotas for few people: one seat less
 * means more to them. It keeps to the flex of the quotas where that is enough.
 */
export function explainImpossible(model: PanelModel): Impossible {
  const conflict = findConflict(model);
  const within = findChange(model, (quota) => quota);
  const change = within ?? findChange(model, withoutFlex);
  const found = { conflict, change, beyondFlex: within === undefined && change !== undefined };
  return { kind: "impossible", ...found, sentences: tellImpossible(model.request.size, found) };
}

function withoutFlex({ feature, value, min, max }: Quota): Quota {
  return { feature, value, min, max };
}

interface Bound {
  readonly row: number;
  readonly side: "min" | "max";
}

function findConflict(model: PanelModel): ConflictingBound[] {
  const pricer = createPricer(model);
  const count = model.seats.length;
  const kept = boundsOf(model).filter(({ row, side }) => {
    const own = side === "min" ? pricer.lower : pricer.upper;
    const before = own[count + row]!;
    own[count + row] = side === "min" ? Math.min(0, before) : Math.max(before, model.request.pool.people.length);
    if (!findWithin(pricer)) return false;
    own[count + row] = before;
    return true;
  });
  return kept.map(({ row, side }) => conflictOf(model, row, side));
}

/** A minimum that more people would be needed for stands last, so that it is left out only when others say it all. */
function boundsOf(model: PanelModel): Bound[] {
  const bounds = model.rows.flatMap(({ kind }, row): Bound[] =>
    kind === "quota" ? (["min", "max"] as const).map((side) => ({ row, side })) : [],
  );
  const isShort = ({ row, side }: Bound) => {
    const { at, available } = conflictOf(model, row, side);
    return side === "min" && available < at;
  };
  return [...bounds.filter((bound) => !isShort(bound)), ...bounds.filter(isShort)];
}

function conflictOf(model: PanelModel, row: number, bound: "min" | "max"): ConflictingBound {
  const { feature, value, ...quota } = quotaOf(model, row);
  const at = model.request.pool.features.indexOf(feature);
  const taking = model.types.filter(({ values }) => values[at] === value).flatMap(({ members }) => members).length;
  const always = model.included.filter(({ values }) => values[at] === value).length;
  return { feature, value, bound, at: quota[bound], available: taking + always };
}

function quotaOf({ rows, request }: PanelModel, row: number): Quota {
  const own = rows[row]!;
  if (own.kind !== "quota") throw new Error("This row is not a quota.");
  return request.quotas.find(({ feature, value }) => feature === own.feature && value === own.value)!;
}

/** Dearer than all distances together, so that the number of quotas that are touched counts first. */
const TOUCH = 4096;

function findChange(model: PanelModel, flexed: (quota: Quota) => Quota): QuotaChange[] | undefined {
  const quotaRows = model.rows.flatMap(({ kind }, row) => (kind === "quota" ? [row] : []));
  const quotas = quotaRows.map((row) => flexed(quotaOf(model, row)));
  const simplex = elasticPricer(model, quotas);
  const { best } = searchWhole(simplex, { above: Number.NEGATIVE_INFINITY, nodes: 200_000 });
  if (!best) return undefined;

  const first = model.seats.length;
  return quotaRows.flatMap((row, index): QuotaChange[] => {
    const less = best[first + 3 * index]!;
    const more = best[first + 3 * index + 1]!;
    if (less === 0 && more === 0) return [];
    const { feature, value, min, max } = quotaOf(model, row);
    return [{ feature, value, from: { min, max }, to: { min: min - less, max: max + more } }];
  });
}

/** For every quota three more columns: seats below its minimum, seats above its maximum, and whether it is touched. */
function elasticPricer(model: PanelModel, quotas: readonly Quota[]): Simplex {
  const { seats, low, high, rows } = model;
  const count = seats.length;
  const room = quotas.map((quota) => roomOf(quota, model.request.size.max));
  const simplex = createSimplex(elasticColumns(model, room));
  simplex.upper.set(seats);
  quotas.forEach((quota, index) => {
    const at = count + 3 * index;
    const { less, more } = room[index]!;
    simplex.upper.set([less, more, 1], at);
    const distance = 1 + 1 / (1 + quota.max);
    simplex.cost.set([-distance, -distance, -TOUCH], at);
  });
  const first = count + 3 * quotas.length;
  simplex.lower.set(low, first);
  simplex.upper.set(high, first);
  room.forEach(({ less, more }, index) => {
    simplex.lower[first + rows.length + index] = -Math.max(1, less + more);
  });
  return simplex;
}

function roomOf({ min, max, minFlex = 0, maxFlex = Number.POSITIVE_INFINITY }: Quota, size: number) {
  return { less: Math.max(0, min - minFlex), more: Math.max(0, Math.min(maxFlex, size) - max) };
}

function elasticColumns({ columns, rows }: PanelModel, room: readonly { less: number; more: number }[]): Columns {
  const { start, rowOf, value } = columns;
  const people = Array.from({ length: start.length - 1 }, (_, type) => {
    return Array.from(rowOf.subarray(start[type], start[type + 1]), (row, at): [number, number] => {
      return [row, value[start[type]! + at]!];
    });
  });
  const elastic = room.flatMap(({ less, more }, row): [number, number][][] => {
    const touched = rows.length + row;
    return [
      [
        [row, 1],
        [touched, 1],
      ],
      [
        [row, -1],
        [touched, 1],
      ],
      [[touched, -Math.max(1, less + more)]],
    ];
  });
  return columnsOf(rows.length + room.length, [...people, ...elastic]);
}
