import { describe, expect, it } from "vitest";
import { decideRelease } from "./index.ts";

describe("decideRelease", () => {
  it.each([
    [0, 0, { kind: "wait", needed: 5 }],
    [0, 4, { kind: "wait", needed: 1 }],
    [0, 5, { kind: "release" }],
    [5, 0, { kind: "nothing" }],
    [5, 1, { kind: "wait", needed: 2 }],
    [5, 2, { kind: "wait", needed: 1 }],
    [5, 3, { kind: "release" }],
  ])("of %i shown and %i that wait: %j", (shown, waiting, decided) => {
    expect(decideRelease({ shown, waiting })).toEqual(decided);
  });
});
