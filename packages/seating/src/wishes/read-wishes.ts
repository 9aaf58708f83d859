import { type Setting, wordsOf } from "../people/setting.ts";
import { facilitatorRules } from "./facilitator-rules.ts";
import { type Lookup, lookupsFor } from "./lookup.ts";
import type { CompanyRule, CountRule, MutableRules, Rules } from "./rules.ts";
import type { Wish } from "./wish.ts";

/**
 * Reads the wishes of a setting.
 *
 * @throws DomainError with the position of the wish (from 1): `seating.unknownPerson` (and which of the wish's people),
 * `seating.unknownTable`, `seating.unknownRound`, `seating.unknownTrait`, `seating.unknownFeature`, `seating.emptyWish`, `seating.badCount`
 */
export function rulesFrom(setting: Setting): Rules {
  const { people, tables, rounds, wishes } = setting;
  const rules: MutableRules = {
    held: 0,
    isPresent: new Uint8Array(rounds.length * people.length).fill(1),
    isOpen: new Uint8Array(rounds.length * tables.length).fill(1),
    apart: [],
    together: [],
    among: [],
    locked: [],
    counts: [],
    company: [],
    stays: [],
  };
  rounds.forEach(({ closed = [] }, round) => {
    tables.forEach(({ id }, table) => {
      if (closed.includes(id)) rules.isOpen[round * tables.length + table] = 0;
    });
  });
  const looks = lookupsFor(setting).map((look, at) => ({ wish: wishes[at]!, look }));
  // Who is absent comes first: what facilitators share out depends on it.
  for (const { wish, look } of looks) if (wish.kind === "absent") add(rules, wish, look);
  for (const { wish, look } of looks) if (wish.kind !== "absent") add(rules, wish, look);
  return rules;
}

function add(rules: MutableRules, wish: Wish, look: Lookup): void {
  const { wish: at } = look;
  const rounds = look.rounds("rounds" in wish ? wish.rounds : undefined);
  switch (wish.kind) {
    case "apart":
      rules.apart.push({ wish: at, people: several(look.people(wish.people), look) });
      break;
    case "together":
      rules.together.push({ wish: at, rounds, people: several(look.people(wish.people), look) });
      break;
    case "interpreter":
      rules.together.push({
        wish: at,
        rounds,
        people: several(look.people([wish.interpreter, ...wish.listeners]), look),
      });
      break;
    case "company":
      addCompany(rules, { wish: at, rounds, needs: look.people(wish.people), helps: look.people(wish.oneOf) });
      break;
    case "seat":
      rules.among.push({ wish: at, rounds, people: [look.person(wish.person)], tables: look.tables([wish.table]) });
      break;
    case "among":
      rules.among.push({ wish: at, rounds, people: look.people(wish.people), tables: look.tables(wish.tables) });
      break;
    case "needs":
      rules.among.push({ wish: at, rounds, people: look.people(wish.people), tables: tablesWith(wish.feature, look) });
      break;
    case "locked":
      addLock(rules, wish, look);
      break;
    case "absent":
      for (const person of look.people(wish.people)) markAbsent(rules, person, look.rounds(wish.rounds));
      break;
    case "count":
      rules.counts.push(countRule(wish, look));
      break;
    case "facilitators":
      facilitatorRules(rules, wish, look);
  }
}

function markAbsent({ isPresent }: Rules, person: number, rounds: Uint8Array): void {
  const people = isPresent.length / rounds.length;
  rounds.forEach((holds, round) => {
    if (holds === 1) isPresent[round * people + person] = 0;
  });
}

/** Where only one can help, everybody who needs them stays with them. */
function addCompany(rules: MutableRules, rule: CompanyRule): void {
  const { needs, helps, ...where } = rule;
  if (helps.length > 1) rules.company.push(rule);
  else rules.together.push({ ...where, people: [...new Set([...helps, ...needs])] });
}

function addLock(rules: MutableRules, wish: Extract<Wish, { kind: "locked" }>, look: Lookup): void {
  const round = look.rounds([wish.round]).indexOf(1);
  const table = look.tables([wish.table]).indexOf(1);
  rules.locked.push({ wish: look.wish, round, table, people: look.people(wish.people) });
}

function countRule(wish: Extract<Wish, { kind: "count" }>, look: Lookup): CountRule {
  const { atLeast = 0, atMost = Number.MAX_SAFE_INTEGER, orNone = false, trait, value } = wish;
  const isCount = (number: number) => Number.isSafeInteger(number) && number >= 0;
  if (!isCount(atLeast) || !isCount(atMost) || atLeast > atMost) look.refuse("badCount");
  if ((wish.people === undefined) === (trait === undefined)) look.refuse("badCount");
  if (trait !== undefined && !look.setting.people.some((person) => wordsOf(person, trait).length > 0))
    look.refuse("unknownTrait");
  const has = (at: number) => wordsOf(look.setting.people[at]!, trait ?? "").includes(value ?? "");
  const people = wish.people ? look.people(wish.people) : [...look.setting.people.keys()].filter(has);
  const where = { rounds: look.rounds(wish.rounds), tables: look.tables(wish.tables) };
  return { wish: look.wish, ...where, people, atLeast, atMost, orNone };
}

function tablesWith(feature: string, { setting, refuse }: Lookup): Uint8Array {
  const tables = Uint8Array.from(setting.tables, ({ features = [] }) => (features.includes(feature) ? 1 : 0));
  return tables.includes(1) ? tables : refuse("unknownFeature");
}

function several(people: readonly number[], { refuse }: Lookup): readonly number[] {
  return people.length > 1 ? people : refuse("emptyWish");
}
