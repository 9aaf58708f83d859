import { canonicalJson, encodeUtf8, hmacSha256 } from "@naast/kernel";
import { digestOf, toHex } from "./digest.ts";
import { merkleProof } from "./merkle.ts";
import type { LotteryRecord, RecordedPerson } from "./record.ts";

/** What one person gets, and nobody else: with it they find themselves in the record. */
export interface Entry {
  readonly id: string;
  /** 32 hexadecimal digits that belong to this person alone. */
  readonly salt: string;
}

/** What a record holds about the person with an entry. */
export interface FoundEntry extends RecordedPerson {
  /** In the list of people, from 0. */
  readonly place: number;
  readonly appearances: number;
  /** Of so many panels. */
  readonly panels: number;
  /** Leads from this person to the root of the pool: see {@link provesText}. */
  readonly proof: readonly string[];
  /** Whether the panel that was drawn has this person; null before the draw. */
  readonly drawn: boolean | null;
}

/**
 * A salt of their own for everyone, from one secret of whoever holds the lottery.
 *
 * Without a salt anybody could hash all names of a street and see who signed up. HMAC keeps one salt from telling
 * another: a person may show theirs.
 *
 * @param secret - at least 16 bytes of real chance; whoever has it knows everybody's pseudonym
 */
export function makeEntries(ids: readonly string[], secret: Uint8Array): Entry[] {
  return ids.map((id) => ({ id, salt: toHex(hmacSha256(secret, encodeUtf8(id)).subarray(0, 16)) }));
}

/** The name under which a person stands in a record. */
export function pseudonymOf({ id, salt }: Entry): string {
  return digestOf(["naast.lottery.pseudonym/1", salt, id]);
}

/** The person with this entry; undefined when the record does not have them. */
export function findEntry({ commitment, draw }: LotteryRecord, entry: Entry): FoundEntry | undefined {
  const { pool, appearances, panels } = commitment;
  const pseudonym = pseudonymOf(entry);
  const place = pool.people.findIndex((person) => person.pseudonym === pseudonym);
  const person = pool.people[place];
  if (!person) return undefined;
  return {
    ...person,
    place,
    appearances: appearances[place] ?? 0,
    panels: panels.length,
    proof: merkleProof(pool.people.map(leafOfPerson), place),
    drawn: draw && (panels[draw.panel]?.includes(place) ?? false),
  };
}

/** What is hashed of a person for the Merkle tree of a pool. */
export function leafOfPerson({ household, pseudonym, values }: RecordedPerson): string {
  return canonicalJson({ household, pseudonym, values });
}
