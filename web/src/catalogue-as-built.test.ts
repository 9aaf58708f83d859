import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readCatalogue } from "@naast/catalogue";
import { expect, it, onTestFinished } from "vitest";
import { keepCatalogue, readOrRecall } from "./catalogue-as-built.ts";
import { readContentFolder } from "./platform/content.ts";

const files = await readContentFolder(fileURLToPath(new URL("../../content", import.meta.url)));

function emptyDist(): string {
  const dist = mkdtempSync(join(tmpdir(), "naast-dist-"));
  onTestFinished(() => rmSync(dist, { recursive: true }));
  return dist;
}

it("readOrRecall gives what reading the files gives, with a build and without", async () => {
  const dist = emptyDist();
  const read = readCatalogue(files);
  expect(await readOrRecall(files, dist)).toEqual(read);

  await keepCatalogue(files, dist);
  expect(await readOrRecall(files, dist)).toStrictEqual(read);
});

it("readOrRecall reads anew what was changed since the build", async () => {
  const dist = emptyDist();
  await keepCatalogue(files, dist);
  const practices = files.practices.map(({ path, text }) => ({ path, text: `${text}nonsense: true\n` }));
  const changed = { ...files, practices };

  expect(await readOrRecall(changed, dist)).toMatchObject({ ok: false });
});

it("readOrRecall tells the faults of content that had them when it was built", async () => {
  const dist = emptyDist();
  const faulty = { ...files, rules: { ...files.rules, text: "nonsense: true\n" } };
  await keepCatalogue(faulty, dist);

  expect(await readOrRecall(faulty, dist)).toMatchObject({ ok: false });
});
