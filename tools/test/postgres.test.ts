import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { offered } from "../../web/src/testing/databases.ts";
import { ensurePostgres, findPostgres, missingPostgres, startCluster } from "./postgres.ts";

const folder = mkdtempSync(join(tmpdir(), "naast postgres "));
const programs = join(folder, "bin");
mkdirSync(programs);
for (const name of ["initdb", "postgres"]) writeFileSync(join(programs, name), "");
afterAll(() => rmSync(folder, { recursive: true }));

describe("PostgreSQL for tests", () => {
  it("is the one that NAAST_POSTGRES names", () => {
    expect(findPostgres({ NAAST_POSTGRES: programs, PATH: "/usr/bin" })).toBe(programs);
  });

  it("is missing when NAAST_POSTGRES names no such folder, even where there is another, and is then not installed", async () => {
    const environment = { NAAST_POSTGRES: folder, PATH: programs, CI: "true" };
    const asked: string[] = [];
    const run = async (command: string) => asked.push(command);
    expect(findPostgres(environment)).toBeUndefined();
    expect(await ensurePostgres(environment, run)).toBeUndefined();
    expect(asked).toEqual([]);
    expect(missingPostgres(environment)).toBe(
      `NAAST_POSTGRES names "${folder}", which has no initdb: correct or unset it.`,
    );
  });

  it("is found along PATH where Debian's place has none", () => {
    const environment = { PATH: `/nowhere:${programs}` };
    expect(findPostgres(environment, join(folder, "no-debian"))).toBe(programs);
    expect(findPostgres({ PATH: "/nowhere" }, join(folder, "no-debian"))).toBeUndefined();
  });

  it("is Debian's newest, and none older than 15", () => {
    const debian = join(folder, "debian");
    for (const version of ["9.6", "14", "15", "17"]) {
      mkdirSync(join(debian, version, "bin"), { recursive: true });
      for (const name of ["initdb", "postgres"]) writeFileSync(join(debian, version, "bin", name), "");
    }
    expect(findPostgres({}, debian)).toBe(join(debian, "17/bin"));
    rmSync(join(debian, "17"), { recursive: true });
    rmSync(join(debian, "15"), { recursive: true });
    expect(findPostgres({}, debian)).toBeUndefined();
  });

  it("tells how to get it", () => {
    expect(missingPostgres({})).toContain("sudo apt-get install postgresql");
  });
});

describe("a cluster of our own", () => {
  it("answers in its own folder only, and leaves nothing behind", async () => {
    const cluster = await startCluster((await offered("server")).programs);
    const addresses = cluster.ask("show listen_addresses");
    const place = cluster.ask("show data_directory").trim();
    await cluster.stop();

    expect(addresses).toBe("\n");
    expect(place).toContain(tmpdir());
    expect(existsSync(place)).toBe(false);
  });
});
