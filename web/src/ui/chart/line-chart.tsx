import { ChartFrame, type ChartWords } from "./chart-frame.tsx";
import {
  bandAround,
  type Line,
  type LinePlot,
  markOf,
  momentsOf,
  momentsToName,
  pathThrough,
  plotOf,
} from "./line-paths.ts";

export interface LineWords extends ChartWords {
  /** The head of the first column of the table: when. */
  readonly moments: string;
  /** Where nothing was measured. */
  readonly unknown: string;
}

/** Lines over time, each known by its dashes and its mark; where nothing was measured the line stops. At most four can be told apart. */
export function LineChart({
  id,
  words,
  lines,
  includes = [0],
  format,
}: {
  id: string;
  words: LineWords;
  lines: readonly Line[];
  /** Values that always stand on the plot; 0 unless there is a reason. */
  includes?: readonly number[];
  format: { readonly value: (value: number) => string; readonly moment: (when: Date) => string };
}) {
  const plot = plotOf(lines, includes);
  const moments = momentsOf(lines);
  return (
    <ChartFrame
      id={id}
      words={words}
      columns={[
        { key: "moment", label: words.moments },
        ...lines.map(({ label }) => ({ key: label, label, align: "end" as const })),
      ]}
      rows={moments.map((when) => [
        format.moment(when),
        ...lines.map((line) => {
          const value = valueAt(line, when);
          return value === undefined ? words.unknown : format.value(value);
        }),
      ])}
    >
      {lines.length > 1 && <Key lines={lines} />}
      <svg class="lines" aria-hidden="true">
        <Grid plot={plot} format={format.value} />
        {lines.map((line, index) => (
          <Drawn line={line} plot={plot} index={index} />
        ))}
        <Moments plot={plot} moments={namedMoments(moments, format.moment)} format={format.moment} />
      </svg>
    </ChartFrame>
  );
}

function Key({ lines }: { lines: readonly Line[] }) {
  return (
    <div class="lines__key">
      {lines.map(({ label }, index) => (
        <span class={`lines__name line--${index}`}>
          <svg width="44" height="20" viewBox="0 0 44 20" aria-hidden="true">
            <path class="line__path" d="M1 10H43" />
            <path class="line__mark" d={markOf(index)} transform="translate(22 10)" />
          </svg>
          {label}
        </span>
      ))}
    </div>
  );
}

function Grid({ plot, format }: { plot: LinePlot; format: (value: number) => string }) {
  return (
    <g class="lines__grid">
      {plot.values.ticks(4).map((value) => {
        const y = `${plot.y(value)}%`;
        return (
          <>
            <line x1="0" x2="100%" y1={y} y2={y} />
            <text x="0" y={y} dy="-4">
              {format(value)}
            </text>
          </>
        );
      })}
    </g>
  );
}

function Moments({
  plot,
  moments,
  format,
}: {
  plot: LinePlot;
  moments: readonly Date[];
  format: (when: Date) => string;
}) {
  return (
    <g class="lines__moments">
      {moments.map((when, index) => (
        <text x={`${plot.x(when)}%`} y="100%" dy="-6" text-anchor={anchorOf(index, moments.length)}>
          {format(when)}
        </text>
      ))}
    </g>
  );
}

/** Three short names fit under a plot on a phone, and two long ones. */
function namedMoments(moments: readonly Date[], format: (when: Date) => string): Date[] {
  const longest = Math.max(0, ...moments.map((when) => format(when).length));
  return momentsToName(moments, longest <= 10 ? 3 : 2);
}

/** The first and the last stay within the drawing. */
function anchorOf(index: number, count: number): "start" | "middle" | "end" {
  if (count > 1 && index === 0) return "start";
  return count > 1 && index === count - 1 ? "end" : "middle";
}

// The paths are drawn in a square that stretches to the room there is; marks stand beside it, for they must stay round.
function Drawn({ line: { points }, plot, index }: { line: Line; plot: LinePlot; index: number }) {
  return (
    <g class={`line--${index}`}>
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" width="100%" height="100%" aria-hidden="true">
        <path class="line__band" d={bandAround(points, plot)} />
        <path class="line__path" d={pathThrough(points, plot)} />
      </svg>
      {points.map(({ when, value }) => {
        if (value === undefined) return null;
        return (
          <svg class="mark" x={`${plot.x(when)}%`} y={`${plot.y(value)}%`} aria-hidden="true">
            <path class="line__mark" d={markOf(index)} />
          </svg>
        );
      })}
    </g>
  );
}

function valueAt({ points }: Line, when: Date): number | undefined {
  return points.find((point) => point.when.getTime() === when.getTime())?.value;
}
