import { expect, it } from "vitest";
import { askTwice } from "./harness/worker.ts";

/** A neighbourhood's figures: weights, a mean, its bootstrap, a change, and tables made safe. */
const WORK = `
import { bootstrapMean, estimateMean, marginFrom, measureChange, protectTables, weighSample } from "@naast/statistics";

export function answer() {
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

it("the statistics run in a worker of a browser, and say what they say on a server", async () => {
  const { here, inWorker } = await askTwice(WORK);

  expect(inWorker).toBe(here);
  expect(JSON.parse(here)).toMatchObject({ verdict: "risen", difference: expect.closeTo(1, 10) });
});
