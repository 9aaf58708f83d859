import { record } from "#web/platform/audit/record.ts";
import { openByCode } from "#web/platform/codes/participation.ts";
import { deleteCodesOf, findCodeOf } from "#web/platform/codes/store.ts";
import type { Unit } from "#web/platform/database/context.ts";
import { announce } from "#web/platform/live/announce.ts";
import type { SignedIn } from "#web/platform/sessions/actor.ts";
import { notNow } from "../errors.ts";
import { getDiagnosis, releaseWhatMay, stageOf, TABLE, topicOf } from "../service.ts";
import { setMoments } from "../store.ts";

/** A table is done within the day; who comes back later opens it again. */
const HOURS_OPEN = 12;
const HOUR_MS = 60 * 60 * 1000;

/** Opens the table, or opens it again: from now on forms come in by a code. */
export async function openTable(unit: Unit, actor: SignedIn, id: string): Promise<void> {
  const diagnosis = await getDiagnosis(unit, actor, id);
  if (stageOf(diagnosis) === "open" && (await findCodeOf(unit, id, TABLE))) return;
  await setMoments(unit, id, { openedAt: diagnosis.openedAt ?? unit.now(), closedAt: null });
  const expiresAt = new Date(unit.now().getTime() + HOURS_OPEN * HOUR_MS);
  await openByCode(unit, { purpose: TABLE, municipalityId: diagnosis.municipalityId, subjectId: id, expiresAt });
  await record(unit, "diagnosis.audit.opened", { diagnosis: id });
  await announce(unit, topicOf(id));
}

/** Closes it: no form comes in any more, and what came is shown where enough came. */
export async function closeTable(unit: Unit, actor: SignedIn, id: string): Promise<void> {
  const diagnosis = await getDiagnosis(unit, actor, id);
  if (stageOf(diagnosis) === "prepared") throw notNow();
  if (stageOf(diagnosis) === "closed") return;
  await setMoments(unit, id, { closedAt: unit.now() }); // waits for forms that are under way
  await deleteCodesOf(unit, id, TABLE);
  await releaseWhatMay(unit, id);
  await record(unit, "diagnosis.audit.closed", { diagnosis: id });
}
