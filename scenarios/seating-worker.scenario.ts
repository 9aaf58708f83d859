import { expect, it } from "vitest";
import type { SeatingRequest } from "../packages/seating/src/index.ts";
import { askTwice } from "./harness/worker.ts";

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

const WORK = `
import { planSeating, replanSeating } from "@naast/seating";

export function answer({ request, changed }) {
  const plan = planSeating(request, { tries: 300_000 });
  return JSON.stringify([plan, replanSeating(changed, plan, { held: 1 })]);
}`;

it("seats people in a worker of a browser as on the server, to the last byte", async () => {
  const { here, inWorker } = await askTwice(WORK, { request, changed });

  expect(JSON.parse(here)).toEqual([
    expect.not.objectContaining({ kind: "impossible" }),
    expect.not.objectContaining({ kind: "impossible" }),
  ]);
  expect(inWorker).toBe(here);
});
