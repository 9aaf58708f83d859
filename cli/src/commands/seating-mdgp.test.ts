import { describe, expect, it } from "vitest";
import { naast, shortLivedFile } from "../try-out.ts";

/** Six people of three kinds: those of one kind are 0 apart, others 1.5. */
const PAIRS = [0, 1, 2, 3, 4, 5].flatMap((one) =>
  [0, 1, 2, 3, 4, 5].filter((other) => other > one).map((other) => [one, other]),
);
const DISTANCES = PAIRS.map(([one = 0, other = 0]) => `${one} ${other} ${one % 3 === other % 3 ? "0" : "1.500"}`).join(
  "\n",
);
const INSTANCE = `6 2 ss 3 3 3 3 \n${DISTANCES}\n`;

const solve = (path: string, ...words: string[]) => naast("seating", "mdgp", "--instance", path, ...words);

describe("naast seating mdgp", () => {
  it("answers with the objective and the people of each group", async () => {
    const path = await shortLivedFile("six.txt", INSTANCE);
    const { code, out, err } = await solve(path, "--sweeps", "20", "--json");
    const { objective, groups, stoppedBy } = JSON.parse(out);

    expect({ code, err, objective, stoppedBy }).toEqual({ code: 0, err: "", objective: 9, stoppedBy: "sweeps" });
    for (const group of groups) expect(group.map((person: number) => person % 3).sort()).toEqual([0, 1, 2]);
  });

  it("gives the same bytes for the same seed and sweeps", async () => {
    const path = await shortLivedFile("six.txt", INSTANCE);
    const first = await solve(path, "--sweeps", "20", "--seed", "a", "--json");
    expect(await solve(path, "--sweeps", "20", "--seed", "a", "--json")).toEqual(first);
  });

  it("says that the time stopped it, and how the same groups come back", async () => {
    const path = await shortLivedFile("six.txt", INSTANCE);
    const { sweeps, stoppedBy, groups } = JSON.parse((await solve(path, "--seconds", "0.001", "--json")).out);
    expect(stoppedBy).toBe("time");
    expect(JSON.parse((await solve(path, "--sweeps", `${sweeps}`, "--json")).out).groups).toEqual(groups);
    expect((await solve(path, "--seconds", "0.001")).out).toMatch(/The time was up after \d+ sweeps/);
  });

  it("is readable without --json", async () => {
    const { out } = await solve(await shortLivedFile("six.txt", INSTANCE), "--sweeps", "20");
    expect(out).toMatch(/^Diversity 9\n\ngroup {2}size {2}people\n0 {6}3 {5}\d \d \d\n/);
  });

  it("ends with 1 when people and sizes do not fit, and says what would", async () => {
    const path = await shortLivedFile("tight.txt", INSTANCE.replace("3 3 3 3", "2 2 3 3"));
    expect(await solve(path)).toEqual({
      code: 1,
      out: "",
      err: "6 people do not fit: the groups take from 5 to 5 together.\n",
    });
    expect(JSON.parse((await solve(path, "--json")).out)).toEqual({ kind: "impossible", people: 6, least: 5, most: 5 });
  });

  it("ends with 2 and the place when the file cannot be read", async () => {
    const path = await shortLivedFile("broken.txt", INSTANCE.replace("0 2 1.500", "0 2 far"));
    const { code, err } = await solve(path);
    expect({ code, err }).toEqual({
      code: 2,
      err: `${path}:3:5: expected a distance, 0 or more, with a decimal point, found "far"\n`,
    });
  });

  it("asks for an instance, seconds above 0 and whole sweeps", async () => {
    const path = await shortLivedFile("six.txt", INSTANCE);
    expect((await naast("seating", "mdgp")).code).toBe(2);
    expect((await solve("nowhere.txt")).code).toBe(2);
    expect((await solve(path, "--seconds", "0")).err).toBe(
      "--seconds is a number above 0, such as 3 or 0.5; not '0'.\n",
    );
    expect((await solve(path, "--sweeps", "1.5")).err).toBe("--sweeps is a whole number from 1; not '1.5'.\n");
  });
});
