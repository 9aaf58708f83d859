import { readFileSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Cluster, startCluster } from "../../../../tools/test/postgres.ts";
import { offered } from "../../testing/databases.ts";
import { StartFault } from "../start-fault.ts";
import { openDatabase } from "./database.ts";
import { openServerEngine } from "./server-engine.ts";

// A cluster of its own, because what is given to a role holds for the whole of it.
describe("a PostgreSQL server that cannot be used", () => {
  let cluster: Cluster;
  beforeAll(async () => {
    cluster = await startCluster((await offered("server")).programs);
    cluster.ask("create role naast login createrole; create role naast_app; grant naast_app to naast, postgres");
    cluster.ask("create database naast owner naast");
    cluster.ask("create role locked login password 'right'");
  });
  afterAll(() => cluster.stop());

  const refusal = async (url: string) => {
    const opened = openServerEngine(url).then(async (engine) => {
      await openDatabase(engine).finally(() => engine.close());
    });
    const fault = await opened.catch((error: unknown) => error);
    return fault instanceof StartFault ? fault.message : fault;
  };

  it("is told when nobody answers there, without the password", async () => {
    expect(await refusal("postgres://naast:secret@127.0.0.1:1/naast")).toBe(
      "No database answers at 127.0.0.1:1/naast: start PostgreSQL there, or correct DATABASE_URL.",
    );
    expect(await refusal("postgres://naast@/naast?host=/nowhere")).toMatch(/^No database answers at /);
  });

  it("is told when its name is unknown, or is no address", async () => {
    const sentence = /^DATABASE_URL names .*, which cannot be found: correct it, for example postgres:/;
    expect(await refusal("postgres://naast@no-such-host.invalid/naast")).toMatch(sentence);
    expect(await refusal("postgres://naast@[nonsense/naast")).toMatch(sentence);
  });

  it("is told when there is no such database or no such role, and when the password is wrong", async () => {
    expect(await refusal(cluster.url("naast", "nowhere"))).toMatch(
      /^There is no database .*nowhere: make it with createdb/,
    );
    expect(await refusal(cluster.url("nobody", "naast"))).toMatch(
      /refuses this name and password: correct DATABASE_URL\.$/,
    );

    const rules = cluster.ask("show hba_file").trim();
    writeFileSync(rules, `local all locked scram-sha-256\n${readFileSync(rules, "utf8")}`);
    cluster.ask("select pg_reload_conf()");
    const wrong = cluster.url("locked", "naast").replace("locked@", "locked:wrong@");
    await expect.poll(() => refusal(wrong)).toMatch(/refuses this name and password: correct DATABASE_URL\.$/);
  });

  it("is refused to a superuser, and where the role that serves may pass by row-level security", async () => {
    expect(await refusal(cluster.url("naast", "naast"))).toBeUndefined();
    expect(await refusal(cluster.url("postgres", "naast"))).toMatch(
      /^DATABASE_URL signs in at .* as the superuser postgres: make an ordinary role/,
    );

    const mayDoMore = /^The database role naast_app at .* may do more than serve/;
    for (const [given, taken] of [
      ["alter role naast_app bypassrls", "alter role naast_app nobypassrls"],
      ["alter role naast_app superuser", "alter role naast_app nosuperuser"],
      ["alter role naast_app createrole", "alter role naast_app nocreaterole"],
    ] as const) {
      cluster.ask(given);
      expect(await refusal(cluster.url("naast", "naast")), given).toMatch(mayDoMore);
      cluster.ask(taken);
    }
  });

  it("is refused where the role that serves owns a table", async () => {
    const engine = await openServerEngine(cluster.url("naast", "naast"));
    await engine.asOwner((client) => client.query("grant create on schema public to naast_app"));
    await engine.pool.query("create table mine (id int)");
    await engine.close();

    expect(await refusal(cluster.url("naast", "naast"))).toMatch(
      /^The database role naast_app .* may do more than serve/,
    );
  });
});
