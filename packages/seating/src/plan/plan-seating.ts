import type { LongWork } from "@naast/kernel";
import { type Account, accountOf } from "../account/account.ts";
import { leastDeviations } from "../account/least-deviations.ts";
import { leastRepeats } from "../account/least-repeats.ts";
import type { Seated } from "../account/meetings.ts";
import type { SeatingRequest } from "../people/seating-request.ts";
import { type Setting, settingFrom } from "../people/setting.ts";
import { tableSizes } from "../people/table-sizes.ts";
import { groupByTraits } from "../people/trait-groups.ts";
import { type Contradiction, contradictionsIn } from "../wishes/contradictions.ts";
import { permitsOf } from "../wishes/permits.ts";
import { type Rules, rulesFrom } from "../wishes/rules.ts";
import { settleStays } from "../wishes/settle-stays.ts";
import { unitsOf } from "../wishes/units.ts";
import { DEVIATION_COST, REPEAT_COST } from "./cost.ts";
import { createPuzzle, type Known } from "./puzzle.ts";
import { search } from "./search.ts";
import type { State } from "./state.ts";

/** How long to look, and who hears of it. */
export interface SeatingOptions extends LongWork {
  /** How many swaps are tried at most (default 30 million, a few seconds); the plan depends on it, never on the clock. */
  readonly tries?: number;
}

/** A plan with its account, or why no plan can meet the wishes. */
export type SeatingOutcome = SeatingPlan | ImpossibleSeating;

export interface SeatingPlan extends Account {
  readonly kind: "planned";
  /** The ids of the people at each table, round by round; tables in the order of the request, people in that of their list. */
  readonly rounds: readonly (readonly (readonly string[])[])[];
  readonly tables: readonly string[];
  /** How many swaps were tried. */
  readonly tries: number;
  /** It was told to stop before it was done. */
  readonly stopped: boolean;
}

export interface ImpossibleSeating {
  readonly kind: "impossible";
  readonly reasons: readonly Contradiction[];
}

const USUAL_TRIES = 30_000_000;

/**
 * Seats people at tables, round after round, so that those who rarely meet do: every wish met, nobody twice at a table with the
 * same other, and each table a fair share of everybody.
 *
 * Wishes that contradict each other are found first and told as `impossible`. Then one search looks at all rounds together: it begins
 * with a design that has few repeats and a fair share of the first traits (`seatAll`), and improves it by simulated annealing with
 * swaps (`anneal`). Wishes weigh far more than the rest; a repeat weighs as much as one deviation of a trait of weight 1. It ends when
 * nothing is amiss but repeats that are proved unavoidable, or when its tries are used up; the account says which.
 *
 * Equal requests give equal plans on every machine: chance comes from the seed, all costs are whole numbers, and the only thing that
 * depends on a clock is `shouldStop`.
 *
 * @throws DomainError for what nobody can use: see `settingFrom` and `rulesFrom` for the codes
 */
export function planSeating(request: SeatingRequest, options: SeatingOptions = {}): SeatingOutcome {
  const setting = settingFrom(request);
  const rules = rulesFrom(setting);
  const known = knownFrom(setting, rules);
  const reasons = contradictionsIn({ ...known, sizes: known.allSizes });
  if (reasons.length > 0) return { kind: "impossible", reasons };

  const settled = knownFrom(setting, settleStays(setting, rules));
  const enough = REPEAT_COST * leastRepeats(settled) + DEVIATION_COST * leastDeviations(settled).weighted;
  const effort = { seed: setting.seed, tries: options.tries ?? USUAL_TRIES, enough, work: options };
  const { state, tries, stopped } = search(createPuzzle(settled), effort);
  const seated = seatedIn(state);
  return { kind: "planned", ...asIds(seated, setting), ...accountOf(seated, { ...settled, rules }), tries, stopped };
}

/** Everything that is worked out before the search. */
export function knownFrom(
  setting: Setting,
  rules: Rules,
): Known & { readonly allSizes: ReturnType<typeof tableSizes> } {
  const units = unitsOf(rules, setting.people.length);
  const permits = permitsOf(rules, units, setting.people.length);
  const allSizes = tableSizes(setting, rules, permits);
  const traits = groupByTraits(setting.people, setting.traits);
  return { setting, rules, units, permits, traits, allSizes, sizes: allSizes.sizes };
}

/** Who sits at each table, people in the order of their list. */
export function seatedIn({ puzzle, sitting }: State): Seated {
  return Array.from({ length: puzzle.rounds }, (_, round) =>
    Array.from({ length: puzzle.tables }, (_, table) => {
      const cell = round * puzzle.tables + table;
      return [...sitting.subarray(puzzle.seatsFrom[cell]!, puzzle.seatsFrom[cell + 1]!)].toSorted((a, b) => a - b);
    }),
  );
}

export function asIds(seated: Seated, { people, tables }: Setting): Pick<SeatingPlan, "rounds" | "tables"> {
  return {
    rounds: seated.map((round) => round.map((table) => table.map((person) => people[person]!.id))),
    tables: tables.map(({ id }) => id),
  };
}
