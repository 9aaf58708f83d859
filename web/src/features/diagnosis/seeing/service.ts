import { record } from "#web/platform/audit/record.ts";
import type { Unit } from "#web/platform/database/context.ts";
import { announce } from "#web/platform/live/announce.ts";
import type { SignedIn } from "#web/platform/sessions/actor.ts";
import { notNow } from "../errors.ts";
import { getDiagnosis, stageOf, topicOf } from "../service.ts";
import { listWords, setWords } from "./store.ts";

/** What colleagues wrote, for whoever leads the table: read first, then shown or left out. */
export async function readWords(unit: Unit, actor: SignedIn, id: string) {
  const diagnosis = await getDiagnosis(unit, actor, id);
  if (stageOf(diagnosis) !== "closed") throw notNow();
  return { diagnosis, words: await listWords(unit, id) };
}

/** Lets the words that were picked be shown to all; the others are left out. */
export async function letThrough(unit: Unit, actor: SignedIn, { id, shown }: { id: string; shown: readonly string[] }) {
  const { words } = await readWords(unit, actor, id);
  for (const one of words)
    await setWords(unit, id, { id: one.id, state: shown.includes(one.id) ? "shown" : "left out" });
  await record(unit, "diagnosis.audit.wordsRead", { diagnosis: id, count: words.length });
  await announce(unit, topicOf(id));
}
