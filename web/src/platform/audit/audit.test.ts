import { sql } from "kysely";
import type { PoolClient } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ENGINES, freshEngine } from "../../testing/databases.ts";
import { openHouse, type TestHouse } from "../../testing/house.ts";
import { aStreet, type Street } from "../../testing/street.ts";
import type { Context } from "../database/context.ts";
import { inTransaction } from "../database/transaction.ts";
import { FIRST_HASH } from "./chain.ts";
import { record, recordRead } from "./record.ts";
import { sealAudit } from "./seal.ts";
import { sealAuditJob } from "./seal-job.ts";
import { findChainState, forgetOldAudit } from "./store.ts";
import { auditTermEnds } from "./term.ts";
import { verifyAudit, verifyInTurns } from "./verify.ts";

const START = new Date("2026-11-24T09:00:00Z");
const MINUTE_MS = 60_000;
const THREE_YEARS_AGO = new Date("2023-11-24T09:00:00Z");

describe.each(ENGINES)("the audit (%s)", (kind) => {
  let house: TestHouse;
  let now = START;

  beforeAll(async () => {
    house = await openHouse(await freshEngine(kind), { now: () => now });
  });
  afterAll(() => house.platform.close());

  const wait = (minutes: number) => {
    now = new Date(now.getTime() + minutes * MINUTE_MS);
  };

  /** A municipality whose log is sealed up to now in some batches of three. */
  async function sealedStreet(batches = 3): Promise<Street> {
    const street = await aStreet(house);
    wait(1);
    await street.does(sealAudit);
    for (let number = 1; number < batches; number++) await addBatch(street);
    return street;
  }

  async function addBatch(street: Street): Promise<void> {
    for (let times = 0; times < 3; times++)
      await street.marleen.does((unit) =>
        record(unit, "people.audit.roleGiven", { person: street.joost.id, role: "volunteer" }),
      );
    wait(1);
    await street.does(sealAudit);
  }

  /** What somebody can do who has the database itself in hands. */
  const asOwner = (work: (client: PoolClient) => Promise<unknown>) =>
    house.platform.database.engine.asOwner(async (client) => {
      for (const table of ["audit_entry", "audit_batch"])
        await client.query(`alter table ${table} no force row level security`);
      await work(client);
      for (const table of ["audit_entry", "audit_batch"])
        await client.query(`alter table ${table} force row level security`);
    });
  const stands = (street: Street) => street.does(verifyAudit);

  it("writes down who did what, when, and under which number in the log of the program", async () => {
    const street = await aStreet(house);
    const id = await street.hakim.does((unit) => record(unit, "people.audit.roleGiven", { person: street.joost.id }));
    await street.hakim.does((unit) => recordRead(unit, "people.audit.listSeen"));
    const entries = await street.does(({ db }) =>
      db
        .selectFrom("audit_entry")
        .where("actor_id", "=", street.hakim.id)
        .selectAll()
        .orderBy("kind", "desc")
        .execute(),
    );

    expect(entries).toMatchObject([
      {
        id,
        at: now,
        kind: "write",
        action: "people.audit.roleGiven",
        params: { person: street.joost.id },
        batch: null,
      },
      { kind: "read", action: "people.audit.listSeen", params: {}, request_id: "test" },
    ]);
  });

  it("writes nothing down that was not stored, and nothing for nobody's municipality", async () => {
    const street = await aStreet(house);
    const failing = street.hakim.does(async (unit) => {
      await record(unit, "people.audit.roleGiven");
      throw new Error("halfway");
    });
    await expect(failing).rejects.toThrow("halfway");
    const visiting = house.platform.contextFor({ kind: "visitor" }, "test");
    await expect(inTransaction(visiting, (unit) => record(unit, "people.audit.roleGiven"))).rejects.toThrow(
      "nobody signed in",
    );

    const entries = await street.does(({ db }) =>
      db.selectFrom("audit_entry").where("actor_id", "=", street.hakim.id).select("id").execute(),
    );
    expect(entries).toEqual([]);
  });

  it("binds what is settled, and leaves for the next time what may still be under way", async () => {
    const street = await aStreet(house);
    wait(1);
    await street.marleen.does((unit) => record(unit, "people.audit.listSeen"));

    expect(await street.does(sealAudit)).toBe(1); // that the housing association was added
    expect(await street.does(findChainState)).toEqual({ sealed: 1, lastSealedAt: now, open: 1 });
    expect(await street.does(sealAudit)).toBe(0);
    wait(1);
    expect(await street.does(sealAudit)).toBe(1);
  });

  it("stands as it was written, worked out at once or in turns", async () => {
    const street = await sealedStreet(4);
    const context = house.platform.contextFor({ kind: "house", municipalityId: street.municipalityId }, "test");
    const found = await stands(street);

    expect(found).toMatchObject({ ok: true, batches: 4, entries: 10 });
    expect(await verifyInTurns((work) => inTransaction(context, work))).toEqual(found);
  });

  it("of a municipality where nothing is bound yet stands", async () => {
    expect(await stands(await aStreet(house))).toEqual({ ok: true, batches: 0, entries: 0, anchor: FIRST_HASH });
  });

  it("is bound in every municipality by the job, and each has a chain of its own", async () => {
    const [ours, theirs] = [await aStreet(house), await aStreet(house)];
    wait(1);
    await sealAuditJob.run(house.platform.contextFor({ kind: "house", municipalityId: undefined }, "job"), {});
    const [one, other] = [await stands(ours), await stands(theirs)];

    expect([one, other]).toMatchObject([
      { ok: true, entries: 1 },
      { ok: true, entries: 1 },
    ]);
    expect(one).not.toEqual(other);
  });

  describe("tells when the owner of the database", () => {
    const tampering: [string, (client: PoolClient, street: Street) => Promise<unknown>, object][] = [
      [
        "changed what an entry says",
        (client, { municipalityId, hakim }) =>
          client.query(
            `update audit_entry set params = jsonb_build_object('person', $2::text, 'role', 'volunteer') where id = (
              select id from audit_entry where municipality_id = $1 and batch = 2 order by id limit 1)`,
            [municipalityId, hakim.id],
          ),
        { batch: 2, fault: "hash" },
      ],
      [
        "changed who did it",
        (client, { municipalityId, hakim }) =>
          client.query("update audit_entry set actor_id = $2 where municipality_id = $1 and batch = 3", [
            municipalityId,
            hakim.id,
          ]),
        { batch: 3, fault: "hash" },
      ],
      [
        "took an entry away",
        (client, { municipalityId }) =>
          client.query(
            "delete from audit_entry where id = (select id from audit_entry where municipality_id = $1 and batch = 2 limit 1)",
            [municipalityId],
          ),
        { batch: 2, fault: "entries" },
      ],
      [
        "put an entry in",
        (client, { municipalityId, joost }) =>
          client.query(
            `insert into audit_entry (id, municipality_id, at, actor_id, kind, action, params, request_id, batch)
              values ($1, $2, now(), $3, 'write', 'people.audit.listSeen', '{}', 'test', 2)`,
            [crypto.randomUUID(), municipalityId, joost.id],
          ),
        { batch: 2, fault: "entries" },
      ],
      ["took a batch away", (client, street) => removeBatch(client, street, 2), { batch: 3, fault: "gap" }],
      ["took the first batch away", (client, street) => removeBatch(client, street, 1), { batch: 2, fault: "gap" }],
      [
        "took a batch away and numbered the rest anew",
        async (client, street) => {
          await removeBatch(client, street, 2);
          await client.query("alter table audit_entry drop constraint audit_entry_municipality_id_batch_fkey");
          await client.query("update audit_entry set batch = 2 where municipality_id = $1 and batch = 3", [
            street.municipalityId,
          ]);
          await client.query("update audit_batch set number = 2 where municipality_id = $1 and number = 3", [
            street.municipalityId,
          ]);
          await client.query(
            "alter table audit_entry add foreign key (municipality_id, batch) references audit_batch (municipality_id, number)",
          );
        },
        { batch: 2, fault: "gap" },
      ],
    ];

    async function removeBatch(client: PoolClient, { municipalityId }: Street, number: number): Promise<void> {
      await client.query("delete from audit_entry where municipality_id = $1 and batch = $2", [municipalityId, number]);
      await client.query("delete from audit_batch where municipality_id = $1 and number = $2", [
        municipalityId,
        number,
      ]);
    }

    it.each(tampering)("%s", async (_, tamper, told) => {
      const street = await sealedStreet();
      const untouched = await sealedStreet();
      expect(await stands(street)).toMatchObject({ ok: true });
      await asOwner((client) => tamper(client, street));

      expect(await stands(street)).toEqual({ ok: false, ...told });
      expect(await stands(untouched)).toMatchObject({ ok: true });
    });

    it("cut off the end, to whoever noted the anchor elsewhere", async () => {
      const street = await sealedStreet();
      const noted = await stands(street);
      await asOwner((client) => removeBatch(client, street, 3));

      expect(await stands(street)).not.toMatchObject({ anchor: noted.ok && noted.anchor });
    });
  });

  it("cannot be changed or taken away by the role that serves, as long as it is young", async () => {
    const street = await sealedStreet();
    const { numDeletedRows } = await street.does(({ db }) => db.deleteFrom("audit_entry").executeTakeFirst());
    const { numUpdatedRows } = await street.does(({ db }) =>
      db.updateTable("audit_entry").set({ batch: 1 }).executeTakeFirst(),
    );

    expect([numDeletedRows, numUpdatedRows]).toEqual([0n, 0n]);
    await expect(street.does(({ db }) => sql`update audit_batch set hash = 'x'`.execute(db))).rejects.toThrow(
      "permission denied",
    );
  });

  it("is never forked by two that bind at the same time", async () => {
    const street = await aStreet(house);
    for (let times = 0; times < 20; times++) await street.marleen.does((unit) => record(unit, "people.audit.listSeen"));
    wait(1);
    const counts = await Promise.all(Array.from({ length: 4 }, () => street.does(sealAudit)));

    expect(counts.toSorted((one, other) => one - other)).toEqual([0, 0, 0, 21]);
    expect(await stands(street)).toMatchObject({ ok: true, batches: 1, entries: 21 });
  });

  it("forgets whole batches past the term, keeps the place where they stood, and still stands", async () => {
    now = THREE_YEARS_AGO;
    const street = await sealedStreet(3);
    const context: Context = house.platform.contextFor(
      { kind: "house", municipalityId: street.municipalityId },
      "test",
    );
    now = new Date(START.getTime() + 60 * MINUTE_MS);
    await addBatch(street);
    const forgotten = await inTransaction(context, (unit) => forgetOldAudit(unit, auditTermEnds(now)));

    expect(forgotten).toBe(7);
    expect(await stands(street)).toMatchObject({ ok: true, batches: 1, entries: 3 });
    expect(await street.does(findChainState)).toEqual({ sealed: 3, lastSealedAt: now, open: 0 });
    expect(await inTransaction(context, (unit) => forgetOldAudit(unit, auditTermEnds(now)))).toBe(0);

    await asOwner((client) =>
      client.query("delete from audit_batch where municipality_id = $1 and number = 3", [street.municipalityId]),
    );
    expect(await stands(street)).toEqual({ ok: false, batch: 4, fault: "gap" });
  });

  it("tells when young entries are gone as if they were past their term", async () => {
    const street = await sealedStreet();
    await asOwner((client) =>
      client.query("delete from audit_entry where municipality_id = $1 and batch = 1", [street.municipalityId]),
    );

    expect(await stands(street)).toEqual({ ok: false, batch: 1, fault: "entries" });
  });
});
