import { localeOf } from "#web/platform/language/languages.ts";
import type { Reader } from "#web/platform/language/reader.ts";
import { BarChart } from "#web/ui/chart/bar-chart.tsx";
import { DoubtBar } from "#web/ui/chart/doubt-bar.tsx";
import { LineChart } from "#web/ui/chart/line-chart.tsx";
import type { Line } from "#web/ui/chart/line-paths.ts";
import { Heading } from "#web/ui/text.tsx";
import { streetName } from "../schema.ts";

export function ChartPart({ reader }: { reader: Reader }) {
  return (
    <section class="part" aria-labelledby="cijfers">
      <Heading level={2} id="cijfers">
        {reader.say("house.style.charts.title")}
      </Heading>
      <Bars reader={reader} />
      <Lines reader={reader} />
      <Doubts reader={reader} />
    </section>
  );
}

function Bars({ reader }: { reader: Reader }) {
  const { say, format } = reader;
  const street = (number: number) => streetName({ street: number }, reader);
  const words = {
    asTable: say("house.style.charts.asTable"),
    names: say("house.style.table.street"),
    unknown: say("house.style.charts.unknown"),
  };
  return (
    <>
      <BarChart
        id="meldingen"
        words={{
          ...words,
          title: say("house.style.charts.bars"),
          sentence: say("house.style.charts.barsText"),
          values: say("house.style.charts.count"),
        }}
        bars={[23, 41, 8, 0, undefined].map((value, index) => ({
          label: street(index + 1),
          value,
          isMeant: index === 1,
        }))}
        format={format.number}
      />
      <BarChart
        id="verschil"
        words={{
          ...words,
          title: say("house.style.charts.change"),
          sentence: say("house.style.charts.changeText"),
          values: say("house.style.charts.change"),
        }}
        bars={[3, -12, 5].map((value, index) => ({ label: street(index + 1), value }))}
        format={format.number}
      />
    </>
  );
}

function Lines({ reader }: { reader: Reader }) {
  const { say, format, language } = reader;
  const months = new Intl.DateTimeFormat(localeOf(language), { month: "short", year: "numeric", timeZone: "UTC" });
  const words = {
    asTable: say("house.style.charts.asTable"),
    moments: say("house.style.charts.month"),
    unknown: say("house.style.charts.unknown"),
  };
  return (
    <>
      <LineChart
        id="groeten"
        words={{ ...words, title: say("house.style.charts.lines"), sentence: say("house.style.charts.linesText") }}
        lines={[
          { label: streetName({ street: 1 }, reader), points: monthly([31, 34, 33, 40, 46, 52, 55], 5) },
          { label: streetName({ street: 2 }, reader), points: monthly([28, 27, 30, undefined, 26, 28, 29]) },
        ]}
        format={{ value: format.number, moment: (when) => months.format(when) }}
      />
      <LineChart
        id="leeg"
        words={{ ...words, title: say("house.style.charts.none"), sentence: say("house.style.charts.noneText") }}
        lines={[]}
        format={{ value: format.number, moment: (when) => months.format(when) }}
      />
    </>
  );
}

function monthly(values: readonly (number | undefined)[], doubt?: number): Line["points"] {
  return values.map((value, index) => ({
    when: new Date(Date.UTC(2026, index, 1)),
    value,
    ...(value !== undefined && doubt !== undefined && { low: value - doubt, high: value + doubt }),
  }));
}

function Doubts({ reader: { say, format } }: { reader: Reader }) {
  return (
    <DoubtBar
      id="cijfer"
      words={{
        title: say("house.style.charts.doubt"),
        sentence: say("house.style.charts.doubtText"),
        asTable: say("house.style.charts.asTable"),
        names: say("house.style.charts.measure"),
        values: say("house.style.charts.mark"),
        intervals: say("house.style.charts.interval"),
      }}
      now={{ label: say("house.style.charts.now"), value: 6.8, low: 6.3, high: 7.3 }}
      comparison={{ label: say("house.style.charts.before"), value: 6.5, low: 5.8, high: 7.2 }}
      ends={[1, 10]}
      format={{
        value: format.number,
        interval: (low, high) =>
          say("house.style.charts.between", { low: format.number(low), high: format.number(high) }),
      }}
    />
  );
}
