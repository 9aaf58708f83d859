import { readAreas } from "#web/features/areas/index.ts";
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
import { areaHeld, listedValue, type PreparationFields, preparationOf, seatsOf } from "./schema.ts";

/** Diagnoses that somebody may see, the newest first. */
export function listOurs(unit: Unit, actor: SignedIn): Promise<Diagnosis[]> {
  return listDiagnoses(unit, workplaces(actor));
}

/** For whom somebody can make a diagnosis, and of which areas; those they described in own words before are offered again. */
export async function beforePreparing(unit: Unit, actor: SignedIn) {
  const organisations = await listOrganisationNames(unit, workplaces(actor));
  const inOwnWords = (await listOurs(unit, actor)).filter(({ areaCode }) => areaCode === null);
  return {
    organisations,
    describedBefore: [...new Set(inOwnWords.map(({ area }) => area))],
    areas: await readAreas(unit, actor),
    earlier: undefined,
  };
}

/** The list as it stands now, and the area that this diagnosis holds where it is of an earlier one. */
export async function areasFor(unit: Unit, actor: SignedIn, diagnosis: Diagnosis) {
  const areas = await readAreas(unit, actor);
  const held = areaHeld(diagnosis);
  const isThere = held && areas.some((area) => listedValue(area) === listedValue(held));
  return { areas, earlier: isThere ? undefined : held };
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
    ...preparationOf(fields, { areas: await readAreas(unit, actor) }),
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
  const { areas, earlier } = await areasFor(unit, actor, diagnosis);
  const choices = { areas: earlier ? [earlier, ...areas] : areas, formLength: diagnosis.formLength };
  const preparation = preparationOf(fields, choices);
  const { formLength } = stageOf(diagnosis) === "prepared" ? preparation : diagnosis;
  await updatePreparation(unit, id, { ...preparation, formLength });
  await replaceSeats(unit, diagnosis, seatsOf(fields));
  await record(unit, "diagnosis.audit.preparedAnew", { diagnosis: id });
  if (stageOf(diagnosis) !== "prepared") await announce(unit, topicOf(id));
}
