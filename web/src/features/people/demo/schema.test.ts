import { readFileSync } from "node:fs";
import { describeInputError } from "@naast/kernel";
import { describe, expect, it } from "vitest";
import { readCast } from "./schema.ts";

const path = "content/demo.yaml";
const ours = readFileSync(new URL(`../../../../../${path}`, import.meta.url), "utf8");

/** What is wrong with a cast, as somebody who edits it reads it. */
function faultsOf(text: string): string[] {
  const read = readCast({ path, text });
  return read.ok ? [] : read.errors.map(describeInputError);
}

describe("the people of a demonstration", () => {
  it("as they stand in content/ are without a fault", () => {
    expect(faultsOf(ours)).toEqual([]);
  });

  it.each([
    ["somebody of an organisation that is not there", "at: bewoners", "at: brandweer", "municipality or wonen"],
    ["an address that may be somebody's own", "joost@example.org", "joost@gemail.nl", "@example.org"],
    ["two people under one address", "joost@example.org", "ineke@example.org", "an address nobody else has"],
    ["a role that nobody knows", "role: coordinator", "role: burgemeester", "administrator or coordinator"],
    ["somebody who comes before the municipality", "days: 36", "days: 44", "no more days than the first of all"],
    ["somebody who signs in before they came", "days: 37, device", "days: 39, device", "since they came"],
    ["nobody who looks after the municipality", "at: municipality", "at: wonen", "first of all an administrator"],
    ["a field nobody reads", "days: 36", "days: 36\n        origin: elsewhere", "no field called origin"],
  ])("are refused with %s, by line and with what is expected", (_what, ...[text, instead, expected]) => {
    const [fault, ...others] = faultsOf(ours.replace(text, instead));

    expect(others).toEqual([]);
    expect(fault).toMatch(/^content\/demo\.yaml:\d+:\d+: /);
    expect(fault).toContain(expected);
  });
});
