import { appendFileSync, chownSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { freshClone, readyClone, removeTemporaryFolders, temporaryFolder } from "./clone.ts";
import { endEveryone, freePort, npm, sentencesIn, statusOf, takePort, until } from "./npm-run.ts";

const ORDINARY_USER = 65_534;
const isRoot = process.getuid?.() === 0;

afterEach(() => {
  endEveryone();
  removeTemporaryFolders();
});

describe("npm start on a machine that is not ready for it", () => {
  it("says in one sentence that the port is taken, and which command works", async () => {
    const { port, release } = await takePort();
    const folder = readyClone();
    const { code, output } = await npm(["start"], { folder, environment: { PORT: String(port) } }).ended;
    await release();
    expect(code).toBe(1);
    expect(sentencesIn(output).at(-1)).toBe(
      `Port ${port} is taken: stop the program that uses it, or choose another port with PORT=${port + 1} npm start.`,
    );
    expect(output).not.toContain("    at ");
  });

  it.each(["drie", "0x50", "65536"])("says in one sentence that PORT=%s is no port", async (port) => {
    const folder = readyClone();
    const { code, output } = await npm(["start"], { folder, environment: { PORT: port } }).ended;
    expect(code).toBe(1);
    expect(sentencesIn(output).at(-1)).toContain(`PORT is "${port}", which is no port`);
  });

  it("says that there is no content where NAAST_CONTENT points, and where content that is there has a fault", async () => {
    const folder = readyClone();
    const told = async (content: string) => {
      const { code, output } = await npm(["start"], { folder, environment: { PORT: "0", NAAST_CONTENT: content } })
        .ended;
      return { code, said: sentencesIn(output).at(-1), stack: output.includes("    at ") };
    };
    const nowhere = { code: 1, stack: false, said: expect.stringContaining("correct NAAST_CONTENT or unset it") };
    expect(await told(temporaryFolder())).toEqual(nowhere);

    appendFileSync(join(folder, "content/practices/jolo.yaml"), "nonsense: true\n");
    const faulty = { code: 1, stack: false, said: expect.stringMatching(/jolo\.yaml:\d+:1: expected no field called/) };
    expect(await told(join(folder, "content"))).toEqual(faulty);
  });

  it("says in one sentence that the first run needs the network", async () => {
    const folder = freshClone();
    const cache = temporaryFolder();
    const closed = `http://127.0.0.1:${await freePort()}/`;
    const environment = { npm_config_registry: closed, npm_config_cache: cache, TMPDIR: cache };
    const { code, output } = await npm(["start"], { folder, environment }).ended;
    const sentences = sentencesIn(output);
    expect(code).toBe(1);
    expect(sentences.at(-1)).toContain("The package registry cannot be reached: the first run needs the network once");
    expect(sentences.filter((sentence) => !sentence.startsWith("Installing"))).toHaveLength(1);
  });
});

// Root may write everywhere, so these need to become somebody else first, which only root can.
describe.runIf(isRoot)("npm start by an ordinary user", () => {
  const home = { HOME: "/nonexistent" };

  it("says in one sentence that the folder is not theirs to write in", async () => {
    const folder = freshClone();
    const { code, output } = await npm(["start"], { folder, environment: home, userId: ORDINARY_USER }).ended;
    expect(code).toBe(1);
    expect(sentencesIn(output)).toHaveLength(1);
    expect(output).toContain("Naast may not write in");
  });

  it("serves from somebody else's folder when everything in it is ready and the data are their own", async () => {
    const folder = readyClone();
    const first = await freePort();
    const once = npm(["start"], { folder, environment: { PORT: String(first) } });
    expect(await until(async () => (await statusOf(first)) === 200, 20_000), once.output()).toBeLessThan(20_000);
    once.kill("SIGTERM");
    await once.ended;
    const port = await freePort();
    const environment = { ...home, PORT: String(port) };
    const { code, output } = await npm(["start"], { folder, environment, userId: ORDINARY_USER }).ended;
    expect([code, sentencesIn(output).at(-1)]).toEqual([
      1,
      `Naast may not write in ${join(folder, "data")}: choose another folder with NAAST_DATA.`,
    ]);

    const NAAST_DATA = temporaryFolder();
    chownSync(NAAST_DATA, ORDINARY_USER, ORDINARY_USER);
    const own = { ...environment, NAAST_DATA };
    const running = npm(["start"], { folder, environment: own, userId: ORDINARY_USER });
    expect(await until(async () => (await statusOf(port)) === 200, 20_000), running.output()).toBeLessThan(20_000);
  });
});
