import { setTimeout as wait } from "node:timers/promises";
import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { ENGINES } from "../../testing/databases.ts";
import { houseOn } from "../../testing/house.ts";
import type { Context, Unit } from "./context.ts";
import { newId } from "./new-id.ts";
import { inTransaction } from "./transaction.ts";

const topicsIn = async (context: Context, topic: string) =>
  inTransaction(context, ({ db }) => db.selectFrom("live_event").where("topic", "=", topic).select("topic").execute());
const addTopic = ({ db }: Unit, topic: string) => db.insertInto("live_event").values({ topic }).execute();

describe.each(ENGINES)("inTransaction (%s)", (kind) => {
  let context: Context;

  beforeAll(async () => {
    context = (await houseOn(kind)).platform.contextFor({ kind: "visitor" }, "test");
  });

  it("stores everything, or nothing when something in it fails", async () => {
    const topic = newId(new Date());
    const failing = inTransaction(context, async (unit) => {
      await addTopic(unit, topic);
      throw new Error("half way");
    });

    await expect(failing).rejects.toThrow("half way");
    expect(await topicsIn(context, topic)).toEqual([]);
    await inTransaction(context, (unit) => addTopic(unit, topic));
    expect(await topicsIn(context, topic)).toHaveLength(1);
  });

  it("refuses at once to open another inside, and works as before afterwards", async () => {
    const nested = inTransaction(context, () => inTransaction(context, async () => "never"));

    await expect(nested).rejects.toThrow("A transaction is open already");
    expect(await inTransaction(context, async () => "fine")).toBe("fine");
  });

  it("gives a service no way to the database beside it", async () => {
    const reachable = await inTransaction(context, async (unit) => Object.keys(unit));

    expect(reachable.toSorted()).toEqual(["actor", "db", "jobs", "now", "requestId"]);
  });

  it("does the work once more when somebody else was first, on what then stands there", async () => {
    const id = crypto.randomUUID();
    const submit = () =>
      inTransaction(context, async ({ db }) => {
        const before = await db
          .selectFrom("form_submission")
          .where("id", "=", id)
          .select("leads_to")
          .executeTakeFirst();
        if (before) return "second";
        await db.insertInto("form_submission").values({ id, leads_to: "/", submitted_at: new Date() }).execute();
        return "first";
      });

    expect((await Promise.all([submit(), submit()])).toSorted()).toEqual(["first", "second"]);
  });

  it("gives up after the second time", async () => {
    let times = 0;
    const id = crypto.randomUUID();
    const clashing = inTransaction(context, async ({ db }) => {
      times += 1;
      const row = { id, leads_to: "/", submitted_at: new Date() };
      await db.insertInto("form_submission").values([row, row]).execute();
    });

    await expect(clashing).rejects.toThrow("form_submission_pkey");
    expect(times).toBe(2);
  });

  it("lets the house answer others while a loop of queries goes on", async () => {
    let turns = 0;
    let going = true;
    const others = (async () => {
      while (going) {
        await wait(1);
        turns += 1;
      }
    })();
    await inTransaction(context, async ({ db }) => {
      for (let query = 0; query < 300; query += 1) await sql`select 1`.execute(db);
    });
    going = false;
    await others;

    expect(turns).toBeGreaterThan(3); // without a turn after each statement there would be none
  });
});

describe.each(ENGINES)("columns (%s)", (kind) => {
  it("come back as the same values from either engine", async () => {
    const { pool } = (await houseOn(kind)).platform.database.engine;
    const { rows } =
      await pool.query(`select 9007199254740991::int8 as whole, 1.10::numeric as exact, '2026-03-03'::date as day,
      '2026-03-03 12:00+01'::timestamptz as moment, interval '1 hour 5 minutes' as span, true as yes, '{"a":[1]}'::jsonb as data,
      array['a','b'] as words, 'é'::text as text, null::text as nothing, '0198f0c0-0000-7000-8000-000000000000'::uuid as id`);

    expect(rows).toEqual([
      {
        whole: 9_007_199_254_740_991,
        exact: "1.10",
        day: "2026-03-03",
        moment: new Date("2026-03-03T11:00:00Z"),
        span: "01:05:00",
        yes: true,
        data: { a: [1] },
        words: ["a", "b"],
        text: "é",
        nothing: null,
        id: "0198f0c0-0000-7000-8000-000000000000",
      },
    ]);
  });
});

describe("newId", () => {
  it("is a UUID of version 7 that stands in order of time, and never comes twice", () => {
    const ids = [0, 1, 2].map((millisecond) => newId(new Date(Date.UTC(2026, 2, 3) + millisecond)));

    expect(ids).toEqual(ids.toSorted());
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    const moment = new Date();
    expect(new Set(Array.from({ length: 1000 }, () => newId(moment))).size).toBe(1000);
  });
});
