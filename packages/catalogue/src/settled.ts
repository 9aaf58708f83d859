import { type Catalogue, findPractice } from "./catalogue.ts";
import type { Situation } from "./situation.ts";

/** A situation in which every id stands once, and practices under way stand under the name of their own file. */
export function settled(situation: Situation, catalogue: Catalogue): Situation {
  const { methods, running } = situation;
  return {
    ...situation,
    problems: once(situation.problems),
    groups: once(situation.groups),
    divides: once(situation.divides),
    locations: once(situation.locations),
    directions: once(situation.directions),
    methods: { wanted: once(methods.wanted), impossible: once(methods.impossible) },
    running: once(running.map((slug) => findPractice(catalogue, slug)?.slug ?? slug)),
  };
}

function once(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
