import { describe, expect, it } from "vitest";
import { naast, shortLivedFile } from "../try-out.ts";

const QUOTAS = "feature,value,min,max\nleeftijd,jong,1,1\nleeftijd,oud,1,1\n";
const POOL =
  "id;leeftijd;straat;nummer\r\na;jong;Kade;1\r\nb;oud;Kade;1\r\nc;oud;Kade;2\r\nd;oud;Plein;1\r\ne;jong;Plein;3\r\n";

async function select(...words: readonly string[]) {
  return selectFrom({ pool: POOL, quotas: QUOTAS }, ...words);
}

async function selectFrom({ pool, quotas }: { pool: string; quotas: string }, ...words: readonly string[]) {
  const poolFile = await shortLivedFile("pool.csv", pool);
  const quotaFile = await shortLivedFile("quota.csv", quotas);
  return naast("lottery", "select", "--pool", poolFile, "--quotas", quotaFile, ...words);
}

describe("naast lottery select", () => {
  it("answers with chances, panels and a proof", async () => {
    const { code, out } = await select("--size", "2", "--json");
    const answer = JSON.parse(out);

    expect(code).toBe(0);
    expect(answer).toMatchObject({ kind: "distribution", objective: "leximin", size: 2, gap: 0, stopped: false });
    expect(answer.chances.a).toBeCloseTo(0.5, 9);
    expect(answer.chances.d).toBeCloseTo(1 / 3, 9);
    expect(answer.min).toBeCloseTo(1 / 3, 9);
    expect(answer.panels).toHaveLength(1000);
    expect(answer.certificate.claims.length).toBeGreaterThan(0);
    expect(answer.largestLoss).toBeLessThanOrEqual(0.001 + 1e-9);
  });

  it("gives the same bytes for the same seed, and other panels for another", async () => {
    const [one, again, other] = await Promise.all(
      ["one", "one", "another"].map((seed) => select("--size", "2", "--panels", "7", "--seed", seed, "--json")),
    );

    expect(again?.out).toBe(one?.out);
    expect(other?.out).not.toBe(one?.out);
  });

  it("never puts two people of one household on a panel", async () => {
    const { out } = await select("--size", "2", "--household", "straat,nummer", "--json");
    const panels: string[][] = JSON.parse(out).panels;

    expect(panels.some((panel) => panel.includes("a") && panel.includes("b"))).toBe(false);
  });

  it("says why no panel is possible, with what would help, and ends with 1", async () => {
    const quotas = "category,name,min,max\nleeftijd,jong,3,4\nleeftijd,oud,0,1\n";
    const { code, out } = await selectFrom({ pool: POOL, quotas }, "--size", "4", "--json");

    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      kind: "impossible",
      size: 4,
      conflict: [{ feature: "leeftijd", value: "jong", bound: "min", at: 3, available: 2 }],
    });
    const said = await selectFrom({ pool: POOL, quotas }, "--size", "4");
    expect(said.out).toContain("minstens 3 mensen met leeftijd jong, maar er doen er 2 mee");
    expect(said.out).toContain("De kleinste verandering");
  });

  it.each([
    [
      "an unknown value",
      { pool: POOL.replace("c;oud", "c;ouder"), quotas: QUOTAS },
      ":4:3: expected a value of leeftijd",
    ],
    [
      "a duplicate id",
      { pool: POOL.replace("e;jong", "a;jong"), quotas: QUOTAS },
      ":6:1: expected an id that no other row has",
    ],
    [
      "a missing column",
      { pool: POOL, quotas: QUOTAS.replaceAll("leeftijd", "wijk") },
      ':1: expected a column named "wijk"',
    ],
    [
      "a minimum above the maximum",
      { pool: POOL, quotas: QUOTAS.replace("jong,1,1", "jong,2,1") },
      ":2:17: expected at least the minimum, 2",
    ],
    [
      "quotas that do not add up",
      { pool: POOL, quotas: QUOTAS.replace("jong,1,1", "jong,2,2") },
      "the size of the panel; they add up to 3",
    ],
    ["an empty pool", { pool: "id;leeftijd\r\n", quotas: QUOTAS }, ":2: expected a row for each person"],
    [
      "words for a number",
      { pool: POOL, quotas: QUOTAS.replace("oud,1,1", "oud,een,1") },
      ":3:14: expected a whole number",
    ],
  ])("names file, line and column of %s, and ends with 2", async (_, files, said) => {
    const { code, err } = await selectFrom(files, "--size", "2");

    expect(err).toContain(said);
    expect(code).toBe(2);
  });

  it("refuses options it cannot use in one sentence", async () => {
    for (const words of [
      ["--size", "0"],
      ["--size", "9"],
      ["--size", "2", "--objective", "fair"],
      ["--size", "2", "--include", "z"],
    ]) {
      const { code, err } = await select(...words);
      expect(err.trim().split("\n")).toHaveLength(1);
      expect(code).toBe(2);
    }
  });

  it("tells a person what came out, beside the pool and the quotas", async () => {
    const { out } = await select("--size", "2", "--panels", "6");

    expect(out).toContain("6 panels for 5 people");
    expect(out).toContain("No lottery is fairer");
  });
});
