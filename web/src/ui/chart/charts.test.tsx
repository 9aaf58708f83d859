import { describe, expect, it } from "vitest";
import { BarChart } from "./bar-chart.tsx";
import { DoubtBar } from "./doubt-bar.tsx";
import { LineChart } from "./line-chart.tsx";

const words = {
  title: "Reports",
  sentence: "More in the lane than in the alley.",
  asTable: "As a table",
  names: "Street",
  values: "Reports",
  intervals: "Between",
  moments: "Month",
  unknown: "not asked",
};
const format = String;

describe("BarChart", () => {
  const chart = (values: readonly (number | undefined)[]) =>
    String(
      <BarChart
        id="c"
        words={words}
        bars={values.map((value, index) => ({ label: `${index}`, value }))}
        format={format}
      />,
    );
  const boxes = (html: string) =>
    [...html.matchAll(/x="([\d.]+%)" width="([\d.]+%)"/g)].map(([, x, width]) => [x, width]);

  it("draws every bar against the same line, also below zero", () => {
    expect(boxes(chart([15, -5]))).toEqual([
      ["25%", "75%"],
      ["0%", "25%"],
    ]);
  });

  it("draws nothing where nobody knows, and says so", () => {
    const html = chart([4, undefined]);

    expect(boxes(html)).toHaveLength(1);
    expect(html.match(/not asked/g)).toHaveLength(2); // beside the bar and in the table
  });

  it("draws bars without length for nothing but zeros", () => {
    expect(boxes(chart([0, 0]))).toEqual([
      ["0%", "0%"],
      ["0%", "0%"],
    ]);
  });

  it("is an image that is told in a sentence, with the same figures in a table", () => {
    const html = chart([4]);

    expect(html).toMatch(/role="img" aria-labelledby="c-titel" aria-describedby="c-zin"/);
    expect(html).toMatch(/id="c-zin">More in the lane/);
    expect(html).toMatch(/<summary>As a table<\/summary>.*<table/);
  });

  it("leaves the sentence when there is nothing to draw", () => {
    expect(chart([])).toContain("More in the lane");
    expect(chart([])).not.toMatch(/role="img"|<table/);
  });
});

describe("DoubtBar", () => {
  const doubt = (value: number, low: number, high: number) =>
    String(
      <DoubtBar
        id="d"
        words={words}
        now={{ label: "Now", value, low, high }}
        ends={[0, 10]}
        format={{ value: format, interval: (from, to) => `${from} to ${to}` }}
      />,
    );

  it("draws a value where it is, also outside its interval", () => {
    expect(doubt(8, 2, 5)).toMatch(/class="doubt__band" x="20%" width="30%".*class="doubt__dot" cx="80%"/);
  });

  it("makes room for what lies past the ends", () => {
    expect(doubt(20, 5, 20)).toMatch(/x="25%" width="75%".*cx="100%"/);
  });
});

describe("LineChart", () => {
  it("names every line by its mark and shows a table of all moments", () => {
    const when = (month: number) => new Date(Date.UTC(2026, month, 1));
    const html = String(
      <LineChart
        id="l"
        words={words}
        lines={[
          { label: "Lane", points: [{ when: when(0), value: 3 }] },
          { label: "Alley", points: [{ when: when(1), value: undefined }] },
        ]}
        format={{ value: format, moment: (date) => date.toISOString().slice(0, 7) }}
      />,
    );

    expect([...html.matchAll(/scope="row"[^>]*>([^<]*)</g)].map(([, name]) => name)).toEqual(["2026-01", "2026-02"]);
    expect(html.match(/not asked/g)).toHaveLength(3); // the lane in February, the alley in both
    expect(html.match(/class="lines__name/g)).toHaveLength(2);
  });
});
