import { type Check, checked } from "./check.ts";
import { countAppearances } from "./commit.ts";
import { digestOf } from "./digest.ts";
import { leafOfPerson } from "./entry.ts";
import { merkleRoot } from "./merkle.ts";
import { faultInRandomness, QUICKNET } from "./randomness.ts";
import type { Commitment, LotteryRecord, RecordedPerson } from "./record.ts";

/** Works out again everything that was fixed before the draw, from the lists in the record itself. */
export function checkCommitment({ commitment, fingerprint }: LotteryRecord): Check[] {
  const { panels, pool } = commitment;
  return [
    checked("fingerprint", faultInFingerprint(commitment, fingerprint), `the fingerprint is ${fingerprint}`),
    checked("pool", faultInPool(commitment), `${pool.people.length} people, and the Merkle root is that of their list`),
    checked("panels", faultInPanels(commitment), `${panels.length} panels, and the hash is that of their list`),
    checked("size", faultInSize(commitment), `every panel has ${rangeOf(commitment.size)} people`),
    checked("quotas", faultInQuotas(commitment), `all ${commitment.quotas.length} quotas hold in every panel`),
    checked("households", faultInHouseholds(commitment), "no panel has two people of one household"),
    checked("stays", faultInStays(commitment), saysOfStays(commitment)),
    checked("appearances", faultInAppearances(commitment), saysOfChances(commitment)),
    checked("randomness", faultInSources(commitment), saysOfSources(commitment)),
  ];
}

function faultInFingerprint(commitment: Commitment, fingerprint: string): string | undefined {
  const found = digestOf(commitment);
  return found === fingerprint ? undefined : `the record says ${fingerprint}, but its content has ${found}`;
}

function faultInPool({ pool, quotas }: Commitment): string | undefined {
  const { features, people, root } = pool;
  if (people.length === 0) return "there is nobody in the pool";
  const crooked = people.findIndex(({ values }) => values.length !== features.length);
  if (crooked !== -1) return `person ${crooked} does not have one value for each feature`;
  const unordered = people.findIndex(({ pseudonym }, i) => i > 0 && people[i - 1]!.pseudonym >= pseudonym);
  if (unordered !== -1) return `person ${unordered} is not in the order of the pseudonyms, or is there twice`;
  const unknown = quotas.find(({ feature }) => !features.includes(feature));
  if (unknown) return `there is a quota for ${unknown.feature}, which nobody has a value for`;
  const found = merkleRoot(people.map(leafOfPerson));
  return found === root ? undefined : `the root is ${root}, but that of the list is ${found}`;
}

function faultInPanels({ panels, panelsHash, pool }: Commitment): string | undefined {
  if (panels.length === 0) return "there are no panels";
  const wrong = panels.findIndex((panel) => !isAscending(panel, pool.people.length));
  if (wrong !== -1) return `panel ${wrong} has somebody twice, out of order, or not in the pool`;
  const found = digestOf(panels);
  return found === panelsHash ? undefined : `the hash is ${panelsHash}, but that of the list is ${found}`;
}

function isAscending(places: readonly number[], people: number): boolean {
  return places.every((place, i) => place < people && (i === 0 || places[i - 1]! < place));
}

function faultInSize({ panels, size }: Commitment): string | undefined {
  const wrong = panels.findIndex((panel) => panel.length < size.min || panel.length > size.max);
  if (wrong === -1) return undefined;
  return `panel ${wrong} has ${panels[wrong]!.length} people, and the size is ${rangeOf(size)}`;
}

function faultInQuotas({ panels, pool, quotas }: Commitment): string | undefined {
  const met = (person: RecordedPerson | undefined) =>
    quotas.flatMap(({ feature, value }, at) => (person?.values[pool.features.indexOf(feature)] === value ? [at] : []));
  const metBy = pool.people.map(met);
  for (const [number, panel] of panels.entries()) {
    const counts = Array<number>(quotas.length).fill(0);
    for (const place of panel) for (const at of metBy[place] ?? []) counts[at]! += 1;
    const broken = quotas.findIndex(({ min, max }, at) => counts[at]! < min || counts[at]! > max);
    if (broken === -1) continue;
    const quota = quotas[broken]!;
    return `panel ${number} has ${counts[broken]} with ${quota.feature} = ${quota.value}, and the quota is ${rangeOf(quota)}`;
  }
  return undefined;
}

function faultInHouseholds({ panels, pool }: Commitment): string | undefined {
  for (const [number, panel] of panels.entries()) {
    const households = panel.map((place) => pool.people[place]?.household ?? null).filter((one) => one !== null);
    if (new Set(households).size < households.length) return `panel ${number} has two people of one household`;
  }
  return undefined;
}

function faultInStays({ gone, panels, pool, previous, stays }: Commitment): string | undefined {
  if (![stays, gone].every((places) => isAscending(places, pool.people.length))) {
    return "who stays or is gone is listed twice, out of order, or not in the pool";
  }
  if (previous === null && stays.length + gone.length > 0) return "a first draw, and yet somebody stays or is gone";
  const without = panels.findIndex((panel) => stays.some((place) => !panel.includes(place)));
  if (without !== -1) return `panel ${without} lacks somebody who stays`;
  const withGone = panels.findIndex((panel) => gone.some((place) => panel.includes(place)));
  return withGone === -1 ? undefined : `panel ${withGone} has somebody who is gone`;
}

function saysOfStays({ gone, previous, stays }: Commitment): string {
  if (previous === null) return "a first draw: nobody was in or out beforehand";
  return `${stays.length} stay and are in every panel, ${gone.length} are gone and in none`;
}

function faultInAppearances({ appearances, panels, pool }: Commitment): string | undefined {
  const counts = countAppearances(panels, pool.people.length);
  if (appearances.length !== counts.length) return "there is not one number of appearances for each person";
  const wrong = counts.findIndex((count, place) => count !== appearances[place]);
  return wrong === -1
    ? undefined
    : `person ${wrong} is in ${counts[wrong]} panels, and the record says ${appearances[wrong]}`;
}

function saysOfChances({ appearances, panels }: Commitment): string {
  const least = appearances.reduce((a, b) => Math.min(a, b), panels.length);
  const most = appearances.reduce((a, b) => Math.max(a, b), 0);
  return `everybody is in the number of panels that is told: ${rangeOf({ min: least, max: most })} of ${panels.length}`;
}

function faultInSources({ panels, randomness }: Commitment): string | undefined {
  const { beacon } = randomness;
  if (beacon && beacon.chain !== QUICKNET.chain)
    return `${beacon.chain} is not the beacon that is called ${beacon.network}`;
  if (beacon && beacon.round === 0) return "the rounds of the beacon begin with 1";
  const fault = faultInRandomness(randomness, panels.length);
  if (fault?.code === "lottery.unevenDice")
    return `with these dice alone some of the ${panels.length} panels come oftener`;
  if (fault?.code === "lottery.strangeDice") return "nobody throws dice like these";
  return fault && "no randomness was agreed on";
}

function saysOfSources({ randomness: { beacon, dice } }: Commitment): string {
  const sources = [
    ...(beacon ? [`round ${beacon.round} of ${beacon.network}`] : []),
    ...(dice ? [`${dice.count} dice of ${dice.sides} sides`] : []),
  ];
  return `agreed on beforehand: ${sources.join(" and ")}`;
}

export function rangeOf({ min, max }: { readonly min: number; readonly max: number }): string {
  return min === max ? `${min}` : `${min} to ${max}`;
}
