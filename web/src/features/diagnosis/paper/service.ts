import { marksOf } from "@naast/diagnosis";
import type { Unit } from "#web/platform/database/context.ts";
import { openEnvelope, sealEnvelope } from "#web/platform/http/envelope.ts";
import { announce } from "#web/platform/live/announce.ts";
import type { SignedIn } from "#web/platform/sessions/actor.ts";
import { type AssessmentFields, askedOf, assessmentOf } from "../answering/schema.ts";
import { countForm } from "../answering/service.ts";
import { notNow } from "../errors.ts";
import { isId } from "../schema.ts";
import { getDiagnosis, releaseWhatMay, stageOf, topicOf } from "../service.ts";
import { addWords, changeCounts, lockCounts } from "../store.ts";
import { allWait, deleteWaitingWords, hasSheetKey, insertSheetKey, takeSheetKey } from "./store.ts";

interface Sheet {
  readonly id: string;
  readonly fields: AssessmentFields;
  /** As it was typed. */
  readonly typed: string;
  /** What the browser holds of the sheet before this one. */
  readonly before: string | undefined;
}

/**
 * Counts a sheet that was typed over. While the round is open it waits with the others; after it closed it joins what is shown only
 * with at least two more, so whoever types one sheet late changes nothing that can be seen.
 *
 * @returns the sheet in an envelope, for the browser to hold; the key stands here until it counts for good
 */
export async function typeOver(unit: Unit, actor: SignedIn, { id, fields, typed, before }: Sheet): Promise<string> {
  const diagnosis = await getDiagnosis(unit, actor, id);
  const stage = stageOf(diagnosis);
  if (stage === "prepared") throw notNow();
  const last = readHeld(before);
  if (last) await takeSheetKey(unit, id, last.key);
  const { envelope, key } = sealEnvelope(typed);
  const held = `${await insertSheetKey(unit, diagnosis, key)}.${envelope}`;
  await countForm(unit, id, fields);
  if (stage === "closed") await releaseWhatMay(unit, id);
  return held;
}

/** Whether the sheet that a browser holds can still be taken back: it waits with the others. */
export async function mayTakeBack(unit: Unit, id: string, held: string | undefined): Promise<boolean> {
  const last = readHeld(held);
  return last !== undefined && hasSheetKey(unit, id, last.key);
}

interface TakingBack {
  readonly id: string;
  readonly held: string | undefined;
  /** The sheet as a phone would have sent it; undefined when it is none. */
  readonly read: (typed: string) => AssessmentFields | undefined;
}

/**
 * Takes the last sheet back of the browser that typed it, once, and while nobody saw what it added. Nothing else can be taken back:
 * whoever could try would learn from the answer what others said.
 *
 * @returns whether it was taken back
 */
export async function takeBack(unit: Unit, actor: SignedIn, { id, held, read }: TakingBack): Promise<boolean> {
  const table = await getDiagnosis(unit, actor, id);
  const last = readHeld(held);
  const key = last && (await takeSheetKey(unit, id, last.key));
  const typed = key && openEnvelope({ envelope: last.envelope, key });
  const fields = typed && read(typed);
  if (!fields) return false;
  const marks = marksOf(askedOf(assessmentOf(fields), table.formLength));
  await lockCounts(unit, id);
  // The lists were numbered anew since: what stands there now is not what was counted.
  if (!(await allWait(unit, id, marks))) throw notNow();
  await changeCounts(unit, table, { marks, by: -1 });
  if (fields.words !== undefined) await deleteWaitingWords(unit, id, fields.words);
  await addWords(unit, table, undefined);
  await announce(unit, topicOf(id));
  return true;
}

function readHeld(held = "") {
  const [key = "", envelope = ""] = held.split(".");
  return isId(key) ? { key, envelope } : undefined;
}
