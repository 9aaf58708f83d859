// Situations nobody thought of: any few boxes of the form ticked together.
import fc from "fast-check";
import type { Catalogue } from "../src/catalogue.ts";
import type { Situation } from "../src/situation.ts";

export function anySituation({ taxonomy, practices }: Catalogue): fc.Arbitrary<Situation> {
  const few = (terms: Readonly<Record<string, unknown>>) => fc.subarray(Object.keys(terms), { maxLength: 4 });
  const oneOrNone = (terms: Readonly<Record<string, unknown>>) =>
    fc.option(fc.constantFrom(...Object.keys(terms)), { nil: undefined });
  const ages = fc
    .tuple(fc.nat({ max: 60 }), fc.nat({ max: 60 }))
    .map(([one, more]): [number, number] => [one, one + more]);
  return fc.record({
    problems: few(taxonomy.problems),
    groups: few(taxonomy.groups),
    divides: few(taxonomy.divides),
    locations: few(taxonomy.locations),
    directions: few(taxonomy.directions),
    methods: fc.record({ wanted: few(taxonomy.methods), impossible: few(taxonomy.methods) }),
    phase: oneOrNone(taxonomy.phases),
    scale: oneOrNone(taxonomy.scales),
    ages: fc.option(ages, { nil: undefined }),
    running: fc.subarray(
      practices.map(({ slug }) => slug),
      { maxLength: 3 },
    ),
    weeks: fc.option(fc.integer({ min: 1, max: 60 }), { nil: undefined }),
    goal: fc.constant(undefined),
  });
}
