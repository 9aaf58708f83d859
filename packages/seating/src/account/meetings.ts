/** Who meets whom, how often. */
export interface Meetings {
  /** How many pairs never meet, meet once, meet twice …; wished ones among them. */
  readonly times: readonly number[];
  /** Pairs who meet again, those who meet most often first. */
  readonly repeated: readonly RepeatedMeeting[];
  /** How many different people somebody meets: the one who meets fewest, the one who meets most, and all together. */
  readonly fewest: number;
  readonly most: number;
  readonly different: number;
}

interface RepeatedMeeting {
  readonly people: readonly [string, string];
  readonly rounds: readonly number[];
  /** A wish keeps them together in some round, so that this is no repeat. */
  readonly wished: boolean;
}

/** Tables of people, by round; people by their position. */
export type Seated = readonly (readonly (readonly number[])[])[];

/** The pairs whom some wish keeps together, as one × people + other with one < other. */
export type WishedPairs = ReadonlySet<number>;

/** Counts every meeting of a plan. */
export function meetingsIn(
  seated: Seated,
  ids: readonly string[],
  wished: WishedPairs,
): Meetings & { repeats: number } {
  const everybody = ids.length;
  const rounds = new Map<number, number[]>();
  const met = new Int32Array(everybody);
  seated.forEach((tables, round) => {
    for (const pair of tables.flatMap((people) => pairsAt(people, everybody))) {
      const before = rounds.get(pair);
      if (before) before.push(round + 1);
      else {
        rounds.set(pair, [round + 1]);
        met[Math.floor(pair / everybody)]! += 1;
        met[pair % everybody]! += 1;
      }
    }
  });
  const times = [(everybody * (everybody - 1)) / 2 - rounds.size];
  for (const { length } of rounds.values()) times[length] = (times[length] ?? 0) + 1;
  const again = [...rounds].filter(([, { length }]) => length > 1);
  const repeated = again
    .toSorted(([a, one], [b, other]) => other.length - one.length || a - b)
    .map(([pair, when]) => ({
      people: [ids[Math.floor(pair / everybody)]!, ids[pair % everybody]!] as const,
      rounds: when,
      wished: wished.has(pair),
    }));
  return {
    times: Array.from(times, (count) => count ?? 0),
    repeated,
    repeats: repeated.reduce((sum, one) => (one.wished ? sum : sum + one.rounds.length - 1), 0),
    fewest: met.reduce((least, count) => Math.min(least, count), everybody),
    most: met.reduce((most, count) => Math.max(most, count), 0),
    different: rounds.size,
  };
}

function pairsAt(people: readonly number[], everybody: number): number[] {
  const order = people.toSorted((a, b) => a - b);
  return order.flatMap((one, at) => order.slice(at + 1).map((other) => one * everybody + other));
}
