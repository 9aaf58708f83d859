import { scaleUtc } from "d3-scale";
import { area, line, symbol, symbolCircle, symbolDiamond, symbolSquare, symbolTriangle } from "d3-shape";
import { type Axis, roundAxisFor } from "./axis.ts";

export interface LinePoint {
  readonly when: Date;
  /** Left out when it was not measured; the line has a gap there. */
  readonly value: number | undefined;
  readonly low?: number;
  readonly high?: number;
}

export interface Line {
  readonly label: string;
  readonly points: readonly LinePoint[];
}

/** A drawing of 100 by 100 in which time runs one way and values run up. */
export interface LinePlot {
  readonly values: Axis;
  x(when: Date): number;
  y(value: number): number;
}

/** Room at the edges for half a mark, above for the words of the highest thin line, and below for the moments. */
const [FIRST, LAST, HIGHEST, LOWEST] = [3, 97, 10, 86];

/** The plot that holds all lines, with the values that must stand on it, such as 0. */
export function plotOf(lines: readonly Line[], includes: readonly number[]): LinePlot {
  const points = lines.flatMap((one) => one.points);
  const values = roundAxisFor(
    points.flatMap(({ value, low, high }) => [value, low, high].filter((number) => number !== undefined)),
    includes,
  );
  const moments = points.map(({ when }) => when.getTime());
  const time = scaleUtc([Math.min(...moments), Math.max(...moments)], [FIRST, LAST]);
  return {
    values,
    x: (when) => inTenths(time(when)),
    y: (value) => inTenths(LOWEST - (values.at(value) / 100) * (LOWEST - HIGHEST)),
  };
}

/** The line through what was measured: the `d` of a path, with a gap where nothing was. */
export function pathThrough(points: readonly LinePoint[], { x, y }: LinePlot): string {
  const draw = line<LinePoint>()
    .digits(1)
    .defined(({ value }) => value !== undefined)
    .x(({ when }) => x(when))
    .y(({ value = 0 }) => y(value));
  return draw(points) ?? "";
}

/** The band of doubt around it, where there is one. */
export function bandAround(points: readonly LinePoint[], { x, y }: LinePlot): string {
  const draw = area<LinePoint>()
    .digits(1)
    .defined(({ low, high }) => low !== undefined && high !== undefined)
    .x(({ when }) => x(when))
    .y0(({ low = 0 }) => y(low))
    .y1(({ high = 0 }) => y(high));
  return draw(points) ?? "";
}

const SYMBOLS = [symbolCircle, symbolSquare, symbolTriangle, symbolDiamond] as const;

/** A mark of its own for each line, so that no line is known by its colour alone. */
export function markOf(index: number): string {
  const area = 90;
  return symbol(SYMBOLS[index % SYMBOLS.length] ?? symbolCircle, area).digits(1)() ?? "";
}

/** Every moment once, the earliest first. */
export function momentsOf(lines: readonly Line[]): Date[] {
  const times = new Set(lines.flatMap(({ points }) => points.map(({ when }) => when.getTime())));
  return [...times].toSorted((one, other) => one - other).map((time) => new Date(time));
}

/** At most this many moments to write under a plot, spread evenly, the first and the last among them. */
export function momentsToName(moments: readonly Date[], most: number): Date[] {
  if (moments.length <= most) return [...moments];
  const places = Array.from({ length: most }, (_, index) => Math.round((index * (moments.length - 1)) / (most - 1)));
  return places.flatMap((place) => moments[place] ?? []);
}

const inTenths = (per: number) => Math.round(per * 10) / 10;
