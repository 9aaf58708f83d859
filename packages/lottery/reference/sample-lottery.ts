import { encodeUtf8 } from "@naast/kernel";
import type { CommitInput } from "../src/public/commit.ts";
import { makeEntries } from "../src/public/entry.ts";
import { QUICKNET } from "../src/public/randomness.ts";

/** Round 1000 of quicknet, as the League of Entropy published it on 23 August 2023. */
export const ROUND_1000 =
  "b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39";

export const BEACON = { network: QUICKNET.network, chain: QUICKNET.chain, round: 1000 } as const;

const AGES = ["16-34", "35-64", "65+"];

const PEOPLE = Array.from({ length: 12 }, (_, n) => ({
  id: `b${n + 1}`,
  values: [`Bewoner ${n + 1}`, n < 6 ? "Noord" : "Zuid", AGES[n % 3]!],
  household: n === 0 || n === 7 ? "Kade 3" : `Kade ${n + 10}`,
}));

/** Twelve people, of whom four are drawn: two from Noord and two from Zuid, of every age. For tests. */
export function sampleLottery(changes: Partial<CommitInput> = {}): CommitInput {
  return {
    title: "Burgertop Wijkerveen",
    pool: { features: ["naam", "wijk", "leeftijd"], people: PEOPLE },
    entries: makeEntries(
      PEOPLE.map(({ id }) => id),
      encodeUtf8("a secret for tests"),
    ),
    quotas: [
      ...AGES.map((value) => ({ feature: "leeftijd", value, min: 1, max: 2 })),
      ...["Noord", "Zuid"].map((value) => ({ feature: "wijk", value, min: 2, max: 2 })),
    ],
    size: { min: 4, max: 4 },
    objective: "leximin",
    panels: everyPanel().slice(0, 50),
    certificate: {
      objective: "leximin",
      types: [["b1", "b4"]],
      chances: [1 / 3],
      claims: [{ level: 1 / 3, prices: [[0, 1e-7]] }],
    },
    randomness: { beacon: BEACON, dice: { count: 3, sides: 10 } },
    ...changes,
  };
}

/** Every panel that keeps the quotas and has nobody twice from one household. */
export function everyPanel(): string[][] {
  const panels: string[][] = [];
  const [north, south] = [PEOPLE.slice(0, 6), PEOPLE.slice(6)];
  for (const [a, b] of pairs(north)) {
    for (const [c, d] of pairs(south)) {
      const panel = [a, b, c, d];
      const ages = new Set(panel.map(({ values }) => values[2]));
      const homes = new Set(panel.map(({ household }) => household));
      if (ages.size === 3 && homes.size === 4) panels.push(panel.map(({ id }) => id));
    }
  }
  return panels;
}

function pairs<Item>(items: readonly Item[]): [Item, Item][] {
  return items.flatMap((first, at) => items.slice(at + 1).map((second): [Item, Item] => [first, second]));
}
