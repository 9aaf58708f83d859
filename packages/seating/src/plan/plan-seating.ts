import { DomainError, type LongWork } from "@naast/kernel";
import { type Account, accountOf } from "../account/account.ts";
import type { SeatingRequest } from "../people/seating-request.ts";
import { settingFrom } from "../people/setting.ts";
import { type Contradiction, contradictionsIn } from "../wishes/contradictions.ts";
import { rulesFrom } from "../wishes/read-wishes.ts";
import { settleStays } from "../wishes/settle-stays.ts";
import { enoughFor, knownFrom } from "./known.ts";
import { createPuzzle } from "./puzzle.ts";
import { search } from "./search.ts";
import { asIds, seatedIn } from "./seated.ts";

/** How long to look, and who hears of it. */
export interface SeatingOptions extends LongWork {
  /**
   * How many swaps are tried at most; the plan depends on it, never on the clock. Default: until six attempts in a row find nothing
   * better, at most 30 million, and fewer where there are more than 1,100 seats in all rounds together (6 million for 6,000); a search
   * that finds no perfect plan then ends within some five seconds.
   */
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
const USUAL_ATTEMPTS = 6;
/** A try takes longer in a large hall, which no longer fits in the memory that is near. */
const USUAL_TRIES_TIMES_SEATS = 3.5e10;

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
 * @throws DomainError for what nobody can use: see `settingFrom` and `rulesFrom` for the codes; `seating.badTries`
 */
export function planSeating(request: SeatingRequest, options: SeatingOptions = {}): SeatingOutcome {
  const setting = settingFrom(request);
  const rules = rulesFrom(setting);
  const asked = knownFrom(setting, rules);
  const reasons = contradictionsIn(asked);
  if (reasons.length > 0) return { kind: "impossible", reasons };

  const known = knownFrom(setting, settleStays(setting, rules));
  const found = search(createPuzzle(known), {
    seed: setting.seed,
    tries: checkedTries(options.tries ?? usualTries(known.sizes)),
    attempts: options.tries === undefined ? USUAL_ATTEMPTS : Number.POSITIVE_INFINITY,
    enough: enoughFor(known),
    work: options,
  });
  const seated = seatedIn(found.state);
  const account = accountOf(seated, { ...known, rules });
  return { kind: "planned", ...asIds(seated, setting), ...account, tries: found.tries, stopped: found.stopped };
}

function usualTries(sizes: Int32Array): number {
  const seats = sizes.reduce((sum, size) => sum + size, 0);
  return Math.min(USUAL_TRIES, Math.ceil(USUAL_TRIES_TIMES_SEATS / Math.max(1, seats)));
}

/** A budget that a search can be held to: a whole number from 1, or no end but `shouldStop`. */
export function checkedTries(tries: number): number {
  if (tries >= 1 && (Number.isSafeInteger(tries) || tries === Number.POSITIVE_INFINITY)) return tries;
  throw new DomainError("seating.badTries", "invalid", { tries });
}
