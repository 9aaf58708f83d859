import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createRandom } from "../packages/kernel/src/index.ts";
import { keepVotes, logOddsOf, type PackedVotes, solve } from "../packages/opinions/src/index.ts";
import { type Known, PEERS } from "./conversations.ts";
import { atMost, type Figure, rounded } from "./finding.ts";

const SPLITS = 3;

interface HeldOut {
  readonly dataset: string;
  readonly polis_groups: readonly [number, number];
  readonly cn_mf: readonly [number, number];
}

/** How well votes are predicted that were held out, beside what peers reached on the same conversations. */
export function heldOutFigures(all: readonly Known[]): Figure[] {
  const peers: readonly HeldOut[] = JSON.parse(readFileSync(join(PEERS, "holdout-prediction.json"), "utf8"));
  const own = all.map(({ conversation }) => heldOutOf(conversation.votes));
  const same = peers.filter(({ dataset }) => all.some(({ name }) => name === dataset));
  const mean = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
  const [loss, accuracy] = [mean(own.map((one) => one.loss)), mean(own.map((one) => one.accuracy))];
  const beside = (n: 0 | 1) =>
    `on these ${same.length}: Polis' groups ${rounded(mean(same.map((one) => one.polis_groups[n])))}, Community Notes ${rounded(mean(same.map((one) => one.cn_mf[n])))}; on 17: ${n === 0 ? "0.419, 0.412" : "0.810, 0.825"}`;
  return [
    { ...atMost("held-out votes: mean log loss", loss, { limit: 0.385, unit: "" }), beside: beside(0) },
    {
      what: "held-out votes: mean accuracy",
      ours: rounded(accuracy),
      target: "≥ 0.832",
      reached: accuracy >= 0.832,
      beside: beside(1),
    },
  ];
}

/** As in the research: a tenth of what people and statements with at least ten agreements and disagreements said. */
function heldOutOf(votes: PackedVotes): { readonly loss: number; readonly accuracy: number } {
  const [ofPerson, ofStatement] = [new Uint32Array(votes.people), new Uint32Array(votes.statements)];
  each(votes, ({ person, statement, vote }) => {
    if (vote === 0) return;
    ofPerson[person]! += 1;
    ofStatement[statement]! += 1;
  });
  const results = Array.from({ length: SPLITS }, (_, split) => {
    const random = createRandom(`bench: held out ${split}`);
    const held = new Map<number, number>();
    each(votes, ({ person, statement, vote }) => {
      const isKnown = vote !== 0 && ofPerson[person]! >= 10 && ofStatement[statement]! >= 10;
      if (isKnown && random.below(10) === 0) held.set(person * 65_536 + statement, vote);
    });
    const { placement } = solve({
      votes: keepVotes(votes, (person, statement) => !held.has(person * 65_536 + statement)),
    });
    return lossesOf(held, (person, statement) => logOddsOf(placement, person, statement));
  });
  const mean = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
  return { loss: mean(results.map(({ loss }) => loss)), accuracy: mean(results.map(({ accuracy }) => accuracy)) };
}

interface Given {
  readonly person: number;
  readonly statement: number;
  readonly vote: number;
}

function each({ people, starts, statementOf, votes }: PackedVotes, tell: (given: Given) => void): void {
  for (let person = 0; person < people; person++)
    for (let t = starts[person]!; t < starts[person + 1]!; t++)
      tell({ person, statement: statementOf[t]!, vote: votes[t]! });
}

function lossesOf(held: ReadonlyMap<number, number>, oddsOf: (person: number, statement: number) => number) {
  let [loss, right] = [0, 0];
  for (const [key, vote] of held) {
    const odds = oddsOf(Math.floor(key / 65_536), key % 65_536);
    const chance = Math.max(0.01, Math.min(0.99, 1 / (1 + Math.exp(-odds))));
    loss -= Math.log(vote > 0 ? chance : 1 - chance);
    if (odds > 0 === vote > 0) right += 1;
  }
  return { loss: loss / held.size, accuracy: right / held.size };
}
