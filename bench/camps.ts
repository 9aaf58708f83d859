import { createRandom } from "../packages/kernel/src/index.ts";
import { alike, BETWEEN, type PackedVotes, solve, votesOf } from "../packages/opinions/src/index.ts";
import type { Known } from "./conversations.ts";
import { atMost, type Figure, rounded } from "./finding.ts";

/** How often votes are shuffled, and people dropped. */
export const TIMES = 20;

/** How often we see camps where there are none. */
export function falseCamps(all: readonly Known[]): Figure[] {
  const found = all.map(({ visible }) => {
    const shuffles = Array.from({ length: TIMES }, (_, n) => shuffled(visible, `bench: shuffle ${n}`));
    return shuffles.filter((votes) => solve({ votes }).groups.sizes.length > 1).length;
  });
  const share = (100 * found.reduce((sum, count) => sum + count, 0)) / (TIMES * all.length);
  return [
    {
      ...atMost("shuffled votes in which we see camps", share, { limit: 5, unit: "%" }),
      beside: "Polis, red-dwarf: 100 %",
    },
    atMost(`most in any conversation, of ${TIMES}`, Math.max(...found), { limit: 3, unit: "" }),
  ];
}

/** Who voted on what stays; what they said is dealt again over those who voted on the statement. */
function shuffled(votes: PackedVotes, seed: string): PackedVotes {
  const random = createRandom(seed);
  const cells: number[][] = Array.from({ length: votes.statements }, () => []);
  for (const [t, statement] of votes.statementOf.entries()) cells[statement]!.push(t);
  const dealt = votes.votes.slice();
  for (const own of cells) {
    const others = random.shuffled(own);
    for (const [n, t] of own.entries()) dealt[t] = votes.votes[others[n]!]!;
  }
  return { ...votes, votes: dealt };
}

const DIVIDED = ["vtaiwan.uberx", "15-per-hour-seattle", "brexit-consensus"];

/** Whether we see camps where everybody who was there knows them. */
export function trueCamps(all: readonly Known[]): Figure {
  const groups = all.map(({ name, visible }) => ({ name, sizes: solve({ votes: visible }).groups.sizes }));
  const divided = groups.filter(({ name, sizes }) => DIVIDED.includes(name) && sizes.length > 1);
  return {
    what: "camps in UberX, $15 Seattle and Brexit",
    ours: `${divided.length} of 3`,
    target: "all",
    reached: divided.length === 3,
    beside: groups.map(({ name, sizes }) => `${name}: ${sizes.join(" and ")}`).join("; "),
  };
}

/** Whether groups stay when a few people had not come. */
export function stabilityFigures(all: readonly Known[]): Figure[] {
  const found = all.map(({ name, visible }) => ({ name, ...indicesOf(visible) }));
  const indices = found.flatMap((one) => one.indices);
  const mean = indices.reduce((sum, index) => sum + index, 0) / indices.length;
  const worst = Math.min(...indices);
  const lowest = found.find((one) => one.indices.includes(worst))!;
  const strict = found.flatMap((one) => one.strict);
  const between = found.filter(({ share }) => share > 0).map(({ name, share }) => `${name} ${rounded(share)} %`);
  return [
    {
      what: "groups after one person in twenty was dropped: mean adjusted Rand index",
      ours: rounded(mean),
      target: "≥ 0.97",
      reached: mean >= 0.97,
      beside: `Polis' way: 0.883 from the leftmost start, 0.915 from ten others. Between groups, and not counted: ${between.join(", ")}`,
    },
    {
      what: "the worst of all",
      ours: `${rounded(worst)} (${lowest.name})`,
      target: "≥ 0.9",
      reached: worst >= 0.9,
      beside: `with those between counted as a group of their own: mean ${rounded(strict.reduce((sum, one) => sum + one, 0) / strict.length)}, worst ${rounded(Math.min(...strict))}`,
    },
  ];
}

function indicesOf(votes: PackedVotes) {
  const { groupOf, sizes, between } = solve({ votes }).groups;
  const compared = Array.from({ length: TIMES }, (_, n) => {
    const random = createRandom(`bench: drop ${n}`);
    const kept = Uint32Array.from(
      Array.from({ length: votes.people }, (__, person) => person).filter(() => random.below(20) > 0),
    );
    const again = solve({ votes: votesOf(votes, kept) }).groups.groupOf;
    const before = Uint8Array.from(kept, (person) => groupOf[person]!);
    return { index: alike(again, before), strict: alike(withBetween(again), withBetween(before)) };
  });
  const placed = sizes.reduce((sum, size) => sum + size, between);
  return {
    indices: compared.map(({ index }) => index),
    strict: compared.map(({ strict }) => strict),
    share: (100 * between) / Math.max(1, placed),
  };
}

/** Those between groups as one more group. */
function withBetween(groupOf: Uint8Array): Uint8Array {
  return groupOf.map((group) => (group === BETWEEN ? BETWEEN - 1 : group));
}
