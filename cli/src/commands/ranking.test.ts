import { describe, expect, it } from "vitest";
import { naast, shortLivedFile } from "../try-out.ts";

const PB = `META
key;value
description;Buurtbudget Molenwijk
currency;EUR
budget;400
vote_type;approval
categories;Groen,Feest
budget_per_category;300,100
PROJECTS
project_id;cost;name;category
1;210;Bomen;Groen
2;90;Bank;Groen
3;100;Feest;Feest
VOTES
voter_id;vote
a;1,2
b;1,2
c;1,2
d;2,3
`;

const shares = async (text: string, ...words: string[]) => {
  const path = await shortLivedFile("wijk.pb", text);
  return { path, ...(await naast("ranking", "equal-shares", path, ...words)) };
};

const tally = async (text: string, ...words: string[]) => {
  const path = await shortLivedFile("stemmen.csv", text);
  return { path, ...(await naast("ranking", "tally", path, ...words)) };
};

describe("naast ranking equal-shares", () => {
  it("answers with the winners and what they cost, votes alone beside it", async () => {
    const { code, out } = await shares(PB, "--json");
    const answer = JSON.parse(out);
    expect(code).toBe(0);
    expect(answer).toMatchObject({ winners: ["2", "1"], cost: 300, completion: "none", endowment: 100, ties: [] });
    expect(answer.greedy).toEqual({ winners: ["2", "1", "3"], cost: 400 });
    expect(answer.account[1].says.nl).toBe("Elke steunende bewoner betaalde € 70: 3 bewoners, samen € 210.");
  });

  it("completes as it is told", async () => {
    for (const completion of ["none", "add1", "add1-utilitarian"]) {
      const { out } = await shares(PB.replace("budget;400", "budget;390"), "--completion", completion, "--json");
      expect(JSON.parse(out), completion).toMatchObject({ completion, winners: ["2", "1"] });
    }
  });

  it("tells the account in words", async () => {
    const { out } = await shares(PB);
    expect(out).toBe(
      [
        "Buurtbudget Molenwijk",
        "2 of 3 projects, 300 of 400",
        "",
        "+ Bank. Elke steunende bewoner betaalde € 22,50: 4 bewoners, samen € 90.",
        "+ Bomen. Elke steunende bewoner betaalde € 70: 3 bewoners, samen € 210.",
        "- Feest. Het kost € 100, en de steun (1 bewoner) heeft samen nog € 77,50.",
        "",
      ].join("\n"),
    );
    expect((await shares(PB, "--language", "en")).out).toContain("Every resident who supports it paid €22.50");
  });

  it("divides the purses of the file each apart", async () => {
    const { out } = await shares(PB, "--purses", "category", "--json");
    const { winners, cost, purses } = JSON.parse(out);
    expect({ winners, cost }).toEqual({ winners: ["2", "3"], cost: 190 });
    expect(purses.map(({ purse }: { purse: string }) => purse)).toEqual(["Groen", "Feest"]);
    expect((await shares(PB, "--purses", "neighbourhood")).err).toBe(
      "The file has no purses by neighbourhood: leave --purses out.\n",
    );
  });

  it("leaves out what it is told to", async () => {
    const winners = async (...words: string[]) => JSON.parse((await shares(PB, "--json", ...words)).out).winners;
    expect(await winners("--exclude", "2")).toEqual(["1", "3"]);
    expect(await winners("--minimum-votes", "4")).toEqual(["2"]);
    expect(await winners("--one-of", "1,2")).toEqual(["2"]);
    expect((await shares(PB, "--exclude", "9")).err).toBe(
      "There is no project '9' in the file: look at --exclude and --one-of.\n",
    );
  });

  it("ends with 2 and the place when the file or a word cannot be used", async () => {
    const { code, err, path } = await shares(PB.replace("d;2,3", "d;2,33"));
    expect({ code, err }).toEqual({
      code: 2,
      err: `${path}:19:5: expected the id of a project in the section PROJECTS, found "33"\n`,
    });
    expect((await shares(PB, "--completion", "add2")).err).toBe(
      "--completion is none or add1 or add1-utilitarian, not 'add2'.\n",
    );
    expect((await naast("ranking", "equal-shares", "nowhere.pb")).code).toBe(2);
  });
});

describe("naast ranking tally", () => {
  const RANKED = "count;vote\n4;Bank>Boom>Feest\n3;Boom>Feest\n2;Feest>Boom>Bank\n";

  it("answers with the ranking, ties together", async () => {
    const ranking = async (method: string, text = RANKED) =>
      JSON.parse((await tally(text, "--method", method, "--json")).out).ranking;
    expect(await ranking("schulze")).toEqual([["Boom"], ["Feest"], ["Bank"]]);
    expect(await ranking("borda")).toEqual([["Boom"], ["Bank"], ["Feest"]]);
    expect(await ranking("stv")).toEqual([["Bank"], ["Boom"], ["Feest"]]);
    expect(await ranking("approval", "A;B;C\nx;x;\n;;x\n;x;x\n")).toEqual([["B", "C"], ["A"]]);
    expect(await ranking("best-worst", "best;worst\nA;B\nA;C\n")).toEqual([["A"], ["B", "C"]]);
  });

  it("counts the votes of a Pabulib file too", async () => {
    const { out } = await tally(PB, "--method", "approval", "--json");
    expect(JSON.parse(out)).toMatchObject({ ranking: [["2"], ["1"], ["3"]], scores: { 1: 3, 2: 4, 3: 1 } });
  });

  it("tells how firm the top is, when asked", async () => {
    const words = ["--method", "borda", "--resamples", "50", "--seed", "a", "--seats", "1"];
    const { change, ranks } = JSON.parse((await tally(RANKED, ...words, "--json")).out);
    expect(change).toMatchObject({ exact: true, out: "Boom", in: "Bank" });
    expect(ranks[1]).toMatchObject({ option: "Boom", rank: 1 });
    expect((await tally(RANKED, ...words)).out).toMatch(/^place {2}option {2}could have been\n1 {6}Boom/);
  });

  it("ends with 2 and the place when the file or a word cannot be used", async () => {
    const { code, err, path } = await tally("A;B\n1;tweede\n", "--method", "stv");
    expect({ code, err }).toEqual({
      code: 2,
      err: `${path}:2:3: expected a place, 1 for the first, or nothing, found "tweede"\n`,
    });
    expect((await tally(RANKED)).err).toMatch(
      /^--method is schulze, stv, borda, approval, best-worst; it is not there/,
    );
    expect((await tally(RANKED, "--method", "borda", "--seats", "0")).code).toBe(2);
    expect((await tally(PB, "--method", "best-worst")).err).toMatch(/^These ballots tell no best and worst/);
  });
});
