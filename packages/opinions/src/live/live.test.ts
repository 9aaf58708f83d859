import { describe, expect, it } from "vitest";
import { plantVotes } from "../../reference/planted-votes.ts";
import { placePerson } from "../placement/place-person.ts";
import { STRIDE } from "../placement/placement.ts";
import { solve, solveAgain } from "../solve.ts";
import type { Vote } from "../votes/packed-votes.ts";
import { makeBrowserMap, onMap, weightsFromMap } from "./browser-map.ts";
import { type Answered, type Candidate, chooseNextStatement } from "./next-statement.ts";

const { votes } = plantVotes({ seed: "live", people: 300, statements: 40, density: 0.6, camps: 2, distance: 4 });
const solution = solve({ votes });
const candidates: Candidate[] = Array.from({ length: 40 }, (_, statement) => ({
  statement,
  seen: 100,
  theme: statement < 20 ? "spelen" : "verkeer",
}));

describe("makeBrowserMap", () => {
  const map = makeBrowserMap(solution);

  it("shows at least five people together, and everybody who is placed once", () => {
    const { between } = solution.groups;
    expect(Math.min(...map.cells.map(([, , people]) => people))).toBeGreaterThanOrEqual(5);
    expect(map.cells.reduce((sum, [, , people]) => sum + people, 0)).toBe(300 - (between < 5 ? between : 0));
    expect(map.cells.length).toBeLessThanOrEqual(200);
  });

  it("lets a browser find its own place from its own votes", () => {
    for (const person of [3, 44, 201]) {
      const [from, to] = [votes.starts[person]!, votes.starts[person + 1]!];
      const ballot = new Map(
        Array.from({ length: to - from }, (_, n) => [votes.statementOf[from + n]!, votes.votes[from + n]! as Vote]),
      );
      const [x] = onMap(placePerson(weightsFromMap(map), ballot));
      const [known] = onMap({ x: solution.placement.people[person * STRIDE + 1]!, y: 0 });
      expect(Math.abs(x - known)).toBeLessThan(250); // of 4095, half a standard error
    }
  });

  it("gives no weights of statements that nobody voted on", () => {
    const hidden = Uint8Array.from({ length: 40 }, (_, statement) => (statement === 7 ? 1 : 0));
    expect(makeBrowserMap(solve({ votes, hidden })).statements[7]).toBeNull();
  });
});

describe("chooseNextStatement", () => {
  const next = (own: readonly Candidate[], answered: readonly Answered[], person = "p1") =>
    chooseNextStatement(solution.placement, { candidates: own, answered }, { seed: "avond 1", person });

  it("draws the same for the same person and answers, whatever order the candidates stand in", () => {
    const drawn = next(candidates, []);
    expect(next(candidates.toReversed(), [])).toEqual(drawn);
    const others = Array.from({ length: 20 }, (_, n) => next(candidates, [], `p${n}`)!.statement);
    expect(new Set(others).size).toBeGreaterThan(5);
  });

  it("never shows what was answered, and nothing when all was", () => {
    const answered = candidates.map(({ statement }) => ({ statement, vote: 1 as Vote }));
    expect(next(candidates, answered)).toBeUndefined();
    expect(next(candidates, answered.slice(1))!.statement).toBe(0);
  });

  it("never shows a third statement of one theme in a row while another theme is left", () => {
    const answered = [0, 1].map((statement) => ({ statement, vote: 1 as Vote, theme: "spelen" }));
    const drawn = Array.from({ length: 30 }, (_, n) => next(candidates, answered, `p${n}`)!.statement);
    expect(Math.min(...drawn)).toBeGreaterThanOrEqual(20);
    expect(next(candidates.slice(0, 3), answered)!.statement).toBe(2);
  });

  it("prefers a new statement, and says so in words", () => {
    const fresh = [...candidates.slice(0, 39), { statement: 39, seen: 0 }];
    const drawn = Array.from({ length: 200 }, (_, n) => next(fresh, [], `p${n}`)!);
    const ofNew = drawn.filter(({ statement }) => statement === 39);
    expect(ofNew.length).toBeGreaterThan(8); // one in forty would be shown five times
    expect(ofNew[0]).toMatchObject({
      reason: "new",
      because: { nl: "Deze stelling is nieuw: weinig mensen zagen haar." },
    });
  });

  it("asks what tells people apart rather than what everybody agrees on", () => {
    const weight = (statement: number) => Math.abs(solution.placement.statements[statement * STRIDE + 1]!);
    const sorted = candidates.toSorted((one, other) => weight(other.statement) - weight(one.statement));
    const top = new Set(sorted.slice(0, 20).map(({ statement }) => statement));
    const drawn = Array.from({ length: 100 }, (_, n) => next(candidates, [], `q${n}`)!.statement);
    expect(drawn.filter((statement) => top.has(statement)).length).toBeGreaterThan(70);
  });
});

describe("solveAgain", () => {
  it("is marked as a preview, and stays near what a cold solve says", () => {
    const again = solveAgain({ votes }, solution);
    expect([solution.isCold, again.isCold]).toEqual([true, false]);
    expect(again.groups.sizes).toHaveLength(2);
    expect(again.bridges.map(({ statement }) => statement)).toEqual(solution.bridges.map(({ statement }) => statement));
  });
});
