import { describe, expect, it } from "vitest";
import { naast, shortLivedFile, situationFile } from "../try-out.ts";

const match = (file: string, ...words: readonly string[]) => naast("match", "--situation", file, ...words);
const NEIGHBOURS = situationFile("two-neighbours");
const NOTHING_FITS = situationFile("own/behaviour-nobody-understands");

describe("naast match --json", () => {
  it("gives one document: practices with score and reasons, and the set that covers the situation", async () => {
    const { code, out, err } = await match(NEIGHBOURS, "--json");
    const { results, together } = JSON.parse(out);

    expect(code).toBe(0);
    expect(err).toBe("");
    expect(results[0]).toMatchObject({
      slug: "buurtbemiddeling",
      for: [
        {
          criterion: "problems",
          ids: ["neighbour-conflict", "daily-nuisance"],
          text: { nl: expect.any(String), en: expect.any(String) },
        },
        {},
        {},
        {},
      ],
      against: expect.any(Array),
      unknown: expect.any(Array),
    });
    for (const { score } of results) expect(score >= 0 && score <= 1).toBe(true);
    expect(together).toMatchObject({ slugs: ["buurtbemiddeling"], uncovered: [] });
  });

  it("gives every practice that fits, unless --top asks for fewer", async () => {
    const all = JSON.parse((await match(NEIGHBOURS, "--json")).out).results;
    const two = JSON.parse((await match(NEIGHBOURS, "--json", "--top", "2")).out).results;

    expect(all.length).toBeGreaterThan(2);
    expect(two).toEqual(all.slice(0, 2));
  });

  it("ends well when nothing fits: that is an answer", async () => {
    const { code, out } = await match(NOTHING_FITS, "--json");

    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ results: [], together: { slugs: [] }, undesigned: ["vulnerable-others"] });
  });

  it("takes a bare situation, a wrapped one, YAML, and a file from Windows, and answers alike", async () => {
    const bare = '{"problems": ["neighbour-conflict"]}';
    const files = await Promise.all([
      shortLivedFile("bare.json", bare),
      shortLivedFile("wrapped.json", `{"title": "Buren", "situation": ${bare}}`),
      shortLivedFile("bare.yaml", "problems: [neighbour-conflict]\n"),
      shortLivedFile("windows.json", `\uFEFF${bare.replace(" ", "\r\n")}\r\n`),
    ]);

    const answers = await Promise.all(files.map((file) => match(file, "--json")));

    expect(answers[0]?.code).toBe(0);
    expect(new Set(answers.map(({ out }) => out)).size).toBe(1);
  });
});

describe("naast match as text", () => {
  it("tells for each practice its score, its name and the reasons, and the disclaimer at the end", async () => {
    const { code, out } = await match(NEIGHBOURS, "--top", "1");

    expect(code).toBe(0);
    expect(out).toMatch(/^0\.\d\d {2}Buurtbemiddeling \(buurtbemiddeling\)\n {2}\+ Werkt aan wat u ziet: /);
    expect(out).toMatch(/^Samen: buurtbemiddeling$/m);
    expect(out).toMatch(/niet\s+omdat\s+bewezen\s+is\s+dat\s+ze\s+werken/);
  });

  it("speaks English when asked", async () => {
    const { out } = await match(NEIGHBOURS, "--top", "1", "--language", "en");

    expect(out).toMatch(/^0\.\d\d {2}Neighbour mediation \(buurtbemiddeling\)\n {2}\+ Works on what you see: /);
    expect(out).toMatch(/^Together: /m);
  });

  it("shows ten practices unless asked for another number", async () => {
    const shown = async (...words: readonly string[]) =>
      (await match(situationFile("refugees-in-the-street"), ...words)).out.match(/^\d\.\d\d {2}/gm)?.length;

    expect(await shown()).toBe(10);
    expect(await shown("--top", "12")).toBe(12);
  });

  it("stays within 100 signs a line", async () => {
    const { out } = await match(situationFile("many-fronts"));

    expect(out.split("\n").filter((line) => line.length > 100)).toEqual([]);
  });

  it("begins with the hand-over when there are incidents", async () => {
    expect((await match(situationFile("own/unrest-after-an-attack"))).out).toMatch(
      /^! Er zijn incidenten\. .*gemeente/,
    );
  });

  it("says that nothing fits, and what nothing fits", async () => {
    const { code, out } = await match(NOTHING_FITS);

    expect(code).toBe(0);
    expect(out).toMatch(/^Geen praktijk in de catalogus werkt aan wat u ziet\.\n\nNiets past bij: Onbegrepen gedrag/);
  });
});

describe("naast match as text, when only a place was named", () => {
  it("asks what is seen there, names what fits the place, and calls the place no white spot", async () => {
    const { code, out } = await match(await shortLivedFile("plek.yaml", "locations: [square]\n"), "--language", "en");

    expect(code).toBe(0);
    expect(out).toMatch(/^Name what you see as well \(problems\).*\n\nOnly the place or the people fit: [a-z-]+, /);
    expect(out).not.toContain("Nothing fits");
  });
});

describe("naast match with a file it cannot use", () => {
  it.each([
    [
      "an id nobody knows",
      '{\n  "problems": ["noise"]\n}',
      /:2:16: expected an id from the list 'problems', found "noise"\n$/,
    ],
    [
      "a field nobody knows",
      '{"situation": {\n"problem": []}}',
      /:2:1: expected no field called problem for situation/,
    ],
    ["half a file", '{"problems": [', /:1:\d+: expected YAML that can be read/],
    ["another kind of file", "naam;leeftijd\n", /:1:1: expected fields/],
  ])("names file, line and column of %s, with exit code 2", async (_, text, fault) => {
    const { code, out, err } = await match(await shortLivedFile("plein.json", text), "--json");

    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(/plein\.json:/);
    expect(err).toMatch(fault);
  });

  it("tells every fault on a line of its own", async () => {
    const { err } = await match(await shortLivedFile("plein.yaml", "problems: [noise]\nphase: war\nscale: moon\n"));

    expect(
      err
        .trim()
        .split("\n")
        .map((line) => /:(\d+):\d+: expected/.exec(line)?.[1]),
    ).toEqual(["1", "2", "3"]);
  });

  it.each(["0", "-1", "1.5", "ten", ""])("refuses --top '%s'", async (top) => {
    const { code, err } = await match(NEIGHBOURS, `--top=${top}`);

    expect(code).toBe(2);
    expect(err).toBe(`--top is a whole number from 1, not '${top}'.\n`);
  });
});
