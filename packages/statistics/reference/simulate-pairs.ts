import { createRandom, type Random } from "@naast/kernel";
import { measureChange } from "../src/change/measure-change.ts";
import { estimateMean } from "../src/estimates/estimate-mean.ts";
import { weighSample } from "../src/estimates/survey.ts";
import { marginFrom } from "../src/weighting/margin.ts";

/** What to simulate, for tests. */
export interface PairsPlan {
  readonly pairs: number;
  /** Who answer, in each wave. */
  readonly people: number;
  /** By how much everybody's opinion truly changes. */
  readonly change: number;
  /** The share of those who answer the second time who are asked because they did the first time, and give a code. */
  readonly again?: number;
  readonly seed: string;
}

/** How the change was judged, as shares of the pairs. */
export interface PairsFound {
  /** Of the intervals, those that hold the true change. */
  readonly covered: number;
  /** Of the verdicts, those that said risen or fallen. */
  readonly called: number;
  /** By how much the difference was too large on average. */
  readonly bias: number;
}

interface Resident {
  readonly code: string;
  readonly age: string;
  readonly home: string;
  readonly opinion: number;
  readonly willing: number;
}

const AGES = ["young", "middle", "old"];
const RESIDENTS = 6000;

/**
 * Draws pairs of waves from a made-up town in which old people with a house of their own answer four times as often as young
 * people who rent, and think otherwise; weights both, and looks how often the interval of the change is right.
 *
 * Other people answer in each wave, but for those who are asked again. Opinions lean to one side, as marks for a neighbourhood do.
 */
export function simulatePairs({ pairs, people, change, again = 0, seed }: PairsPlan): PairsFound {
  const random = createRandom(seed);
  const town = Array.from({ length: RESIDENTS }, (_, number) => residentFrom(`r${number}`, random));
  let [covered, called, bias] = [0, 0, 0];
  for (let pair = 0; pair < pairs; pair++) {
    const first = askAround(town, people, { random, asked: [] });
    const second = askAround(town, people, { random, asked: random.sample(first, Math.round(again * people)) });
    const found = measureChange(meanOf(town, first, { random, change: 0 }), meanOf(town, second, { random, change }));
    if (found.kind === "none") continue;
    covered += found.low <= change && change <= found.high ? 1 : 0;
    called += found.verdict === "risen" || found.verdict === "fallen" ? 1 : 0;
    bias += found.difference - change;
  }
  return { covered: covered / pairs, called: called / pairs, bias: bias / pairs };
}

function residentFrom(code: string, random: Random): Resident {
  const age = random.pick(AGES);
  const home = random.below(10) < 6 ? "rent" : "own";
  const place = AGES.indexOf(age);
  const lean = random.unit() + random.unit() * random.unit();
  const opinion = 5 + place * 0.7 + (home === "own" ? 0.8 : 0) + 3 * (1 - lean);
  return { code, age, home, opinion, willing: (1 + place / 2) * (home === "own" ? 2 : 1) };
}

function askAround(
  town: readonly Resident[],
  people: number,
  { random, asked }: { readonly random: Random; readonly asked: readonly Resident[] },
): Resident[] {
  const answered = new Set(asked);
  while (answered.size < people) {
    const resident = random.pick(town);
    if (random.unit() * 4 < resident.willing) answered.add(resident);
  }
  return [...answered];
}

/** Nobody says exactly the same twice. */
const WHIM = 1;

function meanOf(
  town: readonly Resident[],
  sample: readonly Resident[],
  { random, change }: { readonly random: Random; readonly change: number },
) {
  const margins = (["age", "home"] as const).map((trait) =>
    marginFrom(
      trait,
      countsOf(town, trait),
      sample.map((resident) => resident[trait]),
    ),
  );
  const survey = weighSample({ people: sample.length, margins, linkCodes: sample.map(({ code }) => code) });
  if (survey.kind === "impossible") return { kind: "none", answers: 0 } as const;
  return estimateMean(
    survey,
    sample.map(({ opinion }) => opinion + change + WHIM * (random.unit() - 0.5)),
  );
}

function countsOf(town: readonly Resident[], trait: "age" | "home"): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const resident of town) counts.set(resident[trait], (counts.get(resident[trait]) ?? 0) + 1);
  return counts;
}
