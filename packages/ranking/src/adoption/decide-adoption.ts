import { DomainError } from "@naast/kernel";

/** What one group, such as an age band or a street, said of one rule of the code of conduct. */
export interface GroupVotes {
  readonly group: string;
  readonly yes: number;
  readonly no: number;
}

export interface AdoptionOptions {
  /** Which part of all who said yes or no must say yes; 0.6 when left out. */
  readonly overall?: number;
  /** Which part of every group must; 0.5 when left out. */
  readonly floor?: number;
  /** Groups in which fewer people said yes or no are not shown; 10 when left out, at least 5. */
  readonly smallest?: number;
}

export interface AdoptionGroup {
  /** One group, or several small ones taken together. */
  readonly groups: readonly string[];
  /** How many said yes or no. */
  readonly people: number;
  readonly reached: boolean;
  /** The share that said yes, in steps of 5 %, so that nobody's answer can be worked out from it. */
  readonly aboutPercent: number;
}

export interface Adoption {
  readonly adopted: boolean;
  readonly people: number;
  /** In whole per cents, rounded down: 59.9 % is not 60. */
  readonly percent: number;
  readonly overallReached: boolean;
  readonly groups: readonly AdoptionGroup[];
  /** Groups that are too small even together: they count in the whole and are not shown. */
  readonly hidden: readonly string[];
  readonly why: "adopted" | "tooFewYes" | "groupBelowFloor" | "tooFewPeople";
}

/**
 * Decides whether neighbours adopt a rule: enough of all say yes, and no group is overruled.
 *
 * Who did not answer is not counted. The decision is made with whole numbers; a share that equals the limit is enough. Groups
 * below the smallest size are taken together, and with the next smallest when they are still too few: so none of them is shown,
 * and none can be worked out from the total. Where that leaves a single group, it is the whole. Too few people in all: nothing
 * is decided or shown.
 *
 * @throws DomainError `ranking.badVotes` for counts that are no whole numbers from 0, `ranking.sameGroup`, `ranking.badLimit`
 * for limits outside 0 to 1 or a smallest size below 5
 *
 * @example
 * decideAdoption([{ group: "12-18", yes: 9, no: 6 }, { group: "19-64", yes: 40, no: 10 }]).adopted; // true
 */
export function decideAdoption(votes: readonly GroupVotes[], options: AdoptionOptions = {}): Adoption {
  const { overall = 0.6, floor = 0.5, smallest = 10 } = options;
  checkVotes(votes);
  checkLimits({ overall, floor, smallest });
  const yes = votes.reduce((sum, group) => sum + group.yes, 0);
  const people = votes.reduce((sum, group) => sum + peopleOf(group), 0);
  if (people < smallest) {
    const nothing = { adopted: false, people: 0, percent: 0, overallReached: false, groups: [] };
    return { ...nothing, hidden: votes.map(({ group }) => group), why: "tooFewPeople" };
  }
  const { shown, hidden } = joinSmall(votes, smallest);
  const groups = shown.map((group) => asAdoptionGroup(group, floor));
  const overallReached = reaches({ yes, people }, overall);
  const allReached = groups.every(({ reached }) => reached);
  const why = verdictOf(overallReached, allReached);
  return {
    adopted: why === "adopted",
    people,
    percent: Math.floor((100 * yes) / people),
    overallReached,
    groups,
    hidden,
    why,
  };
}

interface Joined {
  readonly groups: readonly string[];
  readonly yes: number;
  readonly people: number;
}

function joinSmall(votes: readonly GroupVotes[], smallest: number): { shown: Joined[]; hidden: string[] } {
  const rising = votes
    .filter((group) => peopleOf(group) > 0)
    .map((group) => ({ groups: [group.group], yes: group.yes, people: peopleOf(group) }))
    .sort((a, b) => a.people - b.people);
  const large = rising.filter(({ people }) => people >= smallest);
  const small = rising.filter(({ people }) => people < smallest);
  const silent = votes.filter((group) => peopleOf(group) === 0).map(({ group }) => group);
  if (small.length === 0) return { shown: inOrder(votes, large), hidden: silent };
  let joined: Joined = { groups: [], yes: 0, people: 0 };
  for (const group of small) joined = join(joined, group);
  // A single small group that is left out can be worked out from the total, so it goes together with the next.
  while (joined.people < smallest || joined.groups.length < 2) {
    const next = large.shift();
    if (!next) return { shown: [joined], hidden: silent };
    joined = join(joined, next);
  }
  return { shown: inOrder(votes, [...large, joined]), hidden: silent };
}

function join(one: Joined, other: Joined): Joined {
  return { groups: [...one.groups, ...other.groups], yes: one.yes + other.yes, people: one.people + other.people };
}

function inOrder(votes: readonly GroupVotes[], groups: readonly Joined[]): Joined[] {
  const place = (group: Joined) =>
    Math.min(...group.groups.map((name) => votes.findIndex(({ group: other }) => other === name)));
  return [...groups].sort((a, b) => place(a) - place(b));
}

function asAdoptionGroup({ groups, yes, people }: Joined, floor: number): AdoptionGroup {
  return {
    groups,
    people,
    reached: reaches({ yes, people }, floor),
    aboutPercent: 5 * Math.round((20 * yes) / people),
  };
}

/** Limits are compared in ten-thousandths, whole numbers. */
function reaches({ yes, people }: Pick<Joined, "yes" | "people">, limit: number): boolean {
  return yes * 10_000 >= people * Math.round(limit * 10_000);
}

function verdictOf(overallReached: boolean, allReached: boolean): Adoption["why"] {
  if (!overallReached) return "tooFewYes";
  return allReached ? "adopted" : "groupBelowFloor";
}

function peopleOf({ yes, no }: GroupVotes): number {
  return yes + no;
}

function checkVotes(votes: readonly GroupVotes[]): void {
  const names = new Set<string>();
  votes.forEach(({ group, yes, no }, index) => {
    if (![yes, no].every((count) => Number.isSafeInteger(count) && count >= 0))
      throw new DomainError("ranking.badVotes", "invalid", { position: index + 1 });
    if (names.has(group)) throw new DomainError("ranking.sameGroup", "invalid", { position: index + 1 });
    names.add(group);
  });
}

function checkLimits({ overall, floor, smallest }: Required<AdoptionOptions>): void {
  const share = (limit: number) => limit >= 0 && limit <= 1;
  if (!share(overall) || !share(floor) || !Number.isInteger(smallest) || smallest < 5)
    throw new DomainError("ranking.badLimit", "invalid", { overall, floor, smallest });
}
