import { DomainError } from "@naast/kernel";
import { Hono } from "hono";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { ENGINES, type EngineKind, freshEngine, freshServerDatabase } from "../../testing/databases.ts";
import { aStreet, type Street } from "../../testing/street.ts";
import type { Context } from "../database/context.ts";
import type { Engine } from "../database/engine.ts";
import { openServerEngine } from "../database/server-engine.ts";
import { inTransaction } from "../database/transaction.ts";
import { openPlatform, type Platform, startWorking, workOff } from "../platform.ts";
import { enqueue, JOBS_TOPIC, type Job, jobsTopicOf } from "./job.ts";
import { listJobs } from "./store.ts";

/** A house of its own takes a while to open where much else is tested; what is measured begins later. */
const SLOW_MACHINE_MS = 20_000;

/** A machine that does other work as well takes longer than the half second it takes by itself. */
const SOON_MS = 3_000;

type Paint = { readonly municipalityId?: string; readonly bench: number };

/** Paints benches: with what the test has in its pots. */
function painter(run: Job<Paint>["run"]): Job<Paint> {
  return { name: "bench.paint", title: "platform.jobs.title.mail", run };
}

describe.each(ENGINES)("work for later (%s)", (kind) => {
  let platform: Platform;
  let street: Street;
  let painted: number[];
  let paint: Job<Paint>["run"];
  const job = painter((context, data) => paint(context, data));

  beforeAll(async () => {
    platform = await openPlatform(await freshEngine(kind), [job]);
  });
  afterAll(() => platform.close());
  beforeEach(async () => {
    painted = [];
    paint = async (_context, { bench }) => void painted.push(bench);
    await platform.database.engine.asOwner((owner) => owner.query("delete from pgboss.job; delete from live_event"));
    street = await aStreet({ app: new Hono(), platform });
  });

  const ask = (bench: number) =>
    street.does((unit) => enqueue(unit, job, { municipalityId: street.municipalityId, bench }));
  const jobs = () => street.does((unit) => listJobs(unit, { doneSince: new Date(0), most: 50 }));
  const again = async () => {
    const ids = (await jobs()).map(({ id }) => id);
    await street.does(({ db, jobs: queue }) => queue.retry(db, job.name, ids));
    await workOff(platform);
  };

  it("is done after the unit of work that asked for it, and only then", async () => {
    const failing = street.does(async (unit) => {
      await enqueue(unit, job, { municipalityId: street.municipalityId, bench: 1 });
      throw new Error("not stored");
    });
    await expect(failing).rejects.toThrow("not stored");
    await ask(2);
    expect(painted).toEqual([]);
    await workOff(platform);

    expect(painted).toEqual([2]);
    expect(await jobs()).toMatchObject([{ name: "bench.paint", state: "done", tries: 1, failure: null }]);
  });

  it("is tried again when it fails, and is given up with a code: nothing of what was said stays in the queue", async () => {
    paint = async () => {
      throw new Error("Fatima, fatima@example.org, Lindelaan 3");
    };
    await ask(1);
    await workOff(platform);
    const [waiting] = await jobs();
    expect(waiting).toMatchObject({ state: "retrying", tries: 1, failure: "platform.jobs.failure.unknown" });
    expect(waiting?.notBefore.getTime()).toBeGreaterThan(Date.now() + 10_000);

    for (let tries = 2; tries <= 7; tries++) await again();
    expect(await jobs()).toMatchObject([{ state: "failed", tries: 7, failure: "platform.jobs.failure.unknown" }]);
    const { rows } = await platform.database.engine.pool.query("select to_jsonb(job)::text as kept from pgboss.job");
    expect(rows).toHaveLength(1);
    expect(rows[0].kept).not.toMatch(/Fatima|@|Lindelaan/i);
  });

  it("keeps the code of what was refused", async () => {
    paint = async () => {
      throw new DomainError("platform.jobs.failure.mailRefused", "conflict");
    };
    await ask(1);
    await workOff(platform);

    expect(await jobs()).toMatchObject([{ failure: "platform.jobs.failure.mailRefused" }]);
  });

  it("can be tried once more after it was given up, and then succeed", async () => {
    const works = paint;
    paint = async () => {
      throw new Error("no paint");
    };
    await ask(3);
    await workOff(platform);
    for (let tries = 2; tries <= 7; tries++) await again();
    paint = works;
    await again();

    expect(painted).toEqual([3]);
    expect(await jobs()).toMatchObject([{ state: "done", tries: 8 }]);
  });

  it("acts for the municipality it was asked in, and for no other", async () => {
    await aStreet({ app: new Hono(), platform });
    const seen: unknown[] = [];
    paint = (context) =>
      inTransaction(context, async ({ db }) => {
        seen.push(...(await db.selectFrom("person").select("municipality_id").distinct().execute()));
      });
    await ask(1);
    await workOff(platform);
    await street.does((unit) => enqueue(unit, job, { bench: 2 }));
    await workOff(platform);

    expect(seen).toEqual([{ municipality_id: street.municipalityId }]);
  });

  it("is told to whoever watches when it comes, fails and is done, in the same unit of work", async () => {
    const told = async () => {
      const { rows } = await platform.database.engine.pool.query("select topic from live_event order by id");
      return rows.map(({ topic }) => topic);
    };
    const topic = jobsTopicOf(street.municipalityId);
    const works = paint;
    paint = async () => {
      throw new Error("no paint");
    };
    await ask(1);
    expect(await told()).toEqual([topic]);
    await workOff(platform);
    expect(await told()).toEqual([topic, topic]);
    paint = works;
    await again();
    expect(await told()).toEqual([topic, topic, topic]);

    await street.does((unit) => enqueue(unit, job, { bench: 2 }));
    await workOff(platform);
    expect(await told()).toEqual([topic, topic, topic, JOBS_TOPIC, JOBS_TOPIC]);
  });
});

describe.each(ENGINES)("two processes on one queue (%s)", (kind) => {
  it("do each job once", async () => {
    const done: number[] = [];
    const job = painter(async (context, { bench }) => {
      await inTransaction(context, ({ db }) => sql`select pg_sleep(0.002)`.execute(db));
      done.push(bench);
    });
    const [first, second] = await twoProcesses(kind, [job]);
    const asked = Array.from({ length: 30 }, (_, bench) => bench);
    await inTransaction(first.contextFor({ kind: "visitor" }, "test"), async (unit) => {
      for (const bench of asked) await enqueue(unit, job, { bench });
    });
    await Promise.all([workOff(first), workOff(second)]);

    expect(done.toSorted((one, other) => one - other)).toEqual(asked);
  });
});

describe.each(ENGINES)("a house that works (%s)", (kind) => {
  it("knows when what repeats is due", async () => {
    const engine = await freshEngine(kind);
    const nightly: Job = { ...painter(async () => {}), name: "bench.look", repeats: "10 3 * * *" } as Job;
    const platform = await openPlatform(engine, [nightly]);
    onTestFinished(() => platform.close());
    await startWorking(platform);
    const { rows } = await engine.pool.query("select name, cron, timezone from pgboss.schedule");

    expect(rows).toEqual([{ name: "bench.look", cron: "10 3 * * *", timezone: "Europe/Amsterdam" }]);
  });

  it(
    "does by itself what waits, and stops soon while work goes on",
    async () => {
      const { promise: begun, resolve: begin } = Promise.withResolvers<Context>();
      const { promise: never } = Promise.withResolvers<void>();
      const endless = painter(async (context) => {
        begin(context);
        await never;
      });
      const platform = await openPlatform(await freshEngine(kind), [endless]);
      await startWorking(platform);
      await inTransaction(platform.contextFor({ kind: "visitor" }, "test"), (unit) =>
        enqueue(unit, endless, { bench: 1 }),
      );
      await begun;
      const from = performance.now();
      await platform.close();

      expect(performance.now() - from).toBeLessThan(SOON_MS);
    },
    SLOW_MACHINE_MS,
  );

  it(
    "stops as soon when the work goes on and on in the database",
    async () => {
      const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
      const tireless = painter((context) =>
        inTransaction(context, async ({ db }) => {
          begin();
          for (;;) await sql`select pg_sleep(0.001)`.execute(db);
        }),
      );
      const platform = await openPlatform(await freshEngine(kind), [tireless]);
      await startWorking(platform);
      await inTransaction(platform.contextFor({ kind: "visitor" }, "test"), (unit) =>
        enqueue(unit, tireless, { bench: 1 }),
      );
      await begun;
      const from = performance.now();
      await platform.close();

      expect(performance.now() - from).toBeLessThan(SOON_MS);
    },
    SLOW_MACHINE_MS,
  );
});

describe("a house that starts anew on a server", () => {
  it("finds the work it left, broken off and waiting for another try", async () => {
    const url = await freshServerDatabase();
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
    const { promise: never } = Promise.withResolvers<void>();
    const job = painter(async () => {
      begin();
      await never;
    });
    const before = await openPlatform(await openServerEngine(url), [job]);
    const street = await aStreet({ app: new Hono(), platform: before });
    await startWorking(before);
    await street.does((unit) => enqueue(unit, job, { municipalityId: street.municipalityId, bench: 1 }));
    await begun;
    await before.close();

    const after = await openPlatform(await openServerEngine(url), [job]);
    onTestFinished(() => after.close());
    const asHouse = after.contextFor({ kind: "house", municipalityId: street.municipalityId }, "test");
    const [left] = await inTransaction(asHouse, (unit) => listJobs(unit, { doneSince: new Date(0), most: 50 }));
    expect(left).toMatchObject({ state: "retrying", tries: 1, failure: null });
  });
});

async function twoProcesses(kind: EngineKind, jobs: readonly Job<never>[]): Promise<[Platform, Platform]> {
  const engines = await twoEngines(kind);
  const [first, second] = [await openPlatform(engines[0], jobs), await openPlatform(engines[1], jobs)];
  onTestFinished(async () => {
    if (engines[0] === engines[1]) await Promise.all([second.live.close(), second.jobs.stop()]);
    else await second.close();
    await first.close();
  });
  return [first, second];
}

/** The embedded database has one process by nature: there the two share it. */
async function twoEngines(kind: EngineKind): Promise<[Engine, Engine]> {
  if (kind === "embedded") {
    const engine = await freshEngine(kind);
    return [engine, engine];
  }
  const url = await freshServerDatabase();
  return [await openServerEngine(url), await openServerEngine(url)];
}
