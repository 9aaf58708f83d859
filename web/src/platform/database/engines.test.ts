import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ENGINES, freshEngine } from "../../testing/databases.ts";
import { APP_ROLE, type Engine } from "./engine.ts";

describe.each(ENGINES)("an engine (%s)", (kind) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await freshEngine(kind);
  });
  afterAll(() => engine.close());

  const servesAs = async () => (await engine.pool.query<{ role: string }>("select current_user as role")).rows[0]?.role;

  it("serves as the role that owns nothing, also after the owner has worked", async () => {
    const owner = await engine.asOwner(async (client) => {
      const { rows } = await client.query<{ role: string; may: boolean }>(
        "select current_user as role, has_table_privilege('audit_entry', 'truncate') as may",
      );
      return rows[0];
    });

    expect(owner).toMatchObject({ may: true });
    expect(owner?.role).not.toBe(APP_ROLE);
    expect(await servesAs()).toBe(APP_ROLE);
  });

  it("serves as that role also after work of the owner that failed", async () => {
    await expect(engine.asOwner((client) => client.query("select 1 / 0"))).rejects.toThrow("division by zero");
    expect(await servesAs()).toBe(APP_ROLE);
  });

  it("answers a question that was asked before, in the role of whoever asks now, and after one that failed", async () => {
    const ask = "select current_user as role, $1::int as number";
    for (const number of [1, 2, 3])
      expect((await engine.pool.query(ask, [number])).rows).toEqual([{ role: APP_ROLE, number }]);
    await expect(engine.pool.query(ask, ["none"])).rejects.toThrow("invalid input syntax");
    const asOwner = await engine.asOwner(async (client) => (await client.query(ask, [4])).rows);

    expect(asOwner).toEqual([{ role: expect.not.stringMatching(APP_ROLE), number: 4 }]);
    expect((await engine.pool.query(ask, [5])).rows).toEqual([{ role: APP_ROLE, number: 5 }]);
  });

  it("answers more different questions than it remembers", async () => {
    for (let number = 0; number < 600; number += 1)
      expect((await engine.pool.query(`select $1::int + ${number} as sum`, [1])).rows).toEqual([{ sum: number + 1 }]);
  });

  it("gives each question its own answer while owner, house and live line all ask at once", async () => {
    const asked = Array.from({ length: 60 }, async (_, number) => {
      if (number % 20 === 0) await (await engine.listen(`channel ${number}`, () => {}))();
      const ask = "select $1::int as number, current_user as role";
      const { rows } =
        number % 10 === 0
          ? await engine.asOwner((client) => client.query(ask, [number]))
          : await engine.pool.query(ask, [number]);
      return rows[0];
    });

    const answers = await Promise.all(asked);
    expect(answers.map(({ number }) => number)).toEqual(Array.from({ length: 60 }, (_, number) => number));
    expect(answers.filter(({ role }) => role !== APP_ROLE)).toHaveLength(6);
  });

  it("answers everybody else when statements fail, also one that left a transaction open", async () => {
    const left = await engine.pool.connect();
    await left.query("begin");
    await expect(left.query("select 1 / 0")).rejects.toThrow("division by zero");
    left.release(true);

    const asked = Array.from({ length: 30 }, (_, number) =>
      engine.pool.query<{ answer: number }>("select $1::int / $2::int as answer", [number, number % 3]).then(
        ({ rows }) => rows[0]?.answer,
        (error: Error) => error.message,
      ),
    );
    expect(await Promise.all(asked)).toEqual(
      Array.from({ length: 30 }, (_, number) =>
        number % 3 === 0 ? "division by zero" : Math.trunc(number / (number % 3)),
      ),
    );
  });

  it("hears what is told on a channel, and nothing after it stopped listening", async () => {
    const heard: string[] = [];
    const stop = await engine.listen("a channel", (message) => heard.push(message));
    await engine.pool.query("select pg_notify('another channel', 'not for us'), pg_notify('a channel', 'hello')");
    await expect.poll(() => heard).toEqual(["hello"]);

    await stop();
    await engine.pool.query("select pg_notify('a channel', 'too late')");
    await engine.pool.query("select 1");
    expect(heard).toEqual(["hello"]);
  });
});
