import { build } from "esbuild";
import { chromium } from "playwright-core";
import { expect, inject, it } from "vitest";

/** A neighbourhood's figures: weights, a mean, its bootstrap, a change, and tables made safe. */
const WORK = `
import { bootstrapMean, estimateMean, marginFrom, measureChange, protectTables, weighSample } from "@naast/statistics";

export function figures() {
  const people = 120;
  const said = Array.from({ length: people }, (_, person) => (person % 3 === 0 ? "young" : "old"));
  const answers = said.map((_, person) => (person * 7) % 11);
  const survey = weighSample({ people, margins: [marginFrom("age", { young: 500, old: 400 }, said)] });
  const [before, after] = [estimateMean(survey, answers), estimateMean(survey, answers.map((answer) => answer + 1))];
  const again = bootstrapMean(survey, answers, { seed: "worker", replicates: 99 });
  const codes = answers.map((answer) => answer % 3);
  const variables = [{ name: "mood", values: ["good", "fair", "bad"], codes }];
  const publication = { tables: [{ name: "all", by: [] }, { name: "moods", by: ["mood"] }] };
  const tables = protectTables({ people, variables, publication });
  const { difference, standardError, verdict } = measureChange(before, after);
  return JSON.stringify({ weights: [...survey.raking.weights], difference, standardError, verdict, again, tables });
}`;

async function bundle(ending: string): Promise<string> {
  const stdin = { contents: `${WORK}\n${ending}`, resolveDir: import.meta.dirname };
  const { outputFiles } = await build({ stdin, bundle: true, write: false, format: "esm", platform: "browser" });
  return outputFiles[0]!.text;
}

const ADDRESS = "http://worker.invalid/";
const ASK = `new Promise((resolve, reject) => {
  const worker = new Worker("worker.js", { type: "module" });
  worker.onmessage = ({ data }) => resolve(data);
  worker.onerror = ({ message }) => reject(new Error(message));
})`;

it("the statistics run in a worker of a browser, and say what they say on a server", async () => {
  const code = await bundle("globalThis.postMessage(figures());");
  const browser = await chromium.connect(inject("browser"));
  try {
    const page = await browser.newPage();
    await page.route(`${ADDRESS}**`, (route) =>
      route.request().url() === ADDRESS
        ? route.fulfill({ contentType: "text/html", body: "<!doctype html>" })
        : route.fulfill({ contentType: "text/javascript", body: code }),
    );
    await page.goto(ADDRESS);
    const inBrowser = await page.evaluate<string>(ASK);
    const { figures } = await import(`data:text/javascript,${encodeURIComponent(await bundle(""))}`);

    expect(inBrowser).toBe(figures());
    expect(JSON.parse(inBrowser)).toMatchObject({ verdict: "risen", difference: expect.closeTo(1, 10) });
  } finally {
    await browser.close();
  }
});
