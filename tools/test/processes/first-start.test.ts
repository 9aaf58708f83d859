import { afterAll, describe, expect, it } from "vitest";
import { freshClone, removeTemporaryFolders, temporaryFolder } from "./clone.ts";
import { endEveryone, freePort, msUntilGone, npm, type Running, sentencesIn, statusOf, until } from "./npm-run.ts";

const LONGEST_INSTALL_MS = 100_000;

describe("npm start in a fresh clone", () => {
  const folder = freshClone();
  afterAll(() => {
    endEveryone();
    removeTemporaryFolders();
  });

  const start = (port: number, more = {}): Running =>
    npm(["start"], { folder, environment: { PORT: String(port), ...more } });
  const answers = (port: number) => until(async () => (await statusOf(port)) === 200, LONGEST_INSTALL_MS);

  it("can be broken off half-way an installation and leaves no process behind", async () => {
    const port = await freePort();
    const running = start(port);
    await until(() => running.output().includes("Installing packages"), LONGEST_INSTALL_MS);
    await until(() => running.family().length > 4, 1000);
    const family = running.family();
    running.kill("SIGTERM");
    expect(await msUntilGone(family, port)).toBeLessThan(2000);
  });

  it("heals by itself, also when two starts do it at once", { timeout: 2 * LONGEST_INSTALL_MS }, async () => {
    const ports = [await freePort(), await freePort()];
    const both = ports.map((port, place) => start(port, place === 0 ? {} : { NAAST_DATA: temporaryFolder() }));
    for (const [place, port] of ports.entries()) {
      expect(await answers(port), both[place]?.output()).toBeLessThan(LONGEST_INSTALL_MS);
    }
    const installing = both.filter((running) => running.output().includes("Installing packages"));
    expect(installing).toHaveLength(1);
    expect(both[0]?.output()).toContain("Preparing the database (once, a few seconds)");
    for (const running of both) running.kill("SIGTERM");
    for (const [place, port] of ports.entries()) await msUntilGone(both[place]?.family() ?? [], port);
  });

  it("skips what is done the next time, and needs no network for it", async () => {
    const port = await freePort();
    const environment = { PORT: String(port), npm_config_registry: `http://127.0.0.1:${await freePort()}/` };
    const running = npm(["start"], { folder, environment });
    expect(await answers(port), running.output()).toBeLessThan(LONGEST_INSTALL_MS);
    await until(() => running.output().includes("made up"), LONGEST_INSTALL_MS);
    expect(sentencesIn(running.output())).toEqual([
      `Naast: http://127.0.0.1:${port}`,
      "This is a demonstration: its people are made up, and whoever comes may be any of them.",
    ]);
  });
});
