import type { SeatingRequest } from "../people/seating-request.ts";
import { settingFrom } from "../people/setting.ts";
import { rulesFrom } from "../wishes/read-wishes.ts";
import { brokenWishes } from "./broken-wishes.ts";
import { deviationsFrom } from "./deviations.ts";
import { type Hall, hallFrom } from "./hall.ts";
import { countMeetings } from "./meeting-count.ts";
import type { SeatingCheck, SeatingFault } from "./seating-check.ts";

/**
 * Counts a plan again from nothing but the request and who sits where.
 *
 * It knows none of the numbers that the search or the account keep, and works out each wish anew from the words of the wish. What it
 * shares with them are definitions: which people a trait puts together (`groupByTraits`) and what may stand in a request.
 *
 * A broken wish counts: pairs for *apart*; tables beyond the first for *together*, *interpreter* and facilitators who stay; people in the
 * wrong place or without company for the others; people too many or too few for *count* and for facilitators at a table.
 *
 * @param rounds - the ids of the people at each table of each round, tables in the order of the request
 * @param held - so many first rounds were held before the request was made: they are counted, but its wishes are not asked of them
 * @throws DomainError as `planSeating` for a request nobody can use
 */
export function checkSeating(
  request: SeatingRequest,
  rounds: readonly (readonly (readonly string[])[])[],
  held = 0,
): SeatingCheck {
  const setting = settingFrom(request);
  rulesFrom(setting); // refuses wishes that name nobody; its answer is not used
  const hall = hallFrom(setting, rounds, held);
  const broken = brokenWishes(hall);
  const deviating = deviationsFrom(hall);
  return {
    faults: faultsIn(hall),
    broken,
    hardViolations: sum(broken.map(({ violations }) => violations)),
    deviating,
    deviations: sum(deviating.map(({ count, least, most }) => Math.max(least - count, count - most))),
    ...countMeetings(hall),
    sizes: rounds.map((tables) => tables.map(({ length }) => length)),
  };
}

function faultsIn(hall: Hall): SeatingFault[] {
  const { setting, rounds, held } = hall;
  if (rounds.length !== setting.rounds.length) return [{ code: "badShape", round: rounds.length }];
  return rounds.flatMap((tables, at) => {
    const round = at + 1;
    if (tables.length !== setting.tables.length) return [{ code: "badShape" as const, round }];
    const seated = [...seatFaults(hall, round), ...personFaults(hall, round)];
    return round > held ? [...seated, ...presenceFaults(hall, round)] : seated;
  });
}

function seatFaults({ setting, rounds, held }: Hall, round: number): SeatingFault[] {
  const closed = setting.rounds[round - 1]!.closed ?? [];
  return setting.tables.flatMap(({ id, seats = Number.POSITIVE_INFINITY }, at): SeatingFault[] => {
    const { length } = rounds[round - 1]![at]!;
    const isLocked = setting.wishes.some((wish) => wish.kind === "locked" && wish.round === round && wish.table === id);
    if (round <= held || length === 0) return [];
    if (closed.includes(id)) return [{ code: "closedTable", round, table: id }];
    return length > seats && !isLocked ? [{ code: "overfull", round, table: id }] : [];
  });
}

function personFaults({ rounds, ids }: Hall, round: number): SeatingFault[] {
  const seated = rounds[round - 1]!.flat();
  const seen = new Set<string>();
  const twice = seated.filter((person) => seen.size === seen.add(person).size);
  return [
    ...seated.filter((person) => !ids.has(person)).map((person) => ({ code: "unknownPerson" as const, round, person })),
    ...twice.map((person) => ({ code: "twice" as const, round, person })),
  ];
}

function presenceFaults({ setting, rounds, comes }: Hall, round: number): SeatingFault[] {
  const seated = new Set(rounds[round - 1]!.flat());
  return setting.people.flatMap(({ id }): SeatingFault[] => {
    const isComing = comes(id, round);
    if (isComing === seated.has(id)) return [];
    return [{ code: isComing ? "missing" : "absentSeated", round, person: id }];
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
