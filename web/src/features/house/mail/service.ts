import { actingFor } from "#web/platform/database/acting.ts";
import type { Unit } from "#web/platform/database/context.ts";
import { listMails, type StoredMail } from "#web/platform/mail/store.ts";
import { listMunicipalities } from "#web/platform/tenants.ts";

const MOST_SHOWN = 30;

/** The mails that wait in the demo municipalities, newest first. Those of any other stay shut, whoever asks. */
export async function listDemoMails(unit: Unit): Promise<StoredMail[]> {
  const demo = (await listMunicipalities(unit)).filter(({ isDemo }) => isDemo);
  const mails: StoredMail[] = [];
  for (const { id } of demo)
    mails.push(...(await listMails(await actingFor(unit, { kind: "house", municipalityId: id }), MOST_SHOWN)));
  await actingFor(unit, unit.actor);
  return mails.toSorted((one, other) => other.writtenAt.getTime() - one.writtenAt.getTime()).slice(0, MOST_SHOWN);
}
