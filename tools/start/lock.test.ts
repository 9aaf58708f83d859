import { spawnSync } from "node:child_process";
import { rmSync, utimesSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { removeSampleTrees, sampleTree } from "../sample-tree.ts";
import { alone } from "./lock.mjs";

/** A number no process has any more. */
const GONE = spawnSync(process.execPath, ["--version"]).pid;

/** What happens, in order, when somebody starts while this lock lies there; who waits sees the lock taken away. */
async function startBeside(lock: string, secondsSilent = 0): Promise<readonly string[]> {
  const root = sampleTree({ ".cache/start.lock": lock });
  const path = join(root, ".cache/start.lock");
  const beat = Date.now() / 1000 - secondsSilent;
  utimesSync(path, beat, beat);
  const events: string[] = [];
  const say = () => {
    events.push("waits");
    rmSync(path);
  };
  await alone(root, say, async () => events.push("works"));
  return events;
}

describe("one start at a time", () => {
  afterAll(removeSampleTrees);

  it("waits for another one that is alive", async () => {
    expect(await startBeside(`${process.pid} ${hostname()}`)).toEqual(["waits", "works"]);
  });

  it("waits for one in another container, whose process cannot be seen from here", async () => {
    expect(await startBeside(`${GONE} elsewhere`)).toEqual(["waits", "works"]);
  });

  it("goes on at once where one was killed, here or elsewhere", async () => {
    expect(await startBeside(`${GONE} ${hostname()}`)).toEqual(["works"]);
    expect(await startBeside(`${GONE} elsewhere`, 11)).toEqual(["works"]);
  });
});
