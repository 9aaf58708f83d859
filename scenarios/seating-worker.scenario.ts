import { join } from "node:path";
import { build } from "esbuild";
import { chromium } from "playwright-core";
import { expect, inject, it } from "vitest";
import { planSeating, replanSeating, type SeatingRequest } from "../packages/seating/src/index.ts";

const ENGINE = join(import.meta.dirname, "../packages/seating/src/index.ts");
const PLACE = "http://seating.test/";

/** An evening with something of everything, so that nothing of the engine stays unused. */
const request: SeatingRequest = {
  people: Array.from({ length: 47 }, (_, at) => ({
    id: `p${at + 1}`,
    traits: { street: `${at % 4}`, age: 18 + ((at * 7) % 60), talks: at % 9 === 0 ? ["ar"] : ["nl"] },
  })),
  tables: 8,
  rounds: 4,
  traits: [
    { name: "street", aim: "spread" },
    { name: "age", aim: "spread", kind: "ordered", weight: 2 },
  ],
  wishes: [
    { kind: "apart", people: ["p1", "p2"] },
    { kind: "together", people: ["p3", "p4"] },
    { kind: "absent", people: ["p5"], rounds: [2] },
    {
      kind: "facilitators",
      people: ["p6", "p7", "p8", "p9"].map((person) => ({ person, languages: ["nl", "ar"] })),
      speech: { trait: "talks", common: "nl" },
    },
  ],
  seed: "in a browser",
};

const changed: SeatingRequest = {
  ...request,
  wishes: [...(request.wishes ?? []), { kind: "absent", people: ["p11"], rounds: [3] }],
};

/** The engine with the same work to do, in a worker of a page. */
async function inWorker(): Promise<string> {
  const work = `
    import { planSeating, replanSeating } from ${JSON.stringify(ENGINE)};
    self.onmessage = ({ data: { request, changed, tries } }) => {
      const plan = planSeating(request, { tries });
      self.postMessage(JSON.stringify([plan, replanSeating(changed, plan, { held: 1 })]));
    };`;
  const { outputFiles } = await build({
    stdin: { contents: work, resolveDir: import.meta.dirname, loader: "ts" },
    bundle: true,
    platform: "browser",
    format: "iife",
    write: false,
  });
  const browser = await chromium.connect(inject("browser"));
  const context = await browser.newContext();
  await context.route(`${PLACE}**`, (route) => {
    const isScript = route.request().url().endsWith(".js");
    return route.fulfill(
      isScript
        ? { contentType: "text/javascript", body: outputFiles[0]!.text }
        : { contentType: "text/html", body: "<!doctype html><title>Seating</title>" },
    );
  });
  const page = await context.newPage();
  await page.goto(PLACE);
  const data = JSON.stringify({ request, changed, tries: TRIES });
  const answer = await page.evaluate<string>(`new Promise((resolve, reject) => {
    const worker = new Worker("/worker.js");
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(${data});
  })`);
  await context.close();
  await browser.close();
  return answer;
}

const TRIES = 300_000;

it("seats people in a worker of a browser as on the server, to the last byte", async () => {
  const plan = planSeating(request, { tries: TRIES });
  if (plan.kind === "impossible") throw new Error("every wish can be met");

  expect(await inWorker()).toBe(JSON.stringify([plan, replanSeating(changed, plan, { held: 1 })]));
});
