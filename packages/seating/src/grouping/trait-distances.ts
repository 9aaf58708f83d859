import { DomainError } from "@naast/kernel";
import type { Person, Trait } from "../people/seating-request.ts";
import { wordsOf } from "../people/setting.ts";
import type { Distances } from "./grouping-problem.ts";

/**
 * How far people are apart on their traits together, in whole numbers: groups by {@link groupDiversely} then mix them in one round.
 *
 * On each trait two people are 0 to 1,000 apart: on a categorical one 0 or 1,000; on an ordered one their difference as a share of the
 * largest that occurs (steps of the order where there is one, else numbers); on a multiple one the share of their words together that only one
 * of them has. That is multiplied by the weight and added up. A trait to cluster counts the other way round, a trait to ignore not at all.
 *
 * Of whom a trait is unknown is as far from everybody as known pairs are on average: nobody is drawn to or pushed from them. Where no pair
 * is known, the trait makes no difference.
 *
 * @throws DomainError `grouping.badTraitValue` with the positions (from 1) of person and trait: an ordered trait that is no number and not in the order
 * @see Gower, A General Coefficient of Similarity and Some of Its Properties (Biometrics 27, 1971)
 *
 * @example
 * traitDistances([{ id: "a", traits: { age: 20 } }, { id: "b", traits: { age: 60 } }], [{ name: "age", kind: "ordered", aim: "spread" }]);
 */
export function traitDistances(people: readonly Person[], traits: readonly Trait[]): Distances {
  const between = new Float64Array(people.length * people.length);
  traits.forEach((trait, index) => {
    if (trait.aim !== "ignore") addTrait(between, trait, measureOf(people, trait, index));
  });
  return { people: people.length, between };
}

function addTrait(between: Float64Array, { aim, weight = 1 }: Trait, apart: Measure): void {
  const count = Math.sqrt(between.length);
  const usual = meanOf(count, apart);
  for (let one = 0; one < count; one++) {
    for (let other = 0; other < one; other++) {
      const distance = apart(one, other) ?? usual;
      const wanted = weight * (aim === "cluster" ? WHOLE - distance : distance);
      between[one * count + other]! += wanted;
      between[other * count + one]! += wanted;
    }
  }
}

/** Tells how far two people are apart on a trait, from 0 to 1,000; undefined when it is unknown of one of them. */
type Measure = (one: number, other: number) => number | undefined;

const WHOLE = 1000;

function measureOf(people: readonly Person[], trait: Trait, index: number): Measure {
  const words = people.map((person) => wordsOf(person, trait.name));
  if (trait.kind === "ordered") return orderedMeasure(words, trait, index);
  const compare =
    trait.kind === "multiple"
      ? shareApart
      : (one: readonly string[], other: readonly string[]) => (one[0] === other[0] ? 0 : WHOLE);
  return (one, other) =>
    words[one]!.length === 0 || words[other]!.length === 0 ? undefined : compare(words[one]!, words[other]!);
}

function orderedMeasure(words: readonly (readonly string[])[], { order }: Trait, index: number): Measure {
  const ranks = words.map(([word], person) => {
    if (word === undefined) return undefined;
    const rank = order ? order.indexOf(word) : Number(word);
    if (Number.isFinite(rank) && !(order && rank === -1)) return rank;
    throw new DomainError("grouping.badTraitValue", "invalid", { person: person + 1, trait: index + 1 });
  });
  const known = ranks.filter((rank) => rank !== undefined);
  const lowest = known.reduce((low, rank) => Math.min(low, rank), Number.POSITIVE_INFINITY);
  const range = known.reduce((high, rank) => Math.max(high, rank), lowest) - lowest || 1;
  return (one, other) => {
    const [a, b] = [ranks[one], ranks[other]];
    return a === undefined || b === undefined ? undefined : Math.round((WHOLE * Math.abs(a - b)) / range);
  };
}

/** One less the index of Jaccard: 0 for the same words, 1,000 for none in common. */
function shareApart(one: readonly string[], other: readonly string[]): number {
  const shared = one.filter((word) => other.includes(word)).length;
  return Math.round(WHOLE - (WHOLE * shared) / (one.length + other.length - shared));
}

function meanOf(count: number, apart: Measure): number {
  let [sum, pairs] = [0, 0];
  for (let one = 0; one < count; one++) {
    for (let other = 0; other < one; other++) {
      const distance = apart(one, other);
      if (distance === undefined) continue;
      sum += distance;
      pairs += 1;
    }
  }
  return pairs === 0 ? 0 : Math.round(sum / pairs);
}
