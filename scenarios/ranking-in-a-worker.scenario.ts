import { join } from "node:path";
import { build } from "esbuild";
import { chromium } from "playwright-core";
import { expect, inject, it } from "vitest";
import { readPabulib, shareEqually } from "../packages/ranking/src/index.ts";

const FRONT_DOOR = join(import.meta.dirname, "../packages/ranking/src/index.ts");

/** Some forty neighbours and eight projects, with ties and money that runs out. */
const ELECTION = [
  "META\nkey;value\nbudget;4000\nvote_type;approval\nPROJECTS\nproject_id;cost",
  ...Array.from({ length: 8 }, (_, project) => `${project + 1};${310 + 97 * project}`),
  "VOTES\nvoter_id;vote",
  ...Array.from({ length: 41 }, (_, voter) => `v${voter};${[1 + (voter % 8), 1 + ((3 * voter + 1) % 8)].join(",")}`),
].join("\n");

it("the ranking engine gives the same answer in a worker of a browser", async () => {
  const worker = await bundled(`
    import { readPabulib, shareEqually } from ${JSON.stringify(FRONT_DOOR)};
    onmessage = ({ data }) => postMessage(shareEqually(readPabulib(data, "worker.pb"), { completion: "add1" }));
  `);
  const browser = await chromium.connect(inject("browser"));
  const page = await browser.newPage();
  // As text, for what a page knows is not known here.
  const answer = await page.evaluate(`new Promise((resolve, reject) => {
    const started = new Worker(URL.createObjectURL(new Blob([${JSON.stringify(worker)}], { type: "text/javascript" })));
    started.onmessage = ({ data }) => resolve(data);
    started.onerror = ({ message }) => reject(new Error(message));
    started.postMessage(${JSON.stringify(ELECTION)});
  })`);
  await browser.close();

  const here = shareEqually(readPabulib(ELECTION, "worker.pb"), { completion: "add1" });
  expect(here.winners.length).toBeGreaterThan(3);
  expect(answer).toEqual(here);
});

async function bundled(entry: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: join(import.meta.dirname, ".."), loader: "ts" },
    bundle: true,
    write: false,
    format: "iife",
    platform: "browser",
  });
  return outputFiles[0]?.text ?? "";
}
