import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { readContentFolder } from "./content.ts";

it("reads a practice under either ending that YAML files have, and nothing else", async () => {
  const folder = await mkdtemp(join(tmpdir(), "naast-content-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  await mkdir(join(folder, "practices"));
  const names = [
    "taxonomy.yaml",
    "matching.yaml",
    "directions.yaml",
    "practices/b.yml",
    "practices/a.yaml",
    "practices/a.yaml~",
  ];
  for (const name of names) await writeFile(join(folder, name), "");

  const { practices } = await readContentFolder(folder);

  expect(practices.map(({ path }) => basename(path))).toEqual(["a.yaml", "b.yml"]);
});
