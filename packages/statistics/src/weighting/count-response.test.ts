import { expect, it } from "vitest";
import { countResponse } from "./count-response.ts";
import { marginFrom } from "./margin.ts";

it("countResponse sets who answered beside who lives here, and apart who did not say", () => {
  const age = marginFrom("age", { young: 400, old: 600 }, ["young", "old", "old", "old", ""]);
  expect(countResponse([age])).toEqual([
    {
      margin: "age",
      value: "young",
      population: 400,
      populationShare: 0.4,
      answered: 1,
      answeredShare: 0.25,
      presence: 0.625,
    },
    {
      margin: "age",
      value: "old",
      population: 600,
      populationShare: 0.6,
      answered: 3,
      answeredShare: 0.75,
      presence: 1.25,
    },
    { margin: "age", answered: 1 },
  ]);
});

it("countResponse counts nobody without dividing by nobody", () => {
  const age = marginFrom("age", { young: 0, old: 600 }, []);
  expect(countResponse([age]).map(({ answeredShare, presence }) => [answeredShare, presence])).toEqual([
    [0, 0],
    [0, 0],
  ]);
});
