import { compareText } from "@naast/kernel";
import type { Person, Trait } from "./seating-request.ts";
import { wordsOf } from "./setting.ts";

/** People who are alike on a trait: those with one value, in one band, or of whom it is unknown. */
export interface TraitGroup {
  /** Position of the trait, from 0. */
  readonly trait: number;
  /** The value, or the band such as "18 – 34"; undefined for those of whom it is unknown. */
  readonly value: string | undefined;
  readonly people: readonly number[];
}

/** A trait as the groups people fall in. */
export interface GroupedTrait {
  readonly trait: Trait;
  readonly groups: readonly TraitGroup[];
  /** For an ordered trait: everybody up to a step of the order, so that whole tables lean neither low nor high. */
  readonly steps: readonly TraitGroup[];
}

const MOST_BANDS = 5;

/**
 * Puts people in groups by each trait.
 *
 * A categorical trait has a group for each value, in the order of their UTF-16 units; a multiple one as well, and somebody may be in
 * several. An ordered trait with more than five values is cut into five bands as equal in number as ties allow, each a run of
 * neighbouring values. Those of whom a trait is unknown are a group of their own, so that they are shared out like everybody.
 */
export function groupByTraits(people: readonly Person[], traits: readonly Trait[]): readonly GroupedTrait[] {
  return traits.map((trait, at) => {
    const holders = new Map<string, number[]>();
    const unknown: number[] = [];
    people.forEach((person, index) => {
      const words = wordsOf(person, trait.name);
      for (const word of words) listUnder(holders, word).push(index);
      if (words.length === 0) unknown.push(index);
    });
    const bands = trait.kind === "ordered" ? bandsOf(holders, trait, people.length) : valuesOf(holders);
    const known = bands.map(({ value, people: held }) => ({ trait: at, value, people: held }));
    const groups = unknown.length > 0 ? [...known, { trait: at, value: undefined, people: unknown }] : known;
    return { trait, groups, steps: trait.kind === "ordered" ? stepsOf(known) : [] };
  });
}

function listUnder(lists: Map<string, number[]>, key: string): number[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}

interface Band {
  readonly value: string;
  readonly people: readonly number[];
}

function valuesOf(holders: ReadonlyMap<string, readonly number[]>): readonly Band[] {
  return [...holders].toSorted(([a], [b]) => compareText(a, b)).map(([value, people]) => ({ value, people }));
}

function bandsOf(
  holders: ReadonlyMap<string, readonly number[]>,
  { order }: Trait,
  everybody: number,
): readonly Band[] {
  const rank = (word: string) => order?.indexOf(word) ?? Number(word);
  const values = [...holders].toSorted(([a], [b]) => rank(a) - rank(b) || compareText(a, b));
  if (values.length <= MOST_BANDS) return values.map(([value, people]) => ({ value, people }));

  const bands: { first: string; last: string; people: number[] }[] = [];
  let before = 0;
  for (const [value, people] of values) {
    const band = Math.min(MOST_BANDS - 1, Math.floor((MOST_BANDS * (before + people.length / 2)) / everybody));
    const open = bands[band];
    if (open) {
      open.last = value;
      open.people.push(...people);
    } else bands[band] = { first: value, last: value, people: [...people] };
    before += people.length;
  }
  // A value that many share can pass over a band: that place stays empty.
  return bands
    .filter((band) => band !== undefined)
    .map(({ first, last, people }) => ({ value: first === last ? first : `${first} – ${last}`, people }));
}

/** The first and the last step say nothing that their own groups do not say. */
function stepsOf(groups: readonly TraitGroup[]): readonly TraitGroup[] {
  return groups.slice(1, -2).map(({ trait, value }, index) => ({
    trait,
    value: `≤ ${value}`,
    people: groups.slice(0, index + 2).flatMap(({ people }) => people),
  }));
}
