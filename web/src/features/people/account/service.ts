import { record } from "#web/platform/audit/record.ts";
import type { Unit } from "#web/platform/database/context.ts";
import { LANGUAGE_NAMES, LANGUAGES, type Language } from "#web/platform/language/languages.ts";
import type { PersonalData, PersonalRecord } from "#web/platform/personal-data.ts";
import type { SignedIn } from "#web/platform/sessions/actor.ts";
import { deleteSession, deleteSessionsOf, listSessions, type OwnSession } from "#web/platform/sessions/store.ts";
import { pageNotFound, personNotFound } from "../errors.ts";
import { erasePerson } from "../service.ts";
import { countAdministrators, findPerson, type PersonShown, updateName } from "../store.ts";
import { countAuditBy, countFormsBy, listMailsTo } from "./store.ts";

export interface Account {
  readonly person: PersonShown;
  readonly sessions: readonly OwnSession[];
}

/** Who somebody is here, and where they are signed in. */
export async function getAccount(unit: Unit, { personId }: SignedIn): Promise<Account> {
  return { person: await getPerson(unit, personId), sessions: await listSessions(unit, personId) };
}

async function getPerson(unit: Unit, personId: string): Promise<PersonShown> {
  const person = await findPerson(unit, personId);
  if (!person) throw personNotFound(personId);
  return person;
}

export async function changeOwnData(
  unit: Unit,
  { personId }: SignedIn,
  changed: { readonly name: string; readonly language: Language },
): Promise<void> {
  await updateName(unit, personId, changed);
  await record(unit, "people.audit.ownDataChanged");
}

/** Signs one device out; another's session is not there. */
export async function endSession(unit: Unit, { personId }: SignedIn, sessionId: string): Promise<void> {
  if (!(await deleteSession(unit, personId, sessionId))) throw pageNotFound();
  await record(unit, "people.audit.sessionEnded");
}

export async function signOutEverywhere(unit: Unit, { personId }: SignedIn): Promise<void> {
  await deleteSessionsOf(unit, personId);
  await record(unit, "people.audit.signedOutEverywhere");
}

/** Everything any feature holds about somebody. */
export async function collectAbout(
  unit: Unit,
  personId: string,
  personalData: readonly PersonalData[],
): Promise<readonly PersonalRecord[]> {
  const records: PersonalRecord[] = [];
  for (const { collect } of personalData) records.push(...(await collect(unit, personId)));
  return records;
}

/** Where somebody is the only administrator: nobody could let people in there once they are gone. */
export async function organisationsLeftAlone(unit: Unit, personId: string): Promise<readonly string[]> {
  const { roles } = await getPerson(unit, personId);
  const alone: string[] = [];
  for (const { role, scopeId, organisation } of roles)
    if (role === "administrator" && (await countAdministrators(unit, scopeId)) === 1) alone.push(organisation ?? "");
  return alone;
}

/** Forgets somebody in every feature. */
export async function eraseEverywhere(
  unit: Unit,
  personId: string,
  personalData: readonly PersonalData[],
): Promise<void> {
  for (const { erase } of personalData) await erase(unit, personId);
}

/** What the feature people holds about somebody, with what the house keeps for it: sessions, mails and audit. */
export const peopleData: PersonalData = {
  async collect(unit, personId) {
    const { roles, ...person } = await getPerson(unit, personId);
    const sessions = await listSessions(unit, personId);
    const mails = await listMailsTo(unit, personId);
    const audit = await countAuditBy(unit, personId);
    const forms = await countFormsBy(unit, personId);
    return [
      aboutPerson(person),
      ...roles.map(aboutRole),
      ...sessions.map(aboutSession),
      ...mails.map(aboutMail),
      { what: "people.account.data.audit", facts: [{ label: "people.account.data.auditEntries", value: audit }] },
      { what: "people.account.data.forms", facts: [{ label: "people.account.data.formsSent", value: forms }] },
    ];
  },
  erase: erasePerson,
};

function aboutPerson({ name, email, language, createdAt }: Omit<PersonShown, "roles">): PersonalRecord {
  return {
    what: "people.account.data.person",
    facts: [
      { label: "people.account.data.name", value: name },
      { label: "people.account.data.email", value: email },
      { label: "people.account.data.language", value: nameOf(language) },
      { label: "people.account.data.here", value: createdAt },
    ],
  };
}

const nameOf = (code: string) => LANGUAGE_NAMES[LANGUAGES.find((known) => known === code) ?? "nl"];

function aboutRole({ role, organisation, givenAt }: PersonShown["roles"][number]): PersonalRecord {
  return {
    what: "people.account.data.role",
    facts: [
      { label: `people.roles.${role}`, value: organisation ?? "" },
      { label: "people.account.data.given", value: givenAt },
    ],
  };
}

function aboutSession({ device, createdAt, seenAt }: OwnSession): PersonalRecord {
  return {
    what: "people.account.data.session",
    facts: [
      { label: "people.account.data.device", value: device },
      { label: "people.account.data.begun", value: createdAt },
      { label: "people.account.data.seen", value: seenAt },
    ],
  };
}

function aboutMail({ subject, address, writtenAt }: Awaited<ReturnType<typeof listMailsTo>>[number]): PersonalRecord {
  return {
    what: "people.account.data.mail",
    facts: [
      { label: "people.account.data.subject", value: subject },
      { label: "people.account.data.email", value: address },
      { label: "people.account.data.written", value: writtenAt },
    ],
  };
}
