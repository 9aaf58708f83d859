import { createRandom } from "@naast/kernel";
import { describe, expect, it } from "vitest";
import { plantVotes } from "../../reference/planted-votes.ts";
import { readStatements, readVotes } from "../votes/read-votes.ts";
import { publishAnalysis } from "./publish-analysis.ts";
import { publishLikePolis } from "./publish-like-polis.ts";

const { votes } = plantVotes({ seed: "publish", people: 120, statements: 30, density: 0.6, camps: 2, distance: 5 });
const rows = Array.from({ length: votes.people }, (_, person) =>
  Array.from({ length: votes.starts[person + 1]! - votes.starts[person]! }, (__, n) => {
    const t = votes.starts[person]! + n;
    return `${(t * 7919) % 10_007},${person},${votes.statementOf[t]},${votes.votes[t]}`;
  }),
).flat();

function conversation(own: readonly string[], pieces = 1) {
  const text = `timestamp,voter-id,comment-id,vote\n${own.join("\n")}\n`;
  const length = Math.ceil(text.length / pieces);
  const cut = Array.from({ length: pieces }, (_, n) => text.slice(n * length, (n + 1) * length));
  return readVotes({ file: "votes.csv", pieces: cut });
}

describe("publishAnalysis", () => {
  const published = JSON.stringify(publishAnalysis(conversation(rows)));

  it("gives the same bytes for the same votes, however they are ordered and cut", () => {
    const random = createRandom("orders");
    for (const pieces of [1, 7, 50]) {
      const again = publishAnalysis(conversation(random.shuffled(rows), pieces));
      expect(JSON.stringify(again) === published).toBe(true);
    }
  });

  it("tells groups, bridges, dividers, division and shared ground, and nothing of any person", () => {
    const answer = JSON.parse(published);
    expect(answer).toMatchObject({ participants: 120, statements: 30, votes: rows.length, placed: 120 });
    expect(answer.groups).toHaveLength(2);
    expect(answer.bridges.length * answer.dividers.length).toBeGreaterThan(0);
    expect(answer.division.value).toBeGreaterThan(0.1);
    expect(published).not.toContain("voter");
  });

  it("stops when it is told to, with no half answer", () => {
    expect(publishAnalysis(conversation(rows), { shouldStop: () => true })).toEqual({ kind: "stopped" });
  });

  it.each([
    ["nobody voted", []],
    ["one person voted", ["1,1,1,1", "1,1,2,-1"]],
    ["there is one statement", Array.from({ length: 40 }, (_, n) => `1,${n},1,${n % 4 === 0 ? -1 : 1}`)],
    ["everybody passed", Array.from({ length: 400 }, (_, n) => `1,${n % 40},${n % 10},0`)],
    ["everybody agreed", Array.from({ length: 4000 }, (_, n) => `1,${n % 40},${n % 100},1`)],
  ])("answers when %s", (_, own) => {
    const answer = publishAnalysis(conversation(own));
    if ("kind" in answer) throw new Error("stopped");
    expect(answer.groups.length).toBeLessThanOrEqual(1);
    expect(answer.dividers).toEqual([]);
    expect(answer.division.low).toBeLessThan(0.0001);
    expect(answer.division.value).toBeLessThan(0.002);
    expect(JSON.stringify(answer)).not.toMatch(/NaN|Infinity/);
    expect(publishLikePolis(conversation(own)).statements).toBe(answer.statements);
  });

  it("finds what everybody agrees on", () => {
    const own = Array.from({ length: 1000 }, (_, n) => `1,${Math.floor(n / 25)},${n % 25},1`);
    const answer = publishAnalysis(conversation(own));
    expect(answer).toMatchObject({ groups: [{ size: 40 }], judged: 25, sharedGround: { value: 1, low: 1, high: 1 } });
    expect(
      "bridges" in answer && answer.bridges.every(({ isSharedValue, isSturdy }) => isSharedValue && isSturdy),
    ).toBe(true);
  });

  it("leaves out what was taken out", () => {
    const comments = readStatements({ file: "c", pieces: ["comment-id,moderated\n3,-1\n"] });
    const text = `timestamp,voter-id,comment-id,vote\n${rows.join("\n")}\n`;
    const answer = JSON.stringify(publishAnalysis(readVotes({ file: "v", pieces: [text] }, comments)));
    expect(JSON.parse(answer).hidden).toBe(1);
    expect(answer).not.toContain('"statement":"3"');
  });
});
