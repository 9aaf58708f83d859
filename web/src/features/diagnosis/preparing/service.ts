import { record } from "#web/platform/audit/record.ts";
import type { Unit } from "#web/platform/database/context.ts";
import { newId } from "#web/platform/database/new-id.ts";
import { announce } from "#web/platform/live/announce.ts";
import type { SignedIn } from "#web/platform/sessions/actor.ts";
import { diagnosisNotFound } from "../errors.ts";
import { organisationsWorkedFor, worksFor } from "../policy.ts";
import { getDiagnosis, stageOf, topicOf } from "../service.ts";
import {
  type Diagnosis,
  insertDiagnosis,
  listDiagnoses,
  listOrganisationNames,
  replaceSeats,
  updatePreparation,
} from "../store.ts";
import { type PreparationFields, preparationOf, seatsOf } from "./schema.ts";

/** Diagnoses that somebody may see, the newest first. */
export function listOurs(unit: Unit, actor: SignedIn): Promise<Diagnosis[]> {
  return listDiagnoses(unit, workplaces(actor));
}

/** For whom somebody can make a diagnosis; areas they described before are offered again. */
export async function beforePreparing(unit: Unit, actor: SignedIn) {
  const organisations = await listOrganisationNames(unit, workplaces(actor));
  const areas = [...new Set((await listOurs(unit, actor)).map(({ area }) => area))];
  return { organisations, areas };
}

function workplaces(actor: SignedIn): readonly string[] {
  const organisations = organisationsWorkedFor(actor);
  if (organisations.length === 0) throw diagnosisNotFound();
  return organisations;
}

/** Sets a table up. Without a choice it is for the one organisation somebody works for. */
export async function prepare(unit: Unit, actor: SignedIn, fields: PreparationFields): Promise<string> {
  const organisationId = fields.organisation ?? workplaces(actor)[0] ?? "";
  if (!worksFor(actor, organisationId)) throw diagnosisNotFound();
  const diagnosis = { id: newId(unit.now()), municipalityId: actor.municipalityId };
  await insertDiagnosis(unit, {
    ...diagnosis,
    organisationId,
    preparedBy: actor.personId,
    ...preparationOf(fields),
  });
  await replaceSeats(unit, diagnosis, seatsOf(fields));
  await record(unit, "diagnosis.audit.prepared", { diagnosis: diagnosis.id, organisation: organisationId });
  return diagnosis.id;
}

/**
 * Changes who is there and what lies there, also while the table sits: a chair fills when somebody comes late. What the form asks stays as
 * it is once the first could fill it in.
 */
export async function prepareAnew(
  unit: Unit,
  actor: SignedIn,
  { id, fields }: { id: string; fields: PreparationFields },
) {
  const diagnosis = await getDiagnosis(unit, actor, id);
  const preparation = preparationOf(fields, diagnosis.formLength);
  const { formLength } = stageOf(diagnosis) === "prepared" ? preparation : diagnosis;
  await updatePreparation(unit, id, { ...preparation, formLength });
  await replaceSeats(unit, diagnosis, seatsOf(fields));
  await record(unit, "diagnosis.audit.preparedAnew", { diagnosis: id });
  if (stageOf(diagnosis) !== "prepared") await announce(unit, topicOf(id));
}
