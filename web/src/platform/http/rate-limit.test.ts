import { describe, expect, it } from "vitest";
import { createLimit } from "./rate-limit.ts";

function limitWithClock() {
  const clock = { now: 0 };
  return { clock, isAllowed: createLimit({ atOnce: 3, oneMoreEveryMs: 1000 }, () => clock.now) };
}

describe("createLimit", () => {
  it("allows so many at once and then one more every so often", () => {
    const { clock, isAllowed } = limitWithClock();

    expect([1, 2, 3, 4].map(() => isAllowed("a"))).toEqual([true, true, true, false]);
    clock.now = 1000;
    expect([isAllowed("a"), isAllowed("a")]).toEqual([true, false]);
    clock.now = 60_000;
    expect([1, 2, 3, 4].map(() => isAllowed("a"))).toEqual([true, true, true, false]);
  });

  it("counts everybody apart", () => {
    const { isAllowed } = limitWithClock();
    for (let time = 0; time < 4; time += 1) isAllowed("a");

    expect(isAllowed("b")).toBe(true);
  });

  it("costs no more for asking while it refuses", () => {
    const { clock, isAllowed } = limitWithClock();
    for (let time = 0; time < 100; time += 1) isAllowed("a");
    clock.now = 1000;

    expect(isAllowed("a")).toBe(true);
  });

  it("still knows who was counted after thousands of others came by", () => {
    const { clock, isAllowed } = limitWithClock();
    clock.now = 5000;
    for (let time = 0; time < 3; time += 1) isAllowed("a");
    for (let other = 0; other < 5000; other += 1) isAllowed(`other ${other}`);

    expect(isAllowed("a")).toBe(false);
  });
});
