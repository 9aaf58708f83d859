import { canonicalJson, compareText, DomainError } from "@naast/kernel";
import type { Person, Pool } from "../panel/panel-request.ts";
import { digestOf, digestOfText } from "./digest.ts";
import { type Entry, leafOfPerson, pseudonymOf } from "./entry.ts";
import { merkleRoot } from "./merkle.ts";
import { PROGRAM } from "./program.ts";
import { faultInRandomness } from "./randomness.ts";
import type { Commitment, LotteryRecord, RecordedPerson, RecordedPool } from "./record.ts";

/** As far as a record looks at it: types as ids, and chances and claims of types by their place in the list. */
export interface PanelCertificate {
  readonly objective: string;
  readonly types: readonly (readonly string[])[];
  readonly chances: readonly number[];
  readonly claims: readonly unknown[];
}

/** What goes into a record. */
export interface CommitInput extends Pick<Commitment, "title" | "quotas" | "size" | "objective" | "randomness"> {
  /** Values of features without quotas stay out of the record. */
  readonly pool: Pool;
  /** One for each person: see `makeEntries`. */
  readonly entries: readonly Entry[];
  /** Each panel as ids. */
  readonly panels: readonly (readonly string[])[];
  /** The proof of the engine that made the panels, if there is one: its ids become places, so that no id is published. */
  readonly certificate: PanelCertificate | null;
  /** SHA-256 of the file of the record before this one, who stays in the panel and who can be in none: ids. */
  readonly previous?: { readonly hash: string; readonly stays: readonly string[]; readonly gone: readonly string[] };
}

/**
 * Makes the record that is published before a draw, with everything in an order that gives nothing away.
 *
 * People come in the order of their pseudonyms, so neither the order of the sign-ups nor a name shows. Households are
 * numbered in that order, and only those with two people or more; quotas stand as they were given, panels too.
 *
 * @throws DomainError `lottery.unknownId` for an id in a panel, in `stays` or `gone`, that is not in the pool;
 * `lottery.missingEntry`; `lottery.missingValue` (a person without a value for a feature with quotas);
 * `lottery.duplicateId`; `lottery.noPanels`; `lottery.noRandomness`; `lottery.strangeDice`; `lottery.unevenDice` (dice
 * alone whose throws are no multiple of the panels)
 */
export function commitLottery(input: CommitInput): LotteryRecord {
  const { panels, previous } = input;
  if (panels.length === 0) throw new DomainError("lottery.noPanels", "invalid");
  const fault = faultInRandomness(input.randomness, panels.length);
  if (fault) throw fault;

  const { pool, placeOf } = recordedPool(input);
  const placesOf = (ids: readonly string[]) => ids.map((id) => placeIn(placeOf, id)).toSorted((a, b) => a - b);
  const panelsOfPlaces = panels.map(placesOf);
  const { title, quotas, size, objective, certificate, randomness } = input;
  return sealed({
    title,
    program: PROGRAM,
    previous: previous?.hash ?? null,
    pool,
    quotas: quotas.map(({ feature, value, min, max }) => ({ feature, value, min, max })),
    size,
    stays: placesOf(previous?.stays ?? []),
    gone: placesOf(previous?.gone ?? []),
    objective,
    panels: panelsOfPlaces,
    panelsHash: digestOf(panelsOfPlaces),
    appearances: countAppearances(panelsOfPlaces, pool.people.length),
    certificate: certificate && {
      objective: certificate.objective,
      types: certificate.types.map(placesOf),
      chances: certificate.chances,
      claims: certificate.claims,
    },
    randomness,
  });
}

/** The file of a record: one line of canonical JSON. `sha256sum` of it is {@link hashOfRecord}. */
export function writeRecord(record: LotteryRecord): string {
  return `${canonicalJson(record)}\n`;
}

/** SHA-256 of the file of a record: what the next record names as the one before it. */
export function hashOfRecord(record: LotteryRecord): string {
  return digestOfText(writeRecord(record));
}

/** For each place of the pool, in how many panels it is. */
export function countAppearances(panels: readonly (readonly number[])[], people: number): number[] {
  const counts = Array<number>(people).fill(0);
  for (const panel of panels) for (const place of panel) counts[place]! += 1;
  return counts;
}

function sealed(commitment: Commitment): LotteryRecord {
  return { kind: "naast.lottery.record", version: 1, commitment, fingerprint: digestOf(commitment), draw: null };
}

interface PlacedPool {
  readonly pool: RecordedPool;
  readonly placeOf: ReadonlyMap<string, number>;
}

function recordedPool({ pool: { features: known, people }, entries, quotas }: CommitInput): PlacedPool {
  const features = known.filter((feature) => quotas.some((quota) => quota.feature === feature));
  const entryOf = new Map(entries.map((entry) => [entry.id, entry]));
  const inOrder = people
    .map((person) => ({ person, pseudonym: pseudonymOf(entryIn(entryOf, person.id)) }))
    .toSorted((a, b) => compareText(a.pseudonym, b.pseudonym));
  const placeOf = new Map(inOrder.map(({ person }, place) => [person.id, place]));
  if (placeOf.size < people.length) throw new DomainError("lottery.duplicateId", "invalid");

  const householdOf = numberedHouseholds(inOrder.map(({ person }) => person));
  const recorded: RecordedPerson[] = inOrder.map(({ person, pseudonym }) => ({
    pseudonym,
    values: features.map((feature) => valueFor(person, feature, known.indexOf(feature))),
    household: householdOf(person),
  }));
  return { placeOf, pool: { features, people: recorded, root: merkleRoot(recorded.map(leafOfPerson)) } };
}

function entryIn(entries: ReadonlyMap<string, Entry>, id: string): Entry {
  const entry = entries.get(id);
  if (!entry) throw new DomainError("lottery.missingEntry", "invalid", { id });
  return entry;
}

function valueFor({ id, values }: Person, feature: string, column: number): string {
  const value = values[column];
  if (value === undefined) throw new DomainError("lottery.missingValue", "invalid", { id, feature });
  return value;
}

function numberedHouseholds(people: readonly Person[]): (person: Person) => number | null {
  const sizes = new Map<string, number>();
  for (const { household } of people)
    if (household !== undefined) sizes.set(household, (sizes.get(household) ?? 0) + 1);
  const numbers = new Map<string, number>();
  return ({ household }) => {
    if (household === undefined || sizes.get(household) === 1) return null;
    if (!numbers.has(household)) numbers.set(household, numbers.size);
    return numbers.get(household)!;
  };
}

function placeIn(placeOf: ReadonlyMap<string, number>, id: string): number {
  const place = placeOf.get(id);
  if (place === undefined) throw new DomainError("lottery.unknownId", "invalid", { id });
  return place;
}
