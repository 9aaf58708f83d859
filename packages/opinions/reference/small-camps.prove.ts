import { describe, expect, it } from "vitest";
import { alike } from "../src/groups/alike.ts";
import { chooseGroups, type Groups } from "../src/groups/choose-groups.ts";
import { evidenceIn } from "../src/groups/evidence.ts";
import { placePeople } from "../src/placement/place-people.ts";
import type { PackedVotes } from "../src/votes/packed-votes.ts";
import { plantVotes } from "./planted-votes.ts";

const LONGEST_MS = 600_000;
const SHARES = [0.06, 0.08, 0.1, 0.15];
const TIMES = 3;

/** About 20,000 votes, 50,000, 120,000 and, with few votes a person and with many, 250,000. */
const CONVERSATIONS = [
  { people: 500, statements: 80, density: 0.5 },
  { people: 1250, statements: 80, density: 0.5 },
  { people: 1500, statements: 200, density: 0.4 },
  { people: 6250, statements: 80, density: 0.5 },
  { people: 2500, statements: 250, density: 0.4 },
];

/** As everybody gets it: lines and the number of groups are first looked for among some of the people. */
const solved = (votes: PackedVotes) => chooseGroups(placePeople(votes));

/** Of everybody's votes, over five folds, whatever it costs. */
const solvedWhole = (votes: PackedVotes) =>
  chooseGroups(placePeople(votes, { sweeps: 6 }), (all, isApart) => evidenceIn(all, 5, isApart));

/** How often all camps are told apart, the small one among them, by us and by who looks at everything. */
function foundIn(conversation: (typeof CONVERSATIONS)[number], camps: number, distance: number) {
  return SHARES.map((small) => {
    const found = { ours: 0, whole: 0 };
    for (let n = 0; n < TIMES; n++) {
      const { votes, campOf } = plantVotes({ ...conversation, seed: `small ${n}`, camps, distance, small });
      const isFound = ({ groupOf, sizes }: Groups) => sizes.length === camps && alike(groupOf, campOf) > 0.85;
      if (isFound(solved(votes))) found.ours += 1;
      if (isFound(solvedWhole(votes))) found.whole += 1;
    }
    return found;
  });
}

describe("a small camp of 6 to 15 %", { timeout: LONGEST_MS }, () => {
  it.each([
    { camps: 2, distance: 3, least: 0.5 },
    { camps: 3, distance: 3, least: 0.5 },
    { camps: 3, distance: 4, least: 0.9 },
  ])(
    "among $camps camps, $distance in log odds apart, is found by samples as often as by looking at all",
    (planted) => {
      const found = CONVERSATIONS.map((conversation) => foundIn(conversation, planted.camps, planted.distance));
      const all = found.flat();
      const sum = (counts: readonly number[]) => counts.reduce((before, count) => before + count, 0);
      const [ours, whole] = [sum(all.map((one) => one.ours)), sum(all.map((one) => one.whole))];
      expect(ours).toBeGreaterThanOrEqual(whole - 0.05 * TIMES * all.length);
      expect(ours).toBeGreaterThanOrEqual(planted.least * TIMES * all.length);
      for (const { ours: sampled, whole: looked } of all) expect(sampled).toBeGreaterThanOrEqual(looked - 2);
    },
  );
});
