import { accountOf } from "../account/account.ts";
import type { SeatingRequest } from "../people/seating-request.ts";
import { type Setting, settingFrom } from "../people/setting.ts";
import { MOVE_COST } from "../plan/cost.ts";
import { enoughFor, type Known, knownFrom } from "../plan/known.ts";
import { checkedTries, type ImpossibleSeating, type SeatingOptions, type SeatingPlan } from "../plan/plan-seating.ts";
import { createPuzzle } from "../plan/puzzle.ts";
import { asIds, seatedIn } from "../plan/seated.ts";
import { contradictionsIn } from "../wishes/contradictions.ts";
import { rulesFrom } from "../wishes/read-wishes.ts";
import { settleStays } from "../wishes/settle-stays.ts";
import { heldRules } from "./held-rules.ts";
import { GONE, type Homes, homesFrom, type PreviousPlan } from "./homes.ts";
import { searchAgain, TRIES_PER_SEAT } from "./search-again.ts";

/** How to plan again. */
export interface ReplanOptions extends SeatingOptions {
  /** So many first rounds have been held and stay as they were (default 0). */
  readonly held?: number;
}

/** A new plan with what became different, or why no plan can meet the wishes. */
export type ReplanOutcome = SeatingReplan | ImpossibleSeating;

export interface SeatingReplan extends SeatingPlan {
  /** Everybody who had a table in a round, still comes, and now has another one there; by round and the new table. */
  readonly changes: readonly SeatChange[];
  /** No plan with these table sizes has fewer: so many people had a table that is closed, or now too small for all who had it. */
  readonly leastChanges: number;
  /** Who comes in a round and had no table in it. */
  readonly newcomers: readonly { readonly person: string; readonly round: number; readonly table: string }[];
}

export interface SeatChange {
  readonly person: string;
  /** From 1. */
  readonly round: number;
  readonly from: string;
  readonly to: string;
}

/**
 * Plans again with as few changed seats as can be, when people stay away, come late or leave, or a table closes.
 *
 * The request is the new one: with those who come late among the people, `absent` wishes for who is not there, and `closed` tables in the
 * rounds. Everybody sits where they sat, as far as they may and there is room; whoever has lost their table, and whoever is new, takes a
 * seat that is free. Broken wishes are mended with the swap that moves fewest, and the search looks who of a table that is too full can
 * best give way, and for whose seat. A wish weighs as much as a hundred changed seats, a changed seat as much as 250 repeats or deviations:
 * nobody is moved to mix better. Table sizes differ by at most one again, as in any plan, and of those sizes the ones that move fewest
 * people are taken. Rounds that were held stay as they were, and count for who has met whom.
 *
 * Equal requests, plans and options give equal answers on every machine.
 *
 * @param previous - the plan before; people in it who are no longer in the request are left out
 * @throws DomainError as `planSeating`, and `seating.badPrevious`, `seating.badHeld`: see `homesFrom`
 */
export function replanSeating(
  request: SeatingRequest,
  previous: PreviousPlan,
  options: ReplanOptions = {},
): ReplanOutcome {
  const setting = settingFrom(request);
  const homes = homesFrom(setting, previous, options.held ?? 0);
  const rules = heldRules(setting, rulesFrom(setting), homes);
  const reasons = contradictionsIn(knownFrom(setting, rules)).filter(({ rounds }) =>
    rounds.some((round) => round > homes.held),
  );
  if (reasons.length > 0) return { kind: "impossible", reasons };

  const known = knownFrom(setting, settleStays(setting, rules, homes.homeOf), homes.homeOf);
  const leastChanges = countLeastChanges(known, homes);
  const tries = checkedTries(options.tries ?? usualTries(known.sizes));
  const enough = enoughFor(known) + MOVE_COST * leastChanges;
  const { state, ...found } = searchAgain(createPuzzle(known), homes.homeOf, {
    seed: setting.seed,
    tries,
    attempts: Number.POSITIVE_INFINITY,
    enough,
    work: options,
  });
  const seated = seatedIn(state);
  const plan = asIds(seated, setting);
  return {
    kind: "planned",
    ...plan,
    ...accountOf(seated, { ...known, rules }),
    ...differences(setting, plan.rounds, { homes, previous }),
    leastChanges,
    ...found,
  };
}

/** Several attempts in a small hall; one in a large hall, where each trouble is a small one. */
const TRIES_AT_LEAST = 400_000;

function usualTries(sizes: Int32Array): number {
  return Math.max(
    TRIES_AT_LEAST,
    sizes.reduce((sum, size) => sum + TRIES_PER_SEAT * size, 0),
  );
}

/** Whoever had a table that now has fewer seats than people who had it. */
function countLeastChanges({ setting, rules, sizes }: Known, { homeOf, held }: Homes): number {
  const [people, tables] = [setting.people.length, setting.tables.length];
  const had = new Int32Array(sizes.length);
  let changes = 0;
  for (let place = held * people; place < homeOf.length; place++) {
    if (rules.isPresent[place] !== 1) continue;
    if (homeOf[place] === GONE) changes += 1;
    if (homeOf[place]! >= 0) had[Math.floor(place / people) * tables + homeOf[place]!]! += 1;
  }
  return had.reduce((sum, count, cell) => sum + Math.max(0, count - sizes[cell]!), changes);
}

/** What became different in the rounds that were not held. */
function differences(
  { tables }: Setting,
  rounds: SeatingPlan["rounds"],
  { homes, previous }: { homes: Homes; previous: PreviousPlan },
): Pick<SeatingReplan, "changes" | "newcomers"> {
  const seats = rounds.flatMap((seated, at) => {
    const before = new Map(
      previous.rounds[at]!.flatMap((people, table) =>
        people.map((person) => [person, previous.tables[table]!] as const),
      ),
    );
    return seated.flatMap((people, table) =>
      people.map((person) => ({ person, round: at + 1, from: before.get(person), to: tables[table]!.id })),
    );
  });
  const fresh = seats.filter(({ round }) => round > homes.held);
  return {
    changes: fresh.flatMap(({ from, ...seat }) => (from === undefined || from === seat.to ? [] : [{ ...seat, from }])),
    newcomers: fresh.flatMap(({ person, round, from, to }) =>
      from === undefined ? [{ person, round, table: to }] : [],
    ),
  };
}
