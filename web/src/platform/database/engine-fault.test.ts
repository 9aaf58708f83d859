import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { StartFault } from "../start-fault.ts";
import { openEmbeddedEngine } from "./embedded-engine.ts";
import { asDatabaseFault, oldServerFault } from "./engine-fault.ts";

/** What was thrown on a disk of 20 MB, on one of 40 MB that filled up, and by a server whose disk was full. */
const FULL_DISKS = [
  { name: "ErrnoError", errno: 51 }, // PGlite 0.5.16 making a database: no Error, and no message
  Object.assign(new Error('could not extend file "base/5/17075": No space left on device'), { code: "53100" }),
  Object.assign(new Error("ENOSPC: no space left on device, mkdir '/data'"), { code: "ENOSPC" }),
  Object.assign(new Error("EDQUOT: disk quota exceeded, open"), { code: "EDQUOT" }),
];

const messageOf = (fault: unknown) => (fault instanceof StartFault ? fault.message : fault);

describe("asDatabaseFault", () => {
  it.each(FULL_DISKS)("says in one sentence that the disk is full (%o)", (thrown) => {
    expect(messageOf(asDatabaseFault(thrown, "/srv/naast/data"))).toBe(
      "The disk with /srv/naast/data is full: free some space and start Naast again; nothing was lost.",
    );
  });

  it("leaves alone what nobody at the keyboard can mend", () => {
    const mistake = new TypeError("undefined is not a function");
    expect(asDatabaseFault(mistake, "/data")).toBe(mistake);
  });
});

describe("oldServerFault", () => {
  it("tells which PostgreSQL is too old, and accepts 15 and newer", () => {
    expect(oldServerFault(140_013, "db.example.nl/naast")?.message).toBe(
      "The database at db.example.nl/naast is PostgreSQL 14: Naast needs 15 or newer; upgrade it, or correct DATABASE_URL.",
    );
    expect([oldServerFault(150_000, "here"), oldServerFault(180_001, "here")]).toEqual([undefined, undefined]);
  });
});

/** PGlite takes seconds to make a database. */
const LONG = { timeout: 60_000 };

describe("a data folder", () => {
  const refusal = async (folder: string) => messageOf(await openEmbeddedEngine(folder).catch((error) => error));

  it(
    "is prepared once, also after a preparation that was broken off, and held by one Naast at a time",
    LONG,
    async () => {
      const folder = temporaryFolder();
      mkdirSync(join(folder, "unfinished"));
      writeFileSync(join(folder, "unfinished/PG_VERSION"), "1");
      let preparations = 0;
      const first = await openEmbeddedEngine(folder, () => (preparations += 1));
      expect(await refusal(folder)).toBe(
        `Another Naast uses the data folder ${folder}: stop that one, or choose another folder with NAAST_DATA.`,
      );

      await first.close();
      const second = await openEmbeddedEngine(folder, () => (preparations += 1));
      await second.close();
      expect(preparations).toBe(1);
    },
  );

  it("that is a file, or holds what is no database, is refused in one sentence", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "a-file"), "");
    expect(await refusal(join(folder, "a-file"))).toBe(
      `${join(folder, "a-file")} is no folder: choose a folder with NAAST_DATA.`,
    );

    mkdirSync(join(folder, "database"));
    writeFileSync(join(folder, "database/PG_VERSION"), "nonsense");
    expect(await refusal(folder)).toMatch(/^The database in .* does not open and may be damaged: put a backup back/);
  });
});

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "naast-data-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
