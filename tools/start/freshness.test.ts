import { rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { plant, removeSampleTrees, sampleTree } from "../sample-tree.ts";
import { sourceHash } from "./freshness.mjs";

describe("the hash over what is built", () => {
  let root = "";
  let before = "";
  beforeEach(() => {
    root = sampleTree({
      "package.json": "{}",
      "package-lock.json": "{}",
      "tools/build.ts": "",
      "web/src/main.ts": "1",
      "content/taxonomy.yaml": "",
    });
    before = sourceHash(root);
  });
  afterAll(removeSampleTrees);

  it("changes when a source is changed, added or removed", () => {
    plant(root, { "web/src/main.ts": "22" });
    const changed = sourceHash(root);
    plant(root, { "packages/kernel/src/new.ts": "" });
    const added = sourceHash(root);
    rmSync(join(root, "content/taxonomy.yaml"));

    expect(new Set([before, changed, added, sourceHash(root)]).size).toBe(4);
  });

  it("stays when something is changed that is not built in", () => {
    plant(root, { "README.md": "new", "web/node_modules/other/index.js": "new" });

    expect(sourceHash(root)).toBe(before);
  });

  it("passes by the link to nowhere with which an editor marks an open file", () => {
    symlinkSync("somebody@somewhere.1234", join(root, "web/src/.#main.ts"));

    expect(sourceHash(root)).toBe(before);
  });
});
