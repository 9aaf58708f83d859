import { expect, it } from "vitest";
import { askTwice } from "./harness/worker.ts";

/** Some forty neighbours and eight projects, with ties and money that runs out. */
const ELECTION = [
  "META\nkey;value\nbudget;4000\nvote_type;approval\nPROJECTS\nproject_id;cost",
  ...Array.from({ length: 8 }, (_, project) => `${project + 1};${310 + 97 * project}`),
  "VOTES\nvoter_id;vote",
  ...Array.from({ length: 41 }, (_, voter) => `v${voter};${[1 + (voter % 8), 1 + ((3 * voter + 1) % 8)].join(",")}`),
].join("\n");

const WORK = `
import { readPabulib, shareEqually } from "@naast/ranking";

export function answer(election) {
  return JSON.stringify(shareEqually(readPabulib(election, "worker.pb"), { completion: "add1" }));
}`;

it("the ranking engine gives the same answer in a worker of a browser", async () => {
  const { here, inWorker } = await askTwice(WORK, ELECTION);

  expect(JSON.parse(here).winners.length).toBeGreaterThan(3);
  expect(inWorker).toBe(here);
});
