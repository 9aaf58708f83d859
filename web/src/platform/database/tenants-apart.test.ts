import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { ENGINES } from "../../testing/databases.ts";
import { houseOn, type TestHouse } from "../../testing/house.ts";
import { aStreet, type Street } from "../../testing/street.ts";
import { inTransaction } from "./transaction.ts";

/** Open to every part of the program, with the reason. */
const OPEN: Readonly<Record<string, string>> = {
  live_event: "tells that something changed, never what",
  migration: "names of files; the role that serves may not even read it",
};
/** Policies that ask nobody who they are, with the reason. */
const OPEN_POLICIES: Readonly<Record<string, string>> = {
  "code_guess.count_up": "a guess is counted for somebody who is not known yet",
  "code_guess.forget": "lets only what is past its day go",
  "form_submission.forget": "lets only what is past its day go",
  "mail.write": "a mail is written to somebody who is not known yet",
  "municipality.everybody_reads": "names of municipalities are public",
  "own_practice.everybody_reads_published": "what is published is for everybody",
  "own_practice_version.everybody_reads_published": "what is published is for everybody",
  "sign_in_request.ask": "whoever wants to sign in is not known yet",
  "suggestion.send": "whoever knows better need not sign in",
};
const TENANT_TABLES = ["organisation", "scope", "person", "role", "session", "audit_entry"] as const;

describe.each(ENGINES)("two municipalities in one database (%s)", (kind) => {
  let house: TestHouse;
  let ours: Street;
  let theirs: Street;

  beforeAll(async () => {
    house = await houseOn(kind);
    [ours, theirs] = [await aStreet(house), await aStreet(house)];
  });

  it.each(TENANT_TABLES)("see only their own rows of %s, whatever they ask", async (table) => {
    const seen = await ours.marleen.does(({ db }) => db.selectFrom(table).select("municipality_id").execute());

    expect(seen.length).toBeGreaterThan(0);
    expect(new Set(seen.map(({ municipality_id }) => municipality_id))).toEqual(new Set([ours.municipalityId]));
  });

  it.each(TENANT_TABLES)("hide all of %s from somebody who did not sign in", async (table) => {
    const visiting = house.platform.contextFor({ kind: "visitor" }, "test");
    const seen = await inTransaction(visiting, ({ db }) => db.selectFrom(table).select("municipality_id").execute());

    expect(seen).toEqual([]);
  });

  it("cannot write into each other", async () => {
    const intruding = ours.marleen.does(({ db, now }) =>
      db
        .insertInto("person")
        .values({
          id: crypto.randomUUID(),
          municipality_id: theirs.municipalityId,
          name: "Spook",
          email: "spook@example.org",
          created_at: now(),
        })
        .execute(),
    );

    await expect(intruding).rejects.toThrow("row-level security");
    const { numUpdatedRows } = await ours.marleen.does(({ db }) =>
      db.updateTable("person").set({ name: "Spook" }).where("id", "=", theirs.hakim.id).executeTakeFirst(),
    );
    expect(numUpdatedRows).toBe(0n);
  });

  it("hold no role on what belongs to the other", async () => {
    const crossing = ours.marleen.does(({ db, now }) =>
      db
        .insertInto("role")
        .values({
          id: crypto.randomUUID(),
          municipality_id: ours.municipalityId,
          person_id: ours.joost.id,
          scope_id: theirs.housing.id,
          role: "administrator",
          given_at: now(),
        })
        .execute(),
    );

    await expect(crossing).rejects.toThrow("foreign key");
  });

  it("leave nothing of who asked behind on the connection", async () => {
    await ours.marleen.does(({ db }) => db.selectFrom("person").select("id").execute());
    const { rows } = await house.platform.database.engine.pool.query("select * from person");

    expect(rows).toEqual([]);
  });

  it("hold roles on areas and projects as on organisations, until those go", async () => {
    for (const scope of ["area", "project"] as const) {
      const id = crypto.randomUUID();
      const held = await ours.does(async ({ db, now }) => {
        const municipality_id = ours.municipalityId;
        await db.insertInto("scope").values({ id, municipality_id, kind: scope }).execute();
        const role = { id: crypto.randomUUID(), municipality_id, person_id: ours.joost.id, scope_id: id };
        await db
          .insertInto("role")
          .values({ ...role, role: "coordinator", given_at: now() })
          .execute();
        return db.selectFrom("role").where("scope_id", "=", id).select("role").execute();
      });
      expect(held).toEqual([{ role: "coordinator" }]);

      const after = await ours.does(async ({ db }) => {
        await db.deleteFrom("scope").where("id", "=", id).execute();
        return db.selectFrom("role").where("scope_id", "=", id).select("role").execute();
      });
      expect(after).toEqual([]);
    }
  });
});

describe.each(ENGINES)("the tables (%s)", (kind) => {
  it("are all under forced row-level security, but for those with a reason", async () => {
    const { platform } = await houseOn(kind);
    const { rows } = await sql<{ name: string }>`
      select relname as name from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not (relrowsecurity and relforcerowsecurity)
      order by 1`.execute(platform.database.connections);

    expect(rows.map(({ name }) => name)).toEqual(Object.keys(OPEN));
  });

  it("open no row without asking who looks, but for policies with a reason", async () => {
    const { platform } = await houseOn(kind);
    const { rows } = await sql<{ name: string }>`
      select tablename || '.' || policyname as name from pg_policies
      where schemaname = 'public' and concat(qual, with_check) !~ 'naast_(municipality|person|key)\\(\\)'
      order by 1`.execute(platform.database.connections);

    expect(rows.map(({ name }) => name)).toEqual(Object.keys(OPEN_POLICIES));
  });

  it("may not be changed in shape, emptied or owned by the role that serves", async () => {
    const { pool } = (await houseOn(kind)).platform.database.engine;

    for (const forbidden of [
      "drop table person",
      "truncate person",
      "alter table person disable row level security",
      "create table mine (id int)",
      "delete from person",
      "update audit_entry set action = 'x'",
      "select * from migration",
    ])
      await expect(pool.query(forbidden), forbidden).rejects.toThrow(/permission denied|must be owner/);
  });
});
