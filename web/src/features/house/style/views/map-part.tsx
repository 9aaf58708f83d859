import type { Reader } from "#web/platform/language/reader.ts";
import { AreaMap } from "#web/ui/map/map.tsx";
import type { MapLevel } from "#web/ui/map/map-legend.tsx";
import type { AreaShape, Place } from "#web/ui/map/map-shapes.ts";
import { Heading } from "#web/ui/text.tsx";
import { paths } from "../paths.ts";

const LEVELS: readonly MapLevel[] = [0, 1, 2];

// Somewhere in a field; no square of anybody.
const WEST = 5.4;
const SOUTH = 52.2;
const SQUARES: readonly (readonly (readonly [number, number])[])[] = [
  [
    [0, 0],
    [4, 0.4],
    [4.4, 4],
    [0.5, 4.6],
  ],
  [
    [4, 0.4],
    [8.5, 0],
    [8.2, 3.2],
    [4.4, 4],
  ],
  [
    [0.5, 4.6],
    [4.4, 4],
    [8.2, 3.2],
    [8.6, 6],
    [5, 7],
    [1, 6.6],
  ],
];

export function MapPart({ reader: { say, to } }: { reader: Reader }) {
  const levels = [say("house.style.map.few"), say("house.style.map.some"), say("house.style.map.many")];
  return (
    <section class="part" aria-labelledby="kaart">
      <Heading level={2} id="kaart">
        {say("house.style.map.title")}
      </Heading>
      <AreaMap
        id="pleinen"
        words={{ title: say("house.style.map.caption"), asList: say("house.style.map.asList"), levels }}
        areas={SQUARES.map((corners, index) => ({
          label: say("house.style.sample.square", { number: String(index + 1) }),
          href: to(paths.style("", "tabel")),
          note: levels[index] ?? "",
          shape: shapeOf(corners),
          level: LEVELS[index] ?? 0,
        }))}
        points={[
          { label: say("house.style.map.centre"), note: say("house.style.map.centreText"), place: placeOf([6.4, 5.4]) },
        ]}
      />
    </section>
  );
}

function shapeOf(corners: readonly (readonly [number, number])[]): AreaShape {
  return { type: "Polygon", coordinates: [[...corners, ...corners.slice(0, 1)].map(placeOf)] };
}

function placeOf([east, north]: readonly [number, number]): Place {
  return [WEST + east / 1000, SOUTH + north / 1700];
}
