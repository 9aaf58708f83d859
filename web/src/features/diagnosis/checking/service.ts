import { type Share, shareOf } from "@naast/diagnosis";
import { record } from "#web/platform/audit/record.ts";
import { admit, openByCode } from "#web/platform/codes/participation.ts";
import { deleteCodesOf, findCodeOf } from "#web/platform/codes/store.ts";
import type { Unit } from "#web/platform/database/context.ts";
import type { SignedIn } from "#web/platform/sessions/actor.ts";
import { roundOver } from "../errors.ts";
import { getDiagnosis } from "../service.ts";
import { type Diagnosis, findDiagnosis } from "../store.ts";
import { type CheckFields, VERDICTS, type Verdict } from "./schema.ts";
import { findPlain, insertCheck, listChecks, replacePlain } from "./store.ts";

/** What the code for residents opens: the plain text, to say whether it is right. */
export const RESIDENTS = "diagnosis.residents";

const DAYS_OPEN = 30;
const DAY_MS = 24 * 60 * 60 * 1000;

/** What residents were asked, and what they said of it so far. */
export interface Checked {
  readonly diagnosis: Diagnosis;
  readonly plain: { readonly text: string; readonly askedAt: Date } | undefined;
  readonly code: string | undefined;
  readonly answers: number;
  /** In words, and only where five or more answered. */
  readonly verdicts: readonly { readonly verdict: Verdict; readonly share: Exclude<Share, "none"> }[];
  readonly corrections: readonly string[];
}

export async function lookAtCheck(unit: Unit, actor: SignedIn, id: string): Promise<Checked> {
  const diagnosis = await getDiagnosis(unit, actor, id);
  const checks = await listChecks(unit, id);
  return {
    diagnosis,
    plain: await findPlain(unit, id),
    code: await findCodeOf(unit, id, RESIDENTS),
    answers: checks.length,
    verdicts: VERDICTS.flatMap((verdict) => {
      const share = shareOf(checks.filter((check) => check.verdict === verdict).length, checks.length);
      return share === undefined || share === "none" ? [] : [{ verdict, share }];
    }),
    corrections: checks.flatMap(({ words }) => words ?? []),
  };
}

/** Sends a text out to residents: whoever has the code says for a month whether it is right. */
export async function askResidents(
  unit: Unit,
  actor: SignedIn,
  { id, text }: { id: string; text: string },
): Promise<void> {
  const diagnosis = await getDiagnosis(unit, actor, id);
  await replacePlain(unit, diagnosis, text);
  const expiresAt = new Date(unit.now().getTime() + DAYS_OPEN * DAY_MS);
  await openByCode(unit, { purpose: RESIDENTS, municipalityId: diagnosis.municipalityId, subjectId: id, expiresAt });
  await record(unit, "diagnosis.audit.residentsAsked", { diagnosis: id });
}

/** Nobody can answer any more; what was said stays. */
export async function endCheck(unit: Unit, actor: SignedIn, id: string): Promise<void> {
  await getDiagnosis(unit, actor, id);
  await deleteCodesOf(unit, id, RESIDENTS);
  await record(unit, "diagnosis.audit.checkEnded", { diagnosis: id });
}

/** What a code for residents opens; undefined when it opens nothing any more. */
export async function findAsked(unit: Unit, code: string | undefined) {
  const admitted = await admit(unit, code, RESIDENTS);
  if (!admitted) return undefined;
  const diagnosis = await findDiagnosis(admitted.unit, admitted.subjectId);
  const plain = await findPlain(admitted.unit, admitted.subjectId);
  return diagnosis && plain && { text: plain.text, organisation: diagnosis.organisation };
}

/** Keeps what a resident says. Nothing tells who, and the audit does not record that somebody did. */
export async function sendCheck(unit: Unit, code: string | undefined, fields: CheckFields): Promise<void> {
  const admitted = await admit(unit, code, RESIDENTS);
  const diagnosis = admitted && (await findDiagnosis(admitted.unit, admitted.subjectId));
  if (!admitted || !diagnosis) throw roundOver();
  await insertCheck(admitted.unit, diagnosis, fields);
}
