import type { CannotRake, MarginProblem, Merge } from "@naast/statistics";

/** Why a sample cannot be weighted, and what would help. */
export function tellImpossible({ problems, merges }: CannotRake, file: string): string {
  return [`${file} cannot be weighted to these margins.`, ...problems.map(tellProblem), ...tellMerges(merges)].join(
    "\n",
  );
}

function tellProblem({ margin, value, reason, asked, reached }: MarginProblem): string {
  const of = value === undefined ? margin : `${margin} "${value}"`;
  const sentences = {
    noRespondents: "There are no respondents.",
    nobodyAnswered: `${of}: nobody in the sample, ${whole(asked)} in the population.`,
    notInPopulation: `${of}: ${whole(reached)} in the sample, nobody in the population.`,
    totalsDiffer: `${of}: counts ${whole(asked)} people where the first margin counts ${whole(reached)}.`,
    cannotBeMet: `${of}: should stand for ${whole(asked)} people and comes to ${whole(reached)}, whatever the weights.`,
  };
  return sentences[reason];
}

function tellMerges(merges: readonly Merge[]): string[] {
  if (merges.length === 0) return [];
  const steps = merges.map(({ margin, values }) => `${margin}: ${values.map((value) => `"${value}"`).join(" + ")}`);
  return [`It can when these are taken together, in the sample and in the margins: ${steps.join("; ")}.`];
}

function whole(people: number): string {
  return `${Math.round(people)}`;
}
