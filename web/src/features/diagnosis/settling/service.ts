import { type Catalogue, type MatchResult, matchPractices, type Situation } from "@naast/catalogue";
import { record } from "#web/platform/audit/record.ts";
import type { Unit } from "#web/platform/database/context.ts";
import { announce } from "#web/platform/live/announce.ts";
import type { PersonalData } from "#web/platform/personal-data.ts";
import { personOf, type SignedIn } from "#web/platform/sessions/actor.ts";
import { agreedBy } from "../choosing/schema.ts";
import { type Decision, listDecisions } from "../choosing/store.ts";
import { getDiagnosis, todayOf, topicOf } from "../service.ts";
import type { Diagnosis } from "../store.ts";
import { settledMeanwhile } from "./errors.ts";
import { isSameSettlement, type SettlementFields, situationFromStored, situationOf } from "./schema.ts";
import {
  blankSettler,
  countSettledBy,
  findSettlement,
  findVersion,
  holdForSettling,
  insertSettlement,
  type Settlement,
} from "./store.ts";

/** What a table settled, what fits it, and what was decided. */
export interface Settled {
  /** Which settlement this is: a form that starts from it says so. */
  readonly id: string;
  /** How many times something was settled, this time included. */
  readonly version: number;
  readonly situation: Situation;
  readonly reasoning: string | null;
  readonly last: Last;
  /** What fits; the set that covers it together is made with what was decided. */
  readonly result: MatchResult;
  readonly decisions: readonly Decision[];
  /** The day it was read on, such as 2027-03-01. */
  readonly today: string;
}

/** When something was settled, and by whom as far as anybody is told: a colleague is not named, of a secret link nobody is known. */
export interface Last {
  readonly at: Date;
  readonly by: "you" | "colleague" | "nobody";
  readonly readAt: Date;
}

/** What holds of a diagnosis that the caller may see; undefined as long as nothing was settled. */
export async function findSettled(unit: Unit, id: string, catalogue: Catalogue): Promise<Settled | undefined> {
  const settlement = await findSettlement(unit, id);
  return settlement && settledFrom(unit, id, { settlement, catalogue });
}

/** What was settled earlier, as that version said it; with the decisions of today, for those have no versions. */
export async function findSettledAs(
  unit: Unit,
  id: string,
  { version, catalogue }: { readonly version: number; readonly catalogue: Catalogue },
): Promise<Settled | undefined> {
  const settlement = await findVersion(unit, id, version);
  return settlement && settledFrom(unit, id, { settlement, catalogue });
}

async function settledFrom(
  unit: Unit,
  id: string,
  { settlement, catalogue }: { readonly settlement: Settlement; readonly catalogue: Catalogue },
): Promise<Settled> {
  const situation = situationFromStored(settlement.situation, catalogue);
  const { id: settlementId, version, reasoning } = settlement;
  const decisions = await listDecisions(unit, id);
  const result = matchPractices(catalogue, situation, agreedBy(decisions));
  const last = { at: settlement.settledAt, by: byWhom(unit, settlement.settledBy), readAt: unit.now() };
  return { id: settlementId, version, situation, reasoning, last, result, decisions, today: todayOf(unit) };
}

function byWhom({ actor }: Unit, settledBy: string | null): Last["by"] {
  if (settledBy === null) return "nobody";
  return settledBy === personOf(actor) ? "you" : "colleague";
}

interface Settling {
  readonly fields: SettlementFields;
  readonly catalogue: Catalogue;
}

/**
 * Writes down what the table settles; what was settled before stays below it, as an earlier version.
 *
 * @returns whether that is anything else than what holds
 */
export async function settle(
  unit: Unit,
  actor: SignedIn,
  { id, ...settling }: Settling & { readonly id: string },
): Promise<boolean> {
  const isNew = await writeSettlement(unit, await getDiagnosis(unit, actor, id), { ...settling, by: actor.personId });
  if (isNew) await record(unit, "diagnosis.audit.settled", { diagnosis: id });
  return isNew;
}

/**
 * Writes a settlement down, when the form started from what holds now: what somebody else settled since is never settled over unseen.
 * What says the same as what holds is no new version.
 *
 * @param settling - by nobody for whoever has a secret link
 * @returns whether it was written down
 */
export async function writeSettlement(
  unit: Unit,
  diagnosis: Diagnosis,
  { fields, catalogue, by }: Settling & { readonly by: string | null },
): Promise<boolean> {
  const settled = { situation: situationOf(fields), reasoning: fields.reasoning ?? null };
  await holdForSettling(unit, diagnosis.id);
  const holds = await findSettlement(unit, diagnosis.id);
  if (holds?.id !== fields.from) throw settledMeanwhile();
  if (holds && isSameSettlement(settled, { ...holds, situation: situationFromStored(holds.situation, catalogue) }))
    return false;
  await insertSettlement(unit, diagnosis, { ...settled, settledBy: by });
  await announce(unit, topicOf(diagnosis.id));
  return true;
}

/** That it was them is blanked; what was settled stays. */
export const settlingData: PersonalData = {
  async collect(unit, personId) {
    const count = await countSettledBy(unit, personId);
    if (count === 0) return [];
    return [
      { what: "diagnosis.settling.data.what", facts: [{ label: "diagnosis.settling.data.count", value: count }] },
    ];
  },
  erase: blankSettler,
};
