import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, it } from "vitest";
import { filesIn, HOUSE, textOf } from "./house.ts";

/** A block of text that begins with a command and goes on with its answer. */
const EXAMPLE = /^```text\n\$ npm run -s naast -- (.+)\n([\s\S]*?)^```$/gm;

const examples = filesIn(HOUSE, ["*.md", "docs/**/*.md"]).flatMap((path) =>
  [...textOf(HOUSE, path).matchAll(EXAMPLE)].map(([, command = "", answer = ""]) => ({ path, command, answer })),
);

it("has an example in the README", () => {
  expect(examples.map(({ path }) => path)).toContain("README.md");
});

it.each(examples)("prints in $path what naast $command answers", ({ command, answer }) => {
  const naast = spawnSync(process.execPath, [join(HOUSE, "cli/naast.mjs"), ...command.split(" ")], {
    cwd: HOUSE,
    encoding: "utf8",
  });

  expect(naast.stdout).toBe(answer);
});
