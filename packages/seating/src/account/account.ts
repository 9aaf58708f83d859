import type { Setting } from "../people/setting.ts";
import type { GroupedTrait } from "../people/trait-groups.ts";
import type { Rules } from "../wishes/rules.ts";
import type { Units } from "../wishes/units.ts";
import { leastDeviations } from "./least-deviations.ts";
import { leastRepeats } from "./least-repeats.ts";
import { type Meetings, meetingsIn, type Seated } from "./meetings.ts";
import { mixingOf, type TraitMixing } from "./mixing.ts";
import { type UnmetWish, unmetWishes } from "./unmet.ts";

/** What a plan comes to, so that nobody has to take it on trust. `checkSeating` recounts it with other code. */
export interface Account {
  /** Over all pairs whom no wish keeps together: how often they meet beyond the first time. */
  readonly repeats: number;
  /** No plan with these table sizes has fewer: see `leastRepeats` for the proof. */
  readonly leastRepeats: number;
  /** It has as few: proved. When false it may still be so, for the bound is not always reached. */
  readonly hasFewestRepeats: boolean;
  /** Over all traits that are spread, tables and values: how far their number is outside the fair share, rounded down or up. */
  readonly deviations: number;
  /** No plan has fewer: see `leastDeviations` for the proof. */
  readonly leastDeviations: number;
  /** What is missing from the wishes, summed. */
  readonly hardViolations: number;
  readonly unmet: readonly UnmetWish[];
  readonly mixing: readonly TraitMixing[];
  readonly meetings: Meetings;
}

/** What an account is drawn up from. */
export interface Books {
  readonly setting: Setting;
  readonly rules: Rules;
  readonly units: Units;
  readonly traits: readonly GroupedTrait[];
  readonly sizes: Int32Array;
}

/** Draws up the account of a plan. */
export function accountOf(seated: Seated, books: Books): Account {
  const { setting, units, traits } = books;
  const ids = setting.people.map(({ id }) => id);
  const { repeats, ...meetings } = meetingsIn(seated, ids, wishedPairs(units, ids.length));
  const mixing = mixingOf(seated, setting, traits);
  const unmet = unmetWishes(seated, books);
  const least = leastRepeats(books);
  return {
    repeats,
    leastRepeats: least,
    hasFewestRepeats: repeats === least,
    deviations: mixing.reduce((sum, { rounds }) => sum + rounds.reduce((all, one) => all + one.deviations, 0), 0),
    leastDeviations: leastDeviations(books).count,
    hardViolations: unmet.reduce((sum, { violations }) => sum + violations, 0),
    unmet,
    mixing,
    meetings,
  };
}

function wishedPairs({ units }: Units, everybody: number): ReadonlySet<number> {
  return new Set(
    units.flatMap(({ people }) =>
      people.flatMap((one, at) => people.slice(at + 1).map((other) => one * everybody + other)),
    ),
  );
}
