import { describe, expect, it } from "vitest";
import { plantVotes, shuffleVotes } from "../../reference/planted-votes.ts";
import { placePeople } from "../placement/place-people.ts";
import { keepVotes, type PackedVotes, votesOf } from "../votes/packed-votes.ts";
import { alike } from "./alike.ts";
import { chooseGroups } from "./choose-groups.ts";
import { BETWEEN } from "./group-rates.ts";

const TOWN = { people: 240, statements: 50, density: 0.6 };
const groupsIn = (votes: PackedVotes) => chooseGroups(placePeople(votes));

describe("chooseGroups", () => {
  it("sees no camps where people only differ in how readily they say yes", () => {
    const sizes = ["a", "b", "c", "d"].map(
      (seed) => groupsIn(plantVotes({ ...TOWN, seed, tendency: 1.5 }).votes).sizes,
    );
    expect(sizes).toEqual([[240], [240], [240], [240]]);
  });

  it("sees no camps in votes of two camps that were shuffled", () => {
    const { votes } = plantVotes({ ...TOWN, seed: "camps", camps: 2, distance: 3 });
    const found = Array.from({ length: 8 }, (_, n) => groupsIn(shuffleVotes(votes, `shuffle ${n}`)).sizes.length);
    expect(found).toEqual([1, 1, 1, 1, 1, 1, 1, 1]);
  });

  it("finds two camps that were planted, and who is in which", () => {
    const { votes, campOf } = plantVotes({ ...TOWN, seed: "two", camps: 2, distance: 4 });
    const { groupOf, sizes } = groupsIn(votes);
    expect(sizes).toHaveLength(2);
    expect(alike(groupOf, campOf)).toBeGreaterThan(0.9);
  });

  it("finds three camps that were planted", () => {
    const { votes, campOf } = plantVotes({ ...TOWN, people: 300, seed: "three", camps: 3, distance: 5 });
    const { groupOf, sizes } = groupsIn(votes);
    expect(sizes).toHaveLength(3);
    expect(alike(groupOf, campOf)).toBeGreaterThan(0.9);
  });

  it("finds a third camp of one in ten, of which a glance at some of the people sees too few to know", () => {
    const found = ["a", "b", "c"].map((seed) => {
      const planted = plantVotes({
        people: 500,
        statements: 80,
        density: 0.5,
        seed,
        camps: 3,
        distance: 4,
        small: 0.1,
      });
      const { sizes, groupOf } = groupsIn(planted.votes);
      return { groups: sizes.length, isRight: alike(groupOf, planted.campOf) > 0.9 };
    });
    expect(found).toEqual(Array.from({ length: 3 }, () => ({ groups: 3, isRight: true })));
  });

  it("finds camps more surely the further they lie apart", () => {
    const found = [0.5, 2, 4].map((distance) =>
      Array.from({ length: 6 }, (_, n) => plantVotes({ ...TOWN, seed: `${n}`, camps: 2, distance }))
        .map(({ votes }) => groupsIn(votes).sizes.length)
        .filter((groups) => groups > 1),
    );
    expect(found.map(({ length }) => length)).toEqual([0, 2, 6]);
  });

  it("leaves whoever stands on the border out of both camps, and says how many they are", () => {
    const { votes } = plantVotes({ ...TOWN, density: 1, seed: "border", camps: 2, distance: 3 });
    // on every second statement the first thirty say what the next person says, who is of the other camp
    const torn = votes.votes.map((vote, t) => (t < 30 * 50 && t % 2 === 0 ? votes.votes[t + 50]! : vote));
    const { groupOf, sizes, between } = groupsIn({ ...votes, votes: torn });
    expect(sizes).toHaveLength(2);
    expect(between).toBeGreaterThan(0);
    expect(between).toBeLessThan(40);
    expect(groupOf.filter((group) => group === BETWEEN)).toHaveLength(between);
    expect(sizes[0]! + sizes[1]! + between).toBe(240);
  });

  it("keeps its groups when some people had not come", () => {
    const { votes } = plantVotes({ ...TOWN, seed: "stay", camps: 2, distance: 3 });
    const { groupOf } = groupsIn(votes);
    const kept = Array.from({ length: 240 }, (_, person) => person).filter((person) => person % 20 !== 3);
    const again = groupsIn(votesOf(votes, kept)).groupOf;
    expect(
      alike(
        again,
        Uint8Array.from(kept, (person) => groupOf[person]!),
      ),
    ).toBeGreaterThan(0.95);
  });

  it("tells of no group smaller than ten people", () => {
    const { votes, campOf } = plantVotes({ ...TOWN, seed: "two", camps: 2, distance: 4 });
    const few = keepVotes(votes, (person) => campOf[person] === 0 || person < 16);
    expect(groupsIn(few).sizes).toEqual([128]);
  });

  it("leaves people with fewer than seven votes out, and has no groups where nobody gave more", () => {
    const { votes } = plantVotes({ ...TOWN, seed: "few" });
    const six = keepVotes(votes, (_, statement) => statement < 6 || statement > 48);
    const { sizes, groupOf } = groupsIn(keepVotes(six, (_, statement) => statement < 6));
    expect(sizes).toEqual([]);
    expect(new Set(groupOf)).toEqual(new Set([255]));
  });
});
