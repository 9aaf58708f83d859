import type { ConflictingBound, Impossible, QuotaChange, Sentences } from "./impossible.ts";

type Found = Pick<Impossible, "conflict" | "change" | "beyondFlex">;

interface Words {
  readonly tooFew: (bound: ConflictingBound) => string;
  readonly together: (size: string, bounds: string) => string;
  readonly alone: (size: string) => string;
  readonly bound: (bound: ConflictingBound) => string;
  readonly and: string;
  readonly change: (changes: string) => string;
  readonly beyond: string;
  readonly none: string;
  readonly moved: (change: QuotaChange) => string;
}

const NL: Words = {
  tooFew: ({ feature, value, at, available }) =>
    `De quota vragen minstens ${at} mensen met ${feature} ${value}, maar er ${available === 1 ? "doet" : "doen"} er ${available} mee.`,
  together: (size, bounds) => `Deze eisen gaan niet samen in een panel van ${size}: ${bounds}.`,
  alone: (size) => `Een panel van ${size} past niet bij wie er meedoet.`,
  bound: ({ feature, value, bound, at }) =>
    `${bound === "min" ? "minstens" : "hoogstens"} ${at} met ${feature} ${value}`,
  and: "en",
  change: (changes) => `De kleinste verandering die een panel mogelijk maakt: ${changes}.`,
  beyond: "Dat is meer dan de ruimte die de quota laten.",
  none: "Geen verandering van quota helpt: werf meer mensen, of maak het panel kleiner.",
  moved: ({ feature, value, from, to }) =>
    `${feature} ${value} van ${from.min} tot ${from.max} naar ${to.min} tot ${to.max}`,
};

const EN: Words = {
  tooFew: ({ feature, value, at, available }) =>
    `The quotas ask for at least ${at} people with ${feature} ${value}, but ${available} ${available === 1 ? "takes" : "take"} part.`,
  together: (size, bounds) => `These demands do not go together in a panel of ${size}: ${bounds}.`,
  alone: (size) => `A panel of ${size} does not fit those who take part.`,
  bound: ({ feature, value, bound, at }) =>
    `${bound === "min" ? "at least" : "at most"} ${at} with ${feature} ${value}`,
  and: "and",
  change: (changes) => `The smallest change that makes a panel possible: ${changes}.`,
  beyond: "That is more than the room the quotas leave.",
  none: "No change of quotas helps: find more people, or make the panel smaller.",
  moved: ({ feature, value, from, to }) =>
    `${feature} ${value} from ${from.min} to ${from.max} becomes ${to.min} to ${to.max}`,
};

/** Says why there is no panel, as one would to the one who set the quotas. */
export function tellImpossible({ min, max }: { readonly min: number; readonly max: number }, found: Found): Sentences {
  return {
    nl: tell(NL, min === max ? `${min}` : `${min} tot ${max}`, found),
    en: tell(EN, min === max ? `${min}` : `${min} to ${max}`, found),
  };
}

function tell(words: Words, size: string, { conflict, change, beyondFlex }: Found): string[] {
  return [
    tellConflict(words, size, conflict),
    change === undefined ? words.none : words.change(joined(change.map(words.moved), words.and)),
    ...(beyondFlex ? [words.beyond] : []),
  ];
}

function tellConflict(words: Words, size: string, conflict: readonly ConflictingBound[]): string {
  const [first, ...others] = conflict;
  if (!first) return words.alone(size);
  if (others.length === 0 && first.bound === "min" && first.available < first.at) return words.tooFew(first);
  return words.together(size, joined(conflict.map(words.bound), words.and));
}

function joined(parts: readonly string[], and: string): string {
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join("; ")} ${and} ${parts.at(-1)}`;
}
