import { DomainError } from "@naast/kernel";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Ballots, collectBallots, type Mark, marksOf } from "../ballots/ballots.ts";
import { readBallots } from "../ballots/read-ballots.ts";
import { type TallyOptions, tallyBallots } from "../tally/tally.ts";
import { ballotsToChangeTop } from "./change-top.ts";
import { ranksIn, resampleRanks } from "./resample.ts";

const OPTIONS = ["A", "B", "C", "D"].map((id) => ({ id, name: id }));
const approved = (votes: readonly (readonly number[])[]) =>
  collectBallots(
    "approve",
    OPTIONS,
    votes.map((ballot) => ballot.map((option) => ({ option, mark: 1 }))),
  );

describe("ballotsToChangeTop", () => {
  it("counts how many ballots fewer it takes", () => {
    const ballots = readBallots("count;vote\n9;A,B\n4;C\n2;D\n", { file: "x", kind: "approve" });
    expect(ballotsToChangeTop(ballots, { method: "approval" }, 3)).toEqual({ ballots: 2, exact: true, out: 2, in: 3 });
    expect(ballotsToChangeTop(ballots, { method: "approval" }, 2)).toEqual({ ballots: 5, exact: true, out: 0, in: 2 });
  });

  it("says 0 when the last place is shared, and nothing when all fit", () => {
    expect(ballotsToChangeTop(approved([[0], [1]]), { method: "approval" }, 1)).toMatchObject({ ballots: 0 });
    expect(ballotsToChangeTop(approved([[0], [1]]), { method: "approval" }, 4)).toMatchObject({ ballots: undefined });
  });

  it("is the least that any choice of ballots needs, for approval and Borda", () => {
    const ballot = fc.uniqueArray(fc.nat(3), { maxLength: 4 });
    const method = fc.constantFrom("approval", "borda" as const);
    fc.assert(
      fc.property(fc.array(ballot, { maxLength: 6 }), method, fc.integer({ min: 1, max: 3 }), (votes, by, top) => {
        const how = { method: by as "borda" };
        expect(ballotsToChangeTop(approved(votes), how, top).ballots).toBe(leastByTrying(approved(votes), how, top));
      }),
      { seed: 5, numRuns: 150 },
    );
  });

  it("never says fewer than needed for Schulze and stv, and what it says is enough", () => {
    const ballot = fc
      .shuffledSubarray([0, 1, 2, 3])
      .map((order): Mark[] => order.map((option, at) => ({ option, mark: at + 1 })));
    const method = fc.constantFrom("schulze", "stv" as const);
    fc.assert(
      fc.property(fc.array(ballot, { maxLength: 6 }), method, (votes, by) => {
        const how = { method: by as "stv", seats: 1 };
        const ballots = collectBallots("rank", OPTIONS, votes);
        const { ballots: found, exact } = ballotsToChangeTop(ballots, how, 2);
        const least = leastByTrying(ballots, how, 2);
        if (!exact && found !== undefined) expect(found).toBeGreaterThanOrEqual(least ?? 99);
      }),
      { seed: 6, numRuns: 100 },
    );
  });
});

describe("resampleRanks", () => {
  const clear = readBallots("count;vote\n60;A>B>C\n30;B>A>C\n", { file: "x", kind: "rank" });
  const options = { seed: "s", resamples: 200, top: 1 };

  it("gives a clear winner one place only, and a close race a range", () => {
    const drawn = resampleRanks(clear, { method: "borda" }, options);
    expect(drawn).toMatchObject({
      ranks: [
        { from: 1, to: 1, amongFirst: 1 },
        { from: 2, to: 2 },
        { from: 3, to: 3 },
      ],
    });
    const close = readBallots("count;vote\n11;A>B\n10;B>A\n", { file: "x", kind: "rank" });
    expect(resampleRanks(close, { method: "borda" }, options)).toMatchObject({
      ranks: [
        { from: 1, to: 2 },
        { from: 1, to: 2 },
      ],
    });
  });

  it("gives the same for the same seed", () => {
    const again = () => resampleRanks(clear, { method: "schulze" }, options);
    expect(again()).toEqual(again());
  });

  it("stops when asked, and refuses too few resamples", () => {
    const stopping = { ...options, shouldStop: () => true };
    expect(resampleRanks(clear, { method: "borda" }, stopping)).toEqual({ kind: "stopped" });
    expect(() => resampleRanks(clear, { method: "borda" }, { ...options, resamples: 5 })).toThrow(DomainError);
  });
});

/** Tries every set of ballots that could be taken away. */
function leastByTrying(ballots: Ballots, how: TallyOptions, top: number): number | undefined {
  const topOf = (kept: Ballots) => {
    const ranks = ranksIn(tallyBallots(kept, how).ranking, kept.options.length);
    return [...ranks.keys()].filter((option) => ranks[option]! <= top);
  };
  const before = topOf(ballots);
  if (before.length > top) return 0;
  let least: number | undefined;
  for (let taken = 1; taken < 2 ** ballots.count; taken++) {
    const kept = Array.from({ length: ballots.count }, (_, ballot) => ballot).filter(
      (ballot) => !(taken & (2 ** ballot)),
    );
    const after = topOf(
      collectBallots(
        ballots.kind,
        ballots.options,
        kept.map((ballot) => marksOf(ballots, ballot)),
      ),
    );
    const fewer = ballots.count - kept.length;
    if (`${after}` !== `${before}` && fewer < (least ?? Number.POSITIVE_INFINITY)) least = fewer;
  }
  return least;
}
