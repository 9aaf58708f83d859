import { describe, expect, it } from "vitest";
import { openEnvelope, sealEnvelope } from "./envelope.ts";

const WORDS = "Op het plein is het laat stil – 26 4";

describe("an envelope", () => {
  it("is opened by its own key", () => {
    expect(openEnvelope(sealEnvelope(WORDS))).toBe(WORDS);
  });

  it("is another one each time, in which nothing can be read", () => {
    const [one, other] = [sealEnvelope(WORDS), sealEnvelope(WORDS)];

    expect(one.envelope).not.toBe(other.envelope);
    expect(Buffer.from(one.envelope, "base64url").toString("latin1")).not.toContain("plein");
  });

  it("stays closed to another key, and to whoever changed a single sign of it", () => {
    const { envelope, key } = sealEnvelope(WORDS);
    const middle = Math.floor(envelope.length / 2);
    const changed = envelope.slice(0, middle) + (envelope[middle] === "A" ? "B" : "A") + envelope.slice(middle + 1);

    expect(openEnvelope({ envelope, key: sealEnvelope(WORDS).key })).toBeUndefined();
    expect(openEnvelope({ envelope: changed, key })).toBeUndefined();
    for (const none of ["", "AAAA", envelope.slice(0, 12)])
      expect(openEnvelope({ envelope: none, key })).toBeUndefined();
  });
});
