import { describe, expect, it } from "vitest";
import { asElection } from "../../reference/near-ties.ts";
import { explainLoser, explainTie, explainWinner } from "./account.ts";
import { shareByPurse } from "./by-purse.ts";
import { shareEqually } from "./equal-shares.ts";
import { divideByVotes } from "./greedy.ts";
import { asMoney } from "./money.ts";

const OF = { currency: "EUR", nameOf: (id: string) => `Plan ${id}` };

describe("explainWinner, explainLoser and explainTie", () => {
  it("say what each resident paid, in both languages", () => {
    const { winners, losers } = shareEqually(asElection({ budget: 8, costs: [6.24, 99], votes: [[0], [0, 1]] }));
    expect(winners.map((winner) => explainWinner(winner, OF))).toEqual([
      {
        nl: "Elke steunende bewoner betaalde € 3,12: 2 bewoners, samen € 6,24.",
        en: "Every resident who supports it paid €3.12: 2 residents, together €6.24.",
      },
    ]);
    expect(explainLoser(losers[0]!, OF).nl).toBe("Het kost € 99, en de steun (1 bewoner) heeft samen nog € 0,88.");
  });

  it("say who could not pay as much as others", () => {
    const { winners } = shareEqually(asElection({ budget: 150, costs: [60, 54], votes: [[0], [0, 1], [1]] }));
    expect(explainWinner(winners[1]!, OF).nl).toBe(
      "Wie nog genoeg had betaalde € 37 (1 bewoner), wie minder had betaalde alles wat nog over was (1 bewoner): samen € 60.",
    );
  });

  it("say who had nothing left", () => {
    const { winners } = shareEqually(asElection({ budget: 40, costs: [30, 10], votes: [[0], [0, 1], [1], [0]] }));
    expect(winners.map((winner) => explainWinner(winner, OF).nl)).toEqual([
      "Elke steunende bewoner betaalde € 10: 3 bewoners, samen € 30.",
      "Wie nog genoeg had betaalde € 10 (1 bewoner), wie niets meer had betaalde niets (1 bewoner): samen € 10.",
    ]);
  });

  it("say what votes added, what was free, and how a tie was settled", () => {
    const election = asElection({ budget: 40, costs: [0, 30, 30], votes: [[0, 1, 2]] });
    const { winners, ties } = shareEqually(election, { completion: "add1-utilitarian" });
    expect(explainWinner(winners[0]!, OF).en).toBe("It costs nothing and is supported by 1 resident.");
    expect(explainTie(ties[0]!, OF).nl).toBe(
      '"Plan 2" en "Plan 3" kwamen precies gelijk uit; "Plan 2" gaat voor, want het heeft evenveel stemmen, dezelfde kosten en het lagere nummer.',
    );
  });
});

describe("asMoney", () => {
  it("writes amounts as people do", () => {
    expect(asMoney(1234567.5, "EUR", "nl")).toBe("€ 1.234.567,50");
    expect(asMoney(1234567.5, "EUR", "en")).toBe("€1,234,567.50");
    expect(asMoney(0.999, "HUF", "en")).toBe("1 HUF");
    expect(asMoney(-12, "EUR", "nl")).toBe("€ -12");
  });
});

describe("shareByPurse", () => {
  it("keeps for each part of town what was meant for it", () => {
    const votes = [[0], [0], [0, 1], [2]];
    const plain = asElection({ budget: 200, costs: [90, 60, 100], votes });
    const areas = ["Noord", "Noord", "Zuid"];
    const election = {
      ...plain,
      projects: plain.projects.map((project, index) => ({ ...project, neighbourhood: areas[index] })),
      purses: [
        { by: "neighbourhood" as const, name: "Noord", amount: 100 },
        { by: "neighbourhood" as const, name: "Zuid", amount: 100 },
      ],
    };
    expect(shareEqually(election).winners.map(({ id }) => id)).toEqual(["1"]);
    expect(shareByPurse(election, "neighbourhood", { excluded: ["2"] })).toMatchObject({
      winners: ["1", "3"],
      cost: 190,
    });
    expect(() => shareByPurse(election, "category")).toThrow("ranking.noPurses");
  });
});

describe("divideByVotes", () => {
  it("takes most votes first, and skips what does not fit", () => {
    const election = asElection({
      budget: 100,
      costs: [80, 50, 20],
      votes: [
        [0, 1],
        [0, 1],
        [0, 2],
      ],
    });
    expect(divideByVotes(election)).toEqual({ winners: ["1", "3"], cost: 100 });
  });
});
