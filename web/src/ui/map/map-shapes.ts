import { type GeoPermissibleObjects, geoArea, geoCentroid, geoMercator, geoPath } from "d3-geo";

/** Degrees east and north, as in GeoJSON. */
export type Place = readonly [longitude: number, latitude: number];

type Ring = readonly Place[];

/** An outline as GeoJSON has it. Which way round its rings run does not matter. */
export type AreaShape =
  | { readonly type: "Polygon"; readonly coordinates: readonly Ring[] }
  | { readonly type: "MultiPolygon"; readonly coordinates: readonly (readonly Ring[])[] };

export interface Drawing {
  /** The `d` of a path. */
  outline(shape: AreaShape): string;
  /** About the middle of a shape, where its number stands; undefined where it has no surface. */
  middle(shape: AreaShape): Spot | undefined;
  spot(place: Place): Spot | undefined;
}

export interface Spot {
  readonly x: number;
  readonly y: number;
}

export interface Room {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
}

/** Draws everything as large as it goes in this room, north up, with a margin for what stands on the edge. */
export function drawingOf(shapes: readonly AreaShape[], places: readonly Place[], room: Room): Drawing {
  const wound = new Map(shapes.map((shape) => [shape, windClockwise(shape)]));
  const all: GeoPermissibleObjects = {
    type: "GeometryCollection",
    geometries: [...wound.values(), { type: "MultiPoint", coordinates: places.map(([east, north]) => [east, north]) }],
  };
  const projection = fitting(all, room);
  const path = geoPath(projection).digits(1);
  const woundOf = (shape: AreaShape) => wound.get(shape) ?? windClockwise(shape);
  return {
    outline: (shape) => path(woundOf(shape)) ?? "",
    middle: (shape) => spotOf(path.centroid(woundOf(shape))),
    spot: ([east, north]) => spotOf(projection([east, north])),
  };
}

function fitting(all: GeoPermissibleObjects, { width, height, margin }: Room) {
  const projection = geoMercator().fitExtent(
    [
      [margin, margin],
      [width - margin, height - margin],
    ],
    all,
  );
  if (Number.isFinite(projection.scale())) return projection;
  // A single place, or nothing, has no size to fit: it stands in the middle.
  return geoMercator()
    .center(geoCentroid(all))
    .translate([width / 2, height / 2]);
}

/**
 * d3 draws on a globe, where a ring that runs the other way holds all the rest of the world. GeoJSON asks for one way and many files
 * have the other, so the smaller side is taken: no neighbourhood is half a globe.
 */
function windClockwise(shape: AreaShape): GeoJsonShape {
  if (shape.type === "Polygon") return { type: "Polygon", coordinates: windPolygon(shape.coordinates) };
  return { type: "MultiPolygon", coordinates: shape.coordinates.map(windPolygon) };
}

type GeoJsonShape =
  | { type: "Polygon"; coordinates: number[][][] }
  | { type: "MultiPolygon"; coordinates: number[][][][] };

/** The outer ring round its surface, holes the other way. */
function windPolygon(rings: readonly Ring[]): number[][][] {
  return rings.map((ring, index) => {
    const points = ring.map(([east, north]) => [east, north]);
    const isLarge = geoArea({ type: "Polygon", coordinates: [points] }) > 2 * Math.PI;
    const isHole = index > 0;
    return isLarge === isHole ? points : points.toReversed();
  });
}

function spotOf(point: readonly [number, number] | null): Spot | undefined {
  if (!point?.every(Number.isFinite)) return undefined;
  return { x: Math.round(point[0] * 10) / 10, y: Math.round(point[1] * 10) / 10 };
}
