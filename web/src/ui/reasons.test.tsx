import { describe, expect, it } from "vitest";
import { ReasonsList } from "./reasons.tsx";

const shown = (element: ReturnType<typeof ReasonsList>) => String(element);

describe("ReasonsList", () => {
  it("leaves out a group without reasons", () => {
    const list = shown(
      <ReasonsList
        groups={[
          { kind: "for", title: "Fits because", reasons: ["It is near"] },
          { kind: "unknown", title: "We do not know", reasons: [] },
        ]}
      />,
    );

    expect(list).toContain("It is near");
    expect(list).not.toContain("We do not know");
  });

  it("folds further reasons under a sentence, and shows no fold without any", () => {
    const group = { kind: "against", title: "Watch out", reasons: ["One"] } as const;
    const folded = shown(<ReasonsList groups={[{ ...group, more: { summary: "One more", reasons: ["Two"] } }]} />);

    expect(folded).toMatch(/<summary>One more<\/summary>.*Two/);
    expect(shown(<ReasonsList groups={[group]} />)).not.toContain("<details");
  });

  it("shows signs in a reason as they are", () => {
    expect(shown(<ReasonsList groups={[{ kind: "for", title: "T", reasons: ["a < b & c"] }]} />)).toContain(
      "a &lt; b &amp; c",
    );
  });
});
