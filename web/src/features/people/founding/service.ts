import { record } from "#web/platform/audit/record.ts";
import type { Unit } from "#web/platform/database/context.ts";
import { paths } from "../paths.ts";
import { addMunicipality, addPerson } from "../service.ts";
import { giveLink } from "../sign-in/service.ts";

/** Whoever reads it on a screen passes it on by hand, so it lasts longer than a link in a mail. */
const LINK_HOURS = 24;

interface Founding {
  /** The name of the municipality. */
  readonly name: string;
  /** Who looks after it first and lets the others in. */
  readonly administrator: string;
  readonly email: string;
}

/** A municipality that is not made up, with its first administrator. */
export async function foundMunicipality(unit: Unit, { name, administrator, email }: Founding) {
  const municipality = await addMunicipality(unit, name, { isDemo: false });
  const { unit: asHouse, id, organisationId } = municipality;
  const role = { organisationId, role: "administrator" } as const;
  const person = await addPerson(asHouse, id, { name: administrator, email, language: "nl", ...role });
  await record(asHouse, "people.audit.invited", { person, organisation: organisationId, role: role.role });
  const token = await giveLink(asHouse, email.toLowerCase(), LINK_HOURS);
  return {
    id,
    /** Where the administrator signs in, once. */
    path: paths.signInLink(token),
    until: new Date(unit.now().getTime() + LINK_HOURS * 60 * 60 * 1000),
  };
}
