import { record } from "#web/platform/audit/record.ts";
import type { Unit } from "#web/platform/database/context.ts";
import type { SignedIn } from "#web/platform/sessions/actor.ts";
import { personAlreadyThere } from "../errors.ts";
import { getManagedOrganisation } from "../organisations/service.ts";
import { addPerson, type Invitation } from "../service.ts";
import { findPersonByEmail } from "../store.ts";

/** An administrator lets a person in; gives their id, and what they take part in. */
export async function invitePerson(unit: Unit, actor: SignedIn, invitation: Invitation) {
  const organisation = await getManagedOrganisation(unit, actor, invitation.organisationId);
  if (await findPersonByEmail(unit, invitation.email)) throw personAlreadyThere();
  const person = await addPerson(unit, actor.municipalityId, invitation);
  await record(unit, "people.audit.invited", { person, organisation: organisation.id, role: invitation.role });
  return { personId: person, organisation: organisation.name };
}
