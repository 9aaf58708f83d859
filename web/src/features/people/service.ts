import { record, recordRead } from "#web/platform/audit/record.ts";
import type { Unit } from "#web/platform/database/context.ts";
import { newId } from "#web/platform/database/new-id.ts";
import { actingFor } from "#web/platform/database/transaction.ts";
import type { Role, SignedIn } from "#web/platform/sessions/actor.ts";
import { personOf } from "#web/platform/sessions/actor.ts";
import { deleteSessionsOf } from "#web/platform/sessions/store.ts";
import {
  lastAdministrator,
  organisationAlreadyThere,
  organisationNotFound,
  pageNotFound,
  personAlreadyThere,
  personNotFound,
} from "./errors.ts";
import {
  isMunicipalAdministrator,
  mayGive,
  mayManageOrganisation,
  mayManageSomebody,
  organisationsManagedBy,
} from "./policy.ts";
import {
  blankPerson,
  countAdministrators,
  deleteRole,
  deleteRolesOf,
  findOrganisation,
  findOrganisationByName,
  findPerson,
  findPersonByEmail,
  findRole,
  insertMunicipality,
  insertOrganisation,
  insertPerson,
  insertRole,
  listOrganisations,
  listPeople,
  type Organisation,
  type OrganisationKind,
  type PersonShown,
  updateOrganisation,
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

/** Lets a person in with a first role. Whether the one who asks may, is asked by {@link invitePerson}. */
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

/** An administrator lets a person in. */
export async function invitePerson(unit: Unit, actor: SignedIn, invitation: Invitation): Promise<string> {
  const organisation = await getManagedOrganisation(unit, actor, invitation.organisationId);
  if (await findPersonByEmail(unit, invitation.email)) throw personAlreadyThere();
  const person = await addPerson(unit, actor.municipalityId, invitation);
  await record(unit, "people.audit.invited", { person, organisation: organisation.id, role: invitation.role });
  return person;
}

export async function giveRole(
  unit: Unit,
  actor: SignedIn,
  given: { personId: string; organisationId: string; role: Role },
) {
  const person = await getManagedPerson(unit, actor, given.personId);
  const { id: organisation } = await getManagedOrganisation(unit, actor, given.organisationId);
  if (!mayGive(actor, { role: given.role, scopeId: organisation })) throw organisationNotFound(organisation);
  const { municipalityId, personId: givenBy } = actor;
  const role = {
    id: newId(unit.now()),
    municipalityId,
    personId: person.id,
    scopeId: organisation,
    role: given.role,
    givenBy,
  };
  await insertRole(unit, role);
  await record(unit, "people.audit.roleGiven", { person: person.id, organisation, role: given.role });
}

export async function takeRole(unit: Unit, actor: SignedIn, roleId: string): Promise<void> {
  const held = await findRole(unit, roleId);
  if (!held || !mayManageOrganisation(actor, held.scopeId)) throw pageNotFound();
  if (held.role === "administrator" && (await countAdministrators(unit, held.scopeId)) === 1) throw lastAdministrator();
  await deleteRole(unit, roleId);
  await record(unit, "people.audit.roleTaken", { person: held.personId, organisation: held.scopeId, role: held.role });
}

/** The people this administrator looks after. */
export async function listManagedPeople(unit: Unit, actor: SignedIn): Promise<PersonShown[]> {
  if (!mayManageSomebody(actor)) throw pageNotFound();
  await recordRead(unit, "people.audit.listSeen");
  return listPeople(unit, organisationsManagedBy(actor));
}

export async function getManagedPerson(unit: Unit, actor: SignedIn, id: string): Promise<PersonShown> {
  const person = await findPerson(unit, id);
  const isManaged =
    isMunicipalAdministrator(actor) || person?.roles.some(({ scopeId }) => mayManageOrganisation(actor, scopeId));
  if (!person || !isManaged) throw personNotFound(id);
  return person;
}

export function listManagedOrganisations(unit: Unit, actor: SignedIn) {
  if (!mayManageSomebody(actor)) throw pageNotFound();
  return listOrganisations(unit, organisationsManagedBy(actor));
}

export async function getManagedOrganisation(unit: Unit, actor: SignedIn, id: string): Promise<Organisation> {
  const organisation = await findOrganisation(unit, id);
  if (!organisation || !mayManageOrganisation(actor, id)) throw organisationNotFound(id);
  return organisation;
}

export async function addOrganisation(unit: Unit, actor: SignedIn, wanted: { name: string; kind: OrganisationKind }) {
  if (!isMunicipalAdministrator(actor)) throw pageNotFound();
  if (await findOrganisationByName(unit, wanted.name)) throw organisationAlreadyThere();
  const id = newId(unit.now());
  await insertOrganisation(unit, actor.municipalityId, { id, ...wanted });
  await record(unit, "people.audit.organisationAdded", { organisation: id });
  return id;
}

export async function changeOrganisation(unit: Unit, actor: SignedIn, changed: Organisation): Promise<void> {
  if (!isMunicipalAdministrator(actor)) throw pageNotFound();
  await getManagedOrganisation(unit, actor, changed.id);
  const sameName = await findOrganisationByName(unit, changed.name);
  if (sameName && sameName.id !== changed.id) throw organisationAlreadyThere();
  await updateOrganisation(unit, changed);
  await record(unit, "people.audit.organisationChanged", { organisation: changed.id });
}

/** Forgets who somebody was: their name, address, roles and sessions. What they did stays, by nobody's name. */
export async function erasePerson(unit: Unit, personId: string): Promise<void> {
  const person = await findPerson(unit, personId);
  if (!person) throw personNotFound(personId);
  for (const { role, scopeId } of person.roles)
    if (role === "administrator" && (await countAdministrators(unit, scopeId)) === 1) throw lastAdministrator();
  await record(unit, "people.audit.erased", { person: personId });
  await deleteRolesOf(unit, personId);
  await deleteSessionsOf(unit, personId);
  await blankPerson(unit, personId, personOf(unit.actor));
}
