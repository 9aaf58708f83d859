import type { Catalogue } from "@naast/catalogue";
import { record, recordRead } from "#web/platform/audit/record.ts";
import { actingFor } from "#web/platform/database/acting.ts";
import type { Unit } from "#web/platform/database/context.ts";
import { newId } from "#web/platform/database/new-id.ts";
import type { PersonalData } from "#web/platform/personal-data.ts";
import type { SignedIn } from "#web/platform/sessions/actor.ts";
import { hashOf, newToken } from "#web/platform/sessions/token.ts";
import { residentsCheckOf } from "../checking/service.ts";
import type { DecisionFields } from "../choosing/schema.ts";
import { takeDecisionBack, writeDecision } from "../choosing/service.ts";
import { diagnosisNotFound, notNow } from "../errors.ts";
import { type Report, reportAlone } from "../reporting/service.ts";
import { getDiagnosis } from "../service.ts";
import type { SettlementFields } from "../settling/schema.ts";
import { writeSettlement } from "../settling/service.ts";
import { type Diagnosis, findDiagnosis } from "../store.ts";
import type { ShareFields } from "./schema.ts";
import {
  blankSharer,
  countSharedBy,
  deleteShare,
  findShareByHash,
  insertShare,
  listShares,
  type Share,
} from "./store.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

/** A diagnosis with the links that lead to it now, and whether residents said what they think of it. */
export async function lookAtShares(unit: Unit, actor: SignedIn, id: string) {
  const diagnosis = await getDiagnosis(unit, actor, id);
  const { heard } = await residentsCheckOf(unit, id);
  return { diagnosis, shares: await listShares(unit, id), isChecked: heard.shown > 0 };
}

/**
 * Makes a secret link for whoever has no account.
 *
 * @returns the secret, which is shown once and kept nowhere: only its hash is
 */
export async function share(unit: Unit, actor: SignedIn, { id, fields }: { id: string; fields: ShareFields }) {
  const diagnosis = await getDiagnosis(unit, actor, id);
  const [made, token] = [newId(unit.now()), newToken()];
  const { variant, days, meantFor } = fields;
  const expiresAt = new Date(unit.now().getTime() + Number(days) * DAY_MS);
  const tokenHash = hashOf(token);
  await insertShare(unit, diagnosis, { id: made, tokenHash, variant, meantFor, expiresAt, madeBy: actor.personId });
  await record(unit, "diagnosis.audit.shared", { diagnosis: id, share: made, variant });
  return token;
}

/** From now on the link opens nothing. */
export async function takeBack(unit: Unit, actor: SignedIn, { id, shareId }: { id: string; shareId: string }) {
  await getDiagnosis(unit, actor, id);
  if (!(await deleteShare(unit, id, shareId))) throw diagnosisNotFound();
  await record(unit, "diagnosis.audit.takenBack", { diagnosis: id, share: shareId });
}

interface Admitted {
  /** Acts as the house of that municipality: nobody in particular. */
  readonly unit: Unit;
  readonly share: Share;
  readonly diagnosis: Diagnosis;
}

/** Lets somebody with a link in, to this one diagnosis; undefined once it ended or was taken back. */
async function admitByLink(unit: Unit, token: string | undefined): Promise<Admitted | undefined> {
  const found = token === undefined ? undefined : await findShareByHash(unit, hashOf(token));
  if (!found) return undefined;
  const asHouse = await actingFor(unit, { kind: "house", municipalityId: found.municipalityId });
  const diagnosis = await findDiagnosis(asHouse, found.diagnosisId);
  return diagnosis && { unit: asHouse, share: found, diagnosis };
}

/** What somebody with a link reads; that they did is on record, by the id of the link. */
export async function readShared(
  unit: Unit,
  token: string | undefined,
  catalogue: Catalogue,
): Promise<(Report & { readonly share: Share }) | undefined> {
  const admitted = await admitByLink(unit, token);
  if (!admitted) return undefined;
  const { share: by, diagnosis } = admitted;
  await recordRead(admitted.unit, "diagnosis.audit.sharedRead", { diagnosis: diagnosis.id, share: by.id });
  return { ...(await reportAlone(admitted.unit, diagnosis, catalogue)), share: by };
}

async function admitToWrite(unit: Unit, token: string | undefined): Promise<Admitted> {
  const admitted = await admitByLink(unit, token);
  if (admitted?.share.variant !== "write") throw notNow();
  return admitted;
}

/** @returns whether that is anything else than what held */
export async function settleShared(
  unit: Unit,
  token: string | undefined,
  { fields, catalogue }: { readonly fields: SettlementFields; readonly catalogue: Catalogue },
): Promise<boolean> {
  const { unit: asHouse, diagnosis, share: by } = await admitToWrite(unit, token);
  const isNew = await writeSettlement(asHouse, diagnosis, { fields, catalogue, by: null });
  if (isNew) await record(asHouse, "diagnosis.audit.sharedSettled", { diagnosis: diagnosis.id, share: by.id });
  return isNew;
}

export async function decideShared(unit: Unit, token: string | undefined, fields: DecisionFields): Promise<void> {
  const { unit: asHouse, diagnosis, share: by } = await admitToWrite(unit, token);
  await writeDecision(asHouse, diagnosis, { fields, by: null });
  const { slug, kind } = fields;
  await record(asHouse, "diagnosis.audit.sharedDecided", { diagnosis: diagnosis.id, share: by.id, slug, kind });
}

export async function undoShared(unit: Unit, token: string | undefined, slug: string): Promise<void> {
  const { unit: asHouse, diagnosis, share: by } = await admitToWrite(unit, token);
  if (await takeDecisionBack(asHouse, diagnosis, slug))
    await record(asHouse, "diagnosis.audit.sharedUndone", { diagnosis: diagnosis.id, share: by.id, slug });
}

/** Whoever made a link is forgotten; the link goes on until it ends. */
export const sharingData: PersonalData = {
  async collect(unit, personId) {
    const count = await countSharedBy(unit, personId);
    if (count === 0) return [];
    return [{ what: "diagnosis.sharing.data.what", facts: [{ label: "diagnosis.sharing.data.count", value: count }] }];
  },
  erase: blankSharer,
};
