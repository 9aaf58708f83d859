import { describe, expect, it } from "vitest";
import { isFromQuicknet } from "./beacon.ts";

// Published by the League of Entropy: round 1000 of quicknet, at api.drand.sh/52db9ba7…/public/1000.
const ROUND_1000 = "b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39";

describe("isFromQuicknet", () => {
  it("knows what the beacon really gave in a round", () => {
    expect(isFromQuicknet(1000, ROUND_1000)).toBe(true);
  });

  it("believes it of no other round, and no other signature", () => {
    expect(isFromQuicknet(1001, ROUND_1000)).toBe(false);
    expect(isFromQuicknet(1000, ROUND_1000.replace("b4", "a4"))).toBe(false);
    expect(isFromQuicknet(1000, "00".repeat(48))).toBe(false);
    expect(isFromQuicknet(1000, "c0".padEnd(96, "0"))).toBe(false);
    expect(isFromQuicknet(1000, "not a signature")).toBe(false);
  });
});
