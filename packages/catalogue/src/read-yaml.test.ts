import { describeInputError } from "@naast/kernel";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { readYaml } from "./read-yaml.ts";

const schema = z.strictObject({
  name: z.string().min(2, "at least two letters"),
  seats: z.int().optional(),
  kind: z.enum(["table", "bench"]).default("table"),
  tags: z.array(z.string()).default([]),
  place: z.strictObject({ street: z.string() }).optional(),
});

function faults(text: string): string[] {
  const read = readYaml({ path: "tafel.yaml", text }, schema);
  return read.ok ? [] : read.errors.map(describeInputError);
}

describe("readYaml", () => {
  it("gives the value, with what the schema fills in", () => {
    const read = readYaml({ path: "tafel.yaml", text: "name: Tafel\nseats: 8" }, schema);

    expect(read).toMatchObject({ ok: true, value: { name: "Tafel", seats: 8, kind: "table", tags: [] } });
  });

  it("reads JSON too, since JSON is YAML", () => {
    expect(readYaml({ path: "tafel.json", text: '{"name": "Tafel"}' }, schema).ok).toBe(true);
  });

  it("says where YAML goes wrong and that it does", () => {
    expect(faults('name: "Tafel\nseats: 8\n')[0]).toMatch(
      /^tafel\.yaml:\d+:\d+: expected YAML that can be read \(.*quote/i,
    );
    expect(faults("name: [Tafel")[0]).toMatch(/^tafel\.yaml:1:\d+: expected YAML that can be read/);
  });

  it("refuses a field that stands twice", () => {
    expect(faults("name: Tafel\nname: Bank")[0]).toMatch(/^tafel\.yaml:2:1: expected YAML that can be read \(.*unique/);
  });

  it("asks for quotes around a text that begins with a star, which YAML takes for a reference", () => {
    const expected = "expected YAML that can be read (a text that begins with * stands between quotes)";
    expect(faults("name: *Tafel*")).toEqual([`tafel.yaml:1:7: ${expected}`]);
    expect(faults("seats: &eight 8\nname: *eight")).toEqual([`tafel.yaml:2:7: ${expected}`]);
    expect(faults('name: "*Tafel*"')).toEqual([]);
  });

  it("points at the value that is wrong, with what belongs there and what stands there", () => {
    expect(faults("name: Tafel\nseats: eight")).toEqual(['tafel.yaml:2:8: expected a number for seats, found "eight"']);
    expect(faults("name: Tafel\nkind: chair")).toEqual([
      'tafel.yaml:2:7: expected table or bench for kind, found "chair"',
    ]);
    expect(faults("name: Tafel\ntags: wood")).toEqual(['tafel.yaml:2:7: expected a list for tags, found "wood"']);
    expect(faults("name: T")).toEqual(['tafel.yaml:1:7: expected at least two letters for name, found "T"']);
  });

  it("points at the item of a list", () => {
    expect(faults("name: Tafel\ntags:\n  - wood\n  - 7")).toEqual([
      'tafel.yaml:4:5: expected a text for tags, found "7"',
    ]);
  });

  it("points at the key of a field it does not know", () => {
    expect(faults("name: Tafel\nplace:\n  street: Dorpsstraat\n  stret: 1")).toEqual([
      'tafel.yaml:4:3: expected no field called stret for place, found "stret"',
    ]);
  });

  it("points at what is around a field that is missing", () => {
    expect(faults("name: Tafel\nplace: {}")).toEqual(["tafel.yaml:2:8: expected a text for place.street"]);
    expect(faults("seats: 8")).toEqual(["tafel.yaml:1:1: expected a text for name"]);
  });

  it("points at the key of a field that has no value", () => {
    expect(faults("name: Tafel\nplace: { street }")[0]).toMatch(/^tafel\.yaml:2:10: expected a text for place\.street/);
    expect(faults("seats: 8\nname:\n")[0]).toMatch(/^tafel\.yaml:2:\d: expected a text for name/);
  });

  it("tells all faults at once", () => {
    expect(faults("name: T\nseats: eight\nkind: chair")).toHaveLength(3);
  });

  it("reads an empty file as one in which everything is missing", () => {
    expect(faults("")[0]).toMatch(/^tafel\.yaml:1:1: expected fields/);
  });
});
