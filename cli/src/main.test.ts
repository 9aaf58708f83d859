import { describe, expect, it } from "vitest";
import { naast } from "./try-out.ts";

const COMMANDS = [
  "catalogue list",
  "catalogue show",
  "catalogue check",
  "catalogue schema",
  "match",
  "serve",
  "migrate",
  "demo",
  "municipality add",
  "audit verify",
];

describe("naast --help", () => {
  it("lists every command on standard output and ends well", async () => {
    const { code, out, err } = await naast("--help");

    expect(code).toBe(0);
    expect(COMMANDS.filter((name) => !out.includes(`  ${name}`))).toEqual([]);
    expect(out).toContain("Exit code: 0 done, 1 impossible or not there, 2 bad input.");
    expect(err).toBe("");
  });

  it.each(COMMANDS)(
    "teaches '%s' with its options and an example that begins with naast or a variable",
    async (name) => {
      const { code, out } = await naast(...name.split(" "), "--help");

      expect(code).toBe(0);
      expect(out).toMatch(new RegExp(`^naast ${name}`));
      expect(out).toMatch(/Options\n {2}--/);
      expect(out).toMatch(new RegExp(`Example\n {2}(PORT=\\d+ )?naast ${name}`));
    },
  );

  it("explains --situation and --top where they can be used", async () => {
    expect((await naast("match", "-h")).out).toMatch(/--situation <file>.*\n.*--top <n>/);
    expect((await naast("catalogue", "list", "-h")).out).not.toMatch(/--top/);
  });
});

describe("naast with words it cannot use", () => {
  it("lists the commands on standard error when nothing is asked", async () => {
    expect(await naast()).toMatchObject({ code: 2, out: "", err: expect.stringContaining("catalogue list") });
  });

  it("lists the commands that begin with the words typed", async () => {
    const { code, err } = await naast("catalogue");

    expect(code).toBe(2);
    expect(err).toContain("catalogue show <slug>");
    expect(err).not.toContain("serve");
    expect(await naast("catalogue", "--help")).toMatchObject({ code: 0, out: err });
  });

  it.each([
    [["dance"], "There is no command 'dance'."],
    [["matchmaking"], "There is no command 'matchmaking'."],
    [["catalogue", "burn"], "There is no command 'catalogue burn'."],
    [["match", "--stars", "5"], "Unknown option '--stars'"],
    [["match", "--situation"], "Option '--situation <value>' argument missing"],
    [["match"], "Name the situation: naast match --situation square.json"],
    [["match", "square.json"], "`naast match` takes nothing more."],
    [["catalogue", "list", "--top", "3"], "`naast catalogue list` has no option --top."],
    [["migrate", "--content", "."], "`naast migrate` has no option --content."],
    [["serve", "--json"], "`naast serve` has no option --json."],
    [["catalogue", "show"], "`naast catalogue show` takes <slug>."],
    [["catalogue", "show", "a", "b"], "`naast catalogue show` takes <slug>."],
    [["catalogue", "list", "--language", "fr"], "--language is nl or en, not 'fr'."],
    [["catalogue", "check", "--content", "/nowhere"], "Cannot read the content folder /nowhere. It is not there."],
    [["match", "--situation", "/nowhere.json"], "Cannot read /nowhere.json. It is not there."],
  ])("refuses %j in one sentence, with exit code 2", async (words, sentence) => {
    const { code, out, err } = await naast(...words);

    expect(code).toBe(2);
    expect(out).toBe("");
    expect(err).toContain(sentence);
    expect(err.trim().split("\n")).toHaveLength(1);
  });
});
