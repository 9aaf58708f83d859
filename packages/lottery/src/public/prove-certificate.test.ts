import { describe, expect, it } from "vitest";
import { sampleLottery } from "../../reference/sample-lottery.ts";
import { roundToPanels } from "../panel/round-to-panels.ts";
import { selectPanels } from "../panel/select-panels.ts";
import { commitLottery, writeRecord } from "./commit.ts";
import { digestOf } from "./digest.ts";
import { faultInCertificate } from "./prove-certificate.ts";
import type { RecordedCertificate } from "./record.ts";
import { verifyRecord } from "./verify-record.ts";

/** The sample, with the panels and the proof of the engine. */
function provenRecord() {
  const { pool, quotas, size } = sampleLottery();
  const features = ["wijk", "leeftijd"];
  const people = pool.people.map((person) => ({ ...person, values: person.values.slice(1) }));
  const selected = selectPanels({ pool: { features, people }, quotas, size }, { objective: "leximin" });
  if (selected.kind !== "distribution") throw new Error("the sample has panels");
  const { panels } = roundToPanels(selected, 100, "sample");
  const { types, ...certificate } = selected.certificate;
  const chances = types.map(([first = ""]) => selected.chances.get(first)!);
  return commitLottery(
    sampleLottery({ pool: { features, people }, panels, certificate: { ...certificate, types, chances } }),
  );
}

describe("faultInCertificate", () => {
  const record = provenRecord();
  const file = writeRecord(record);

  it("proves from the record alone that no way of drawing is fairer", () => {
    const { ok, checks } = verifyRecord(file, { faultInCertificate });

    expect(checks.filter((check) => !check.ok)).toEqual([]);
    expect(ok).toBe(true);
    expect(checks.at(-1)).toMatchObject({
      name: "optimal",
      says: expect.stringContaining("no way of drawing is fairer"),
    });
  });

  it("finds out who claims chances that are not the fairest, or a bound that a panel breaks", () => {
    const certificate = record.commitment.certificate!;
    const [first, ...rest] = certificate.claims as { bound: number }[];
    const changed: Partial<RecordedCertificate>[] = [
      { chances: certificate.chances.with(0, certificate.chances[0]! / 2) },
      { claims: [{ ...first, bound: first!.bound * 0.9 }, ...rest] },
      { claims: rest },
      { types: certificate.types.toReversed() },
      { objective: "anything" },
      { claims: ["a claim"] },
    ];

    for (const change of changed) {
      const commitment = { ...record.commitment, certificate: { ...certificate, ...change } };
      const forged = writeRecord({ ...record, commitment, fingerprint: digestOf(commitment) });
      const wrong = verifyRecord(forged, { faultInCertificate }).checks.flatMap(({ name, ok }) => (ok ? [] : [name]));
      expect(wrong).toEqual(["optimal"]);
    }
  });

  it("says so when there is nothing to prove", () => {
    const bare = writeRecord(commitLottery(sampleLottery({ certificate: null })));

    expect(verifyRecord(bare, { faultInCertificate }).checks.at(-1)).toMatchObject({ name: "optimal", ok: false });
  });
});
