import type { Seated } from "../account/meetings.ts";
import type { Setting } from "../people/setting.ts";
import type { State } from "./state.ts";

/** Who sits at each table, people in the order of their list. */
export function seatedIn({ puzzle, sitting }: State): Seated {
  return Array.from({ length: puzzle.rounds }, (_, round) =>
    Array.from({ length: puzzle.tables }, (_, table) => {
      const cell = round * puzzle.tables + table;
      return [...sitting.subarray(puzzle.seatsFrom[cell]!, puzzle.seatsFrom[cell + 1]!)].toSorted((a, b) => a - b);
    }),
  );
}

/** The same by id, and what the tables are called. */
export function asIds(seated: Seated, { people, tables }: Setting) {
  return {
    rounds: seated.map((round) => round.map((table) => table.map((person) => people[person]!.id))),
    tables: tables.map(({ id }) => id),
  };
}
