import { describe, expect, it } from "vitest";
import { BEACON, ROUND_1000, sampleLottery } from "../../reference/sample-lottery.ts";
import { commitLottery } from "./commit.ts";
import { revealLottery } from "./reveal.ts";

const dice = { count: 3, sides: 10 };
const FINGERPRINT = "6ef29347f14e3d1fc1c3edf97a1341f3130074799c98fe414e0a8bcdc69faaff";

describe("revealLottery", () => {
  const both = commitLottery(sampleLottery());
  const none = commitLottery(sampleLottery({ randomness: { beacon: BEACON, dice: null } }));
  const onlyDice = commitLottery(sampleLottery({ randomness: { beacon: null, dice } }));

  it("draws the panel of the README", () => {
    const { draw, fingerprint } = revealLottery(both, { signature: ROUND_1000, dice: [3, 0, 7] });

    // Drawn a second time by reference/verify.py, in second-verifier.test.ts.
    expect({ panel: draw?.panel, fingerprint }).toEqual({ panel: 35, fingerprint: FINGERPRINT });
  });

  it("takes the randomness that was agreed on, once, and nothing else", () => {
    const signature = ROUND_1000;
    const drawn = revealLottery(none, { signature });

    expect(() => revealLottery(drawn, { signature })).toThrow("lottery.alreadyDrawn");
    expect(() => revealLottery(both, { signature })).toThrow("lottery.missingDice");
    expect(() => revealLottery(both, { dice: [1, 2, 3] })).toThrow("lottery.missingBeacon");
    expect(() => revealLottery(none, { signature, dice: [1, 2, 3] })).toThrow("lottery.strayDice");
    expect(() => revealLottery(onlyDice, { signature, dice: [1, 2, 3] })).toThrow("lottery.strayBeacon");
    expect(() => revealLottery(none, { signature: "b4" })).toThrow("lottery.badSignature");
    expect(() => revealLottery(onlyDice, { dice: [1, 2, 10] })).toThrow("lottery.badDice");
  });
});
