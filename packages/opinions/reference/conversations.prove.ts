import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createRandom } from "@naast/kernel";
import { describe, expect, it } from "vitest";
import { measureDivision } from "../src/division/measure-division.ts";
import { publishAnalysis } from "../src/publish/publish-analysis.ts";
import { solve, visibleVotes } from "../src/solve.ts";
import { readStatements, readVotes } from "../src/votes/read-votes.ts";
import { plantVotes, shuffleVotes } from "./planted-votes.ts";

/** Real conversations stand beside the project; see README.md there. Without them only what is made up is proved. */
const FOLDER = join(import.meta.dirname, "../../../../shared/bench/opinions");
const names = existsSync(FOLDER) ? readdirSync(FOLDER).toSorted() : [];
const LONGEST_MS = 240_000;

describe("real conversations", () => {
  it.runIf(names.length === 0)(`are skipped: ${FOLDER} is not there`, () => {
    expect(names).toEqual([]);
  });
});

const read = (name: string, file: string) => readFileSync(join(FOLDER, name, file), "utf8");
const source = (name: string, file: string) => ({ file, pieces: [read(name, file)] });

function visibleIn(name: string) {
  const conversation = readVotes(source(name, "participants-votes.csv"), readStatements(source(name, "comments.csv")));
  const hidden = Uint8Array.from(conversation.statements, ({ isHidden }) => (isHidden ? 1 : 0));
  return visibleVotes({ votes: conversation.votes, hidden });
}

const TOWN = { people: 240, statements: 50, density: 0.5 };
const seeds = (count: number) => Array.from({ length: count }, (_, n) => `prove ${n}`);

describe("camps where there are none", { timeout: LONGEST_MS }, () => {
  it.skipIf(names.length === 0)(
    "are seen in at most one in twenty shuffles of all real conversations, three in any",
    () => {
      const seen = names.map((name) => {
        const votes = visibleIn(name);
        return seeds(20).filter((seed) => solve({ votes: shuffleVotes(votes, seed) }).groups.sizes.length > 1).length;
      });
      expect(seen.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(names.length);
      expect(Math.max(...seen)).toBeLessThanOrEqual(3);
    },
  );

  it("are seen in at most one in twenty made-up towns where people only differ in how readily they say yes", () => {
    const towns = seeds(200).map((seed, n) => plantVotes({ ...TOWN, seed, tendency: (n % 4) / 2 }).votes);
    expect(towns.filter((votes) => solve({ votes }).groups.sizes.length > 1).length).toBeLessThanOrEqual(10);
  });
});

describe("camps that are there", { timeout: LONGEST_MS }, () => {
  it("are found more often the further they lie apart, and nearly always from three in log odds", () => {
    const found = [0, 1, 2, 3, 4].map(
      (distance) =>
        seeds(40)
          .map((seed) => plantVotes({ ...TOWN, seed, camps: 2, distance }).votes)
          .filter((votes) => solve({ votes }).groups.sizes.length === 2).length,
    );
    expect(found).toEqual(found.toSorted((one, other) => one - other));
    expect(found[0]).toBeLessThanOrEqual(2);
    expect(found[3]).toBeGreaterThanOrEqual(36);
  });

  it("make division grow in step with their distance", () => {
    const values = [0, 1, 2, 3, 4, 5, 6].map(
      (distance) => measureDivision(plantVotes({ ...TOWN, seed: "grow", camps: 2, distance }).votes).value,
    );
    expect(values).toEqual(values.toSorted((one, other) => one - other));
  });
});

describe("the range of division", { timeout: LONGEST_MS }, () => {
  it("holds zero in at least 93 of 100 shuffles", () => {
    const { votes } = plantVotes({ ...TOWN, seed: "range", camps: 2, distance: 4 });
    const holding = seeds(100).filter((seed) => measureDivision(shuffleVotes(votes, seed)).low === 0);
    expect(holding.length).toBeGreaterThanOrEqual(93);
  });
});

describe("the same votes", { timeout: LONGEST_MS }, () => {
  const timed = names.filter((name) => existsSync(join(FOLDER, name, "votes.csv")));

  it.each(timed)("of %s are the same in fifty orders and pieces of the file", (name) => {
    const [header = "", ...rows] = read(name, "votes.csv").trim().split("\n");
    const random = createRandom(`prove ${name}`);
    const inPieces = (own: readonly string[], pieces: number) => {
      const text = `${[header, ...own].join("\n")}\n`;
      const length = Math.ceil(text.length / pieces);
      const cut = Array.from({ length: pieces }, (_, n) => text.slice(n * length, (n + 1) * length));
      return readVotes({ file: "votes.csv", pieces: cut });
    };
    const straight = inPieces(rows, 1);
    const published = JSON.stringify(publishAnalysis(straight));
    for (let order = 0; order < 50; order++) {
      const again = inPieces(random.shuffled(rows), 1 + random.below(60));
      expect(again).toEqual(straight);
      // The answer follows from the conversation alone; that it does is looked at five times.
      if (order % 10 === 0) expect(JSON.stringify(publishAnalysis(again)) === published).toBe(true);
    }
  });
});
