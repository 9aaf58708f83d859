// Real processes on real databases: who holds a folder, what is refused, and that nothing is lost however a house ends.
import { spawn } from "node:child_process";
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { demoVisitorAt } from "../../../bench/demo-visitor.ts";
import { type Cluster, findPostgres, missingPostgres, startCluster } from "../postgres.ts";
import { readyClone, removeTemporaryFolders, temporaryFolder } from "./clone.ts";
import { endEveryone, freePort, msUntilGone, npm, sentencesIn, takePort, until } from "./npm-run.ts";

const PROMISED_MS = 2000; // how soon on a machine of its own: bench/RESULTS.md
const LONGEST_START_MS = 20_000;

let folder = "";
/** Data with a database in them, to be copied. */
let prepared = "";
beforeAll(async () => {
  folder = readyClone();
  prepared = temporaryFolder();
  const { code, err } = await naast(["municipality", "add", ...MARLEEN], { NAAST_DATA: prepared });
  expect(code, err).toBe(0);
});
afterEach(endEveryone);
afterAll(removeTemporaryFolders);

const MARLEEN = ["--name", "Wijkerveen", "--administrator", "Marleen de Wit", "--email", "marleen@example.org"];

function dataFolder(): string {
  const copy = join(temporaryFolder(), "data");
  cpSync(prepared, copy, { recursive: true });
  return copy;
}

/** The command line of the clone, to its end. */
function naast(words: readonly string[], environment: Record<string, string>) {
  const { PORT: _, ...clean } = process.env;
  const child = spawn(process.execPath, [join(folder, "cli/naast.mjs"), ...words], {
    env: { ...clean, ...environment },
  });
  let [out, err] = ["", ""];
  child.stdout.on("data", (text) => (out += text));
  child.stderr.on("data", (text) => (err += text));
  return new Promise<{ code: number | null; out: string; err: string }>((ended) =>
    child.once("close", (code) => ended({ code, out, err })),
  );
}

async function serving(environment: Record<string, string>) {
  const port = await freePort();
  const running = npm(["start"], { folder, environment: { PORT: String(port), ...environment } });
  const ready = await until(() => running.output().includes("Naast: http"), LONGEST_START_MS);
  expect(ready, running.output()).toBeLessThan(LONGEST_START_MS);
  return { running, port };
}

/** What `npm start` says last when it cannot. */
async function refusal(environment: Record<string, string>) {
  const { code, output } = await npm(["start"], { folder, environment: { PORT: "0", ...environment } }).ended;
  expect(output).not.toContain("    at ");
  return { code, said: sentencesIn(output).at(-1) };
}

describe("a data folder", () => {
  it("is used by one house at a time, and free when that one has stopped", async () => {
    const NAAST_DATA = dataFolder();
    const { running, port } = await serving({ NAAST_DATA });
    const sentence = `Another Naast uses the data folder ${NAAST_DATA}: stop that one, or choose another folder with NAAST_DATA.`;
    expect(await refusal({ NAAST_DATA })).toEqual({ code: 1, said: sentence });
    expect(await naast(["serve"], { NAAST_DATA, PORT: "0" })).toEqual({ code: 2, out: "", err: `${sentence}\n` });
    expect(await naast(["audit", "verify"], { NAAST_DATA })).toMatchObject({ code: 2, err: `${sentence}\n` });

    const family = running.family();
    running.kill("SIGTERM");
    await msUntilGone(family, port);
    expect(await naast(["migrate", "--json"], { NAAST_DATA })).toEqual({ code: 0, out: '{"applied":[]}\n', err: "" });
  });

  it("is not touched when the port is taken", async () => {
    const NAAST_DATA = join(temporaryFolder(), "data");
    const { port, release } = await takePort();
    expect((await refusal({ NAAST_DATA, PORT: String(port) })).said).toMatch(new RegExp(`^Port ${port} is taken`));
    await release();
    expect(() => readdirSync(NAAST_DATA)).toThrow("ENOENT");
  });

  it("opens again after a house that was killed outright, with everything in it", async () => {
    const NAAST_DATA = dataFolder();
    const { running, port } = await serving({ NAAST_DATA });
    const family = running.family();
    process.kill(family.at(-1) ?? 0, "SIGKILL");
    await msUntilGone(family, port);

    const { code, out } = await naast(["audit", "verify", "--json"], { NAAST_DATA });
    expect([code, JSON.parse(out).municipalities.map(({ name }: { name: string }) => name)]).toEqual([
      0,
      expect.arrayContaining(["Wijkerveen"]),
    ]);
  });

  it("of a newer Naast, or with an edited migration, is refused", async () => {
    const NAAST_DATA = dataFolder();
    const built = join(folder, "dist/migrations");
    const [first = "", last = ""] = [readdirSync(built).toSorted()[0], readdirSync(built).toSorted().at(-1)];
    const kept = join(temporaryFolder(), "migrations");
    cpSync(built, kept, { recursive: true });
    const putBack = () => {
      rmSync(built, { recursive: true });
      cpSync(kept, built, { recursive: true });
    };

    rmSync(join(built, last));
    expect((await refusal({ NAAST_DATA })).said).toContain(`was made by a newer Naast (${last})`);
    putBack();
    writeFileSync(join(built, first), `${readFileSync(join(built, first), "utf8")}-- edited\n`);
    expect((await refusal({ NAAST_DATA })).said).toContain(`The migration ${first} was changed after it had been done`);
    putBack();
  });
});

describe("a house that stops while people use it", () => {
  it("closes its database and is gone within two seconds, with readers asking and streams open", async () => {
    const NAAST_DATA = join(temporaryFolder(), "data");
    expect((await naast(["demo"], { NAAST_DATA })).code).toBe(0);
    const { running, port } = await serving({ NAAST_DATA });
    const url = `http://127.0.0.1:${port}`;
    let busy = true;
    const readers = Array.from({ length: 8 }, async () => {
      while (busy)
        await fetch(`${url}/ready`)
          .then((answer) => answer.text())
          .catch(() => {});
    });
    const colleague = await demoVisitorAt(url, "/huis/taken");
    const topic = /topics="([^"]+)"/.exec(await (await colleague.get("/huis/taken")).text())?.[1] ?? "";
    const streams = await Promise.all(Array.from({ length: 8 }, () => colleague.get(`/live?topic=${topic}`)));
    expect(streams.map(({ status }) => status)).toEqual(streams.map(() => 200));
    const family = running.family();
    running.kill("SIGTERM");
    expect(await msUntilGone(family, port)).toBeLessThan(PROMISED_MS);
    busy = false;
    await Promise.all([...readers, ...streams.map((stream) => stream.text().catch(() => ""))]);
    expect((await naast(["migrate"], { NAAST_DATA })).out).toBe("The database is up to date: nothing to do.\n");
  });
});

describe("a PostgreSQL server", () => {
  let cluster: Cluster;
  beforeAll(async () => {
    const programs = findPostgres(process.env);
    if (programs === undefined) throw new Error(missingPostgres(process.env));
    cluster = await startCluster(programs);
    cluster.ask("create role naast login createrole");
    cluster.ask("create database naast owner naast");
  });
  afterAll(() => cluster.stop());

  it("is prepared, filled and served from by the same commands, and nobody there is made up", async () => {
    const DATABASE_URL = cluster.url("naast", "naast");
    expect((await naast(["migrate"], { DATABASE_URL })).out).toMatch(/^Done: 20261124T0600_app_role\.sql, /);
    const added = await naast(["municipality", "add", ...MARLEEN, "--json"], { DATABASE_URL });
    const { link } = JSON.parse(added.out);
    const { running, port } = await serving({ DATABASE_URL });
    expect(running.output()).not.toContain("demonstration");

    const url = `http://127.0.0.1:${port}`;
    const opened = await fetch(`${url}${new URL(link).pathname}`, { redirect: "manual" });
    const cookie = opened.headers.getSetCookie().map((line) => line.split(";")[0]);
    const confirming = await fetch(`${url}${opened.headers.get("location")}`, {
      headers: { cookie: cookie.join("; ") },
    });
    expect(await confirming.text()).toContain("m•••@example.org bij Wijkerveen");
  });

  it("that cannot be used is told in one sentence", async () => {
    const closed = `postgres://naast:secret@127.0.0.1:${await freePort()}/naast`;
    const { code, said } = await refusal({ DATABASE_URL: closed });
    expect([code, said]).toEqual([1, expect.stringMatching(/^No database answers at 127\.0\.0\.1:\d+\/naast: start/)]);
    expect((await refusal({ DATABASE_URL: cluster.url("naast", "nowhere") })).said).toMatch(/^There is no database/);
    expect((await refusal({ DATABASE_URL: cluster.url("postgres", "naast") })).said).toContain(
      "as the superuser postgres",
    );
  });
});
