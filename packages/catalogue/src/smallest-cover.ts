/** Sets of whole numbers 0 to `size` - 1, each with a score. */
export interface CoverPuzzle {
  readonly sets: readonly ReadonlySet<number>[];
  readonly scores: readonly number[];
  readonly size: number;
}

/** Steps after which the search is content with what it has; never reached by a situation a person would fill in. */
const PATIENCE = 20_000;

/**
 * The fewest sets that together hold every number that any set holds: exact set cover by branch and bound.
 *
 * The search takes the number that the fewest sets hold, tries each of those sets, and leaves a branch as soon as it cannot become
 * smaller than the best answer. Equally small answers are told apart by the sum of their scores, then by the order of the sets.
 * A step limit, not a clock, ends hopeless searches (every box of a long form ticked), so that the answer is the same everywhere;
 * it is then the best one found, whose first version is the greedy one.
 *
 * @param given - indices of sets that are in the answer from the start
 * @returns indices of sets: first the given ones, then the added ones, each in their own order
 * @see Garey & Johnson, Computers and Intractability (1979), SP5, for the problem
 */
export function smallestCover(puzzle: CoverPuzzle, given: readonly number[]): readonly number[] {
  const { sets, size } = puzzle;
  const holders = Array.from({ length: size }, (_, item) => indicesOf(sets, (set) => set.has(item)));
  const isOpen = (item: number) => (holders[item]?.length ?? 0) > 0 && !given.some((index) => sets[index]?.has(item));
  const start = new Set([...holders.keys()].filter(isOpen));
  const largest = Math.max(1, ...sets.map((set) => set.size));

  let best = greedy(puzzle, start);
  let steps = 0;
  const isHopeless = (added: readonly number[], open: ReadonlySet<number>) =>
    steps > PATIENCE || added.length + Math.ceil(open.size / largest) > best.length;

  const visit = (added: readonly number[], open: ReadonlySet<number>) => {
    steps += 1;
    if (open.size === 0 && isBetter(added, best, puzzle.scores)) best = added;
    if (open.size === 0 || isHopeless(added, open)) return;
    for (const index of holders[rarest(open, holders)] ?? []) visit([...added, index], without(open, sets[index]));
  };
  visit([], start);
  return [...given, ...best.toSorted((a, b) => a - b)];
}

/** Each time the set that holds most of what is open, the first of equals. */
function greedy({ sets }: CoverPuzzle, start: ReadonlySet<number>): readonly number[] {
  const added: number[] = [];
  for (let open = start; open.size > 0; ) {
    const gains = sets.map((set) => [...open].filter((item) => set.has(item)).length);
    const index = gains.indexOf(Math.max(...gains));
    added.push(index);
    open = without(open, sets[index]);
  }
  return added;
}

function isBetter(one: readonly number[], other: readonly number[], scores: readonly number[]): boolean {
  const score = (set: readonly number[]) => set.reduce((sum, index) => sum + Math.round(100 * (scores[index] ?? 0)), 0);
  const rank = (set: readonly number[]) => set.toSorted((a, b) => a - b);
  if (one.length !== other.length) return one.length < other.length;
  if (score(one) !== score(other)) return score(one) > score(other);
  const [mine, theirs] = [rank(one), rank(other)];
  const first = mine.findIndex((index, place) => index !== theirs[place]);
  return first !== -1 && (mine[first] ?? 0) < (theirs[first] ?? 0);
}

function indicesOf(sets: CoverPuzzle["sets"], holds: (set: ReadonlySet<number>) => boolean): number[] {
  return sets.flatMap((set, index) => (holds(set) ? [index] : []));
}

function rarest(open: ReadonlySet<number>, holders: readonly (readonly number[])[]): number {
  return [...open].reduce((rare, item) => ((holders[item]?.length ?? 0) < (holders[rare]?.length ?? 0) ? item : rare));
}

function without(open: ReadonlySet<number>, taken: ReadonlySet<number> | undefined): ReadonlySet<number> {
  return new Set([...open].filter((item) => !taken?.has(item)));
}
