import { expect, it } from "vitest";
import { createRandom } from "../packages/kernel/src/index.ts";
import { askTwice } from "./harness/worker.ts";

const [PEOPLE, STATEMENTS, CAMPS] = [720, 60, 3];

/** So many votes that the engine first looks at some of the people, of three camps that agree on every fourth statement. */
function conversation(): string {
  const random = createRandom("worker: opinions");
  const sides = Array.from({ length: CAMPS }, () => Array.from({ length: STATEMENTS }, () => random.below(2)));
  const rows = Array.from({ length: PEOPLE }, (_, person) =>
    Array.from({ length: STATEMENTS }, (__, statement) => {
      if (random.below(3) === 0) return [];
      const agrees = statement % 4 === 0 || sides[person % CAMPS]![statement] === 1;
      const drawn = random.below(10);
      return `${statement},${person},${(drawn > 1 ? 1 : drawn - 1) * (agrees ? 1 : -1)}`;
    }),
  );
  return ["comment-id,voter-id,vote", ...rows.flat(2)].join("\n");
}

const WORK = `
import { publishAnalysis, readVotes } from "@naast/opinions";

export function answer(text) {
  return JSON.stringify(publishAnalysis(readVotes({ file: "votes.csv", pieces: [text] })));
}`;

it("a whole conversation is analysed in a worker of a browser as on a server, to the last byte", async () => {
  const { here, inWorker } = await askTwice(WORK, conversation());

  const { groups, bridges, dividers, votes } = JSON.parse(here);
  expect(votes).toBeGreaterThan(20_000);
  expect([groups.length, bridges.length > 0, dividers.length > 0]).toEqual([CAMPS, true, true]);
  expect(inWorker).toBe(here);
});
