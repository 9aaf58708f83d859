import type { Unit } from "#web/platform/database/context.ts";
import type { Role } from "#web/platform/sessions/actor.ts";

/** A role of somebody on an organisation, wherever it stands: held, given or just taken away. */
export interface RoleOn {
  readonly personId: string;
  readonly organisationId: string;
  readonly role: Role;
}

export interface RoleFound extends RoleOn {
  readonly id: string;
}

export async function findRole({ db }: Unit, id: string): Promise<RoleFound | undefined> {
  const row = await db
    .selectFrom("role")
    .where("id", "=", id)
    .select(["id", "role", "person_id as personId", "scope_id as organisationId"])
    .executeTakeFirst();
  return row && { ...row, role: row.role as Role };
}

export async function deleteRole({ db }: Unit, id: string): Promise<void> {
  await db.deleteFrom("role").where("id", "=", id).execute();
}

/** Whether the audit tells that this person took exactly this role away since a moment. */
export async function wasTaken({ db }: Unit, taken: RoleOn, by: { personId: string; since: Date }): Promise<boolean> {
  const { personId: person, organisationId: organisation, role } = taken;
  const found = await db
    .selectFrom("audit_entry")
    .where("action", "=", "people.audit.roleTaken")
    .where("actor_id", "=", by.personId)
    .where("at", ">=", by.since)
    .where("params", "@>", JSON.stringify({ person, organisation, role }))
    .select("id")
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}
