/**
 * The public record of a lottery: everything that was fixed beforehand, and afterwards what was drawn from it.
 *
 * It is plain data, published as one line of canonical JSON (RFC 8785) and a line feed, so that every byte of the file
 * is checked. All numbers in it but those of the certificate are whole. Places in a list count from 0.
 */
export interface LotteryRecord {
  readonly kind: "naast.lottery.record";
  readonly version: 1;
  readonly commitment: Commitment;
  /** SHA-256 of the canonical JSON of the commitment: what is printed in the newspaper before the draw. */
  readonly fingerprint: string;
  /** Null until the randomness is there. */
  readonly draw: RecordedDraw | null;
}

/** What is fixed, and published, before anybody can know the randomness. */
export interface Commitment {
  readonly title: string;
  /** The program that made it, with its version. */
  readonly program: string;
  /** SHA-256 of the file of the record this one goes on from; null for a first draw. */
  readonly previous: string | null;
  readonly pool: RecordedPool;
  readonly quotas: readonly RecordedQuota[];
  /** How many people a panel has: at least and at most. */
  readonly size: { readonly min: number; readonly max: number };
  /** Places in the pool of who is in every panel: members who stay when others are replaced. Ascending. */
  readonly stays: readonly number[];
  /** Places in the pool of who is in no panel any more. Ascending. */
  readonly gone: readonly number[];
  /** The goal by which the panels were made, such as "leximin". */
  readonly objective: string;
  /** The panels, all equally likely: each the places in the pool of its people, ascending. A panel may be there twice. */
  readonly panels: readonly (readonly number[])[];
  /** SHA-256 of the canonical JSON of `panels`. */
  readonly panelsHash: string;
  /** For each person of the pool: in how many panels. Divided by the number of panels, the chance to be drawn. */
  readonly appearances: readonly number[];
  /** Null when there is none. */
  readonly certificate: RecordedCertificate | null;
  readonly randomness: CommittedRandomness;
}

/** The people who may be drawn, without anything that says who they are. */
export interface RecordedPool {
  /** The features that have quotas, in the order in which they were given. */
  readonly features: readonly string[];
  /** In the order of their pseudonyms. */
  readonly people: readonly RecordedPerson[];
  /** The Merkle root over the canonical JSON of each person. */
  readonly root: string;
}

export interface RecordedPerson {
  /** SHA-256 over the person's own salt and id: whoever has both recognises it, nobody else does. */
  readonly pseudonym: string;
  /** One for each feature. */
  readonly values: readonly string[];
  /** The same number for people who may not be drawn together; null for who lives with nobody of the pool. */
  readonly household: number | null;
}

/** The proof that no other way of drawing is fairer, as the engine of the panels gives it, without ids. */
export interface RecordedCertificate {
  readonly objective: string;
  /** People who are alike in everything, as places in the pool, ascending. */
  readonly types: readonly (readonly number[])[];
  /** For each type the fairest chance; the panels come within one panel of it. */
  readonly chances: readonly number[];
  /** What holds for every panel, told of types by their place in the list. */
  readonly claims: readonly unknown[];
}

/** How many people of a panel have this value: at least and at most. */
export interface RecordedQuota {
  readonly feature: string;
  readonly value: string;
  readonly min: number;
  readonly max: number;
}

/** Where the randomness will come from. At least one of the two. */
export interface CommittedRandomness {
  readonly beacon: { readonly network: "drand quicknet"; readonly chain: string; readonly round: number } | null;
  readonly dice: DiceKind | null;
}

export interface DiceKind {
  readonly count: number;
  /** Ten-sided dice show 0 to 9, all others 1 to their number of sides. */
  readonly sides: number;
}

/** The randomness as it came, and what follows from it. */
export interface RecordedDraw {
  readonly beacon: BeaconValue | null;
  /** What the dice showed, in the order of the throws. */
  readonly dice: readonly number[] | null;
  /** SHA-256 of what chance starts from; null where dice alone name the panel. */
  readonly seed: string | null;
  /** The place in `panels` of the panel that was drawn. */
  readonly panel: number;
}

export interface BeaconValue {
  readonly round: number;
  /** 48 bytes, as hexadecimal digits. */
  readonly signature: string;
  /** SHA-256 of the signature. */
  readonly randomness: string;
}
