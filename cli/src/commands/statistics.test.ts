import { describe, expect, it } from "vitest";
import { naast, shortLivedFile } from "../try-out.ts";

const SAMPLE = "age,home,y,z\nyoung,rent,2,a\nold,rent,4,b\nold,own,6,a\nyoung,own,8,\n";
const MARGINS = '{"age": {"young": 400, "old": 600}, "home": {"rent": 700, "own": 300}}';

const rake = async (sample: string, margins: string, ...words: string[]) => {
  const [samplePath, marginsPath] = [
    await shortLivedFile("sample.csv", sample),
    await shortLivedFile("margins.json", margins),
  ];
  const answer = await naast("statistics", "rake", "--sample", samplePath, "--margins", marginsPath, ...words);
  return { ...answer, samplePath, marginsPath };
};

/** Sixty people who answer around a middle. */
const wave = (middle: number) =>
  `code,y\n${Array.from({ length: 60 }, (_, person) => `c${person},${middle + (person % 5) - 2}`).join("\n")}\n`;
const change = async (before: string, after: string, ...words: string[]) => {
  const paths = [await shortLivedFile("before.csv", before), await shortLivedFile("after.csv", after)];
  const margins = await shortLivedFile("margins.json", "{}");
  const [first = "", second = ""] = paths;
  return naast(
    "statistics",
    "change",
    "--before",
    first,
    "--after",
    second,
    "--margins",
    margins,
    "--item",
    "y",
    ...words,
  );
};

describe("naast statistics rake", () => {
  it("answers with a weight for each row, and each item with its standard error", async () => {
    const { code, out } = await rake(SAMPLE, MARGINS, "--item", "y,z=a", "--json");
    const { weights, items, population } = JSON.parse(out);
    expect(code).toBe(0);
    for (const [place, weight] of [280, 420, 180, 120].entries()) expect(weights[place]).toBeCloseTo(weight, 8);
    expect(items.y.mean).toBeCloseTo((280 * 2 + 420 * 4 + 180 * 6 + 120 * 8) / 1000, 10);
    expect(items.y.se).toBeGreaterThan(0);
    expect(items["z=a"]).toMatchObject({ mean: expect.closeTo(460 / 880, 10), answers: 3 });
    expect(population).toBe(1000);
  });

  it("is readable without --json, and sets who answered beside who lives here", async () => {
    const { out } = await rake(SAMPLE, MARGINS, "--item", "y");
    expect(out).toContain("4 respondents stand for 1000 people, with weights from 120 to 420");
    expect(out).toMatch(/home {4}rent {3}700 {9}2 {9}0\.71/);
    expect(out).toMatch(/y {5}4\.28/);
  });

  it("draws new samples when asked for a second opinion", async () => {
    const rows = Array.from({ length: 40 }, (_, person) => `${person % 2 ? "young" : "old"},${person % 7}`).join("\n");
    const margins = '{"age": {"young": 4, "old": 6}}';
    const { out } = await rake(`age,y\n${rows}\n`, margins, "--item", "y", "--replicates", "100", "--json");
    expect(JSON.parse(out).items.y.bootstrap).toMatchObject({ replicates: 100, se: expect.any(Number) });
  });

  it("ends with 1 when the margins cannot be met, and says what to take together", async () => {
    const margins = '{"age": {"young": 400, "middle": 100, "old": 500}}';
    const { code, err, samplePath } = await rake(SAMPLE, margins);
    expect({ code, err }).toEqual({
      code: 1,
      err:
        `${samplePath} cannot be weighted to these margins.\n` +
        'age "middle": nobody in the sample, 100 in the population.\n' +
        'It can when these are taken together, in the sample and in the margins: age: "young" + "middle".\n',
    });
    expect(JSON.parse((await rake(SAMPLE, margins, "--json")).out)).toMatchObject({
      kind: "impossible",
      merges: [{ margin: "age", values: ["young", "middle"] }],
    });
  });

  it("ends with 1 when nobody answered, and gives no mean where nobody answered the item", async () => {
    expect((await rake("age,y\n", '{"age": {"young": 1}}', "--item", "y")).code).toBe(1);
    const { out } = await rake("age,y\nyoung,\nyoung,NA\n", '{"age": {"young": 1}}', "--item", "y", "--json");
    expect(JSON.parse(out).items).toEqual({ y: { mean: null, se: null, answers: 0 } });
  });

  it("ends with 2 and the place of what it cannot use", async () => {
    const faults = [
      [
        SAMPLE.replace("old,own", "ancient,own"),
        MARGINS,
        [],
        '4:1: expected nothing, or a value of "age" in the margins: "young", "old", found "ancient"',
      ],
      [SAMPLE.replace("rent,4", "rent,four"), MARGINS, ["--item", "y"], '3:10: expected a number, found "four"'],
      [SAMPLE, MARGINS, ["--item", "x"], '1: expected a column named "x", found "age,home,y,z"'],
      [SAMPLE, MARGINS, ["--weight", "z"], '2:14: expected a number, found "a"'],
      [SAMPLE, MARGINS, ["--cluster", "home", "--stratum", "age"], "expected a cluster that lies in one stratum"],
      [SAMPLE, MARGINS, ["--population", "3"], "--population: expected how many units the stratum has"],
      [
        SAMPLE,
        MARGINS.replace("600", "-600"),
        [],
        '1:31: expected how many people there are, a number from 0, found "-600"',
      ],
      [SAMPLE, MARGINS, ["--trim", "1"], "--trim is a number above 1; not '1'."],
    ] as const;
    for (const [sample, margins, words, expected] of faults) {
      const { code, err } = await rake(sample, margins, ...words);
      expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(expected) });
    }
    expect((await naast("statistics", "rake")).code).toBe(2);
  });
});

describe("naast statistics change", () => {
  it("answers with both waves, the difference, its interval and a verdict in Dutch words", async () => {
    const { code, out } = await change(wave(5), wave(6), "--json");
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      before: { mean: 5, se: expect.any(Number), answers: 60 },
      after: { mean: 6 },
      difference: 1,
      verdict: "gestegen",
      outcome: "risen",
      linked: 0,
    });
    expect(JSON.parse((await change(wave(6), wave(5), "--json")).out).verdict).toBe("gedaald");
    expect(JSON.parse((await change(wave(5), wave(5), "--json")).out).verdict).toBe("niet aantoonbaar veranderd");
  });

  it("is surer when a code tells who answered twice", async () => {
    const linked = JSON.parse((await change(wave(5), wave(6), "--link", "code", "--json")).out);
    expect(linked).toMatchObject({ linked: 60, verdict: "gestegen" });
    expect(linked.se).toBeLessThan(1e-6);
    const { code, err } = await change(wave(5).replace("c1,", "c0,"), wave(6), "--link", "code");
    expect({ code, err }).toEqual({
      code: 2,
      err: expect.stringContaining("before.csv:3:1: expected a code that no other row has"),
    });
  });

  it("says that there are too few answers, and that a change is surely negligible", async () => {
    expect((await change("y\n1\n2\n3\n", wave(6))).out).toMatch(/^te weinig antwoorden\. Difference 4/);
    expect(JSON.parse((await change("y\n", wave(6), "--json")).out)).toMatchObject({
      before: { mean: null, se: null, answers: 0 },
      verdict: "te weinig antwoorden",
    });
    expect(JSON.parse((await change("y\n1\n", wave(6), "--json")).out)).toMatchObject({
      before: { mean: null, se: null, answers: 1 },
      difference: null,
      verdict: "te weinig antwoorden",
    });
    expect(JSON.parse((await change(wave(5), wave(5), "--negligible", "1", "--json")).out).isNegligible).toBe(true);
    expect((await change(wave(5), wave(6), "--language", "en", "--least", "61")).out).toMatch(/^too few answers/);
  });

  it("asks for both waves, an item and a confidence that can be meant", async () => {
    expect((await naast("statistics", "change", "--before", "a.csv")).code).toBe(2);
    expect((await change(wave(5), wave(6), "--confidence", "95")).err).toContain(
      "--confidence is a number between 0.5 and 1",
    );
  });
});
