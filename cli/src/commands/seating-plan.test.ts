import { describe, expect, it } from "vitest";
import { naast, shortLivedFile } from "../try-out.ts";

const PEOPLE = `naam,wijk,jaren,talen
Ada,Noord,1,nl
Bas,Noord,12,nl;ar
Cem,Zuid,3,tr
Dewi,Zuid,30,nl
Eva,Noord,4,nl
Fien,Zuid,7,nl
Gijs,Noord,9,
Hamid,Zuid,2,ar
Iris,Noord,15,nl;tr
`;

async function seat(words: readonly string[], constraints?: unknown) {
  const people = await shortLivedFile("people.csv", PEOPLE);
  const text = typeof constraints === "string" ? constraints : JSON.stringify(constraints);
  const file = constraints === undefined ? [] : ["--constraints", await shortLivedFile("wishes.json", text)];
  const answer = await naast("seating", "plan", "--people", people, ...words, ...file);
  return { ...answer, err: answer.err.replaceAll(people, "people.csv").replaceAll(file[1] ?? people, "wishes.json") };
}

const three = ["--tables", "3", "--rounds", "2", "--mix", "wijk"];

describe("naast seating plan", () => {
  it("answers with tables per round, and what they come to", async () => {
    const { code, out, err } = await seat([...three, "--json"]);
    const plan = JSON.parse(out);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(plan).toMatchObject({
      deviations: 0,
      repeats: 0,
      hardViolations: 0,
      leastRepeats: 0,
      hasFewestRepeats: true,
    });
    expect(plan.rounds.map((round: string[][]) => round.flat().length)).toEqual([9, 9]);
    expect(plan.rounds[0].flat()).toContain("Ada");
    expect(plan.mixing[0]).toMatchObject({ trait: "wijk", rounds: [{ deviations: 0 }, { deviations: 0 }] });
  });

  it("gives the same bytes for the same seed", async () => {
    const first = await seat([...three, "--seed", "a", "--json"]);
    expect(await seat([...three, "--seed", "a", "--json"])).toEqual(first);
    expect((await seat([...three, "--seed", "b", "--json"])).out).not.toBe(first.out);
  });

  it("meets every kind of wish", async () => {
    const constraints = {
      tables: [
        { id: "2", features: ["wheelchair"], seats: 4 },
        { id: "3", language: "nl", theme: "play" },
      ],
      rounds: [{ aims: { talen: "cluster" } }, { closed: ["1"] }],
      traits: { talen: { kind: "multiple", aim: "ignore" }, jaren: { kind: "ordered", aim: "spread", weight: 2 } },
      apart: [["Ada", "Bas"]],
      together: [["Dewi", "Iris"], { people: ["Eva", "Fien"], rounds: [1] }],
      interpreters: [{ interpreter: "Bas", listeners: ["Hamid"] }],
      company: [{ people: ["Eva"], oneOf: ["Fien", "Iris"], rounds: [1] }],
      seats: [{ person: "Gijs", table: "1", rounds: [1] }],
      among: [{ people: ["Ada"], tables: ["1", "2"], rounds: [1] }],
      needs: [{ people: ["Eva"], feature: "wheelchair" }],
      locked: [{ table: "2", round: 2, people: ["Ada", "Eva", "Fien"] }],
      absent: [{ people: ["Dewi"], rounds: [2] }],
      counts: [{ trait: "wijk", value: "Zuid", atLeast: 1, tables: ["1"], rounds: [1] }],
      facilitators: {
        people: ["Fien", { person: "Bas", languages: ["ar", "tr", "nl"], themes: ["play"] }],
        speech: { trait: "talen", common: "nl" },
      },
    };
    const { code, out, err } = await seat(["--tables", "3", "--rounds", "2", "--json"], constraints);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const { rounds, hardViolations } = JSON.parse(out);
    expect(hardViolations).toBe(0);
    expect(rounds).toEqual([
      [
        ["Dewi", "Gijs", "Iris"],
        ["Ada", "Eva", "Fien"],
        ["Bas", "Cem", "Hamid"],
      ],
      [[], ["Ada", "Eva", "Fien"], ["Bas", "Cem", "Gijs", "Hamid", "Iris"]],
    ]);
  });

  it("is readable without --json", async () => {
    const { out } = await seat([...three]);
    expect(out).toMatch(/^Round 1\ntable {2}size {2}people\n1 {6}3 {5}\w+, \w+, \w+\n/);
    expect(out).toContain("Repeat meetings: 0 (no plan has fewer)");
    expect(out).toMatch(
      /trait {2}round {2}aim {5}deviations {2}pairs that differ {2}possible {2}at random\nwijk {3}1 {6}spread {2}0/,
    );
  });

  it("changes as little as can be of an earlier plan", async () => {
    const first = await seat([...three, "--json"]);
    const previous = await shortLivedFile("plan.json", first.out);
    const again = ["--mix", "wijk", "--previous", previous, "--held", "1"];
    const { code, out } = await seat([...again, "--json"], { absent: [{ people: ["Dewi"], rounds: [2] }] });
    const { rounds, changes } = JSON.parse(out);
    expect({ code, changes, held: rounds[0] }).toEqual({ code: 0, changes: [], held: JSON.parse(first.out).rounds[0] });
    expect(rounds[1].flat()).not.toContain("Dewi");
    expect((await seat(again)).out).toContain("0 changed seats (as few as can be), 0 newly seated");
  });

  it("finds how many groups of four to five there must be", async () => {
    const { out } = await seat(["--size", "4-5", "--json"]);
    expect(JSON.parse(out).rounds[0].map((table: string[]) => table.length)).toEqual([5, 4]);
  });

  it("ends with 1 and the reasons when wishes contradict each other", async () => {
    const constraints = { apart: [["Ada", "Bas"]], together: [["Ada", "Bas"]] };
    const readable = await seat(three, constraints);
    expect(readable).toEqual({
      code: 1,
      out: "",
      err: "There is no such plan:\n  - People who wish to be apart are kept at one table: Ada, Bas (round 1, 2; wish 1, 2)\n",
    });
    const { code, out } = await seat([...three, "--json"], constraints);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      kind: "impossible",
      reasons: [{ code: "apartTogether", people: ["Ada", "Bas"] }],
    });
  });

  it("ends with 2 and every place in the file where something is wrong", async () => {
    const text = '{\n  "apart": [["Ada", "Zoe"]],\n  "absent": [{"people": ["Bas"], "rounds": [9]}],\n  "apert": []\n}';
    const { code, err } = await seat(three, text);
    expect(code).toBe(2);
    expect(err).toContain("wishes.json:4:12: expected at apert one of tables, rounds");
    expect((await seat(three, text.replace('"apert"', '"needs"'))).err).toBe(
      [
        'wishes.json:2:21: expected at apart[0][1] the id of somebody in the list of people, found "Zoe"',
        'wishes.json:3:45: expected at absent[0].rounds[0] a round from 1 to 2, found "9"\n',
      ].join("\n"),
    );
  });

  it.each<[unknown, string]>([
    ["{", "wishes.json:1:2: expected JSON"],
    [[], 'wishes.json:1:1: expected an object in braces, found "[]"'],
    [
      { apart: [["Ada"]] },
      "wishes.json:1:11: expected more people: a wish is about somebody, and apart and together about two",
    ],
    [{ needs: [{ people: ["Ada"], feature: "lift" }] }, "wishes.json:1:11: expected a feature that some table has"],
    [
      { counts: [{ people: ["Ada"], atLeast: 3, atMost: 1 }] },
      "wishes.json:1:12: expected people, or a trait and a value",
    ],
    [{ seats: [{ person: "Ada" }] }, "wishes.json:1:11: expected at seats[0] an object with table"],
    [{ rounds: [{ closed: ["9"] }] }, "wishes.json:1:12: expected names of tables that are there"],
    [
      { traits: { huis: { aim: "spread" } } },
      'expected at traits.huis the name of a column of the list of people, found "huis"',
    ],
    [{ traits: { wijk: { kind: "ordered" } } }, 'people.csv:2:5: expected a number, or nothing, found "Noord"'],
  ])("tells what is wrong with %j", async (constraints, says) => {
    const { code, err } = await seat(three, constraints);
    expect(code).toBe(2);
    expect(err).toContain(says);
  });

  it.each<[readonly string[], string]>([
    [["--tables", "0"], "--tables is a whole number from 1; not '0'."],
    [["--tables", "12"], "There are fewer people (9) than tables (12)"],
    [[], "Say how many tables there are"],
    [["--size", "5-4"], "--size is a whole number from 1, or a range such as 8-10; not '5-4'."],
    [["--tables", "3", "--rounds", "61"], "There can be 1 to 60 rounds; not 61."],
    [["--tables", "3", "--mix", "straat"], "has no column 'straat'; it has naam, wijk, jaren, talen."],
    [["--tables", "3", "--mix", "wijk", "--cluster", "wijk"], "Column wijk stands in --mix and in --cluster"],
    [["--tables", "3", "--id", "wijk"], 'people.csv:3:5: expected somebody else than in line 2, found "Noord"'],
    [["--tables", "3", "--id", "bsn"], "has no column 'bsn'"],
    [["--tables", "3", "--held", "1"], "--held belongs to --previous plan.json."],
  ])("ends with 2 for %j", async (words, says) => {
    const { code, err } = await seat(words);
    expect(code).toBe(2);
    expect(err).toContain(says);
  });

  it("asks for people, and for more than one", async () => {
    expect((await naast("seating", "plan", "--tables", "2")).err).toBe("Name the people: --people people.csv\n");
    const one = await shortLivedFile("one.csv", "id\nAda\n");
    expect(await naast("seating", "plan", "--people", one, "--tables", "1")).toEqual({
      code: 2,
      out: "",
      err: "There must be at least two people to seat; the list has 1.\n",
    });
  });

  it("passes over a column without a name, and numbers people who have no id or name", async () => {
    const people = await shortLivedFile("people.csv", ",soort\n0,a\n1,b\n2,a\n3,b\n");
    const { out } = await naast("seating", "plan", "--people", people, "--tables", "2", "--mix", "soort", "--json");
    expect(JSON.parse(out).rounds[0].flat().toSorted()).toEqual(["1", "2", "3", "4"]);
  });

  it("asks whether many numbers are meant as bands", async () => {
    const people = await shortLivedFile(
      "people.csv",
      `id,age\n${Array.from({ length: 12 }, (_, at) => `p${at},${20 + at}`).join("\n")}\n`,
    );
    const words = ["seating", "plan", "--people", people, "--tables", "2", "--mix", "age", "--json"];
    expect((await naast(...words)).err).toMatch(/^Column age holds 12 different numbers/);
    const constraints = await shortLivedFile("bands.json", '{"traits": {"age": {"kind": "ordered"}}}');
    expect((await naast(...words, "--constraints", constraints)).err).toBe("");
  });

  it("refuses a previous plan that is something else", async () => {
    const previous = await shortLivedFile("plan.json", '{"rounds": "none"}');
    const { code, err } = await seat(["--previous", previous]);
    expect(code).toBe(2);
    expect(err).toContain(`expected at rounds a list in brackets, found "none"`);
  });
});
