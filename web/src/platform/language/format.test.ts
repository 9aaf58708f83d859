import { describe, expect, it } from "vitest";
import { createFormat } from "./format.ts";

const dutch = createFormat("nl");
const english = createFormat("en");
const arabic = createFormat("ar");

/** Half past twelve at night in Amsterdam, when it is still the day before in Greenwich. */
const AFTER_MIDNIGHT = new Date("2026-07-31T22:30:00Z");

describe("createFormat", () => {
  it("tells days and times by the clock of Amsterdam, wherever the server stands", () => {
    expect(dutch.day(AFTER_MIDNIGHT)).toBe("1 augustus 2026");
    expect(dutch.moment(AFTER_MIDNIGHT)).toBe("1 augustus 2026 om 00:30");
    expect(dutch.time(AFTER_MIDNIGHT)).toBe("00:30");
  });

  it("keeps a calendar day the day it is, in winter and in summer", () => {
    expect(["2026-01-01", "2026-07-01"].map((day) => dutch.day(new Date(day)))).toEqual([
      "1 januari 2026",
      "1 juli 2026",
    ]);
  });

  it("puts the day before the month in English", () => {
    expect(english.day(AFTER_MIDNIGHT)).toBe("1 August 2026");
  });

  it("writes figures as a reader of the language does", () => {
    expect([dutch.number(1234.5), english.number(1234.5)]).toEqual(["1.234,5", "1,234.5"]);
    expect([dutch.share(0.256), english.share(0.256)]).toEqual(["26%", "26%"]);
  });

  it("joins a list with the words of the language", () => {
    expect(dutch.list(["a", "b", "c"])).toBe("a, b en c");
    expect(english.list(["a", "b", "c"])).toBe("a, b and c");
    expect(arabic.list(["أ", "ب"])).toBe("أ وب");
  });

  it("writes Arabic with the digits of Dutch letters and telephones", () => {
    expect(arabic.day(AFTER_MIDNIGHT)).toBe("1 أغسطس 2026");
    expect(arabic.number(2026)).toMatch(/^2.?026$/);
  });
});
