import { type Margin, type Merge, mergeValues } from "./margin.ts";
import type { MarginProblem } from "./margin-problems.ts";

/** More merges than this leave little of what the margins were asked for. */
const MOST_MERGES = 12;

/**
 * Looks for values to take together so that raking becomes possible, one problem after the other: the value in trouble goes with the
 * smaller of its two neighbours if that helps, else with the other one, else with any, small ones first. What is proposed was tried.
 *
 * @param problemsOf - what is wrong with these margins; none when they can be met
 * @returns the merges, each by the values as they were; none when we found no way
 */
export function proposeMerges(
  margins: readonly Margin[],
  problems: readonly MarginProblem[],
  problemsOf: (margins: readonly Margin[]) => readonly MarginProblem[],
): Merge[] {
  let [now, left] = [margins, problems];
  const merged = new Map<string, string[][]>();
  for (let round = 0; left.length > 0 && round < MOST_MERGES; round++) {
    const step = smallestStep(now, left, problemsOf);
    if (!step) return [];
    ({ margins: now, problems: left } = step);
    note(merged, step.merge);
  }
  if (left.length > 0) return [];
  return [...merged].flatMap(([margin, groups]) => groups.map((values) => ({ margin, values })));
}

interface Step {
  readonly margins: readonly Margin[];
  readonly problems: readonly MarginProblem[];
  readonly merge: Merge;
}

/** The first merge for the first problem after which less is wrong, or else something else. */
function smallestStep(
  margins: readonly Margin[],
  [problem]: readonly MarginProblem[],
  problemsOf: (margins: readonly Margin[]) => readonly MarginProblem[],
): Step | undefined {
  const margin = margins.find(({ name }) => name === problem?.margin);
  const value = problem?.value;
  if (!margin || value === undefined) return undefined;
  const steps = partnersOf(margin, value).map((partner) => {
    const values = margin.values.filter((one) => one === value || one === partner);
    const merged = margins.map((one) => (one === margin ? mergeValues(one, values) : one));
    return { margins: merged, merge: { margin: margin.name, values } };
  });
  for (const step of steps) {
    const left = problemsOf(step.margins);
    if (!left.some((one) => isAbout(one, step.merge))) return { ...step, problems: left };
  }
  return undefined;
}

/** Whether the value that came of the merge is in trouble itself. */
function isAbout({ margin, value }: MarginProblem, merge: Merge): boolean {
  return margin === merge.margin && value === merge.values.join(" + ");
}

function partnersOf({ values, counts }: Margin, value: string): string[] {
  const place = values.indexOf(value);
  const distance = (other: number) => (Math.abs(other - place) === 1 ? 0 : 1);
  return values
    .map((_, other) => other)
    .filter((other) => other !== place)
    .sort((one, other) => distance(one) - distance(other) || counts[one]! - counts[other]! || one - other)
    .map((other) => values[other]!);
}

/** Keeps merges of merged values as one: a + b, and then (a + b) + c, is a + b + c. */
function note(merged: Map<string, string[][]>, { margin, values }: Merge): void {
  const groups = merged.get(margin) ?? [];
  const taken = groups.filter((group) => values.includes(group.join(" + ")));
  const single = values.filter((value) => !taken.some((group) => group.join(" + ") === value));
  merged.set(margin, [...groups.filter((group) => !taken.includes(group)), [...taken.flat(), ...single]]);
}
