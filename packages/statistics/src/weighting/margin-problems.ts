import type { Crossing } from "./crossing.ts";
import type { Margin } from "./margin.ts";
import type { Solution } from "./solve-raking.ts";
import type { Targets } from "./targets.ts";

/** Why a margin cannot be met. */
export interface MarginProblem {
  /** Empty when it is about the whole sample. */
  readonly margin: string;
  /** Left out when it is about the margin as a whole. */
  readonly value?: string;
  readonly reason: "noRespondents" | "nobodyAnswered" | "notInPopulation" | "totalsDiffer" | "cannotBeMet";
  /** People in the population who should be stood for, and who can be. */
  readonly asked: number;
  readonly reached: number;
}

/** What can be seen without calculating: nobody at all, values nobody gave, values the population does not have. */
export function findProblems(margins: readonly Margin[], people: number): MarginProblem[] {
  if (people === 0) return [{ margin: "", reason: "noRespondents", asked: 1, reached: 0 }];
  return margins.flatMap((margin) => {
    const answered = new Array<number>(margin.values.length).fill(0);
    for (const code of margin.codes) if (code >= 0) answered[code]! += 1;
    return margin.values.flatMap((value, place) =>
      problemOf(margin, value, { asked: margin.counts[place]!, people: answered[place]! }),
    );
  });
}

/** The value that stays furthest from its count, after raking did what it could. */
export function worstProblem(
  margins: readonly Margin[],
  { starts, cells, places, margins: width }: Crossing,
  { solution, targets }: { readonly solution: Solution; readonly targets: Targets },
): MarginProblem {
  const { worst, weights } = solution;
  const margin = starts.findLastIndex((start) => start <= worst);
  let reached = 0;
  for (let cell = 0; cell < cells; cell++) if (places[cell * width + margin] === worst) reached += weights[cell]!;
  const { name, values } = margins[margin]!;
  const value = values[worst - starts[margin]!];
  return {
    margin: name,
    ...(value === undefined ? {} : { value }),
    reason: "cannotBeMet",
    asked: targets.sums[worst]!,
    reached,
  };
}

function problemOf(
  { name }: Margin,
  value: string,
  { asked, people }: { readonly asked: number; readonly people: number },
): MarginProblem[] {
  if (people === 0 && asked > 0) return [{ margin: name, value, reason: "nobodyAnswered", asked, reached: 0 }];
  if (people > 0 && asked === 0) return [{ margin: name, value, reason: "notInPopulation", asked: 0, reached: people }];
  return [];
}
