import { BETWEEN, type GroupOfPerson } from "./group-rates.ts";

/**
 * How alike two divisions of the same people are: the adjusted Rand index, 1 for the same groups under whatever numbers
 * and 0 for what chance alone would give. People who are in no group on either side do not count.
 *
 * @see Hubert and Arabie, Comparing Partitions (Journal of Classification 2, 1985)
 */
export function alike(one: GroupOfPerson, other: GroupOfPerson): number {
  const [both, ofOne, ofOther] = [new Map<number, number>(), new Map<number, number>(), new Map<number, number>()];
  let people = 0;
  for (let person = 0; person < one.length; person++) {
    const [a, b] = [one[person]!, other[person]!];
    if (a >= BETWEEN || b >= BETWEEN) continue;
    people += 1;
    count(both, a * 256 + b);
    count(ofOne, a);
    count(ofOther, b);
  }
  const [together, pairsOfOne, pairsOfOther] = [pairsIn(both), pairsIn(ofOne), pairsIn(ofOther)];
  const expected = people < 2 ? 0 : (pairsOfOne * pairsOfOther) / ((people * (people - 1)) / 2);
  const most = (pairsOfOne + pairsOfOther) / 2;
  return most === expected ? 1 : (together - expected) / (most - expected);
}

function count(counts: Map<number, number>, key: number): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function pairsIn(counts: Map<number, number>): number {
  let pairs = 0;
  for (const number of counts.values()) pairs += (number * (number - 1)) / 2;
  return pairs;
}
