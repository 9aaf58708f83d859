import { DomainError } from "@naast/kernel";
import { beaconValue, drawPanel, isThrow } from "./randomness.ts";
import type { CommittedRandomness, LotteryRecord } from "./record.ts";

/** The randomness as it was published or thrown. */
export interface Revealed {
  /** 96 hexadecimal digits: the signature of the round that was committed to. */
  readonly signature?: string | undefined;
  readonly dice?: readonly number[] | undefined;
}

/**
 * Draws the panel of a record, now that the randomness it named is there.
 *
 * @throws DomainError `lottery.alreadyDrawn`; `lottery.missingBeacon`, `lottery.missingDice`; `lottery.strayBeacon`,
 * `lottery.strayDice` (chance that was not committed to); `lottery.badSignature` (not 48 bytes in hexadecimal digits; whether
 * it is the right one is for {@link verifyRecord}); `lottery.badDice` (not a throw of these dice)
 */
export function revealLottery(record: LotteryRecord, revealed: Revealed): LotteryRecord {
  if (record.draw) throw new DomainError("lottery.alreadyDrawn", "conflict");
  const { commitment } = record;
  const randomness = {
    beacon: beaconOf(commitment.randomness, revealed),
    dice: diceOf(commitment.randomness, revealed),
  };
  return { ...record, draw: drawPanel(commitment, randomness) };
}

function beaconOf({ beacon }: CommittedRandomness, { signature }: Revealed) {
  if (!beacon && signature !== undefined) throw new DomainError("lottery.strayBeacon", "invalid");
  if (!beacon) return null;
  if (signature === undefined) throw new DomainError("lottery.missingBeacon", "invalid", { round: beacon.round });
  if (!/^[\da-f]{96}$/.test(signature)) throw new DomainError("lottery.badSignature", "invalid");
  return beaconValue(beacon.round, signature);
}

function diceOf({ dice: kind }: CommittedRandomness, { dice }: Revealed) {
  if (!kind && dice) throw new DomainError("lottery.strayDice", "invalid");
  if (!kind) return null;
  if (!dice) throw new DomainError("lottery.missingDice", "invalid", { ...kind });
  if (!isThrow(dice, kind)) throw new DomainError("lottery.badDice", "invalid", { ...kind });
  return dice;
}
