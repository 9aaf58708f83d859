import { describe, expect, it } from "vitest";
import { practice, town } from "../reference/small-town.ts";
import { findingsOf } from "./findings.ts";

const { taxonomy } = town();
const study = (outcomes?: Record<string, string>) => ({
  studied: "comparison",
  finding: "positive",
  text: { nl: "Wat eruit kwam", en: "What came out" },
  source: "source",
  ...(outcomes && { outcomes }),
});
const studied = (...studies: ReturnType<typeof study>[]) =>
  findingsOf(practice("tea", { evidence: { recognition: { level: "none-seen" }, studies } }), taxonomy);

describe("findingsOf", () => {
  it("keeps an outcome that nobody looked at, with nothing beside it", () => {
    expect(studied()).toEqual({ byOutcome: [{ outcome: "contact", found: [] }], ofTheWhole: [] });
  });

  it("lays two studies that differ side by side, and adds nothing up", () => {
    const [good, bad] = [study({ contact: "positive" }), study({ contact: "negative" })];

    expect(studied(good, bad).byOutcome).toEqual([
      {
        outcome: "contact",
        found: [
          { finding: "positive", study: good },
          { finding: "negative", study: bad },
        ],
      },
    ]);
  });

  it("keeps apart what says nothing about a single outcome", () => {
    expect(studied(study(), study({ contact: "positive" })).ofTheWhole).toEqual([study()]);
    expect(studied(study({})).ofTheWhole).toHaveLength(1);
  });
});
