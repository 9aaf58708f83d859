import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createRandom } from "@naast/kernel";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { BEACON, everyPanel, ROUND_1000, sampleLottery } from "../../reference/sample-lottery.ts";
import { drawFromRegister } from "../register/draw-register.ts";
import { type RegisterOptions, readRegister } from "../register/read-register.ts";
import { commitLottery, hashOfRecord, writeRecord } from "./commit.ts";
import { digestOf } from "./digest.ts";
import type { LotteryRecord } from "./record.ts";
import { revealLottery } from "./reveal.ts";
import { verifyRecord } from "./verify-record.ts";

const PROGRAM = fileURLToPath(new URL("../../reference/verify.py", import.meta.url));
const hasPython = spawnSync("python3", ["--version"]).status === 0;
const folder = mkdtempSync(join(tmpdir(), "naast-lottery-"));
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(({ skip }) => skip(!hasPython, "python3 is not on this machine, so the second verifier was not run"));

function written(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

function python(...words: string[]) {
  const { status, stdout, stderr } = spawnSync("python3", ["-B", PROGRAM, ...words], { encoding: "utf8" });
  if (stderr !== "") throw new Error(stderr);
  return { status, answer: JSON.parse(stdout) };
}

/** Several throws and lists, with beacon, dice or both, so that many panels come up. */
function someRecords(): LotteryRecord[] {
  const dice = { count: 3, sides: 10 };
  const throws = [42, 999].map((n) => Array.from(String(n).padStart(3, "0"), Number));
  return throws.flatMap((shown, at) => {
    const panels = everyPanel().slice(at);
    const both = commitLottery(sampleLottery({ panels, randomness: { beacon: BEACON, dice } }));
    const beaconAlone = commitLottery(sampleLottery({ panels, randomness: { beacon: BEACON, dice: null } }));
    const diceAlone = commitLottery(sampleLottery({ randomness: { beacon: null, dice } }));
    return [
      revealLottery(both, { signature: ROUND_1000, dice: shown }),
      revealLottery(beaconAlone, { signature: ROUND_1000 }),
      revealLottery(diceAlone, { dice: shown }),
    ];
  });
}

describe("the second verifier, in Python", () => {
  it("draws the same panel from every record and finds all well, as ours does", () => {
    const records = someRecords();

    for (const record of records) {
      const path = written("record.json", writeRecord(record));
      const { fingerprint } = record;
      expect(verifyRecord(writeRecord(record), { fingerprint }).ok).toBe(true);
      expect(python(path, "--fingerprint", fingerprint)).toMatchObject({
        status: 0,
        answer: { ok: true, panel: record.draw!.panel },
      });
    }
    expect(new Set(records.map(({ draw }) => draw!.panel)).size).toBeGreaterThan(3);
  });

  it("spells odd names, signs outside the basic plane and numbers as ours does", () => {
    const odd = ['Zo\u00eb "x" \\ \u2028 \u007f', "\u{1f600}", "\uffee", "tab\there"];
    const numbers = { numbers: [0.1, 1e21, 1e-7, 123456789.125, 5e-324, -3.25, 1 / 3, 1e20, 0] };
    const record = commitLottery(
      sampleLottery({
        title: odd.join(),
        certificate: {
          objective: "odd",
          types: [],
          chances: [0.1, 1e-7],
          claims: [{ ...numbers, [odd[1]!]: 1, [odd[2]!]: 2 }],
        },
      }),
    );

    expect(python(written("odd.json", writeRecord(record)))).toMatchObject({ status: 0, answer: { ok: true } });
  });

  it("notices what was tampered with, in the check in which ours does", () => {
    const [record] = someRecords();
    const { commitment } = record!;
    const forged = [
      { quotas: commitment.quotas.with(0, { ...commitment.quotas[0]!, min: 2 }) },
      { appearances: commitment.appearances.with(2, 0) },
      { panels: commitment.panels.with(3, commitment.panels[4]!) },
      { stays: [0] },
      { size: { min: 5, max: 5 } },
      { randomness: { beacon: { ...BEACON, round: 999 }, dice: commitment.randomness.dice } },
      { pool: { ...commitment.pool, people: commitment.pool.people.map((one) => ({ ...one, household: 1 })) } },
    ].map((change) => ({ ...record!, commitment: { ...commitment, ...change } }));
    const files = [
      ...forged.map((one) => writeRecord({ ...one, fingerprint: digestOf(one.commitment) })),
      writeRecord({ ...record!, draw: { ...record!.draw!, panel: record!.draw!.panel + 1 } }),
    ];

    for (const file of files) {
      const { answer } = python(written("forged.json", file));
      const failing = answer.checks.filter(({ ok }: { ok: boolean }) => !ok).map(({ name }: { name: string }) => name);
      const ours = verifyRecord(file).checks.filter(({ ok }) => !ok);
      expect(failing).toEqual(ours.map(({ name }) => name));
    }
  });

  it("notices bytes that were changed here and there", () => {
    const file = writeRecord(someRecords()[0]!);
    const random = createRandom("bytes to change");

    for (let change = 0; change < 6; change++) {
      const at = random.below(file.length);
      const sign = random.pick([..."019af,"].filter((one) => one !== file[at]));
      const path = written("changed.json", file.slice(0, at) + sign + file.slice(at + 1));
      expect(python(path)).toMatchObject({ status: 1, answer: { ok: false } });
    }
  });

  it("finds a person, and follows a chain of records", () => {
    const [first] = someRecords();
    const { entries, pool } = sampleLottery();
    const { people } = pool;
    const members = first!.commitment.panels[first!.draw!.panel]!;
    const { id, salt } = entries[0]!;
    const path = written("first.json", writeRecord(first!));
    const found = verifyRecord(writeRecord(first!), { entry: entries[0] }).entry!;
    const idAt = (place: number) =>
      people.find((one) => {
        const entry = entries.find((other) => other.id === one.id)!;
        return verifyRecord(writeRecord(first!), { entry }).entry!.place === place;
      })!.id;
    const stays = members.map(idAt);
    const second = commitLottery(
      sampleLottery({
        panels: [stays],
        randomness: { beacon: { ...BEACON, round: 1001 }, dice: null },
        previous: { hash: hashOfRecord(first!), stays, gone: [] },
      }),
    );

    expect(python(path, "--entry", `${id}:${salt}`).answer.entry).toEqual({
      place: found.place,
      appearances: found.appearances,
      panels: found.panels,
    });
    expect(python(path, "--entry", `${id}:${"0".repeat(32)}`).status).toBe(1);
    expect(python(written("second.json", writeRecord(second)), "--previous", path)).toMatchObject({ status: 0 });
    expect(python(path, "--previous", path).status).toBe(1);
  });

  it("draws the same ids from a register, with strata and households, as Excel wrote it", () => {
    const random = createRandom("a register");
    const rows = Array.from(
      { length: 400 },
      (_, n) => `${n * 7};Straat "${n}";${random.below(90)};wijk ${random.below(7)}`,
    );
    const text = `\ufeffID;naam;huis;wijk\r\n${random.shuffled(rows).join("\r\n")}\r\n`;
    const path = written("register.csv", text);
    const sha256 = createHash("sha256").update(text).digest("hex");
    const options: Partial<RegisterOptions>[] = [{}, { strata: ["huis"] }, { household: ["wijk", "huis"] }];

    for (const [count, given] of options.entries()) {
      const asked = { count: 60 + count, seed: `seed ${count}` };
      const { ids } = drawFromRegister(readRegister([text], { file: path, ...given }), asked);
      const draw = written("draw.json", JSON.stringify({ ...asked, ...given, register: { sha256 }, ids }));
      const other = written(
        "other.json",
        JSON.stringify({ ...asked, ...given, register: { sha256 }, ids: ids.toReversed() }),
      );

      expect(python(draw, "--register", path)).toMatchObject({ status: 0, answer: { ok: true } });
      expect(python(other, "--register", path).status).toBe(1);
    }
  });
});
