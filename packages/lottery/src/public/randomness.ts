import { createRandom, DomainError, encodeUtf8, sha256 } from "@naast/kernel";
import { fromHex, joinedBytes, toHex } from "./digest.ts";
import type { BeaconValue, Commitment, CommittedRandomness, DiceKind, RecordedDraw } from "./record.ts";

/** The public beacon of the League of Entropy: every three seconds a number that nobody can foresee or choose. */
export const QUICKNET = {
  network: "drand quicknet",
  chain: "52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971",
  /** When round 1 came, in seconds since 1970. */
  genesisSeconds: 1_692_803_367,
  periodSeconds: 3,
} as const;

/** When a round of the beacon comes, in seconds since 1970. */
export function secondsOfRound(round: number): number {
  return QUICKNET.genesisSeconds + (round - 1) * QUICKNET.periodSeconds;
}

/** The first round that comes at or after this moment, in seconds since 1970. */
export function roundAt(seconds: number): number {
  return Math.max(1, Math.ceil((seconds - QUICKNET.genesisSeconds) / QUICKNET.periodSeconds) + 1);
}

/** The randomness of a round belongs to its signature: it is the SHA-256 of it. */
export function beaconValue(round: number, signature: string): BeaconValue {
  return { round, signature, randomness: toHex(sha256(fromHex(signature))) };
}

/** What came of the randomness a record committed to. */
export interface Randomness {
  readonly beacon: BeaconValue | null;
  readonly dice: readonly number[] | null;
}

/**
 * The panel that the randomness points at, each panel exactly as likely as the others.
 *
 * With a beacon: SHA-256 over a fixed text, the root of the pool, the hash of the panels, the randomness of the beacon
 * and the dice is the key of a ChaCha20 stream, and rejection takes a number below m from it. The parts that can be
 * left out have their length in front, so no two draws hash the same bytes. Neither who makes the panels nor who throws
 * the dice can steer it: the list is fixed first, the beacon comes last, and the dice are added to it.
 *
 * With dice alone: what they show, read as one number, modulo m. A few throws are too little chance to hash: three
 * ten-sided dice have 1,000 outcomes, and hashed they would leave out some 368 of 1,000 panels. Read as a number they reach
 * each panel once, which is why the throws must be a multiple of m (see {@link faultInRandomness}).
 */
export function drawPanel(commitment: Commitment, { beacon, dice }: Randomness): RecordedDraw {
  const count = commitment.panels.length;
  if (!beacon) {
    const panel = Number(numberOfDice(dice ?? [], commitment.randomness.dice!) % BigInt(count));
    return { beacon, dice, seed: null, panel };
  }
  const start = startOfChance(commitment, { beacon, dice });
  return { beacon, dice, seed: toHex(sha256(start)), panel: createRandom(start).below(count) };
}

/** What is wrong with the sources of chance for a list of this many panels; undefined when they will do. */
export function faultInRandomness({ beacon, dice }: CommittedRandomness, panels: number): DomainError | undefined {
  if (!beacon && !dice) return new DomainError("lottery.noRandomness", "invalid");
  if (dice && !isUsable(dice)) return new DomainError("lottery.strangeDice", "invalid", { ...dice });
  if (beacon || !dice) return undefined;
  if (BigInt(dice.sides) ** BigInt(dice.count) % BigInt(panels) === 0n) return undefined;
  return new DomainError("lottery.unevenDice", "invalid", { ...dice, panels });
}

/** Whether dice of this kind can show this. */
export function isThrow(dice: readonly number[], { count, sides }: DiceKind): boolean {
  const lowest = lowestFace(sides);
  return dice.length === count && dice.every((face) => face >= lowest && face < lowest + sides);
}

/** More than these nobody throws, and their outcomes would not be counted in reasonable time. */
function isUsable({ count, sides }: DiceKind): boolean {
  return count >= 1 && count <= 100 && sides >= 2 && sides <= 1000;
}

function lowestFace(sides: number): number {
  return sides === 10 ? 0 : 1;
}

function numberOfDice(dice: readonly number[], { sides }: DiceKind): bigint {
  return dice.reduce((number, face) => number * BigInt(sides) + BigInt(face - lowestFace(sides)), 0n);
}

const DOMAIN = encodeUtf8("naast.lottery.draw/1\n");

function startOfChance({ pool, panelsHash }: Commitment, { beacon, dice }: Randomness): Uint8Array {
  return joinedBytes([
    DOMAIN,
    fromHex(pool.root),
    fromHex(panelsHash),
    ...withLength(beacon ? fromHex(beacon.randomness) : new Uint8Array(0)),
    ...withLength(encodeUtf8((dice ?? []).join(","))),
  ]);
}

function withLength(part: Uint8Array): Uint8Array[] {
  return [Uint8Array.of(part.length >> 8, part.length & 0xff), part];
}
