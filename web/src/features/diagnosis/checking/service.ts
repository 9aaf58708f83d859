import { decideRelease, type Release, type Share, shareOf } from "@naast/diagnosis";
import { record } from "#web/platform/audit/record.ts";
import { admit, openByCode } from "#web/platform/codes/participation.ts";
import { deleteCodesOf, findOpening, type Opening } from "#web/platform/codes/store.ts";
import type { Unit } from "#web/platform/database/context.ts";
import { LANGUAGES } from "#web/platform/language/languages.ts";
import type { SignedIn } from "#web/platform/sessions/actor.ts";
import { notNow } from "../errors.ts";
import { getDiagnosis } from "../service.ts";
import { type Diagnosis, findDiagnosis } from "../store.ts";
import { checkOver } from "./errors.ts";
import { type CheckFields, type PlainFields, type PlainTexts, TEXT_FIELDS, VERDICTS, type Verdict } from "./schema.ts";
import { countChecks, findPlain, insertCheck, listShownChecks, releaseChecks, replacePlain } from "./store.ts";

/** What the code for residents opens: the plain text, to say whether it is right. */
export const RESIDENTS = "diagnosis.residents";

const DAYS_OPEN = 30;
const DAY_MS = 24 * 60 * 60 * 1000;

/** What residents said so far, as far as it may be shown: from five on, and later three at once, so that nobody is guessed. */
export interface Heard {
  readonly shown: number;
  readonly waiting: number;
  /** What stands between those who wait and being shown. */
  readonly release: Release;
  /** In words. */
  readonly verdicts: readonly { readonly verdict: Verdict; readonly share: Exclude<Share, "none"> }[];
  readonly corrections: readonly string[];
}

/** What residents were asked, and what they said of it; the rest is empty while nobody asked them. */
export interface ResidentsCheck {
  readonly texts: PlainTexts | undefined;
  readonly heard: Heard;
}

export interface Checked extends ResidentsCheck {
  readonly diagnosis: Diagnosis;
  readonly opening: Opening | undefined;
}

export async function lookAtCheck(unit: Unit, actor: SignedIn, id: string): Promise<Checked> {
  const diagnosis = await getDiagnosis(unit, actor, id);
  return { diagnosis, ...(await residentsCheckOf(unit, id)), opening: await findOpening(unit, id, RESIDENTS) };
}

/** The same for whoever was let in already. Shows what waits, when enough of it waits. */
export async function residentsCheckOf(unit: Unit, id: string): Promise<ResidentsCheck> {
  if (decideRelease(await countChecks(unit, id)).kind === "release") await releaseChecks(unit, id);
  const counted = await countChecks(unit, id);
  const checks = await listShownChecks(unit, id);
  const verdicts = VERDICTS.flatMap((verdict) => {
    const share = shareOf(checks.filter((check) => check.verdict === verdict).length, checks.length);
    return share === undefined || share === "none" ? [] : [{ verdict, share }];
  });
  const corrections = checks.flatMap(({ words }) => words ?? []);
  return {
    texts: await findPlain(unit, id),
    heard: { ...counted, release: decideRelease(counted), verdicts, corrections },
  };
}

/** Sends a text out to residents: whoever has the code says for a month whether it is right. */
export async function askResidents(
  unit: Unit,
  actor: SignedIn,
  { id, fields }: { id: string; fields: PlainFields },
): Promise<void> {
  const diagnosis = await getDiagnosis(unit, actor, id);
  await replacePlain(unit, diagnosis, textsOf(fields));
  await openForAMonth(unit, diagnosis);
  await record(unit, "diagnosis.audit.residentsAsked", { diagnosis: id });
}

function textsOf(fields: PlainFields): PlainTexts {
  const written = LANGUAGES.map((language) => [language, fields[TEXT_FIELDS[language]]] as const);
  return { ...Object.fromEntries(written.filter(([, text]) => text !== undefined)), nl: fields.text };
}

async function openForAMonth(unit: Unit, { id, municipalityId }: Diagnosis): Promise<void> {
  const expiresAt = new Date(unit.now().getTime() + DAYS_OPEN * DAY_MS);
  await openByCode(unit, { purpose: RESIDENTS, municipalityId, subjectId: id, expiresAt });
}

/** Nobody can answer any more; what was said stays. */
export async function endCheck(unit: Unit, actor: SignedIn, id: string): Promise<void> {
  await getDiagnosis(unit, actor, id);
  await deleteCodesOf(unit, id, RESIDENTS);
  await record(unit, "diagnosis.audit.checkEnded", { diagnosis: id });
}

/** More residents can answer about the same text, with a new code; what was said stays. */
export async function openCheckAgain(unit: Unit, actor: SignedIn, id: string): Promise<void> {
  const diagnosis = await getDiagnosis(unit, actor, id);
  if (!(await findPlain(unit, id))) throw notNow();
  await openForAMonth(unit, diagnosis);
  await record(unit, "diagnosis.audit.checkOpenedAgain", { diagnosis: id });
}

/** What a code for residents opens; undefined when it opens nothing any more. */
export async function findAsked(unit: Unit, code: string | undefined) {
  const admitted = await admit(unit, code, RESIDENTS);
  if (!admitted) return undefined;
  const diagnosis = await findDiagnosis(admitted.unit, admitted.subjectId);
  const texts = await findPlain(admitted.unit, admitted.subjectId);
  return diagnosis && texts && { texts, organisation: diagnosis.organisation };
}

/** Keeps what a resident says. Nothing tells who, and the audit does not record that somebody did. */
export async function sendCheck(unit: Unit, code: string | undefined, fields: CheckFields): Promise<void> {
  const admitted = await admit(unit, code, RESIDENTS);
  const diagnosis = admitted && (await findDiagnosis(admitted.unit, admitted.subjectId));
  if (!admitted || !diagnosis) throw checkOver();
  await insertCheck(admitted.unit, diagnosis, fields);
}
