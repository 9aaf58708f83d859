import { EMPTY_SITUATION, type Situation } from "@naast/catalogue";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { catalogue } from "#web/testing/house.ts";
import { fieldNames, isEmpty, queryOf, situationFrom } from "./schema.ts";

const { taxonomy } = catalogue;
const slugs = new Set(catalogue.practices.map(({ slug }) => slug));
const read = (query: string) => situationFrom(new URLSearchParams(query), catalogue);

const some = (of: object) => fc.subarray(Object.keys(of));
const maybe = <Value>(name: string, value: fc.Arbitrary<Value>) =>
  fc.option(value, { nil: undefined }).map((given) => (given === undefined ? {} : { [name]: given }));

const anySituation: fc.Arbitrary<Situation> = fc
  .tuple(
    fc.record({
      problems: some(taxonomy.problems),
      groups: some(taxonomy.groups),
      divides: some(taxonomy.divides),
      locations: some(taxonomy.locations),
      directions: some(taxonomy.directions),
      methods: fc.record({ wanted: some(taxonomy.methods), impossible: some(taxonomy.methods) }),
      running: fc.subarray([...slugs]),
    }),
    maybe("phase", fc.constantFrom(...Object.keys(taxonomy.phases))),
    maybe("scale", fc.constantFrom(...Object.keys(taxonomy.scales))),
    maybe(
      "ages",
      fc.tuple(fc.nat(120), fc.nat(120)).map((pair) => pair.toSorted((a, b) => a - b)),
    ),
    maybe("weeks", fc.integer({ min: 1, max: 520 })),
  )
  .map((parts) => Object.assign({}, ...parts));

describe("queryOf and situationFrom", () => {
  it("give back every situation from its own address", () => {
    fc.assert(
      fc.property(anySituation, (situation) => {
        expect(read(queryOf(situation))).toEqual(situation);
      }),
    );
  });

  it("read any address at all, to a situation with only what we know", () => {
    const names = fc.oneof(fc.constantFrom(...Object.values(fieldNames)), fc.string());
    const values = fc.oneof(fc.string(), fc.constantFrom("no-say", "square", "jolo", "12", "__proto__", "constructor"));
    fc.assert(
      fc.property(fc.array(fc.tuple(names, values)), (pairs) => {
        const situation = situationFrom(new URLSearchParams(pairs), catalogue);
        expect(read(queryOf(situation))).toEqual(situation);
        expect(situation.problems.every((id) => Object.keys(taxonomy.problems).includes(id))).toBe(true);
        expect(situation.running.every((slug) => slugs.has(slug))).toBe(true);
      }),
    );
  });
});

describe("situationFrom", () => {
  it("takes an id that stands there twice once, and the first of two phases", () => {
    expect(read("probleem=no-say&probleem=no-say&fase=calm&fase=tension")).toEqual({
      ...EMPTY_SITUATION,
      problems: ["no-say"],
      phase: "calm",
    });
  });

  it("leaves out what it does not know, also names that every object has", () => {
    expect(read("probleem=flying-saucers&probleem=constructor&plek=__proto__&loopt=toString&fase=panic&x=y")).toEqual(
      EMPTY_SITUATION,
    );
  });

  it.each([
    ["van=12&tot=16", [12, 16]],
    ["van=16&tot=12", [12, 16]],
    ["van=12", [12, 120]],
    ["tot=16", [0, 16]],
    ["tot=900", [0, 120]],
    ["van=&tot=", undefined],
    ["van=-3&tot=1e3", undefined],
    ["van=twaalf", undefined],
  ])("reads the ages in %s as %j", (query, ages) => {
    expect(read(query).ages).toEqual(ages);
  });

  it.each([
    ["weken=8", 8],
    ["weken= 8 ", 8],
    ["weken=999", 520],
    ["weken=0", undefined],
    ["weken=8.5", undefined],
    ["weken=", undefined],
  ])("reads the weeks in '%s' as %s", (query, weeks) => {
    expect(read(query).weeks).toBe(weeks);
  });
});

describe("isEmpty", () => {
  it("holds for nothing chosen, and for nothing else", () => {
    expect(isEmpty(EMPTY_SITUATION)).toBe(true);
    expect(isEmpty(read("van=0"))).toBe(false);
    expect(isEmpty(read("kan-niet=training"))).toBe(false);
  });
});
