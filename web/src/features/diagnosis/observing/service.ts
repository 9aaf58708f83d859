import { record } from "#web/platform/audit/record.ts";
import { openAgainByCode } from "#web/platform/codes/participation.ts";
import { findCodeOf } from "#web/platform/codes/store.ts";
import type { Unit } from "#web/platform/database/context.ts";
import { announce } from "#web/platform/live/announce.ts";
import type { SignedIn } from "#web/platform/sessions/actor.ts";
import { notNow } from "../errors.ts";
import { getDiagnosis, releaseWhatMay, stageOf, TABLE, topicOf } from "../service.ts";
import { countForms, readSeats, setMoments } from "../store.ts";
import { cameTo, hasEverybodySent } from "./schema.ts";

/** A table is done within the day; who comes back later opens it again. */
const HOURS_OPEN = 12;
const HOUR_MS = 60 * 60 * 1000;

/** Opens the table, or opens it again by the same code: who was filling in when it closed sends on as if nothing had happened. */
export async function openTable(unit: Unit, actor: SignedIn, id: string): Promise<void> {
  const diagnosis = await getDiagnosis(unit, actor, id);
  if (stageOf(diagnosis) === "open" && (await findCodeOf(unit, id, TABLE))) return;
  await setMoments(unit, id, { openedAt: diagnosis.openedAt ?? unit.now(), closedAt: null });
  const expiresAt = new Date(unit.now().getTime() + HOURS_OPEN * HOUR_MS);
  await openAgainByCode(unit, { purpose: TABLE, municipalityId: diagnosis.municipalityId, subjectId: id, expiresAt });
  await record(unit, "diagnosis.audit.opened", { diagnosis: id });
  await announce(unit, topicOf(id));
}

/** Closes it: no form comes in any more, and what came is shown where enough came. Its code stays, for when the table opens again. */
export async function closeTable(unit: Unit, actor: SignedIn, id: string): Promise<void> {
  const diagnosis = await getDiagnosis(unit, actor, id);
  if (stageOf(diagnosis) === "prepared") throw notNow();
  if (stageOf(diagnosis) === "closed") return;
  await setMoments(unit, id, { closedAt: unit.now() }); // waits for forms that are under way
  await releaseWhatMay(unit, id);
  await record(unit, "diagnosis.audit.closed", { diagnosis: id });
}

/**
 * The same, unless somebody at the table did not send yet: then whoever leads it is asked first.
 *
 * @returns whether it is closed
 */
export async function closeWhenAllSent(unit: Unit, actor: SignedIn, id: string): Promise<boolean> {
  const { came } = await beforeClosing(unit, actor, id);
  if (!hasEverybodySent(came)) return false;
  await closeTable(unit, actor, id);
  return true;
}

/** What whoever leads the table looks at before it closes. */
export async function beforeClosing(unit: Unit, actor: SignedIn, id: string) {
  const diagnosis = await getDiagnosis(unit, actor, id);
  const came = cameTo({ forms: await countForms(unit, id), seats: await readSeats(unit, id) });
  return { diagnosis, came };
}
