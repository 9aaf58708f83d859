import { spawnSync } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type PanelRequest, roundToPanels, selectPanels } from "@naast/lottery";
import { describe, expect, it } from "vitest";
import { HOUSE, naast, shortLivedFolder } from "../try-out.ts";

// As the League of Entropy published it. The draw of replacements is by dice: no other round is known here.
const ROUND_1000 = {
  round: 1000,
  signature: "b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39",
};
const QUOTAS = "feature,value,min,max\nwijk,Noord,2,2\nwijk,Zuid,2,2\nleeftijd,jong,1,3\nleeftijd,oud,1,3\n";

interface Person {
  readonly id: string;
  readonly wijk: string;
  readonly leeftijd: string;
}

/** What `naast lottery select --json` would answer for these people: the engine is asked directly. */
function selectionFrom(people: readonly Person[], inAndOut: Pick<PanelRequest, "include" | "exclude"> = {}) {
  const pool = {
    features: ["wijk", "leeftijd"],
    people: people.map(({ id, wijk, leeftijd }) => ({ id, values: [wijk, leeftijd] })),
  };
  const quotas = QUOTAS.trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split(","))
    .map(([feature = "", value = "", min, max]) => ({ feature, value, min: Number(min), max: Number(max) }));
  const selected = selectPanels({ pool, quotas, size: { min: 4, max: 4 }, ...inAndOut }, { objective: "leximin" });
  if (selected.kind !== "distribution") throw new Error("the story has panels");
  const { kind, objective, certificate, chances } = selected;
  const { panels } = roundToPanels(selected, 200, "story");
  return { kind, objective, size: 4, chances: Object.fromEntries(chances), panels, certificate };
}

describe("a lottery from register to replacement", () => {
  it("can be followed and checked by anyone at every step", async () => {
    const folder = await shortLivedFolder();
    const file = (name: string) => join(folder, name);
    const json = async (...words: string[]) => JSON.parse((await naast(...words, "--json")).out);
    const save = (name: string, text: string) => writeFile(file(name), text);

    // A register of addresses; letters go to some of them.
    const addresses = Array.from(
      { length: 400 },
      (_, n) => `a${n},Straat ${n % 50},${n >> 1},${n % 2 ? "Noord" : "Zuid"}`,
    );
    await save("register.csv", `id,straat,nummer,wijk\n${addresses.join("\n")}\n`);
    const drawn = await json(
      "lottery",
      "draw",
      "--register",
      file("register.csv"),
      "--count",
      "100",
      "--seed",
      "3 5 8 13 21",
      "--strata",
      "wijk",
    );
    await save("draw.json", JSON.stringify(drawn));
    expect(await json("lottery", "verify", file("draw.json"))).toMatchObject({ ok: true });

    // Forty say that they would come.
    const people = (drawn.ids as string[])
      .filter((_, at) => at % 5 < 2)
      .map((id, n) => ({ id, wijk: Number(id.slice(1)) % 2 ? "Noord" : "Zuid", leeftijd: n % 3 ? "jong" : "oud" }));
    await save(
      "people.csv",
      `id,wijk,leeftijd\n${people.map(({ id, wijk, leeftijd }) => `${id},${wijk},${leeftijd}`).join("\n")}\n`,
    );
    await save("quotas.csv", QUOTAS);
    const selection = selectionFrom(people);
    await save("selection.json", JSON.stringify(selection));

    // What is fixed is published, before round 1000 of the beacon.
    const inputs = ["--pool", file("people.csv"), "--quotas", file("quotas.csv"), "--entries", file("entries.csv")];
    const { fingerprint } = await json(
      "lottery",
      "commit",
      "--selection",
      file("selection.json"),
      ...inputs,
      "--round",
      "1000",
      "--dice",
      "3x10",
      "--out",
      file("record.json"),
    );
    const entries = (await readFile(file("entries.csv"), "utf8")).trim().split("\n").slice(1);
    const [id = "", salt = ""] = entries[7]!.split(",");
    expect(await json("lottery", "verify", file("record.json"), "--entry", `${id}:${salt}`)).toMatchObject({
      ok: true,
    });

    // The round comes, the dice are thrown, and everybody can draw the same panel.
    await save("round.json", JSON.stringify(ROUND_1000));
    const { ids, panel } = await json(
      "lottery",
      "reveal",
      file("record.json"),
      "--beacon",
      file("round.json"),
      "--dice",
      "3,0,7",
      "--entries",
      file("entries.csv"),
      "--out",
      file("drawn.json"),
    );
    const verified = await json("lottery", "verify", file("drawn.json"), "--fingerprint", fingerprint, "--optimal");
    expect(verified).toMatchObject({ ok: true, panel });
    expect(verified.checks).toContainEqual(expect.objectContaining({ name: "optimal", ok: true }));
    expect(selection.panels[panel]!.toSorted()).toEqual(ids.toSorted());

    // Somebody falls out. Whoever stays, stays; the next chance decides who comes in their place.
    const [dropped, ...stays] = ids as string[];
    await save("replacements.json", JSON.stringify(selectionFrom(people, { include: stays, exclude: [dropped!] })));
    await json(
      "lottery",
      "commit",
      "--selection",
      file("replacements.json"),
      ...inputs,
      "--previous",
      file("drawn.json"),
      "--gone",
      dropped!,
      "--dice",
      "3x10",
      "--out",
      file("second.json"),
    );
    await json("lottery", "reveal", file("second.json"), "--dice", "0,0,4", "--out", file("second-drawn.json"));
    const last = await json(
      "lottery",
      "verify",
      file("second-drawn.json"),
      "--optimal",
      "--previous",
      file("drawn.json"),
    );
    expect(last).toMatchObject({ ok: true, panel: 4 });
    expect(last.members).toHaveLength(4);

    // A second program, that shares no line with ours, says the same.
    const python = spawnSync(
      "python3",
      [
        "-B",
        join(HOUSE, "packages/lottery/reference/verify.py"),
        file("second-drawn.json"),
        "--previous",
        file("drawn.json"),
      ],
      { encoding: "utf8" },
    );
    if (python.status !== null) expect(JSON.parse(python.stdout)).toMatchObject({ ok: true, panel: 4 });
  });
});

describe("naast lottery commit", () => {
  async function prepared(panels: unknown = [["1", "2"]]) {
    const folder = await shortLivedFolder();
    await writeFile(join(folder, "people.csv"), "wijk;straat\nNoord;A\nZuid;B\n");
    await writeFile(join(folder, "quotas.csv"), "category,name,min,max\nwijk,Noord,1,1\nwijk,Zuid,0,2\n");
    await writeFile(
      join(folder, "selection.json"),
      JSON.stringify({ kind: "distribution", objective: "maximin", size: 2, panels }),
    );
    const [pool, quotas, selection, entries] = ["people.csv", "quotas.csv", "selection.json", "entries.csv"].map(
      (name) => join(folder, name),
    );
    return [
      "lottery",
      "commit",
      "--pool",
      pool!,
      "--quotas",
      quotas!,
      "--selection",
      selection!,
      "--entries",
      entries!,
    ];
  }

  it("prints the record, writes the entries once, and never over others", async () => {
    const words = [...(await prepared()), "--round", "99999999"];
    const first = await naast(...words);

    expect(JSON.parse(first.out)).toMatchObject({ kind: "naast.lottery.record", draw: null });
    expect(await naast(...words)).toMatchObject({ code: 2, err: expect.stringContaining("is there already") });
  });

  it("warns when the round comes so soon that nobody could have seen the record", async () => {
    const { err } = await naast(...(await prepared()), "--at", "2023-09-01T12:00:00Z");

    expect(err).toContain("Round 255412 is at 2023-09-01T12:00:00.000Z: over already, or less than a day from now.");
  });

  it.each<[string, string[], RegExp]>([
    ["no randomness", [], /Agree on randomness/],
    ["two moments", ["--round", "5", "--at", "2027-07-01T20:00:00Z"], /not both/],
    ["a moment without its zone", ["--at", "2027-07-01T20:00:00"], /with its zone/],
    ["dice nobody knows", ["--dice", "three"], /such as 3x10/],
    ["dice nobody throws", ["--dice", "3x1", "--round", "5"], /2 to 1000 sides/],
    [
      "a record before it that is none",
      ["--round", "5", "--previous", "README.md"],
      /README\.md:1: expected the record/,
    ],
  ])("refuses %s in one sentence", async (_, words, sentence) => {
    const { code, err } = await naast(...(await prepared()), ...words);

    expect(code).toBe(2);
    expect(err).toMatch(sentence);
  });

  it("refuses a selection of other people, of nobody, or of another kind", async () => {
    const refused = async (panels: unknown) => (await naast(...(await prepared(panels)), "--round", "5")).err;

    expect(await refused([["1", "3"]])).toContain("names 3, who is not in the pool");
    expect(await refused([["2"]])).toContain("does not fit these people and quotas: panel 0 has 1 people");
    expect(await refused([])).toContain("no panels");
    expect(await refused("all")).toContain("holds no panels");
  });
});

describe("naast lottery reveal", () => {
  it("asks for the randomness that was agreed on, and for no other", async () => {
    const folder = await shortLivedFolder();
    const words = [
      "--pool",
      "people.csv",
      "--quotas",
      "quotas.csv",
      "--selection",
      "selection.json",
      "--entries",
      "entries.csv",
    ];
    await writeFile(join(folder, "people.csv"), "wijk\nNoord\nZuid\n");
    await writeFile(join(folder, "quotas.csv"), "feature,value,min,max\nwijk,Noord,1,1\nwijk,Zuid,0,2\n");
    await writeFile(join(folder, "selection.json"), JSON.stringify({ panels: [["1"], ["1", "2"]] }));
    const files = words.map((word) => (word.startsWith("--") ? word : join(folder, word)));
    const record = join(folder, "record.json");
    await naast("lottery", "commit", ...files, "--round", "1000", "--out", record);
    const told = async (...more: string[]) => (await naast("lottery", "reveal", record, ...more)).err;

    expect(await told()).toContain("waits for round 1000");
    expect(await told("--beacon", "12ab")).toContain("not what the beacon gave in round 1000");
    expect(await told("--beacon", ROUND_1000.signature.replace("b4", "a4"))).toContain("not what the beacon gave");
    expect(await told("--beacon", ROUND_1000.signature, "--dice", "3")).toContain("leave --dice out");
    expect(await told("--beacon", ROUND_1000.signature, "--dice", "three")).toContain("such as 3,0,7");
    expect((await naast("lottery", "reveal", record, "--beacon", ROUND_1000.signature)).code).toBe(0);

    await writeFile(record, (await readFile(record, "utf8")).replace('"min":1', '"min":2'));
    expect(await told("--beacon", ROUND_1000.signature)).toContain("in order; fingerprint: the record says");
  });
});
