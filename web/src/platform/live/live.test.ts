import { setTimeout as wait } from "node:timers/promises";
import { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from "vitest";
import { ENGINES, freshEngine, freshServerDatabase } from "../../testing/databases.ts";
import { openHouse, type TestHouse } from "../../testing/house.ts";
import { openServerEngine } from "../database/server-engine.ts";
import { inTransaction } from "../database/transaction.ts";
import type { Env } from "../http/env.ts";
import { openPlatform } from "../platform.ts";
import { announce } from "./announce.ts";
import type { LiveTopic } from "./live-topic.ts";
import { createLiveRoutes } from "./routes.ts";

const SQUARE: LiveTopic = { name: "square", mayFollow: async () => true };
const COUNCIL: LiveTopic = { name: "council", mayFollow: async (_unit, subject) => subject === "open" };

describe.each(ENGINES)("the live line (%s)", (kind) => {
  let house: TestHouse;
  let app: Hono<Env>;

  beforeAll(async () => {
    house = await openHouse(await freshEngine(kind));
    app = new Hono<Env>();
    app.use(async (c, next) => {
      c.set("context", house.platform.contextFor({ kind: "visitor" }, "test"));
      await next();
    });
    app.route("/", createLiveRoutes(house.platform.live, [SQUARE, COUNCIL]));
  });
  afterAll(() => house.platform.close());

  const changes = (...topics: string[]) =>
    inTransaction(house.platform.contextFor({ kind: "visitor" }, "test"), async (unit) => {
      for (const topic of topics) await announce(unit, topic);
    });

  it("tells whoever follows a topic that it changed, with a number, and nobody else", async () => {
    const [square, council] = [await follow(app, "topic=square"), await follow(app, "topic=council:open")];
    await changes("square");

    expect(await square.next()).toMatchObject({ event: "change", data: "square", id: expect.stringMatching(/^\d+$/) });
    await changes("council:open");
    expect(await council.next()).toMatchObject({ data: "council:open" });
  });

  it("tells nothing of work that was not stored", async () => {
    const listener = await follow(app, "topic=square");
    const context = house.platform.contextFor({ kind: "visitor" }, "test");
    const failing = inTransaction(context, async (unit) => {
      await announce(unit, "square");
      throw new Error("not stored");
    });
    await expect(failing).rejects.toThrow("not stored");
    await changes("square:after");
    await changes("square");

    const { id } = await listener.next();
    expect(
      await house.platform.database.engine.asOwner((client) =>
        client.query("select count(*) from live_event where topic = 'square' and id = $1", [id]),
      ),
    ).toMatchObject({ rows: [{ count: 1 }] });
  });

  it("tells after a lost line what was missed: each topic once", async () => {
    await changes("square:lost");
    const before = await follow(app, "topic=square:lost&after=0");
    const { id } = await before.next();
    await before.leave();
    await changes("square:lost", "square:lost", "square:lost");

    const back = await follow(app, "topic=square:lost", { "last-event-id": id });
    const told = await back.next();
    expect(Number(told.id)).toBeGreaterThan(Number(id));
    await changes("square:lost");
    // A change may be told twice, on its own and as missed, so what comes now need not be the newest yet.
    while (Number((await back.next()).id) <= Number(told.id));
  });

  it("lets nobody follow what they may not, and says there is nothing to hear", async () => {
    for (const query of ["topic=council:closed", "topic=nothing", "", "topic=__proto__"])
      expect((await app.request(`/live?${query}`)).status, query).toBe(204);

    const some = await follow(app, "topic=council:closed&topic=square");
    await changes("council:closed");
    await changes("square");
    expect(await some.next()).toMatchObject({ data: "square" });
  });

  it("forgets a listener who left", async () => {
    const before = house.platform.live.listeners;
    const listener = await follow(app, "topic=square");
    expect(house.platform.live.listeners).toBe(before + 1);
    await listener.leave();

    await expect.poll(() => house.platform.live.listeners).toBe(before);
  });
});

describe("two processes on one server", () => {
  it("hear of each other what changed, also after the line to the database was lost", { timeout: 20_000 }, async () => {
    const address = await freshServerDatabase();
    const [here, there] = [await openProcess(address), await openProcess(address)];
    onTestFinished(() => Promise.all([here.platform.close(), there.platform.close()]).then(() => {}));
    const listener = await follow(here.app, "topic=square");
    await there.changes("square");
    expect(await listener.next()).toMatchObject({ data: "square" });

    vi.spyOn(console, "error").mockImplementation(() => {});
    await there.platform.database.engine.asOwner((client) =>
      client.query(`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and query like 'listen%' and pid <> pg_backend_pid()`),
    );
    const again = listener.next().then(() => "heard");
    const changeAndListen = async () => {
      await there.changes("square");
      return Promise.race([again, wait(100, "silent")]);
    };
    await expect.poll(changeAndListen, { timeout: 10_000 }).toBe("heard");
    vi.restoreAllMocks();
  });
});

async function openProcess(address: string) {
  const platform = await openPlatform(await openServerEngine(address), []);
  const context = platform.contextFor({ kind: "visitor" }, "test");
  const app = new Hono<Env>();
  app.use(async (c, next) => {
    c.set("context", context);
    await next();
  });
  app.route("/", createLiveRoutes(platform.live, [SQUARE]));
  return { platform, app, changes: (topic: string) => inTransaction(context, (unit) => announce(unit, topic)) };
}

describe.each(ENGINES)("a house that closes (%s)", (kind) => {
  it("ends every stream", async () => {
    const { platform } = await openHouse(await freshEngine(kind));
    const app = new Hono<Env>();
    app.use(async (c, next) => {
      c.set("context", platform.contextFor({ kind: "visitor" }, "test"));
      await next();
    });
    app.route("/", createLiveRoutes(platform.live, [SQUARE]));
    const listener = await follow(app, "topic=square");
    await platform.close();

    await expect(listener.next()).rejects.toThrow("ended");
  });
});

interface Told {
  readonly id: string;
  readonly event: string;
  readonly data: string;
}

/** Somebody's browser, listening. */
async function follow(app: Hono<Env>, query: string, headers: Record<string, string> = {}) {
  const answer = await app.request(`/live?${query}`, { headers });
  expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "text/event-stream"]);
  const blocks = blocksOf(answer.body as ReadableStream<Uint8Array>);
  onTestFinished(() => void blocks.return(undefined));
  await blocks.next(); // the first says from where to go on
  const next = async (): Promise<Told> => {
    for (;;) {
      const { done, value } = await blocks.next();
      if (done) throw new Error("The stream ended.");
      const told = Object.fromEntries(value.split("\n").map((line) => line.split(": "))) as Told;
      if (told.event === "change") return told;
    }
  };
  return { next, leave: () => blocks.return(undefined) };
}

async function* blocksOf(stream: ReadableStream<Uint8Array>) {
  let text = "";
  for await (const chunk of stream.pipeThrough(new TextDecoderStream())) {
    const blocks = (text + chunk).split("\n\n");
    text = blocks.pop() ?? "";
    yield* blocks;
  }
}
