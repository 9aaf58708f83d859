import type { Setting } from "../people/setting.ts";
import type { LockRule, Rules, TogetherRule } from "../wishes/rules.ts";
import type { Homes } from "./homes.ts";

/**
 * Rounds that were held stay as they were: whoever sat there is locked there, and no wish is asked of them any more. People who were kept
 * together there, and did sit together, met by wish.
 */
export function heldRules(setting: Setting, rules: Rules, { homeOf, held }: Homes): Rules {
  const { people, tables } = setting;
  const past = Array.from({ length: held }, (_, round) => round);
  const later = <Rule extends { readonly rounds: Uint8Array }>(list: readonly Rule[]) =>
    list.map((rule) => ({ ...rule, rounds: rule.rounds.slice().fill(0, 0, held) }));
  const isPresent = rules.isPresent.map((is, place) => {
    if (place >= held * people.length) return is;
    return homeOf[place]! >= 0 ? 1 : 0;
  });
  const locked = past.flatMap((round) =>
    tables.flatMap((_, table): LockRule[] => {
      const seated = [...people.keys()].filter((person) => homeOf[round * people.length + person] === table);
      return seated.length === 0 ? [] : [{ wish: NO_WISH, round, table, people: seated }];
    }),
  );
  return {
    ...rules,
    held,
    isPresent,
    isOpen: rules.isOpen.slice().fill(1, 0, held * tables.length),
    together: rules.together.flatMap((rule) => [
      ...later([rule]),
      ...past.flatMap((round) => metByWish(rule, round, homeOf.subarray(round * people.length))),
    ]),
    among: later(rules.among),
    counts: later(rules.counts),
    company: later(rules.company),
    locked: [...locked, ...rules.locked.filter(({ round }) => round >= held)],
  };
}

/** @param homes - by person: where they sat in the round */
function metByWish(rule: TogetherRule, round: number, homes: Int32Array): readonly TogetherRule[] {
  const there = rule.people.filter((person) => homes[person]! >= 0);
  const tables = new Set(there.map((person) => homes[person]));
  if (rule.rounds[round] !== 1 || tables.size !== 1) return [];
  return [{ ...rule, people: there, rounds: rule.rounds.map((_, at) => (at === round ? 1 : 0)) }];
}

const NO_WISH = -1;
