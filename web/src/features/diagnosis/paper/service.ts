import type { Unit } from "#web/platform/database/context.ts";
import type { SignedIn } from "#web/platform/sessions/actor.ts";
import type { AssessmentFields } from "../answering/schema.ts";
import { countForm } from "../answering/service.ts";
import { notNow } from "../errors.ts";
import { getDiagnosis, releaseWhatMay, stageOf } from "../service.ts";

/**
 * Counts a sheet that was typed over. While the round is open it waits with the others; after it closed it joins what is shown only
 * with at least two more, so whoever types one sheet late changes nothing that can be seen.
 */
export async function typeOver(unit: Unit, actor: SignedIn, { id, fields }: { id: string; fields: AssessmentFields }) {
  const stage = stageOf(await getDiagnosis(unit, actor, id));
  if (stage === "prepared") throw notNow();
  await countForm(unit, id, fields);
  if (stage === "closed") await releaseWhatMay(unit, id);
}
