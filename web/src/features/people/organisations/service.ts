import { record, recordRead } from "#web/platform/audit/record.ts";
import type { Unit } from "#web/platform/database/context.ts";
import { newId } from "#web/platform/database/new-id.ts";
import type { SignedIn } from "#web/platform/sessions/actor.ts";
import { organisationAlreadyThere, organisationNotFound, pageNotFound } from "../errors.ts";
import {
  isMunicipalAdministrator,
  mayManageOrganisation,
  mayManageSomebody,
  organisationsManagedBy,
} from "../policy.ts";
import { listPeople } from "../store.ts";
import {
  findOrganisation,
  findOrganisationByName,
  insertOrganisation,
  listOrganisations,
  type Organisation,
  type OrganisationKind,
  updateOrganisation,
} from "./store.ts";

/** The organisations somebody looks after, by name. */
export function listManagedOrganisations(unit: Unit, actor: SignedIn) {
  if (!mayManageSomebody(actor)) throw pageNotFound();
  return listOrganisations(unit, organisationsManagedBy(actor));
}

/** One organisation with its people; also who may change it. */
export async function lookInside(unit: Unit, actor: SignedIn, id: string) {
  const organisation = await getManagedOrganisation(unit, actor, id);
  const people = (await listPeople(unit, [id])).map(({ roles, ...person }) => ({
    ...person,
    roles: roles.filter(({ scopeId }) => scopeId === id).map(({ role }) => role),
  }));
  await recordRead(unit, "people.audit.organisationSeen", { organisation: id });
  return { organisation, people, mayBeChanged: isMunicipalAdministrator(actor) };
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

/** Another name or kind. The municipality itself stays what it is, whatever name it takes. */
export async function changeOrganisation(unit: Unit, actor: SignedIn, changed: Organisation): Promise<void> {
  if (!isMunicipalAdministrator(actor)) throw pageNotFound();
  const { kind } = await getManagedOrganisation(unit, actor, changed.id);
  const sameName = await findOrganisationByName(unit, changed.name);
  if (sameName && sameName.id !== changed.id) throw organisationAlreadyThere();
  await updateOrganisation(unit, { ...changed, kind: kind === "municipality" ? kind : changed.kind });
  await record(unit, "people.audit.organisationChanged", { organisation: changed.id });
}
