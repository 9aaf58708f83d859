import { describe, expect, it } from "vitest";
import { type AreaShape, drawingOf, type Place } from "./map-shapes.ts";

const room = { width: 200, height: 100, margin: 10 };

const squareAt = (east: number, north: number): Place[] => [
  [east, north],
  [east + 0.01, north],
  [east + 0.01, north + 0.01],
  [east, north + 0.01],
  [east, north],
];
const square = (east: number, north: number): AreaShape => ({ type: "Polygon", coordinates: [squareAt(east, north)] });
const backwards: AreaShape = { type: "Polygon", coordinates: [squareAt(5, 52).toReversed()] };

/** All corners of a path, as x and y in turn. */
const numbersIn = (path: string) => [...path.matchAll(/-?\d+(?:\.\d+)?/g)].map(Number);

describe("drawingOf", () => {
  it("fills the room with what there is, within the margin", () => {
    const shapes = [square(5, 52), square(5.01, 52)];
    const numbers = shapes.flatMap((shape) => numbersIn(drawingOf(shapes, [], room).outline(shape)));
    const [across, down] = [
      numbers.filter((_, index) => index % 2 === 0),
      numbers.filter((_, index) => index % 2 === 1),
    ];

    expect(Math.min(...across, ...down)).toBeGreaterThanOrEqual(9.9);
    expect(Math.max(...across)).toBeLessThanOrEqual(190.1);
    expect(Math.max(...down)).toBeLessThanOrEqual(90.1);
  });

  it("draws a ring the same whichever way round it runs", () => {
    const [one, other] = [square(5, 52), backwards].map((shape) => drawingOf([shape], [], room).outline(shape));

    expect(new Set(numbersIn(one ?? ""))).toEqual(new Set(numbersIn(other ?? "")));
  });

  it("leaves a hole open", () => {
    const hole = squareAt(5.002, 52.002).map(([east, north]): Place => [(east + 5.005) / 2, (north + 52.005) / 2]);
    const shape: AreaShape = { type: "Polygon", coordinates: [squareAt(5, 52), hole] };

    expect(drawingOf([shape], [], room).outline(shape).match(/M/g)).toHaveLength(2);
  });

  it("keeps north above south and east beyond west", () => {
    const [north, south]: Place[] = [
      [5, 52.1],
      [5.1, 52],
    ];
    const drawing = drawingOf([], [north as Place, south as Place], room);

    expect(drawing.spot(north as Place)?.y).toBeLessThan(drawing.spot(south as Place)?.y ?? 0);
    expect(drawing.spot(north as Place)?.x).toBeLessThan(drawing.spot(south as Place)?.x ?? 0);
  });

  it("finds the middle of parts that lie apart between them", () => {
    const parts: AreaShape = { type: "MultiPolygon", coordinates: [[squareAt(5, 52)], [squareAt(5.03, 52)]] };

    expect(drawingOf([parts], [], room).middle(parts)?.x).toBeCloseTo(100, 0);
  });

  it("puts a single point in the middle, and draws nothing for nothing", () => {
    const alone: Place = [5, 52];

    expect(drawingOf([], [alone], room).spot(alone)).toEqual({ x: 100, y: 50 });
    expect(drawingOf([], [], room).outline({ type: "Polygon", coordinates: [] })).toBe("");
  });
});
