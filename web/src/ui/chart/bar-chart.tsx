import { axisFor, barAlong } from "./axis.ts";
import { ChartFrame, type ChartWords } from "./chart-frame.tsx";

export interface Bar {
  readonly label: string;
  /** Left out when nobody knows; that is no zero. */
  readonly value: number | undefined;
  /** The one this is about: full, with its label in bold; the others are an outline. */
  readonly isMeant?: boolean;
}

export interface BarWords extends ChartWords {
  /** The heads of the table: what the bars are of, and what they count. */
  readonly names: string;
  readonly values: string;
  /** Where a value is not known. */
  readonly unknown: string;
}

/** Bars that lie under each other, each with its label and its value in figures. They always begin at 0. */
export function BarChart({
  id,
  words,
  bars,
  format,
}: {
  id: string;
  words: BarWords;
  bars: readonly Bar[];
  format: (value: number) => string;
}) {
  const known = bars.flatMap(({ value }) => value ?? []);
  const axis = axisFor(known, [0]);
  const told = (value: number | undefined) => (value === undefined ? words.unknown : format(value));
  return (
    <ChartFrame
      id={id}
      words={words}
      columns={[
        { key: "name", label: words.names },
        { key: "value", label: words.values, align: "end" },
      ]}
      rows={bars.map(({ label, value }) => [label, told(value)])}
    >
      <div class="bars">
        {bars.map(({ label, value, isMeant }) => (
          <div class={isMeant ? "bar bar--meant" : "bar"}>
            <span class="bar__label">{label}</span>
            <svg class="along" height="24" aria-hidden="true">
              {value !== undefined && <Along bar={barAlong(axis, value)} zero={axis.at(0)} />}
            </svg>
            <span class="bar__value">{told(value)}</span>
          </div>
        ))}
      </div>
    </ChartFrame>
  );
}

function Along({ bar: { x, width }, zero }: { bar: ReturnType<typeof barAlong>; zero: number }) {
  return (
    <>
      <rect class="bar__box" x={per(x)} width={per(width)} y="3" height="18" rx="3" />
      <line class="along__zero" x1={per(zero)} x2={per(zero)} y1="0" y2="24" />
    </>
  );
}

const per = (hundredths: number) => `${hundredths}%`;
