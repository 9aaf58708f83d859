import { createRandom, DomainError } from "@naast/kernel";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Ballots, collectBallots } from "../ballots/ballots.ts";
import { readBallots } from "../ballots/read-ballots.ts";
import { countSchulze } from "./schulze.ts";
import { TALLY_METHODS, type TallyMethod, type TallyOptions, tallyBallots } from "./tally.ts";

const ranked = (text: string) => readBallots(`count;vote\n${text}`, { file: "ballots.csv", kind: "rank" });

const namesOf = (ballots: Ballots, options: TallyOptions) =>
  tallyBallots(ballots, options)
    .ranking.map((level) => level.map((option) => ballots.options[option]?.id).join("="))
    .join(" ");

/** The worked example of Schulze (2011), as it stands on Wikipedia: 45 voters, five candidates, E > A > C > B > D. */
const SCHULZE = ranked(
  "5;A>C>B>E>D\n5;A>D>E>C>B\n8;B>E>D>A>C\n3;C>A>B>E>D\n7;C>A>E>B>D\n2;C>B>A>D>E\n7;D>C>E>B>A\n8;E>B>A>D>C\n",
);

/** The party of Wikipedia's article on the single transferable vote: 20 guests choose three kinds of food. */
const FOOD = ranked("4;Orange\n2;Pear>Orange\n8;Chocolate>Strawberry\n4;Chocolate>Sweets\n1;Strawberry\n1;Sweets\n");

/** The choice of a capital for Tennessee, as in many textbooks. */
const TENNESSEE = ranked(
  "42;Memphis>Nashville>Chattanooga>Knoxville\n26;Nashville>Chattanooga>Knoxville>Memphis\n15;Chattanooga>Knoxville>Nashville>Memphis\n17;Knoxville>Chattanooga>Nashville>Memphis\n",
);

describe("tallyBallots by Schulze", () => {
  it("finds the published ranking", () => {
    expect(namesOf(SCHULZE, { method: "schulze" })).toBe("E A C B D");
    expect(namesOf(TENNESSEE, { method: "schulze" })).toBe("Nashville Chattanooga Knoxville Memphis");
  });

  it("has the published strengths of the paths", () => {
    const { paths } = countSchulze(SCHULZE);
    expect([...paths.slice(0, 5)]).toEqual([0, 28, 28, 30, 24]);
    expect([...paths.slice(20)]).toEqual([25, 28, 28, 31, 0]);
  });

  it("is what following every chain of wins finds, with level places and short ballots", () => {
    const ballot = fc.uniqueArray(fc.record({ option: fc.nat(4), mark: fc.integer({ min: 1, max: 3 }) }), {
      selector: ({ option }) => option,
    });
    fc.assert(
      fc.property(fc.array(ballot, { maxLength: 12 }), (votes) => {
        const ballots = collectBallots("rank", optionsFor(5), votes);
        const { paths } = countSchulze(ballots);
        for (const [one, other] of PAIRS) expect(paths[one * 5 + other]).toBe(strongestChain(votes, [one], other));
      }),
      { seed: 3, numRuns: 200 },
    );
  });
});

describe("tallyBallots by Scottish stv", () => {
  it("elects as in the published count, stage by stage", () => {
    const count = tallyBallots(FOOD, { method: "stv", seats: 3 });
    if (count.method !== "stv") throw new Error("not stv");
    const id = (option: number | undefined) => (option === undefined ? "" : FOOD.options[option]?.id);
    expect(count.quota).toBe(6);
    expect(count.elected.map(id)).toEqual(["Chocolate", "Orange", "Strawberry"]);
    expect(count.stages.map(({ what, option, votes }) => [what, id(option), ...votes])).toEqual([
      ["first", "", 12, 4, 2, 1, 1],
      ["surplus", "Chocolate", 6, 4, 2, 5, 3],
      ["excluded", "Pear", 6, 6, 0, 5, 3],
      ["excluded", "Sweets", 6, 6, 0, 5, 0],
    ]);
  });

  it("cuts transfer values off after five decimals", () => {
    const ballots = ranked("7;A>B\n1;B\n1;C\n");
    const count = tallyBallots(ballots, { method: "stv", seats: 2 });
    if (count.method !== "stv") throw new Error("not stv");
    // Quota 4, surplus 3 of 7 papers: 3/7 = 0.42857 and no more, seven times.
    expect(count.stages[1]?.votes[1]).toBe(1 + 7 * 0.42857);
  });

  it("tells equals apart by the last stage at which they differed, else by lot, and says so", () => {
    const lots = ranked("2;A\n2;B\n3;C\n");
    const count = tallyBallots(lots, { method: "stv", seats: 1 });
    if (count.method !== "stv") throw new Error("not stv");
    expect(count.stages[1]).toMatchObject({ what: "excluded", option: 1 });
    expect(count.stages[1]?.lot.toSorted()).toEqual([0, 1]);
    const seeds = Array.from({ length: 12 }, (_, seed) => namesOf(lots, { method: "stv", seats: 1, seed: `${seed}` }));
    expect(new Set(seeds)).toEqual(new Set(["C A B", "C B A"]));
  });

  it("stops at a place that is skipped or given twice, and leaves out papers without a clear first", () => {
    const votes = [
      [
        { option: 0, mark: 1 },
        { option: 1, mark: 3 },
      ],
      [
        { option: 0, mark: 1 },
        { option: 1, mark: 1 },
      ],
      [],
    ];
    const count = tallyBallots(collectBallots("rank", optionsFor(3), votes), { method: "stv", seats: 1 });
    expect(count).toMatchObject({ valid: 1, elected: [0] });
  });

  it("fills every seat, and no option stands twice in the ranking", () => {
    const ballot = fc
      .shuffledSubarray([0, 1, 2, 3, 4])
      .map((order) => order.map((option, at) => ({ option, mark: at + 1 })));
    fc.assert(
      fc.property(fc.array(ballot, { maxLength: 15 }), fc.integer({ min: 1, max: 6 }), (votes, seats) => {
        const count = tallyBallots(collectBallots("rank", optionsFor(5), votes), { method: "stv", seats });
        if (count.method !== "stv") throw new Error("not stv");
        expect(count.elected.length).toBe(Math.min(5, seats));
        expect(count.ranking.flat().toSorted()).toEqual([0, 1, 2, 3, 4]);
        for (const { votes: total } of count.stages) expect(sum(total)).toBeLessThanOrEqual(count.valid + 1e-9);
      }),
      { seed: 4, numRuns: 200 },
    );
  });
});

describe("tallyBallots by Borda and by approval", () => {
  it("finds the textbook scores", () => {
    const { scores } = tallyBallots(TENNESSEE, { method: "borda" });
    expect(Object.fromEntries([...scores].map((score, option) => [TENNESSEE.options[option]?.id, score]))).toEqual({
      Chattanooga: 173,
      Knoxville: 107,
      Memphis: 126,
      Nashville: 194,
    });
  });

  it("hands out the same number of points for every ballot, whatever it says", () => {
    const ballots = ranked("1;A>B=C\n1;D\n3;E>A\n");
    expect(sum(tallyBallots(ballots, { method: "borda" }).scores)).toBe(5 * 10);
  });

  it("shows options that are equal together", () => {
    const approved = readBallots("A,B,C\nx,x,\nx,,\n,x,x\n", { file: "x", kind: "approve" });
    expect(namesOf(approved, { method: "approval" })).toBe("A=B C");
    expect(namesOf(ranked("3;A>B\n3;B>A\n"), { method: "borda" })).toBe("A=B");
  });
});

describe("tallyBallots by best and worst", () => {
  const ballots = readBallots("count;best;worst\n30;A;C\n10;B;C\n5;C;B\n", { file: "x", kind: "best-worst" });

  it("scores how much more often an option was best than worst", () => {
    const count = tallyBallots(ballots, { method: "best-worst" });
    if (count.method !== "best-worst") throw new Error("not best-worst");
    expect(count.details.map(({ best, worst, shown }) => [best, worst, shown])).toEqual([
      [30, 0, 45],
      [10, 5, 45],
      [5, 40, 45],
    ]);
    expect(namesOf(ballots, { method: "best-worst" })).toBe("A B C");
  });

  it("gives the margin that the mean of such marks has, and says whether a lead is clear", () => {
    const count = tallyBallots(ballots, { method: "best-worst" });
    if (count.method !== "best-worst") throw new Error("not best-worst");
    // For A: 30 ones and 15 zeros, mean 2/3, variance 10/44, standard error √(10/44/45).
    expect(count.details[0]?.margin).toBeCloseTo(1.959964 * Math.sqrt(10 / 44 / 45), 12);
    expect(count.details.map(({ clear }) => clear)).toEqual([true, true, false]);
  });

  it("refuses ballots that tell no best and worst", () => {
    expect(() => tallyBallots(SCHULZE, { method: "best-worst" })).toThrow(DomainError);
  });
});

describe("tallyBallots by any method", () => {
  const kindFor = (method: TallyMethod) => (method === "best-worst" ? "best-worst" : "rank");

  it("puts all options together when there are no ballots, or only empty ones", () => {
    for (const method of TALLY_METHODS.filter((other) => other !== "stv")) {
      for (const votes of [[], [[], []]]) {
        const { ranking } = tallyBallots(collectBallots(kindFor(method), optionsFor(3), votes), { method });
        expect(ranking, method).toEqual([[0, 1, 2]]);
      }
      expect(tallyBallots(collectBallots(kindFor(method), [], [[]]), { method }).ranking).toEqual([]);
    }
  });

  it("gives the same ranking in whatever order the ballots lie", () => {
    const votes = Array.from({ length: 40 }, (_, ballot) =>
      createRandom(`ballot ${ballot}`)
        .sample([0, 1, 2, 3], 3)
        .map((option, at) => ({ option, mark: at + 1 })),
    );
    for (const method of ["schulze", "borda", "approval", "stv"] as const) {
      const ranking = (order: typeof votes) =>
        tallyBallots(collectBallots("rank", optionsFor(4), order), { method }).ranking;
      expect(ranking(createRandom("order").shuffled(votes)), method).toEqual(ranking(votes));
    }
  });
});

function optionsFor(count: number) {
  return Array.from({ length: count }, (_, option) => ({ id: `${option}`, name: `${option}` }));
}

function sum(numbers: Iterable<number>): number {
  return [...numbers].reduce((total, number) => total + number, 0);
}

type Votes = readonly (readonly { option: number; mark: number }[])[];

const PAIRS = [0, 1, 2, 3, 4].flatMap((one) =>
  [0, 1, 2, 3, 4].filter((other) => other !== one).map((other) => [one, other] as const),
);

/** The weakest link of the best of all chains of wins that go on from the last of these, found by going through them. */
function strongestChain(votes: Votes, passed: readonly number[], to: number): number {
  const from = passed.at(-1) ?? 0;
  const others = [0, 1, 2, 3, 4].filter((by) => by !== to && !passed.includes(by));
  const detours = others.map((by) => Math.min(winOf(votes, from, by), strongestChain(votes, [...passed, by], to)));
  return Math.max(winOf(votes, from, to), ...detours);
}

function winOf(votes: Votes, one: number, other: number): number {
  const place = (ballot: Votes[number], option: number) => ballot.find((mark) => mark.option === option)?.mark ?? 99;
  const before = (a: number, b: number) => votes.filter((ballot) => place(ballot, a) < place(ballot, b)).length;
  return before(one, other) > before(other, one) ? before(one, other) : 0;
}
