import { record, recordRead } from "#web/platform/audit/record.ts";
import type { Unit } from "#web/platform/database/context.ts";
import { newId } from "#web/platform/database/new-id.ts";
import type { SignedIn } from "#web/platform/sessions/actor.ts";
import { pageNotFound, personNotFound } from "../errors.ts";
import { getManagedOrganisation } from "../organisations/service.ts";
import {
  isMunicipalAdministrator,
  mayErase,
  mayManageOrganisation,
  mayManageSomebody,
  organisationsManagedBy,
} from "../policy.ts";
import { refuseLastAdministrator } from "../service.ts";
import { findPerson, insertRole, listPeople, type PersonShown } from "../store.ts";
import { deleteRole, findRole, type RoleOn, wasTaken } from "./store.ts";

/** How long somebody can take back that they took a role away from a person they no longer see. */
const GIVE_BACK_WITHIN_MS = 60 * 60 * 1000;

/** The people somebody looks after, each with the roles that are theirs to look after. */
export async function listMembers(unit: Unit, actor: SignedIn): Promise<PersonShown[]> {
  if (!mayManageSomebody(actor)) throw pageNotFound();
  const people = await listPeople(unit, organisationsManagedBy(actor));
  return people.map((person) => withManagedRoles(actor, person));
}

/** What they do for other organisations is not told. */
function withManagedRoles(actor: SignedIn, person: PersonShown): PersonShown {
  const isTheirs = ({ scopeId }: { scopeId: string }) => mayManageOrganisation(actor, scopeId);
  return { ...person, roles: person.roles.filter(isTheirs) };
}

/** Somebody this administrator looks after. */
export interface Member extends PersonShown {
  readonly mayBeErased: boolean;
}

export async function getMember(unit: Unit, actor: SignedIn, id: string): Promise<Member> {
  const person = await findMember(unit, actor, id);
  if (!person) throw personNotFound(id);
  return person;
}

/** A person of the municipality; undefined when they are not this administrator's to look after. */
export async function findMember(unit: Unit, actor: SignedIn, id: string): Promise<Member | undefined> {
  const person = await findPerson(unit, id);
  if (!person) return undefined;
  const shown = withManagedRoles(actor, person);
  if (shown.roles.length === 0 && !isMunicipalAdministrator(actor)) return undefined;
  return { ...shown, mayBeErased: mayErase(actor, person) };
}

/** Somebody to erase, by an administrator who may. */
export async function getErasable(unit: Unit, actor: SignedIn, id: string): Promise<Member> {
  const person = await getMember(unit, actor, id);
  if (!person.mayBeErased) throw pageNotFound();
  return person;
}

/** Gives somebody a role. Giving what they have already changes nothing. */
export async function giveRole(unit: Unit, actor: SignedIn, given: RoleOn): Promise<void> {
  const { personId, organisationId, role } = given;
  await getManagedOrganisation(unit, actor, organisationId);
  const person = (await findMember(unit, actor, personId)) ?? (await getJustTaken(unit, actor, given));
  if (person.roles.some((held) => held.scopeId === organisationId && held.role === role)) return;
  const { municipalityId, personId: givenBy } = actor;
  const id = newId(unit.now());
  await insertRole(unit, { id, municipalityId, personId, scopeId: organisationId, role, givenBy });
  await record(unit, "people.audit.roleGiven", { person: personId, organisation: organisationId, role });
}

/** Whoever took somebody's last role sees them no more, and can still give that role back for a while. */
async function getJustTaken(unit: Unit, actor: SignedIn, given: RoleOn): Promise<PersonShown> {
  const since = new Date(unit.now().getTime() - GIVE_BACK_WITHIN_MS);
  const person = await findPerson(unit, given.personId);
  if (!person || !(await wasTaken(unit, given, { personId: actor.personId, since })))
    throw personNotFound(given.personId);
  return person;
}

/** Takes away a role that somebody has; gives which it was. */
export async function takeRole(unit: Unit, actor: SignedIn, id: string): Promise<RoleOn> {
  const held = await getManagedRole(unit, actor, id);
  const { personId: person, organisationId: organisation, role } = held;
  if (role === "administrator") await refuseLastAdministrator(unit, organisation);
  await deleteRole(unit, id);
  await record(unit, "people.audit.roleTaken", { person, organisation, role });
  return held;
}

async function getManagedRole(unit: Unit, actor: SignedIn, id: string): Promise<RoleOn> {
  const held = await findRole(unit, id);
  if (!held || !mayManageOrganisation(actor, held.organisationId)) throw pageNotFound();
  return held;
}

/** Notes that somebody looked at a person. */
export const recordSeen = (unit: Unit, person: string) => recordRead(unit, "people.audit.personSeen", { person });
