import { type Catalogue, type MatchResult, matchPractices, type Situation } from "@naast/catalogue";
import { record } from "#web/platform/audit/record.ts";
import type { Unit } from "#web/platform/database/context.ts";
import { announce } from "#web/platform/live/announce.ts";
import type { PersonalData } from "#web/platform/personal-data.ts";
import type { SignedIn } from "#web/platform/sessions/actor.ts";
import { agreedBy } from "../choosing/schema.ts";
import { type Decision, listDecisions } from "../choosing/store.ts";
import { getDiagnosis, todayOf, topicOf } from "../service.ts";
import type { Diagnosis } from "../store.ts";
import { type SettlementFields, situationFromStored, situationOf } from "./schema.ts";
import { blankSettler, countSettledBy, findSettlement, insertSettlement } from "./store.ts";

/** What a table settled, what fits it, and what was decided. */
export interface Settled {
  readonly situation: Situation;
  readonly reasoning: string | null;
  readonly settledAt: Date;
  /** What fits; the set that covers it together is made with what was decided. */
  readonly result: MatchResult;
  readonly decisions: readonly Decision[];
  /** The day it was read on, such as 2027-03-01. */
  readonly today: string;
}

/** What holds of a diagnosis that the caller may see; undefined as long as nothing was settled. */
export async function findSettled(unit: Unit, id: string, catalogue: Catalogue): Promise<Settled | undefined> {
  const settlement = await findSettlement(unit, id);
  if (!settlement) return undefined;
  const situation = situationFromStored(settlement.situation, catalogue);
  const { reasoning, settledAt } = settlement;
  const decisions = await listDecisions(unit, id);
  const result = matchPractices(catalogue, situation, agreedBy(decisions));
  return { situation, reasoning, settledAt, result, decisions, today: todayOf(unit) };
}

/** Writes down what the table settles; what was settled before stays below it. */
export async function settle(unit: Unit, actor: SignedIn, { id, fields }: { id: string; fields: SettlementFields }) {
  await writeSettlement(unit, await getDiagnosis(unit, actor, id), { fields, by: actor.personId });
  await record(unit, "diagnosis.audit.settled", { diagnosis: id });
}

/** @param written - by nobody for whoever has a secret link */
export async function writeSettlement(
  unit: Unit,
  diagnosis: Diagnosis,
  { fields, by }: { readonly fields: SettlementFields; readonly by: string | null },
) {
  const [situation, reasoning] = [situationOf(fields), fields.reasoning ?? null];
  await insertSettlement(unit, diagnosis, { situation, reasoning, settledBy: by });
  await announce(unit, topicOf(diagnosis.id));
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
