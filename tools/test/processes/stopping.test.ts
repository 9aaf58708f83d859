import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { readyClone, removeTemporaryFolders } from "./clone.ts";
import { endEveryone, freePort, msUntilGone, npm, type Running, statusOf, until } from "./npm-run.ts";

const PROMISED_MS = 2000;

describe("npm start that is told to stop", () => {
  let folder = "";
  beforeAll(() => {
    folder = readyClone();
  });
  afterEach(endEveryone);
  afterAll(removeTemporaryFolders);

  async function started(): Promise<{ readonly running: Running; readonly port: number }> {
    const port = await freePort();
    const running = npm(["start"], { folder, environment: { PORT: String(port) } });
    expect(await until(async () => (await statusOf(port)) === 200, 20_000), running.output()).toBeLessThan(20_000);
    return { running, port };
  }

  it("leaves no process and no port when npm itself gets SIGTERM", async () => {
    const { running, port } = await started();
    const family = running.family();
    expect(family.length).toBeGreaterThan(1);
    running.kill("SIGTERM");
    expect(await msUntilGone(family, port)).toBeLessThan(PROMISED_MS);
  });

  it.each(["SIGINT", "SIGHUP"] as const)(
    "leaves nothing when the terminal sends %s to the whole group",
    async (signal) => {
      const { running, port } = await started();
      const family = running.family();
      running.killGroup(signal);
      expect(await msUntilGone(family, port)).toBeLessThan(PROMISED_MS);
    },
  );

  it("leaves nothing when the process below npm is killed outright", async () => {
    const { running, port } = await started();
    const family = running.family();
    const shell = family[1] ?? 0;
    process.kill(shell, "SIGKILL");
    expect(await msUntilGone(family, port)).toBeLessThan(PROMISED_MS);
  });

  it("does so under a visitor who holds a connection open", async () => {
    const { running, port } = await started();
    const visitor = await fetch(`http://127.0.0.1:${port}/`, { headers: { connection: "keep-alive" } });
    const family = running.family();
    running.kill("SIGTERM");
    expect(await msUntilGone(family, port)).toBeLessThan(PROMISED_MS);
    await visitor.body?.cancel();
  });

  it.each(["npm", "the server itself"] as const)(
    "leaves nothing of a booklet that is being printed when %s is ended",
    async (who) => {
      const { running, port } = await started();
      const serving = running.family();
      const booklet = fetch(`http://127.0.0.1:${port}/praktijken/boekje.pdf`).catch(() => undefined);
      expect(await until(() => running.family().length > serving.length, 5_000)).toBeLessThan(5_000);
      const family = running.family();
      if (who === "npm") running.kill("SIGTERM");
      else process.kill(serving.at(-1) ?? 0, "SIGKILL");
      expect(await msUntilGone(family, port)).toBeLessThan(PROMISED_MS);
      await booklet;
    },
  );
});

describe("naast serve by way of npm", () => {
  afterEach(endEveryone);
  afterAll(removeTemporaryFolders);

  it("leaves nothing when npm itself gets SIGTERM", async () => {
    const folder = readyClone();
    const port = await freePort();
    const running = npm(["run", "naast", "--", "serve"], { folder, environment: { PORT: String(port) } });
    expect(await until(async () => (await statusOf(port)) === 200, 20_000), running.output()).toBeLessThan(20_000);
    const family = running.family();
    running.kill("SIGTERM");
    expect(await msUntilGone(family, port)).toBeLessThan(PROMISED_MS);
  });
});

describe("npm run dev that is told to stop", () => {
  afterEach(endEveryone);
  afterAll(removeTemporaryFolders);

  it("ends its server too", async () => {
    const folder = readyClone();
    const port = await freePort();
    const running = npm(["run", "dev"], { folder, environment: { PORT: String(port) } });
    expect(await until(async () => (await statusOf(port)) === 200, 20_000), running.output()).toBeLessThan(20_000);
    const family = running.family();
    running.kill("SIGTERM");
    expect(await msUntilGone(family, port)).toBeLessThan(PROMISED_MS);
  });
});
