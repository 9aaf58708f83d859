import type { Child } from "hono/jsx";
import { Legend, type MapLevel, Patterns } from "./map-legend.tsx";
import { type AreaShape, type Drawing, drawingOf, type Place, type Spot } from "./map-shapes.ts";

interface Thing {
  readonly label: string;
  readonly href?: string;
  /** What the list says of it, such as its class in words or a figure. */
  readonly note?: string;
}

export interface MapArea extends Thing {
  readonly shape: AreaShape;
  /** Its place in the legend, from 0: the denser the pattern, the more. */
  readonly level?: MapLevel;
}

export interface MapPoint extends Thing {
  readonly place: Place;
}

export interface MapWords {
  readonly title: string;
  /** "Toon als lijst". */
  readonly asList: string;
  /** What each level means, in order; left out where there are none. */
  readonly levels?: readonly string[];
}

interface Numbered<T> {
  readonly thing: T;
  readonly number: number;
}

// As wide as a phone, so that what is written on it has the size it has elsewhere.
const ROOM = { width: 360, height: 280, margin: 14 } as const;

/**
 * Areas and places, numbered, and the same in a list beside them: the list is as much the answer as the drawing, so it stands open.
 * The shapes lead where the list leads, for whoever points; the keyboard passes them by, or it would meet everything twice.
 */
export function AreaMap({
  id,
  words,
  areas,
  points = [],
}: {
  id: string;
  words: MapWords;
  areas: readonly MapArea[];
  points?: readonly MapPoint[];
}) {
  const drawing = drawingOf(
    areas.map(({ shape }) => shape),
    points.map(({ place }) => place),
    ROOM,
  );
  const numberedAreas = areas.map((thing, index) => ({ thing, number: index + 1 }));
  const numberedPoints = points.map((thing, index) => ({ thing, number: areas.length + index + 1 }));
  return (
    <figure class="map" id={id}>
      <figcaption class="chart__title">{words.title}</figcaption>
      <div class="map__sides">
        <div>
          <svg class="map__drawing" viewBox={`0 0 ${ROOM.width} ${ROOM.height}`} {...DRAWN_AS}>
            <title>{words.title}</title>
            <Patterns id={id} />
            {numberedAreas.map((area) => (
              <Area id={id} area={area} drawing={drawing} />
            ))}
            {numberedPoints.map((point) => (
              <Point point={point} drawing={drawing} />
            ))}
          </svg>
          {words.levels && <Legend id={id} levels={words.levels} />}
        </div>
        <details class="as-table" open>
          <summary>{words.asList}</summary>
          <ol class="map__list">
            {[...numberedAreas, ...numberedPoints].map(({ thing }) => (
              <li>
                <Linked href={thing.href}>{thing.label}</Linked>
                {thing.note && <span class="map__note">{thing.note}</span>}
              </li>
            ))}
          </ol>
        </details>
      </div>
    </figure>
  );
}

// A group and not an image: an image holds no links.
const DRAWN_AS = { role: "group" };

function Area({ id, area: { thing, number }, drawing }: { id: string; area: Numbered<MapArea>; drawing: Drawing }) {
  const outline = drawing.outline(thing.shape);
  return (
    <Pointed thing={thing}>
      <path class="map__ground" d={outline} />
      {thing.level !== undefined && <path class="map__pattern" d={outline} fill={`url(#${id}-${thing.level})`} />}
      <path class="map__outline" d={outline} />
      <Written at={drawing.middle(thing.shape)}>{number}</Written>
    </Pointed>
  );
}

function Point({ point: { thing, number }, drawing }: { point: Numbered<MapPoint>; drawing: Drawing }) {
  const spot = drawing.spot(thing.place);
  if (!spot) return null;
  return (
    <Pointed thing={thing}>
      <circle class="map__place" cx={spot.x} cy={spot.y} r="12" />
      <Written at={spot}>{number}</Written>
    </Pointed>
  );
}

function Pointed({ thing: { label, href, note }, children }: { thing: Thing; children?: Child }) {
  const title = <title>{note ? `${label}: ${note}` : label}</title>;
  if (!href)
    return (
      <g class="map__thing">
        {title}
        {children}
      </g>
    );
  return (
    <a class="map__thing" href={href} tabindex={-1} aria-label={label}>
      {title}
      {children}
    </a>
  );
}

function Written({ at, children }: { at: Spot | undefined; children?: Child }) {
  if (!at) return null;
  return (
    <text class="map__number" x={at.x} y={at.y} dy="0.35em" text-anchor="middle">
      {children}
    </text>
  );
}

function Linked({ href, children }: { href: string | undefined; children?: Child }) {
  if (!href) return <span>{children}</span>;
  return (
    <a class="nl-link" href={href}>
      {children}
    </a>
  );
}
