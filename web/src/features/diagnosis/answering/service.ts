import { marksOf } from "@naast/diagnosis";
import { admit } from "#web/platform/codes/participation.ts";
import type { Unit } from "#web/platform/database/context.ts";
import { announce } from "#web/platform/live/announce.ts";
import { roundOver } from "../errors.ts";
import { TABLE, topicOf } from "../service.ts";
import { addWords, changeCounts, type Diagnosis, findDiagnosis, isOpenForForms, lockCounts } from "../store.ts";
import { type AssessmentFields, askedOf, assessmentOf } from "./schema.ts";

/** The table that a code opens, also while its round is closed; undefined for a code that opens none (any more). */
export async function findTable(unit: Unit, code: string | undefined): Promise<Diagnosis | undefined> {
  const admitted = await admit(unit, code, TABLE);
  return admitted && findDiagnosis(admitted.unit, admitted.subjectId);
}

/**
 * Counts the form of a colleague. Nothing is recorded of it in the audit and nothing carries its moment: that somebody sent something
 * now, beside what is counted now, would be who said what.
 */
export async function sendAssessment(unit: Unit, code: string | undefined, fields: AssessmentFields): Promise<void> {
  const admitted = await admit(unit, code, TABLE);
  if (!admitted) throw roundOver();
  if (!(await isOpenForForms(admitted.unit, admitted.subjectId))) throw roundOver();
  await countForm(admitted.unit, admitted.subjectId, fields);
}

/** Adds a form to what waits; from a phone, or typed over from paper. */
export async function countForm(unit: Unit, id: string, fields: AssessmentFields): Promise<void> {
  const table = await findDiagnosis(unit, id);
  if (!table) throw roundOver();
  await lockCounts(unit, id);
  await changeCounts(unit, table, { marks: marksOf(askedOf(assessmentOf(fields), table.formLength)), by: 1 });
  await addWords(unit, table, fields.words);
  await announce(unit, topicOf(id));
}
