import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { HOUSE, shortLivedFolder, situationFile } from "./try-out.ts";

/** The program as a shell starts it, from a folder that is not the house. */
async function run(...words: readonly string[]) {
  const cwd = await shortLivedFolder();
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(HOUSE, "cli/naast.mjs"), ...words], {
    cwd,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

describe("naast as a program", { timeout: 60_000 }, () => {
  it("writes one JSON document to standard output, nothing beside it, and ends with 0", async () => {
    const { status, stdout, stderr } = await run("match", "--situation", situationFile("two-neighbours"), "--json");

    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(JSON.parse(stdout).results[0].slug).toBe("buurtbemiddeling");
  });

  it("says nothing of it when the reader of its answer has had enough", () => {
    const naast = `"${process.execPath}" "${join(HOUSE, "cli/naast.mjs")}"`;
    const { status, stderr } = spawnSync("bash", ["-c", `set -o pipefail; ${naast} catalogue schema | true`], {
      encoding: "utf8",
    });

    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  });

  it("ends with 1 when what is asked for is not there, and with 2 when it cannot be understood", async () => {
    expect((await run("catalogue", "show", "theetuin")).status).toBe(1);
    expect((await run("catalogue", "dance")).status).toBe(2);
  });
});
