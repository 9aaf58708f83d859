import { wordsOf } from "../people/setting.ts";
import type { Lookup } from "./lookup.ts";
import type { MutableRules } from "./rules.ts";
import type { Facilitator, Wish } from "./wish.ts";

type FacilitatorsWish = Extract<Wish, { kind: "facilitators" }>;

/** What facilitators ask of a plan, as rules: a fair share of them at each table, tables they fit, and staying. */
export function facilitatorRules(rules: MutableRules, wish: FacilitatorsWish, look: Lookup): void {
  const { setting, wish: at } = look;
  const people = look.people(wish.people.map(({ person }) => person));
  const rounds = look.rounds(undefined);
  setting.rounds.forEach((_, round) => {
    rules.counts.push({
      wish: at,
      people,
      tables: look.tables(undefined),
      ...fairShare(rules, people, { round, look }),
    });
  });

  wish.people.forEach((facilitator, index) => {
    const tables = Uint8Array.from(setting.tables, (table) => (suits(facilitator, table) ? 1 : 0));
    if (tables.includes(0)) rules.among.push({ wish: at, people: [people[index]!], rounds, tables });
  });
  if (wish.stay) rules.stays.push({ wish: at, people });
  if (wish.speech) addSpeech(rules, { ...wish, speech: wish.speech }, look);
}

/** As many at each open table as there are facilitators in this round to share out. */
function fairShare(rules: MutableRules, people: readonly number[], { round, look }: { round: number; look: Lookup }) {
  const { setting } = look;
  const present = people.filter((person) => rules.isPresent[round * setting.people.length + person] === 1).length;
  const from = round * setting.tables.length;
  const open = rules.isOpen.subarray(from, from + setting.tables.length).filter((isOpen) => isOpen === 1).length;
  const share = open === 0 ? 0 : present / open;
  return { rounds: look.rounds([round + 1]), atLeast: Math.floor(share), atMost: Math.ceil(share), orNone: false };
}

function suits(
  { languages, themes }: Facilitator,
  { language, theme }: { language?: string; theme?: string },
): boolean {
  const speaks = language === undefined || languages === undefined || languages.includes(language);
  return speaks && (theme === undefined || themes === undefined || themes.includes(theme));
}

/** Those who do not speak the common language, gathered by what they do speak. */
function addSpeech(
  rules: MutableRules,
  { people, speech: { trait, common } }: FacilitatorsWish & { speech: { trait: string; common: string } },
  look: Lookup,
): void {
  const groups = new Map<string, { words: readonly string[]; needs: number[] }>();
  look.setting.people.forEach((person, at) => {
    const words = wordsOf(person, trait);
    if (words.length === 0 || words.includes(common)) return;
    const key = JSON.stringify([...words].sort());
    const group = groups.get(key) ?? { words, needs: [] };
    group.needs.push(at);
    groups.set(key, group);
  });
  for (const { words, needs } of groups.values()) {
    const helpers = people.filter(({ languages = [] }) => words.some((word) => languages.includes(word)));
    const helps = helpers.map(({ person }) => look.person(person));
    rules.company.push({ wish: look.wish, rounds: look.rounds(undefined), needs, helps });
  }
}
