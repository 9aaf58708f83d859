import { type Check, checked } from "./check.ts";
import { beaconValue, drawPanel, isThrow } from "./randomness.ts";
import type { Commitment, LotteryRecord, RecordedDraw } from "./record.ts";

/** Tells whether a signature is the one that the beacon gave in this round. */
export type BeaconCheck = (round: number, signature: string) => boolean;

/** Looks at the randomness of a draw and draws again. */
export function checkDraw({ commitment, draw }: LotteryRecord, isFromBeacon: BeaconCheck | undefined): Check[] {
  if (!draw) return [checked("draw", undefined, "not drawn yet")];
  const beacon = faultInBeacon(commitment, draw, isFromBeacon);
  const dice = faultInDice(commitment, draw);
  return [
    ...(commitment.randomness.beacon || draw.beacon ? [checked("beacon", beacon, saysOfBeacon(isFromBeacon))] : []),
    ...(commitment.randomness.dice || draw.dice
      ? [checked("dice", dice, `the dice showed ${draw.dice?.join(" ")}`)]
      : []),
    checked("draw", beacon || dice ? NO_DRAW : faultInDraw(commitment, draw), `panel ${draw.panel} was drawn`),
  ];
}

const NO_DRAW = "the randomness is not in order, so nothing follows from it";

function saysOfBeacon(isFromBeacon: BeaconCheck | undefined): string {
  const signed = "the randomness belongs to the signature";
  return isFromBeacon ? `${signed}, which the beacon gave in that round` : `${signed}, which was NOT CHECKED`;
}

function faultInBeacon({ randomness }: Commitment, draw: RecordedDraw, isFromBeacon: BeaconCheck | undefined) {
  const { beacon: committed } = randomness;
  const { beacon } = draw;
  if (!committed && !beacon) return undefined;
  if (!committed || !beacon) return "a beacon was agreed on and not used, or used and not agreed on";
  if (beacon.round !== committed.round)
    return `round ${committed.round} was agreed on, and round ${beacon.round} was used`;
  if (beacon.randomness !== beaconValue(beacon.round, beacon.signature).randomness) {
    return "the randomness does not belong to the signature";
  }
  return isFromBeacon?.(beacon.round, beacon.signature) === false
    ? `the signature is not what the beacon gave in round ${beacon.round}`
    : undefined;
}

function faultInDice({ randomness: { dice: kind } }: Commitment, { dice }: RecordedDraw): string | undefined {
  if (!kind && !dice) return undefined;
  if (!kind || !dice) return "dice were agreed on and not thrown, or thrown and not agreed on";
  return isThrow(dice, kind) ? undefined : `${kind.count} dice of ${kind.sides} sides cannot show ${dice.join(" ")}`;
}

function faultInDraw(commitment: Commitment, draw: RecordedDraw): string | undefined {
  if (commitment.panels.length === 0) return "there is nothing to draw from";
  if (!draw.beacon && !draw.dice) return "there was no randomness to draw with";
  const { panel, seed } = drawPanel(commitment, draw);
  if (seed !== draw.seed) return `chance starts from ${seed}, and the record says ${draw.seed}`;
  return panel === draw.panel ? undefined : `panel ${panel} follows from it, and the record says panel ${draw.panel}`;
}
