import { describeInputError, InputError } from "@naast/kernel";
import { describe, expect, it } from "vitest";
import { marksOf } from "./ballots.ts";
import { readPabulib } from "./read-pabulib.ts";

const file = (type: string, votes: string, meta = "") =>
  `META\nkey;value\ndescription;Buurtbudget\ncurrency;EUR\nbudget;1000\nvote_type;${type}\n${meta}PROJECTS\nproject_id;cost;name;category\n4;600;Bankjes;Groen\n7;99.50;"Fiets; en meer";Verkeer\n9;0;Feest;Groen\nVOTES\n${votes}`;

const marks = (text: string) => {
  const { ballots } = readPabulib(text, "buurt.pb");
  return Array.from({ length: ballots.count }, (_, ballot) =>
    marksOf(ballots, ballot).map(({ option, mark }) => [ballots.options[option]?.id, mark]),
  );
};

const faultIn = (text: string) => {
  try {
    readPabulib(text, "buurt.pb");
  } catch (error) {
    if (error instanceof InputError) return describeInputError(error);
  }
  return "no fault";
};

describe("readPabulib", () => {
  it("reads the budget, the projects and who chose which", () => {
    const election = readPabulib(file("approval", "voter_id;vote\na;4,7\nb;\n"), "buurt.pb");
    expect(election).toMatchObject({ title: "Buurtbudget", currency: "EUR", budget: 1000, purses: [] });
    expect(election.projects).toEqual([
      { id: "4", name: "Bankjes", cost: 600, category: "Groen", neighbourhood: undefined },
      { id: "7", name: "Fiets; en meer", cost: 99.5, category: "Verkeer", neighbourhood: undefined },
      { id: "9", name: "Feest", cost: 0, category: "Groen", neighbourhood: undefined },
    ]);
    expect(election.ballots.kind).toBe("approve");
  });

  it("reads every kind of vote into the same ballots", () => {
    expect(marks(file("approval", "voter_id;vote\na;4, 7,4,\nb;\n"))).toEqual([
      [
        ["4", 1],
        ["7", 1],
      ],
      [],
    ]);
    expect(marks(file("choose-1", "voter_id;vote\na;9\n"))).toEqual([[["9", 1]]]);
    expect(marks(file("ordinal", "voter_id;age;vote\na;30;9,4\n"))).toEqual([
      [
        ["9", 1],
        ["4", 2],
      ],
    ]);
    expect(marks(file("cumulative", "voter_id;vote;points\na;9,4;3,2\nb;;\n"))).toEqual([
      [
        ["9", 3],
        ["4", 2],
      ],
      [],
    ]);
    expect(marks(file("scoring", "voter_id;vote;points\na;9;-1.5\n"))).toEqual([[["9", -1.5]]]);
  });

  it("reads what Windows and Excel make of a file", () => {
    const text = `\ufeff${file("approval", "voter_id;vote\na;4\n")}`
      .replaceAll("\n", "\r\n")
      .replace("META", "META;;;");
    expect(readPabulib(text, "x").ballots.count).toBe(1);
    expect(readPabulib(text.replace("99.50", "99,50"), "x").projects[1]?.cost).toBe(99.5);
  });

  it("takes quotes that enclose no whole cell for text", () => {
    const text = file("approval", "voter_id;vote\n").replace("Bankjes", '"Groen" plein');
    expect(readPabulib(text, "x").projects[0]?.name).toBe('"Groen" plein');
    expect(readPabulib(text.replace('"Groen" plein', '"Het ""plein"""'), "x").projects[0]?.name).toBe('Het "plein"');
  });

  it("reads purses beside the names they go with", () => {
    const meta = "categories;Groen,Verkeer\nbudget_per_category;600,400\n";
    expect(readPabulib(file("approval", "voter_id;vote\n", meta), "x").purses).toEqual([
      { by: "category", name: "Groen", amount: 600 },
      { by: "category", name: "Verkeer", amount: 400 },
    ]);
    expect(faultIn(file("approval", "", meta.replace("600,400", "600")))).toBe(
      'buurt.pb:8:21: expected 2 amounts, one for each of the categories, found "600"',
    );
  });

  it("says where a fault stands, and what belongs there", () => {
    const votes = "voter_id;vote\na;4,7\n";
    expect(faultIn(file("approval", "voter_id;vote\na;4,77\n"))).toBe(
      'buurt.pb:14:5: expected the id of a project in the section PROJECTS, found "77"',
    );
    expect(faultIn(file("approval", `${votes}a;9\n`))).toBe(
      'buurt.pb:15:1: expected a voter who does not stand above, found "a"',
    );
    expect(faultIn(file("approval", votes).replace("600", "-600"))).toBe(
      'buurt.pb:9:3: expected an amount of 0 or more, such as 25000 or 99.50, found "-600"',
    );
    expect(faultIn(file("approval", votes).replace("9;0;", "4;0;"))).toMatch(
      /^buurt.pb:11:1: expected an id that no other/,
    );
    expect(faultIn(file("approval", votes).replace("budget;1000", "budget;veel"))).toMatch(
      /^buurt.pb:5:8: expected an amount/,
    );
    expect(faultIn(file("rated", votes))).toMatch(/^buurt.pb:6:11: expected approval, ordinal/);
    expect(faultIn(file("cumulative", "voter_id;vote;points\na;4,7;3\n"))).toBe(
      'buurt.pb:14:7: expected 2 numbers of points, one for each project of the vote, found "3"',
    );
    expect(faultIn(file("approval", "voter_id\na\n"))).toMatch(/^buurt.pb:14:2: expected a value for "vote"/);
    expect(faultIn("Hallo\n")).toBe('buurt.pb:1:1: expected the title META, found "Hallo"');
    expect(faultIn("")).toBe('buurt.pb:1: expected a line for "budget" in the section META');
  });
});
