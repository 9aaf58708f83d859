import type { GroupOfPerson } from "../groups/group-rates.ts";
import { LEAST_VOTES } from "../values/bridges.ts";
import { addBallot } from "../values/counts.ts";
import type { PackedVotes } from "../votes/packed-votes.ts";
import { blockOf, countBlocks, type Estimate, withRange } from "./people-blocks.ts";

/**
 * How much of what was asked is shared: of all statements on which every group gave at least 10 votes, the share on
 * which in every group more than half of those who saw it say the same, yes or no.
 *
 * This counts every statement by what people said, without the caution by which single bridges are named: the range says
 * how certain the figure is. Statements that many did not see yet do not count.
 */
export function measureSharedGround(votes: PackedVotes, groupOf: GroupOfPerson, groups: number): Estimate {
  const blocks = countBlocks(votes.people);
  const cells = 3 * groups * votes.statements;
  const counts = Array.from({ length: blocks }, () => new Float64Array(cells));
  for (let person = 0; person < votes.people; person++) {
    const first = groupOf[person]! * votes.statements;
    if (groupOf[person]! < groups) addBallot(votes, person, { counts: counts[blockOf(person)]!, first });
  }
  const judged = judgedStatements(counts, { groups, statements: votes.statements });
  const kept = counts.map((block) => onlyJudged(block, judged, { groups, statements: votes.statements }));
  const sum = new Float64Array(3 * groups * judged.length);
  return withRange(blocks, (times) => {
    sum.fill(0);
    for (const [n, block] of kept.entries()) addTimes(sum, block, times[n]!);
    return judged.length === 0 ? 0 : sharedIn(sum, { groups, statements: judged.length }) / judged.length;
  });
}

interface Shape {
  readonly groups: number;
  readonly statements: number;
}

function judgedStatements(blocks: readonly Float64Array[], { groups, statements }: Shape): Uint32Array {
  const seen = (cell: number) => blocks.reduce((sum, block) => sum + block[3 * cell + 2]!, 0);
  const isJudged = (statement: number) =>
    groups > 0 &&
    Array.from({ length: groups }, (_, group) => seen(group * statements + statement)).every(
      (votes) => votes >= LEAST_VOTES,
    );
  return Uint32Array.from(Array.from({ length: statements }, (_, statement) => statement).filter(isJudged));
}

function onlyJudged(block: Float64Array, judged: Uint32Array, { groups, statements }: Shape): Float64Array {
  const kept = new Float64Array(3 * groups * judged.length);
  for (let group = 0; group < groups; group++) {
    judged.forEach((statement, n) => {
      const from = 3 * (group * statements + statement);
      kept.set(block.subarray(from, from + 3), 3 * (group * judged.length + n));
    });
  }
  return kept;
}

function addTimes(sum: Float64Array, block: Float64Array, times: number): void {
  if (times > 0) for (let cell = 0; cell < sum.length; cell++) sum[cell]! += times * block[cell]!;
}

function sharedIn(counts: Float64Array, { groups, statements }: Shape): number {
  let shared = 0;
  for (let statement = 0; statement < statements; statement++) {
    let [agree, disagree] = [true, true];
    for (let group = 0; group < groups; group++) {
      const at = 3 * (group * statements + statement);
      const half = counts[at + 2]! / 2;
      agree &&= counts[at]! > half;
      disagree &&= counts[at + 1]! > half;
    }
    if (agree || disagree) shared += 1;
  }
  return shared;
}
