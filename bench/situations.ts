import { type Catalogue, EMPTY_SITUATION, type Situation } from "../packages/catalogue/src/index.ts";

/** What a professional may tick for a square that young people and residents quarrel over. */
export const SQUARE: Situation = {
  ...EMPTY_SITUATION,
  problems: ["youth-nuisance", "image-of-youth", "conflict-over-public-space"],
  groups: ["young-people", "all-residents"],
  divides: ["young-old"],
  locations: ["square"],
  phase: "tension",
};

/** The same in an address of the web app. */
export const SQUARE_QUERY =
  "probleem=youth-nuisance&probleem=image-of-youth&probleem=conflict-over-public-space" +
  "&groep=young-people&groep=all-residents&tussen=young-old&plek=square&fase=tension";

/** Every box of the form ticked: nobody does it, and nothing costs more. */
export function everythingTicked({ taxonomy }: Catalogue): Situation {
  return {
    ...SQUARE,
    problems: Object.keys(taxonomy.problems),
    groups: Object.keys(taxonomy.groups),
    divides: Object.keys(taxonomy.divides),
    locations: Object.keys(taxonomy.locations),
    directions: Object.keys(taxonomy.directions),
    methods: { wanted: Object.keys(taxonomy.methods), impossible: [] },
  };
}
