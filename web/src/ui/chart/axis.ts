import { scaleLinear } from "d3-scale";

/** A line with values on it, from 0 to 100 per cent of the room there is. */
export interface Axis {
  readonly from: number;
  readonly to: number;
  at(value: number): number;
  /** Round values to draw a thin line at: about as many as asked. */
  ticks(about: number): readonly number[];
}

/**
 * The axis that holds all these values and what else must stand on it, such as 0 under a bar. Without any value it runs from 0 to 1;
 * when all are the same it begins, or ends, at 0.
 */
export function axisFor(values: readonly number[], includes: readonly number[] = []): Axis {
  const [from, to] = extentOf([...values, ...includes].filter(Number.isFinite));
  return axisBetween(from, to);
}

/** The same, with round ends. */
export function roundAxisFor(values: readonly number[], includes: readonly number[] = []): Axis {
  const { from, to } = axisFor(values, includes);
  const [first = from, last = to] = scaleLinear([from, to], [0, 100]).nice(4).domain();
  return axisBetween(first, last);
}

/** Where a bar lies: from 0 to its value, whichever of the two comes first. */
export function barAlong(axis: Axis, value: number): { readonly x: number; readonly width: number } {
  return spanAlong(axis, 0, value);
}

/** Where the band between two values lies, in whichever order they are given. */
export function spanAlong(axis: Axis, one: number, other: number): { readonly x: number; readonly width: number } {
  const [start, end] = [axis.at(Math.min(one, other)), axis.at(Math.max(one, other))];
  return { x: start, width: end - start };
}

function extentOf(values: readonly number[]): readonly [number, number] {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  if (values.length === 0 || (least === 0 && most === 0)) return [0, 1];
  return least === most ? [Math.min(0, least), Math.max(0, most)] : [least, most];
}

function axisBetween(from: number, to: number): Axis {
  const scale = scaleLinear([from, to], [0, 100]);
  return { from, to, at: (value) => inHundredths(scale(value)), ticks: (about) => scale.ticks(about) };
}

// Finer than a pixel on any screen, and short in the page.
const inHundredths = (per: number) => Math.round(per * 100) / 100;
