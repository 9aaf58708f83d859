import type { Unit } from "#web/platform/database/context.ts";
import type { Managed } from "../policy.ts";
import { idsOf } from "../store.ts";

export const ORGANISATION_KINDS = [
  "municipality",
  "housingAssociation",
  "welfare",
  "school",
  "police",
  "residents",
  "other",
] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

export interface Organisation {
  readonly id: string;
  readonly name: string;
  readonly kind: OrganisationKind;
}

export async function insertOrganisation(
  { db }: Unit,
  municipalityId: string,
  organisation: Organisation,
): Promise<void> {
  const { id, name, kind } = organisation;
  await db.insertInto("scope").values({ id, municipality_id: municipalityId, kind: "organisation" }).execute();
  await db.insertInto("organisation").values({ id, municipality_id: municipalityId, name, kind }).execute();
}

export async function updateOrganisation({ db }: Unit, { id, name, kind }: Organisation): Promise<void> {
  await db.updateTable("organisation").where("id", "=", id).set({ name, kind }).execute();
}

export function findOrganisation({ db }: Unit, id: string): Promise<Organisation | undefined> {
  return db.selectFrom("organisation").where("id", "=", id).select(["id", "name", "kind"]).executeTakeFirst();
}

export function findOrganisationByName({ db }: Unit, name: string): Promise<Organisation | undefined> {
  return db
    .selectFrom("organisation")
    .where(({ fn, eb }) => eb(fn("lower", ["name"]), "=", name.toLowerCase()))
    .select(["id", "name", "kind"])
    .executeTakeFirst();
}

export interface OrganisationShown extends Organisation {
  /** How many people hold a role there. */
  readonly people: number;
}

/** The organisations somebody looks after, by name. */
export function listOrganisations({ db }: Unit, managed: Managed): Promise<OrganisationShown[]> {
  return db
    .selectFrom("organisation")
    .leftJoin("role", "role.scope_id", "organisation.id")
    .$if(managed !== "all", (query) => query.where("organisation.id", "in", idsOf(managed)))
    .groupBy(["organisation.id", "organisation.name", "organisation.kind"])
    .select(({ fn }) => [
      "organisation.id",
      "organisation.name",
      "organisation.kind",
      fn.count<number>("role.person_id").distinct().as("people"),
    ])
    .orderBy("organisation.name")
    .execute();
}
