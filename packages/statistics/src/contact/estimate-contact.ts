import { createRandom, DomainError, type Random } from "@naast/kernel";

/** Who was to sit with whom, on which side of a divide each is, and who came. */
export interface ContactInput {
  /** For each person the side they are on, or "" when they did not say. Erase it after the evening; this needs it once. */
  readonly sides: readonly string[];
  /** For each round its tables, each with the numbers of its people. */
  readonly rounds: readonly (readonly (readonly number[])[])[];
  /** Left out: everybody came. A door list says who came; a head count only how many of all in the plan. */
  readonly attendance?: { readonly came: readonly boolean[] } | { readonly headCount: number };
  readonly seed: string;
}

/** A number, and between which numbers it is likely to be (95 %). */
interface Likely {
  readonly expected: number;
  readonly low: number;
  readonly high: number;
}

/** Meetings in numbers; nothing here is about a person or a table. */
export type Contact =
  | {
      readonly kind: "contact";
      /** Two people at a table in a round, each pair and round once. */
      readonly meetings: number;
      /** Of these, with somebody who did not say on which side they are. */
      readonly unknown: number;
      /** Meetings of two people on different sides. A range where it is not known who came. */
      readonly across: Likely;
      /** What it would be if the same tables had been filled without regard to sides. */
      readonly acrossByChance: Likely;
      /** Pairs of people on different sides who met at least once. */
      readonly pairsAcross: Likely;
    }
  /** So few people, or so few on another side than most, that the numbers would be about them. */
  | { readonly kind: "tooFew" };

const LEAST_PEOPLE = 10;
const LEAST_OTHERS = 5;
const DRAWS = 499;

/**
 * Estimates how many meetings there were between people on different sides of a divide, beside what chance would have given.
 *
 * A meeting is a pair at a table; whether they spoke nobody knows. With a door list it is counted; with a head count alone, everybody is
 * as likely to have come, and the range comes from drawing who came. Chance: the same tables, the same people there, with the
 * sides dealt out again at random among those who said theirs; its expected number is exact, its range is drawn.
 *
 * @throws DomainError `statistics.badSeats` for somebody who is not there or sits twice in a round; `statistics.badAttendance`
 *
 * @see Blau, Inequality and Heterogeneity (1977), on heterogeneity as the chance that two people differ
 */
export function estimateContact(input: ContactInput): Contact {
  checkPlan(input);
  const { sides, attendance, seed } = input;
  const random = createRandom(seed);
  const planned = seatedOf(input);
  const here = presenceOf(input, planned);
  const known = planned.filter((person) => sides[person] !== "" && here.is[person] === 1);
  if (isFew(known, input)) return { kind: "tooFew" };

  const exact = attendance === undefined || "came" in attendance;
  const drawn = draws(random.fork("attendance"), exact ? 1 : DRAWS, (dice) =>
    count(input, exact ? here.is : drawPresence(planned, here.number, dice), sides),
  );
  const chances = draws(random.fork("sides"), DRAWS, (dice) => {
    const isThere = exact ? here.is : drawPresence(planned, here.number, dice);
    return count(input, isThere, dealAgain(sides, known, dice));
  });
  const all = count(input, here.is, sides);
  const scale = exact ? 1 : (here.number * (here.number - 1)) / (planned.length * (planned.length - 1));
  return {
    kind: "contact",
    meetings: all.meetings * scale,
    unknown: all.unknown * scale,
    across: likely(
      all.across * scale,
      drawn.map(({ across }) => across),
    ),
    acrossByChance: likely(
      (all.meetings - all.unknown) * scale * differing(known, sides),
      chances.map(({ across }) => across),
    ),
    pairsAcross: likely(
      exact ? all.pairs : mean(drawn.map(({ pairs }) => pairs)),
      drawn.map(({ pairs }) => pairs),
    ),
  };
}

interface Count {
  readonly meetings: number;
  readonly unknown: number;
  readonly across: number;
  readonly pairs: number;
}

function count({ rounds }: ContactInput, isThere: ArrayLike<number>, sides: readonly string[]): Count {
  const pairs = new Set<string>();
  let [meetings, unknown, across] = [0, 0, 0];
  for (const table of rounds.flat()) {
    const there = table.filter((person) => isThere[person] === 1);
    meetings += (there.length * (there.length - 1)) / 2;
    const said = there.filter((person) => sides[person] !== "");
    unknown += (there.length * (there.length - 1) - said.length * (said.length - 1)) / 2;
    for (const [one, other] of acrossAt(said, sides)) {
      across += 1;
      pairs.add(`${Math.min(one, other)} ${Math.max(one, other)}`);
    }
  }
  return { meetings, unknown, across, pairs: pairs.size };
}

function acrossAt(people: readonly number[], sides: readonly string[]): [number, number][] {
  return people.flatMap((one, place) =>
    people.slice(place + 1).flatMap((other): [number, number][] => (sides[one] === sides[other] ? [] : [[one, other]])),
  );
}

/** The chance that two of these people, drawn at random, are on different sides. */
function differing(people: readonly number[], sides: readonly string[]): number {
  const sizes = [...sizesOf(people, sides).values()];
  const same = sizes.reduce((sum, size) => sum + size * (size - 1), 0);
  return 1 - same / (people.length * (people.length - 1));
}

function sizesOf(people: readonly number[], sides: readonly string[]): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const person of people) sizes.set(sides[person]!, (sizes.get(sides[person]!) ?? 0) + 1);
  return sizes;
}

function isFew(known: readonly number[], { attendance, sides }: ContactInput): boolean {
  const came = attendance && "headCount" in attendance ? Math.min(attendance.headCount, known.length) : known.length;
  const largest = Math.max(0, ...sizesOf(known, sides).values());
  return came < LEAST_PEOPLE || known.length - largest < LEAST_OTHERS;
}

function presenceOf({ sides, attendance }: ContactInput, planned: readonly number[]) {
  const is = new Uint8Array(sides.length).fill(1);
  if (attendance && "came" in attendance) for (const person of planned) is[person] = attendance.came[person] ? 1 : 0;
  const number = attendance && "headCount" in attendance ? attendance.headCount : planned.length;
  return { is, number };
}

function drawPresence(planned: readonly number[], number: number, dice: Random): Uint8Array {
  const is = new Uint8Array(Math.max(...planned) + 1);
  for (const person of dice.sample(planned, number)) is[person] = 1;
  return is;
}

function dealAgain(sides: readonly string[], known: readonly number[], dice: Random): string[] {
  const dealt = sides.slice();
  const order = dice.shuffled(known);
  known.forEach((person, place) => {
    dealt[person] = sides[order[place]!]!;
  });
  return dealt;
}

function draws(random: Random, number: number, draw: (dice: Random) => Count): Count[] {
  return Array.from({ length: number }, () => draw(random));
}

function likely(expected: number, drawn: readonly number[]): Likely {
  const sorted = drawn.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.min(Math.floor(share * sorted.length), sorted.length - 1)]!;
  return { expected, low: at(0.025), high: at(0.975) };
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

function seatedOf({ rounds }: ContactInput): number[] {
  return [...new Set(rounds.flat(2))].sort((one, other) => one - other);
}

function checkPlan({ sides, rounds, attendance }: ContactInput): void {
  for (const [round, tables] of rounds.entries()) {
    const seated = tables.flat();
    const stranger = seated.find((person) => !(Number.isInteger(person) && person >= 0 && person < sides.length));
    if (stranger !== undefined || new Set(seated).size < seated.length)
      throw new DomainError("statistics.badSeats", "invalid", { round });
  }
  if (!attendance) return;
  const planned = new Set(rounds.flat(2)).size;
  const isGood =
    "came" in attendance
      ? attendance.came.length === sides.length
      : Number.isInteger(attendance.headCount) && attendance.headCount >= 0 && attendance.headCount <= planned;
  if (!isGood) throw new DomainError("statistics.badAttendance", "invalid", { planned });
}
