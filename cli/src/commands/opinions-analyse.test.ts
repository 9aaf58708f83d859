import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { naast, shortLivedFile, shortLivedFolder } from "../try-out.ts";

/** Two camps of thirty that differ on statements 0 to 7 and share 8 to 11, in which everybody goes astray now and then. */
const BALLOTS = Array.from({ length: 60 }, (_, person) =>
  Array.from({ length: 12 }, (__, statement) => {
    const side = statement >= 8 || person % 2 === statement % 2 ? 1 : -1;
    return (person * 7 + statement * 5) % 11 === 0 ? -side : side;
  }),
);
const VOTES = `participant,statement,vote\n${BALLOTS.flatMap((ballot, person) =>
  ballot.map((vote, statement) => `${person},${statement},${vote}`),
).join("\n")}\n`;
const WIDE = `participant,n-disagree,${BALLOTS[0]!.map((_, n) => n).join()}\n${BALLOTS.map(
  (ballot, person) => `${person},0,${ballot.join()}`,
).join("\n")}\n`;

const analyse = (path: string, ...words: string[]) => naast("opinions", "analyse", path, ...words);

async function openDataFolder(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = join(await shortLivedFolder(), "conversation");
  await mkdir(folder);
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return folder;
}

describe("naast opinions analyse", () => {
  it("tells groups, shared values, dividing lines, division and shared ground", async () => {
    const { code, out, err } = await analyse(await shortLivedFile("votes.csv", VOTES), "--json");
    const answer = JSON.parse(out);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(answer).toMatchObject({
      participants: 60,
      statements: 12,
      votes: 720,
      groups: [{ size: 30 }, { size: 30 }],
    });
    const shared = answer.bridges.map(({ statement }: { statement: string }) => statement);
    expect(shared.toSorted()).toEqual(["10", "11", "8", "9"]);
    expect(answer.bridges[0].lower).toBeGreaterThan(0.5);
    expect(answer.dividers).toHaveLength(8);
    expect(answer.division.low).toBeGreaterThan(0.1);
    expect(answer.sharedGround.value).toBeCloseTo(4 / 12, 5);
  });

  it("gives the same answer for a folder with a row for each person, also with statements in words", async () => {
    const comments = `comment-id,moderated,comment-body\n${BALLOTS[0]!.map((_, n) => `${n},1,Stelling ${n}`).join("\n")}\n`;
    const folder = await openDataFolder({ "participants-votes.csv": WIDE, "comments.csv": comments });
    const { code, out } = await analyse(folder);
    expect(code).toBe(0);
    expect(out).toMatch(/^60 participants, 12 statements, 720 votes\n\n2 groups, of 30, 30 people\./);
    expect(out).toMatch(/agree {2}\d+ % {2}\d+: Stelling/);
    const short = JSON.parse((await analyse(await shortLivedFile("votes.csv", VOTES), "--json")).out);
    const long = JSON.parse((await analyse(folder, "--json")).out);
    expect(long.division).toEqual(short.division);
  });

  it("analyses as Polis does when asked, with components and consensus beside the rest", async () => {
    const { out } = await analyse(await shortLivedFile("votes.csv", VOTES), "--method", "polis", "--json");
    const { components, consensus, groups, division } = JSON.parse(out);
    expect(components.map((direction: number[]) => direction.length)).toEqual([12, 12]);
    expect(consensus).toEqual({ agree: expect.arrayContaining(["8", "9"]), disagree: [] });
    expect(groups.length).toBeGreaterThan(1);
    expect(division.value).toBeGreaterThan(0.1);
  });

  it("says that it sees no camps, and answers for an empty conversation", async () => {
    const same = VOTES.replaceAll(/,-?1\n/g, ",1\n");
    expect((await analyse(await shortLivedFile("votes.csv", same))).out).toContain("We see no separate camps");
    const { code, out } = await analyse(await shortLivedFile("votes.csv", "participant,statement,vote\n"), "--json");
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ participants: 0, votes: 0, groups: [], bridges: [], dividers: [] });
  });

  it("ends with 2 and the place when a vote cannot be read", async () => {
    const path = await shortLivedFile("votes.csv", VOTES.replace("0,1,", "0,1,x"));
    const { code, err } = await analyse(path);
    expect(code).toBe(2);
    expect(err).toMatch(/votes\.csv:3:5: expected a vote: 1 \(agree\), 0 \(pass\) or -1 \(disagree\), found "x/);
  });

  it("ends with 2 when there is nothing to read, or the method has another name", async () => {
    const empty = await openDataFolder({});
    expect((await analyse("nowhere.csv")).code).toBe(2);
    expect((await analyse(empty)).err).toMatch(/stands neither participants-votes.csv nor votes.csv/);
    expect((await analyse(empty, "--method", "pca")).err).toBe("--method is naast or polis, not 'pca'.\n");
  });
});
