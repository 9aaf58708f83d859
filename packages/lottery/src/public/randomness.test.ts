import { describe, expect, it } from "vitest";
import { BEACON, ROUND_1000, sampleLottery } from "../../reference/sample-lottery.ts";
import { commitLottery } from "./commit.ts";
import { beaconValue, drawPanel, faultInRandomness, isThrow, roundAt, secondsOfRound } from "./randomness.ts";

const dice = { count: 3, sides: 10 };

describe("beaconValue", () => {
  it("gives the randomness that the League of Entropy published with the signature", () => {
    expect(beaconValue(1000, ROUND_1000).randomness).toBe(
      "fe290beca10872ef2fb164d2aa4442de4566183ec51c56ff3cd603d930e54fdd",
    );
  });
});

describe("drawPanel", () => {
  it("reads dice alone as a number, so that every panel comes equally often", () => {
    const { commitment } = commitLottery(sampleLottery({ randomness: { beacon: null, dice } }));
    const counts = Array<number>(commitment.panels.length).fill(0);
    for (let number = 0; number < 1000; number++) {
      const shown = Array.from(String(number).padStart(3, "0"), Number);
      counts[drawPanel(commitment, { beacon: null, dice: shown }).panel]! += 1;
    }

    expect(counts).toEqual(Array(50).fill(20));
  });

  it("gives panel 307 of a thousand when three dice show 3, 0 and 7", () => {
    const panels = Array.from({ length: 1000 }, () => sampleLottery().panels[0]!);
    const { commitment } = commitLottery(sampleLottery({ panels, randomness: { beacon: null, dice } }));

    expect(drawPanel(commitment, { beacon: null, dice: [3, 0, 7] })).toMatchObject({ panel: 307, seed: null });
  });

  it("gives another draw for other panels, another pool, another round and other dice", () => {
    const beacon = beaconValue(1000, ROUND_1000);
    const { commitment } = commitLottery(sampleLottery());
    const seeds = [
      drawPanel(commitment, { beacon, dice: [3, 0, 7] }),
      drawPanel(commitment, { beacon, dice: [3, 0, 8] }),
      drawPanel(commitment, { beacon, dice: null }),
      drawPanel({ ...commitment, panelsHash: "0".repeat(64) }, { beacon, dice: [3, 0, 7] }),
      drawPanel({ ...commitment, pool: { ...commitment.pool, root: "0".repeat(64) } }, { beacon, dice: [3, 0, 7] }),
      drawPanel(commitment, { beacon: { ...beacon, randomness: "0".repeat(64) }, dice: [3, 0, 7] }),
    ].map(({ seed }) => seed);

    expect(new Set(seeds).size).toBe(seeds.length);
  });
});

describe("faultInRandomness", () => {
  it("refuses none, dice nobody throws, and dice alone that favour some panels", () => {
    const code = (beacon: typeof BEACON | null, thrown: typeof dice | null, panels = 1000) =>
      faultInRandomness({ beacon, dice: thrown }, panels)?.code;

    expect(code(null, null)).toBe("lottery.noRandomness");
    expect(code(null, dice, 999)).toBe("lottery.unevenDice");
    expect(code(null, { count: 0, sides: 6 })).toBe("lottery.strangeDice");
    expect(code(BEACON, { count: 3, sides: 1 })).toBe("lottery.strangeDice");
    expect([code(null, dice), code(BEACON, dice, 999), code(BEACON, null)]).toEqual([undefined, undefined, undefined]);
  });
});

describe("isThrow", () => {
  it("knows that ten-sided dice show 0 to 9 and others 1 to their number of sides", () => {
    expect(isThrow([0, 9, 5], dice)).toBe(true);
    expect(isThrow([1, 6], { count: 2, sides: 6 })).toBe(true);
    for (const shown of [[0, 9], [0, 9, 10], []]) expect(isThrow(shown, dice)).toBe(false);
    for (const shown of [
      [0, 6],
      [1, 7],
    ])
      expect(isThrow(shown, { count: 2, sides: 6 })).toBe(false);
  });
});

describe("roundAt", () => {
  it("is the first round at or after a moment, and knows when that comes", () => {
    expect(secondsOfRound(1)).toBe(1_692_803_367);
    expect(roundAt(secondsOfRound(1000))).toBe(1000);
    expect(roundAt(secondsOfRound(1000) - 2)).toBe(1000);
    expect(roundAt(secondsOfRound(1000) + 1)).toBe(1001);
    expect(roundAt(0)).toBe(1);
  });
});
