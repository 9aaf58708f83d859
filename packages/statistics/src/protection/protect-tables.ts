import { compareText, DomainError, type LongWork } from "@naast/kernel";
import { type Attack, prepareAttack } from "./attack.ts";
import {
  type Cell,
  cellsOf,
  type EarlierPublication,
  type Kinds,
  kindsOf,
  type Publication,
  type Variable,
} from "./publication.ts";
import {
  type Secret,
  smallArrivals,
  smallCells,
  smallDifferences,
  smallRemainders,
  type Thresholds,
} from "./secrets.ts";

/** What is to be published, and what is known already. */
export interface ProtectInput {
  readonly people: number;
  readonly variables: readonly Variable[];
  readonly publication: Publication;
  /** What is out about the same people, under other selections or in other tables. */
  readonly earlier?: readonly EarlierPublication[];
  /** The variable that says where somebody lives; an area with too few answers is left out as a whole. */
  readonly area?: string;
  /** From how many people on an area and a cell are shown: 50 and 10 when left out. */
  readonly thresholds?: Partial<Thresholds>;
  /** Show counts to the nearest multiple of this; left out: as they are. */
  readonly rounding?: number;
}

/** A cell as it may be shown. */
export interface ProtectedCell {
  readonly id: string;
  /** The count, rounded where that was asked for; left out when it is hidden. */
  readonly count?: number;
  /**
   * Why it is hidden: too few people, in an area with too few, because others could be worked out from it, or because the work was
   * stopped before it was known to be safe.
   */
  readonly hidden?: "fewPeople" | "fewInArea" | "tellsOthers" | "notLookedAt";
}

/** Tables as they may be shown. */
export interface ProtectedTables {
  readonly cells: readonly ProtectedCell[];
  /** Small numbers that can be worked out from earlier publications whatever is hidden now. Empty in a good house. */
  readonly alreadyOut: readonly string[];
  /** Whether it was told to stop; then nothing is shown, for half a check is none. */
  readonly stopped: boolean;
}

const USUAL: Thresholds = { area: 50, cell: 10 };

/**
 * Decides which counts may be shown, so that nobody can find out that some number of people is small.
 *
 * Hidden first: cells under the threshold (none at all is small too) and areas with too few answers. Then the publication is attacked as
 * a whole, together with what is out already (`prepareAttack`): for every small number, every small difference of two shown counts, and
 * every small remainder of a row, could a stranger tell that it is under the threshold? If so, the smallest count that
 * tells it is hidden too, and the attack is done again. At the end, whatever turns out not to be needed is shown after all. What
 * shows no count must show no mean, share or bar either; of what is shown they may be, since even a remainder is never of few.
 *
 * Some hundred cells of a thousand kinds of people take a second or less; larger sets hear `work`. Heuristic in what it hides, exact in what it promises, but for whole numbers: the attack allows fractions, so a stranger who
 * knows that people come whole might narrow a range a little further.
 *
 * @throws DomainError `statistics.badThreshold`, `statistics.unknownVariable`, `statistics.tooManyKinds`, `statistics.badLength`
 *
 * @see Willenborg & de Waal, Elements of Statistical Disclosure Control (2001); Fischetti & Salazar, Solving the Cell Suppression Problem
 * on Tabular Data (Management Science 47, 2001), whose exact method this is a plain relative of
 */
export function protectTables(input: ProtectInput, work: LongWork = {}): ProtectedTables {
  const task = prepare(input, work);
  const alreadyOut = new Set<string>();
  const isDone = keepAll(task, alreadyOut) && showAgain(task, alreadyOut);
  const { now, hidden } = task;
  if (!isDone) return { cells: now.map(({ id }) => ({ id, hidden: "notLookedAt" })), alreadyOut: [], stopped: true };
  const cells = now.map((cell) => asShown(cell, hidden.get(cell), input.rounding));
  return { cells, alreadyOut: [...alreadyOut], stopped: false };
}

type Reason = NonNullable<ProtectedCell["hidden"]>;

interface Task {
  readonly kinds: Kinds;
  readonly now: readonly Cell[];
  /** What stands in earlier publications, and what was hidden there. */
  readonly out: readonly Cell[];
  readonly hiddenBefore: readonly Cell[];
  readonly thresholds: Thresholds;
  readonly thresholdOf: (cell: Cell) => number;
  readonly hidden: Map<Cell, Reason>;
  readonly kept: Map<string, Secret>;
  /** Numbers of people that fit what is shown: a secret that is large enough in one of them is safe without asking. */
  readonly fitting: Float64Array[];
  readonly work: LongWork;
  attack: Attack;
}

function prepare(
  { people, variables, publication, earlier = [], area, thresholds }: ProtectInput,
  work: LongWork,
): Task {
  const limits = { ...USUAL, ...thresholds };
  if (!(limits.area >= 1 && limits.cell >= 1))
    throw new DomainError("statistics.badThreshold", "invalid", { ...limits });
  const kinds = kindsOf(people, variables, [publication, ...earlier]);
  const now = cellsOf(kinds, publication, { at: 0, isEarlier: false });
  const [out, hiddenBefore]: [Cell[], Cell[]] = [[], []];
  for (const [place, one] of earlier.entries())
    for (const cell of cellsOf(kinds, one, { at: place + 1, isEarlier: true }))
      (one.hidden.includes(cell.id) ? hiddenBefore : out).push(cell);
  const isArea = ({ table }: Cell) => table.by.length === 0 || (table.by.length === 1 && table.by[0] === area);
  const thresholdOf = (cell: Cell) => (isArea(cell) ? limits.area : limits.cell);
  const hidden = firstHidden(now, thresholdOf, smallAreas(kinds, { area, limit: limits.area }));
  const task = {
    kinds,
    now,
    out,
    hiddenBefore,
    thresholds: limits,
    thresholdOf,
    hidden,
    kept: new Map(),
    fitting: [],
    work,
  };
  return { ...task, attack: prepareAttack(kinds.count, shownOf({ now, out, hidden })) };
}

function shownOf({ now, out, hidden }: Pick<Task, "now" | "out" | "hidden">): Cell[] {
  return [...out, ...now.filter((cell) => !hidden.has(cell))];
}

/** Says of a cell whether it lies in an area with too few answers, or in a publication with too few. */
function smallAreas(
  { people, variables, widths }: Kinds,
  { area, limit }: { readonly area: string | undefined; readonly limit: number },
): (cell: Cell) => boolean {
  const last = widths.at(-1)!;
  const isNow = (kind: number) => variables.at(-1)!.values[kind % last]![0] === "1";
  const column = variables.findIndex(({ name }) => name === area);
  const below = widths.slice(column + 1).reduce((product, width) => product * width, 1);
  const codeOf = (kind: number) => (column < 0 ? 0 : Math.floor(kind / below) % widths[column]!);
  const counts = new Float64Array(column < 0 ? 1 : widths[column]!);
  people.forEach((number, kind) => {
    if (isNow(kind)) counts[codeOf(kind)]! += number;
  });
  const isFew = counts.reduce((sum, number) => sum + number, 0) < limit;
  return ({ table, values }) => {
    const place = area === undefined ? -1 : table.by.indexOf(area);
    return isFew || (place >= 0 && counts[values[place]!]! < limit);
  };
}

function firstHidden(
  now: readonly Cell[],
  thresholdOf: (cell: Cell) => number,
  isInSmallArea: (cell: Cell) => boolean,
): Map<Cell, Reason> {
  const hidden = new Map<Cell, Reason>();
  for (const cell of now) {
    if (isInSmallArea(cell)) hidden.set(cell, "fewInArea");
    else if (cell.count < thresholdOf(cell)) hidden.set(cell, "fewPeople");
  }
  return hidden;
}

/** Hides until nothing small can be told; false when told to stop. */
function keepAll(task: Task, alreadyOut: Set<string>): boolean {
  for (let left = secretsOf(task); left.length > 0; left = secretsOf(task))
    for (const [done, secret] of left.entries()) {
      if (task.work.shouldStop?.()) return false;
      task.work.onProgress?.(done, left.length, "hide");
      if (!keep(task, secret)) alreadyOut.add(secret.id);
      task.kept.set(secret.id, secret);
    }
  return true;
}

/** What must be kept and was not looked at yet; hiding more makes new remainders. */
function secretsOf(task: Task): Secret[] {
  const { now, hidden, thresholds, kept } = task;
  const first = kept.size > 0 ? [] : firstSecrets(task);
  const remainders = smallRemainders(now, (cell) => hidden.has(cell), thresholds.cell);
  const secrets = new Map([...first, ...remainders].map((secret) => [secret.id, secret]));
  return [...secrets.values()].filter(({ id }) => !kept.has(id));
}

function firstSecrets(task: Task): Secret[] {
  const { now, out, hiddenBefore, thresholds, thresholdOf } = task;
  return [
    ...smallCells([...now, ...hiddenBefore], thresholdOf),
    ...smallDifferences(shownOf(task), thresholds.cell),
    ...smallArrivals([...now, ...out, ...hiddenBefore], thresholds.cell),
  ];
}

/** Hides cells until the secret is one; false when what is out already tells it. */
function keep(task: Task, secret: Secret): boolean {
  for (;;) {
    if (isSafe(task, secret)) return true;
    const { because } = task.attack(secret.kinds);
    const [smallest] = because
      .filter(({ isEarlier }) => !isEarlier)
      .sort((one, other) => one.count - other.count || compareText(one.id, other.id));
    if (!smallest) return false;
    task.hidden.set(smallest, "tellsOthers");
    task.attack = prepareAttack(task.kinds.count, shownOf(task));
  }
}

function isSafe(task: Task, { kinds, threshold }: Secret): boolean {
  const countIn = (people: Float64Array) => kinds.reduce((sum, kind) => sum + people[kind]!, 0);
  if (task.fitting.some((people) => countIn(people) >= threshold - 1e-6)) return true;
  const { most, fitting } = task.attack(kinds);
  if (most < threshold - 1e-6) return false;
  if (most < Number.POSITIVE_INFINITY) task.fitting.push(fitting);
  return true;
}

/** Shows again, the largest first, what was hidden for the sake of others and turns out not to be needed; false when told to stop. */
function showAgain(task: Task, alreadyOut: ReadonlySet<string>): boolean {
  const extra = [...task.hidden].filter(([, reason]) => reason === "tellsOthers").map(([cell]) => cell);
  for (const cell of extra.sort((one, other) => other.count - one.count || compareText(one.id, other.id))) {
    if (task.work.shouldStop?.()) return false;
    task.hidden.delete(cell);
    const trial: Task = { ...task, fitting: task.fitting.filter((people) => fits(people, cell)) };
    trial.attack = prepareAttack(task.kinds.count, shownOf(task));
    const secrets = [...task.kept.values(), ...smallDifferences(shownOf(task), task.thresholds.cell)];
    const remainders = smallRemainders(task.now, (one) => task.hidden.has(one), task.thresholds.cell);
    const all = [...secrets, ...remainders].filter(({ id }) => !alreadyOut.has(id));
    if (all.every((secret) => isSafe(trial, secret)))
      task.fitting.splice(0, Number.POSITIVE_INFINITY, ...trial.fitting);
    else task.hidden.set(cell, "tellsOthers");
  }
  return true;
}

function fits(people: Float64Array, { kinds, count }: Cell): boolean {
  return Math.abs(kinds.reduce((sum, kind) => sum + people[kind]!, 0) - count) < 1e-6;
}

function asShown({ id, count }: Cell, reason: Reason | undefined, rounding = 1): ProtectedCell {
  if (reason) return { id, hidden: reason };
  return { id, count: Math.round(count / rounding) * rounding };
}
