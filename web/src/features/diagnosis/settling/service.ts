import {
  type Catalogue,
  type Match,
  type MatchResult,
  matchPractices,
  type Situation,
  type Spot,
} from "@naast/catalogue";
import { record } from "#web/platform/audit/record.ts";
import type { Unit } from "#web/platform/database/context.ts";
import { announce } from "#web/platform/live/announce.ts";
import type { PersonalData } from "#web/platform/personal-data.ts";
import type { SignedIn } from "#web/platform/sessions/actor.ts";
import { getDiagnosis, topicOf } from "../service.ts";
import type { Diagnosis } from "../store.ts";
import { type DecisionFields, type SettlementFields, situationFromStored, situationOf } from "./schema.ts";
import {
  blankSettler,
  countSettledBy,
  type Decision,
  findSettlement,
  insertSettlement,
  listDecisions,
  replaceDecision,
} from "./store.ts";

/** What a table settled, what fits it, and what was decided. */
export interface Settled {
  readonly situation: Situation;
  readonly reasoning: string | null;
  readonly settledAt: Date;
  readonly result: MatchResult;
  readonly decisions: readonly Decision[];
}

/** What holds of a diagnosis that the caller may see; undefined as long as nothing was settled. */
export async function findSettled(unit: Unit, id: string, catalogue: Catalogue): Promise<Settled | undefined> {
  const settlement = await findSettlement(unit, id);
  if (!settlement) return undefined;
  const situation = situationFromStored(settlement.situation, catalogue);
  const { reasoning, settledAt } = settlement;
  const decisions = await listDecisions(unit, id);
  return { situation, reasoning, settledAt, result: matchPractices(catalogue, situation), decisions };
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

/** Writes down what the table decides about one practice. */
export async function decide(unit: Unit, actor: SignedIn, { id, fields }: { id: string; fields: DecisionFields }) {
  await writeDecision(unit, await getDiagnosis(unit, actor, id), { fields, by: actor.personId });
  await record(unit, "diagnosis.audit.decided", { diagnosis: id, slug: fields.slug, kind: fields.kind });
}

export async function writeDecision(
  unit: Unit,
  diagnosis: Diagnosis,
  { fields, by }: { readonly fields: DecisionFields; readonly by: string | null },
) {
  await replaceDecision(unit, diagnosis, { fields, decidedBy: by });
  await announce(unit, topicOf(diagnosis.id));
}

/** One thing the situation names, with the practices that work on it: those that run here, and those the table chose. */
export interface Row {
  readonly spot: Spot;
  readonly running: readonly string[];
  readonly chosen: readonly string[];
}

const COVERED = ["problems", "groups", "divides", "locations"] as const;

/**
 * Holds what is needed against what there is: a row for each problem, group, divide and place. A row without a practice is a white
 * spot. What is only said of a practice's whole chapter covers nothing, as in the covering set of the catalogue.
 */
export function matrixOf({
  situation,
  result,
  decisions,
}: Pick<Settled, "situation" | "result" | "decisions">): readonly Row[] {
  const matches = [...result.results, ...result.apart];
  const chosen = decisions.filter(({ kind }) => kind === "chosen").map(({ slug }) => slug);
  const covering = (slugs: readonly string[], spot: Spot) =>
    matches.filter((match) => slugs.includes(match.slug) && covers(match, spot)).map(({ slug }) => slug);
  return COVERED.flatMap((criterion) =>
    situation[criterion].map((id) => {
      const spot = { criterion, id };
      return { spot, running: covering(situation.running, spot), chosen: covering(chosen, spot) };
    }),
  );
}

const covers = ({ for: reasons }: Match, { criterion, id }: Spot) =>
  reasons.some((reason) => reason.criterion === criterion && !reason.inherited && reason.ids.includes(id));

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
