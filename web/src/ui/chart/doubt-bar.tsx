import { type Axis, axisFor, spanAlong } from "./axis.ts";
import { ChartFrame, type ChartWords } from "./chart-frame.tsx";

/** A value with the room for doubt around it. Where a method puts the value outside that room, it is drawn there. */
export interface Doubt {
  readonly label: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export interface DoubtWords extends ChartWords {
  /** The heads of the table: which one, its value, and between what it lies. */
  readonly names: string;
  readonly values: string;
  readonly intervals: string;
}

export interface DoubtFormat {
  readonly value: (value: number) => string;
  /** "5,9 tot 6,9". */
  readonly interval: (low: number, high: number) => string;
}

/** What was found as a dot on a line, the doubt about it as a band, what it is held against on a second line, and what that means. */
export function DoubtBar({
  id,
  words,
  now,
  comparison,
  ends = [],
  format,
}: {
  id: string;
  words: DoubtWords;
  now: Doubt;
  comparison?: Doubt;
  /** The ends of what can be answered, such as 1 and 10. */
  ends?: readonly number[];
  format: DoubtFormat;
}) {
  const doubts = comparison ? [now, comparison] : [now];
  const axis = axisFor(
    doubts.flatMap(({ value, low, high }) => [value, low, high]),
    ends,
  );
  return (
    <ChartFrame
      id={id}
      words={words}
      columns={[
        { key: "name", label: words.names },
        { key: "value", label: words.values, align: "end" },
        { key: "interval", label: words.intervals, align: "end" },
      ]}
      rows={doubts.map(({ label, value, low, high }) => [label, format.value(value), format.interval(low, high)])}
    >
      <DoubtLine doubt={now} axis={axis} format={format} kind="now" />
      {comparison && <DoubtLine doubt={comparison} axis={axis} format={format} kind="then" />}
      <div class="doubt__ends">
        <span>{format.value(axis.from)}</span>
        <span>{format.value(axis.to)}</span>
      </div>
    </ChartFrame>
  );
}

interface LineProps {
  readonly doubt: Doubt;
  readonly axis: Axis;
  readonly format: DoubtFormat;
  readonly kind: "now" | "then";
}

function DoubtLine({ doubt: { label, value, low, high }, axis, format, kind }: LineProps) {
  const band = spanAlong(axis, low, high);
  const place = `${axis.at(value)}%`;
  return (
    <div class={`doubt doubt--${kind}`}>
      <p class="doubt__words">
        <span>{label}</span> <strong>{format.value(value)}</strong>{" "}
        <span class="doubt__interval">({format.interval(low, high)})</span>
      </p>
      <svg class="along" height="28" aria-hidden="true">
        <line class="doubt__line" x1="0" x2="100%" y1="14" y2="14" />
        <rect class="doubt__band" x={`${band.x}%`} width={`${band.width}%`} y="5" height="18" rx="4" />
        {kind === "now" ? <circle class="doubt__dot" cx={place} cy="14" r="8" /> : <Diamond at={place} />}
      </svg>
    </div>
  );
}

function Diamond({ at }: { at: string }) {
  return (
    <svg class="mark" x={at} y="14" aria-hidden="true">
      <path class="doubt__dot" d="M0-9 9 0 0 9-9 0Z" />
    </svg>
  );
}
