import { DomainError } from "@naast/kernel";

/** How respondents came into the sample. Everything left out is the simplest case: everybody by themselves, from one list. */
export interface DesignInput {
  readonly people: number;
  /** The part of the population each respondent was drawn from apart: a street group, a kind of housing. */
  readonly strata?: readonly string[];
  /** What was drawn first, and brought its people along: a stairwell, a street. People of one are alike, which costs certainty. */
  readonly clusters?: readonly string[];
  /**
   * How many units (people, or clusters where there are any) the stratum of each respondent has in the population. When a sample is
   * a good part of its population, that leaves less doubt about the population; left out, it counts as endless.
   */
  readonly unitsInPopulation?: ArrayLike<number>;
  /** A pseudonym by which somebody is the same person in another wave; "" for whoever gave none. */
  readonly linkCodes?: readonly string[];
}

/** A design, counted out. A unit is what was drawn: a cluster, or else a person. */
export interface Design {
  readonly people: number;
  readonly units: number;
  readonly unitOf: Int32Array;
  readonly stratumOf: Int32Array;
  readonly strata: number;
  readonly unitsIn: Int32Array;
  /** Of each stratum, which share of its units is in the sample; 0 where the population counts as endless. */
  readonly shares: Float64Array;
  /** What a unit is known by in another wave: the cluster, or else the link of the person. */
  readonly nameOf: readonly string[] | undefined;
  /** Strata of one unit: what they would vary is not seen, so they count as if the whole sample were their stratum. */
  readonly lonely: number;
  readonly degrees: number;
}

/**
 * Counts out how a sample was drawn.
 *
 * @throws DomainError `statistics.badLength`; `statistics.clusterInTwoStrata`; `statistics.badPopulationUnits` when a stratum has more
 * units in the sample than in the population, or is told two numbers; `statistics.linkTwice` when two people have one pseudonym
 */
export function describeDesign({ people, strata, clusters, unitsInPopulation, linkCodes }: DesignInput): Design {
  for (const list of [strata, clusters, unitsInPopulation, linkCodes])
    if (list !== undefined && list.length !== people)
      throw new DomainError("statistics.badLength", "invalid", { people, length: list.length });

  const [unitOf, units] = clusters
    ? numbered(clusters)
    : [Int32Array.from({ length: people }, (_, person) => person), people];
  const [stratumOfPerson, count] = strata ? numbered(strata) : [new Int32Array(people), 1];
  const stratumOf = stratumOfUnits(unitOf, stratumOfPerson, units);
  const unitsIn = new Int32Array(count);
  for (const stratum of stratumOf) unitsIn[stratum]! += 1;
  const shares = sharesOf(unitsInPopulation, stratumOfPerson, unitsIn);
  return {
    people,
    units,
    unitOf,
    stratumOf,
    strata: count,
    unitsIn,
    shares,
    nameOf: clusters ? firstOf(clusters, unitOf, units) : checkedLinks(linkCodes),
    lonely: unitsIn.filter((number) => number === 1).length,
    degrees: Math.max(units - count, 0),
  };
}

function numbered(names: readonly string[]): [Int32Array, number] {
  const numbers = new Map<string, number>();
  const codes = Int32Array.from(names, (name) => {
    const number = numbers.get(name) ?? numbers.size;
    numbers.set(name, number);
    return number;
  });
  return [codes, numbers.size];
}

function stratumOfUnits(unitOf: Int32Array, stratumOfPerson: Int32Array, units: number): Int32Array {
  const stratumOf = new Int32Array(units).fill(-1);
  unitOf.forEach((unit, person) => {
    const stratum = stratumOfPerson[person]!;
    if (stratumOf[unit] !== -1 && stratumOf[unit] !== stratum)
      throw new DomainError("statistics.clusterInTwoStrata", "invalid", { respondent: person });
    stratumOf[unit] = stratum;
  });
  return stratumOf;
}

function sharesOf(
  unitsInPopulation: ArrayLike<number> | undefined,
  stratumOfPerson: Int32Array,
  unitsIn: Int32Array,
): Float64Array {
  const shares = new Float64Array(unitsIn.length);
  if (!unitsInPopulation) return shares;
  const known = new Float64Array(unitsIn.length);
  stratumOfPerson.forEach((stratum, person) => {
    const number = unitsInPopulation[person]!;
    const isOther = known[stratum] !== 0 && known[stratum] !== number;
    if (isOther || !(number >= unitsIn[stratum]!))
      throw new DomainError("statistics.badPopulationUnits", "invalid", { respondent: person, units: number });
    known[stratum] = number;
    shares[stratum] = unitsIn[stratum]! / number;
  });
  return shares;
}

function firstOf(names: readonly string[], unitOf: Int32Array, units: number): string[] {
  const first = new Array<string>(units).fill("");
  unitOf.forEach((unit, person) => {
    first[unit] = names[person]!;
  });
  return first;
}

function checkedLinks(linkCodes: readonly string[] | undefined): readonly string[] | undefined {
  const seen = new Set<string>();
  for (const [respondent, link] of (linkCodes ?? []).entries()) {
    if (link !== "" && seen.has(link)) throw new DomainError("statistics.linkTwice", "invalid", { respondent });
    seen.add(link);
  }
  return linkCodes;
}
