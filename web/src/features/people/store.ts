import { sql } from "kysely";
import type { Unit } from "#web/platform/database/context.ts";
import type { Role } from "#web/platform/sessions/actor.ts";
import type { Managed } from "./policy.ts";

/** A role with what it is held on, as a page shows it. */
export interface RoleShown {
  readonly id: string;
  readonly role: Role;
  readonly scopeId: string;
  /** Null for a scope that is no organisation. */
  readonly organisation: string | null;
  readonly givenAt: Date;
}

export interface PersonShown {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly language: string;
  readonly createdAt: Date;
  readonly roles: readonly RoleShown[];
}

export async function insertMunicipality({ db }: Unit, municipality: { id: string; name: string; isDemo: boolean }) {
  const { id, name, isDemo } = municipality;
  await db.insertInto("municipality").values({ id, name, is_demo: isDemo }).execute();
}

/** Has others who would change who looks after an organisation wait for this unit of work. */
export async function lockScope({ db }: Unit, scopeId: string): Promise<void> {
  await db.selectFrom("organisation").where("id", "=", scopeId).select("id").forUpdate().execute();
}

export async function insertPerson(
  { db, now }: Unit,
  person: { id: string; municipalityId: string; name: string; email: string; language: string },
): Promise<void> {
  const { id, municipalityId, name, email, language } = person;
  await db
    .insertInto("person")
    .values({ id, municipality_id: municipalityId, name, email, language, created_at: now() })
    .execute();
}

/** The people somebody looks after, by name; the erased are not among them. */
export async function listPeople({ db }: Unit, managed: Managed): Promise<PersonShown[]> {
  const rows = await shownPeople(db)
    .$if(managed !== "all", (query) =>
      query.where((where) =>
        where.exists(
          where
            .selectFrom("role")
            .whereRef("role.person_id", "=", "person.id")
            .where("role.scope_id", "in", idsOf(managed))
            .select("role.id"),
        ),
      ),
    )
    .orderBy("person.name")
    .orderBy("person.id")
    .execute();
  return rows.map(asShown);
}

export async function findPerson({ db }: Unit, id: string): Promise<PersonShown | undefined> {
  const row = await shownPeople(db).where("person.id", "=", id).executeTakeFirst();
  return row && asShown(row);
}

export function findPersonByEmail({ db }: Unit, email: string) {
  return db.selectFrom("person").where("email", "=", email.toLowerCase()).select(["id", "name"]).executeTakeFirst();
}

export async function updateName({ db }: Unit, id: string, { name, language }: { name: string; language: string }) {
  await db.updateTable("person").where("id", "=", id).set({ name, language }).execute();
}

export async function insertRole(
  { db, now }: Unit,
  role: {
    id: string;
    municipalityId: string;
    personId: string;
    scopeId: string;
    role: Role;
    givenBy: string | undefined;
  },
): Promise<void> {
  const { id, municipalityId, personId, scopeId, givenBy = null } = role;
  await db
    .insertInto("role")
    .values({
      id,
      municipality_id: municipalityId,
      person_id: personId,
      scope_id: scopeId,
      role: role.role,
      given_by: givenBy,
      given_at: now(),
    })
    .onConflict((conflict) => conflict.columns(["person_id", "scope_id", "role"]).doNothing())
    .execute();
}

export async function deleteRolesOf({ db }: Unit, personId: string): Promise<void> {
  await db.deleteFrom("role").where("person_id", "=", personId).execute();
}

/** How many administrators an organisation has. */
export async function countAdministrators({ db }: Unit, scopeId: string): Promise<number> {
  const { count } = await db
    .selectFrom("role")
    .where("scope_id", "=", scopeId)
    .where("role", "=", "administrator")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return count;
}

/** Takes away who somebody was and keeps that there was somebody. */
export async function blankPerson({ db, now }: Unit, id: string, erasedBy: string | undefined): Promise<void> {
  const { municipality_id } = await db
    .updateTable("person")
    .where("id", "=", id)
    .set({ name: null, email: null })
    .returning("municipality_id")
    .executeTakeFirstOrThrow();
  await db
    .insertInto("person_erasure")
    .values({ person_id: id, municipality_id, erased_at: now(), erased_by: erasedBy ?? null })
    .execute();
}

/** Names by id, of people and organisations, for whoever tells what happened; the erased have none. */
export async function namesOf({ db }: Unit, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const isAsked = sql<string>`any(${ids}::uuid[])`;
  const people = await db.selectFrom("person").where("id", "=", isAsked).select(["id", "name"]).execute();
  const organisations = await db.selectFrom("organisation").where("id", "=", isAsked).select(["id", "name"]).execute();
  return new Map([...people, ...organisations].flatMap(({ id, name }) => (name === null ? [] : [[id, name] as const])));
}

function shownPeople(db: Unit["db"]) {
  return db
    .selectFrom("person")
    .where("person.email", "is not", null)
    .select([
      "person.id",
      "person.name",
      "person.email",
      "person.language",
      "person.created_at as createdAt",
      sql<RoleShown[]>`coalesce((
        select json_agg(json_build_object('id', role.id, 'role', role.role, 'scopeId', role.scope_id,
            'organisation', organisation.name, 'givenAt', role.given_at) order by organisation.name, role.id)
          from role left join organisation on organisation.id = role.scope_id
          where role.person_id = person.id), '[]')`.as("roles"),
    ]);
}

type ShownRow = Omit<PersonShown, "name" | "email"> & { readonly name: string | null; readonly email: string | null };

function asShown({ name, email, roles, ...rest }: ShownRow): PersonShown {
  const held = roles.map((role) => ({ ...role, givenAt: new Date(role.givenAt) })); // JSON has no dates
  return { ...rest, name: name ?? "", email: email ?? "", roles: held };
}

/** An empty list would be no valid question; nobody has this id. */
export const idsOf = (managed: Managed): readonly string[] =>
  managed === "all" || managed.length === 0 ? ["00000000-0000-0000-0000-000000000000"] : managed;
