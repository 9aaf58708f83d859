import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { contentFolder } from "../load.ts";
import { shortLivedFile } from "../try-out.ts";
import { serveFrom } from "./serve.ts";

// Stands where the bundle is built, so that this test needs no build: it answers with the folder the server would read.
const STAND_IN = `
import { createServer } from "node:http";
export async function serve({ host, port, say }) {
  if (process.env.NAAST_DATA === "held") throw Object.assign(new Error("Another Naast uses it."), { name: "StartFault" });
  say("Preparing");
  const server = createServer((_, answer) => answer.end(process.env.NAAST_CONTENT));
  await new Promise((listening, failed) => server.once("error", failed).listen(port, host, listening));
  return { url: "http://" + host + ":" + server.address().port, isDemo: true, close: () => new Promise((closed) => server.close(closed)) };
}`;

async function start(told: (text: string) => void = () => {}, content = contentFolder()) {
  const built = pathToFileURL(await shortLivedFile("server.mjs", STAND_IN));
  const options = { json: false, links: false, language: "nl" as const, content };
  return serveFrom(built).run([], options, { out: told, err: () => {} });
}

describe("naast serve", () => {
  beforeEach(() => {
    vi.stubEnv("NAAST_CONTENT", "");
    vi.stubEnv("PORT", "0");
  });
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  it("tells the address, serves the content folder that was asked for, and ends when it is asked to stop", async () => {
    const content = contentFolder();
    const said: string[] = [];
    let ended: Promise<number> | undefined;
    const url = await new Promise<string>((told) => {
      ended = start((text) => {
        said.push(text);
        if (text.startsWith("Naast: ")) told(text.replace("Naast: ", ""));
      }, content);
    });

    expect(await (await fetch(url)).text()).toBe(content);
    process.emit("SIGTERM");
    expect(await ended).toBe(0);
    expect(said).toEqual([
      "Preparing",
      `Naast: ${url}`,
      expect.stringMatching(/^This is a demonstration: its people are made up/),
    ]);
    await expect(fetch(url)).rejects.toThrow();
  });

  it("says in one sentence that the port is taken", async () => {
    const other = createServer();
    await new Promise<void>((listening) => other.listen(0, "127.0.0.1", listening));
    const { port } = other.address() as AddressInfo;
    vi.stubEnv("PORT", String(port));

    await expect(start()).rejects.toThrow(`Port ${port} is taken. Stop the program that uses it`);
    await new Promise((closed) => other.close(closed));
  });

  it("passes on what the one who starts can mend", async () => {
    vi.stubEnv("NAAST_DATA", "held");

    await expect(start()).rejects.toMatchObject({ name: "StartFault", message: "Another Naast uses it." });
  });

  it.each(["abc", "", "65536", "-1", "80.5"])("refuses '%s' as a port", async (port) => {
    vi.stubEnv("PORT", port);

    await expect(start()).rejects.toThrow(`PORT is '${port}', which is no port`);
  });

  it("says that the web app is not built yet", async () => {
    const nowhere = serveFrom(new URL("file:///nowhere/server.js"));
    const options = { json: false, links: false, language: "nl" as const, content: contentFolder() };

    await expect(nowhere.run([], options, { out: () => {}, err: () => {} })).rejects.toThrow(
      "`npm start` builds and serves it",
    );
  });
});
