import { record } from "#web/platform/audit/record.ts";
import { actingFor } from "#web/platform/database/acting.ts";
import type { Unit } from "#web/platform/database/context.ts";
import { newId } from "#web/platform/database/new-id.ts";
import { deleteMailsOf } from "#web/platform/mail/store.ts";
import type { Role } from "#web/platform/sessions/actor.ts";
import { municipalityOf, personOf } from "#web/platform/sessions/actor.ts";
import { deleteSessionsOf } from "#web/platform/sessions/store.ts";
import { lastAdministrator, personNotFound } from "./errors.ts";
import { insertOrganisation } from "./organisations/store.ts";
import {
  blankPerson,
  countAdministrators,
  deleteRolesOf,
  findPerson,
  insertMunicipality,
  insertPerson,
  insertRole,
  lockScope,
} from "./store.ts";

/** What somebody fills in to let a person in. */
export interface Invitation {
  readonly name: string;
  readonly email: string;
  readonly language: string;
  readonly organisationId: string;
  readonly role: Role;
}

/**
 * A new municipality, which takes part itself as its first organisation.
 *
 * @returns a unit of work that acts as the house for it, its id, and that of its own organisation
 */
export async function addMunicipality(unit: Unit, name: string, { isDemo }: { isDemo: boolean }) {
  const id = newId(unit.now());
  const asHouse = await actingFor(unit, { kind: "house", municipalityId: id });
  await insertMunicipality(asHouse, { id, name, isDemo });
  const organisationId = newId(unit.now());
  await insertOrganisation(asHouse, id, { id: organisationId, name, kind: "municipality" });
  return { unit: asHouse, id, organisationId };
}

/** Lets a person in with a first role. Whether the one who asks may, is asked by `invitePerson`. */
export async function addPerson(unit: Unit, municipalityId: string, invitation: Invitation): Promise<string> {
  const { name, email, language, organisationId, role } = invitation;
  const id = newId(unit.now());
  await insertPerson(unit, { id, municipalityId, name, email: email.toLowerCase(), language });
  const givenBy = personOf(unit.actor);
  await insertRole(unit, {
    id: newId(unit.now()),
    municipalityId,
    personId: id,
    scopeId: organisationId,
    role,
    givenBy,
  });
  return id;
}

/** Forgets who somebody was: their name, address, roles, sessions and waiting mail. What they did stays, by nobody's name. */
export async function erasePerson(unit: Unit, personId: string): Promise<void> {
  const person = await findPerson(unit, personId);
  if (!person) throw personNotFound(personId);
  const administered = person.roles.filter(({ role }) => role === "administrator").map(({ scopeId }) => scopeId);
  for (const scopeId of administered.sort()) await refuseLastAdministrator(unit, scopeId);
  await record(unit, "people.audit.erased", { person: personId });
  await deleteRolesOf(unit, personId);
  await endSessionsOf(unit, personId);
  await deleteMailsOf(unit, personId);
  await blankPerson(unit, personId, personOf(unit.actor));
}

/** Two who take each other's role at the same time come one after the other, so that one of them stays. */
export async function refuseLastAdministrator(unit: Unit, scopeId: string): Promise<void> {
  await lockScope(unit, scopeId);
  if ((await countAdministrators(unit, scopeId)) === 1) throw lastAdministrator();
}

/** Somebody's sessions are visible to themselves and to the house only. */
async function endSessionsOf(unit: Unit, personId: string): Promise<void> {
  await deleteSessionsOf(
    await actingFor(unit, { kind: "house", municipalityId: municipalityOf(unit.actor) }),
    personId,
  );
  await actingFor(unit, unit.actor);
}
