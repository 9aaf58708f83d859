import { describe, expect, it } from "vitest";
import { messageArguments } from "./message-arguments.ts";

describe("messageArguments", () => {
  it.each([
    ["Sluiten", "undefined"],
    ["Dag {name}", "{ name: string | number }"],
    ["{n, plural, one {één zaak} other {# zaken}}", "{ n: number }"],
    ["{n, selectordinal, one {#st} other {#th}}", "{ n: number }"],
    ["{n, number, percent} van {total, number}", "{ n: number; total: number }"],
    ["{day, date, long} om {hour, time, short}", "{ day: Date | number; hour: Date | number }"],
    ["{who, select, one {u} many {jullie} other {men}}", '{ who: "many" | "one" | "other" }'],
    ["{n, plural, one {# van {name}} other {#}}", "{ n: number; name: string | number }"],
    ["{n} {n, plural, one {week} other {weken}} {n}", "{ n: (string | number) & (number) }"],
    ["'{'geen'}' en <b>{x}</b>", "{ x: string | number }"],
  ])("reads what %j asks for", (message, type) => {
    expect(messageArguments(message)).toBe(type);
  });

  it.each(["{n", "{n, plural, one {een}}", "{a b}"])("has no answer for %j, which does not parse", (message) => {
    expect(messageArguments(message)).toBeUndefined();
  });
});
