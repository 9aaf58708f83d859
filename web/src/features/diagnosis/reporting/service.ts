import type { Catalogue, Situation } from "@naast/catalogue";
import { recordRead } from "#web/platform/audit/record.ts";
import type { Unit } from "#web/platform/database/context.ts";
import type { SignedIn } from "#web/platform/sessions/actor.ts";
import { type ResidentsCheck, residentsCheckOf } from "../checking/service.ts";
import { getDiagnosis, type TableShown, tableOf } from "../service.ts";
import { findSettled, type Settled } from "../settling/service.ts";
import { type Diagnosis, listDiagnoses } from "../store.ts";

/** What a diagnosis came to, and what changed since the one before it of the same area. */
export interface Report {
  readonly table: TableShown;
  readonly settled: Settled | undefined;
  readonly before: Before | undefined;
  /** What residents said of it in plain words. */
  readonly residents: ResidentsCheck;
}

interface Before {
  readonly diagnosis: Diagnosis;
  readonly changes: readonly Change[];
}

const LISTS = ["problems", "divides", "groups", "locations"] as const;
type List = (typeof LISTS)[number] | "phases";

/** One thing that was settled now or then: whether it stayed, came or went, or its list was left open the other time. */
export interface Change {
  readonly list: List;
  readonly id: string;
  readonly kind: "stayed" | "came" | "went" | "openThen" | "openNow";
}

/** Reads the report; that somebody did is on record. */
export async function readReport(
  unit: Unit,
  actor: SignedIn,
  { id, catalogue }: { readonly id: string; readonly catalogue: Catalogue },
): Promise<Report> {
  const diagnosis = await getDiagnosis(unit, actor, id);
  const alone = await reportAlone(unit, diagnosis, catalogue);
  const { settled } = alone;
  await recordRead(unit, "diagnosis.audit.reportRead", { diagnosis: id });
  const before = settled && (await findBefore(unit, diagnosis, { settled, catalogue }));
  return { ...alone, before };
}

/** What one diagnosis came to, without the one before it: whoever is shown one is not shown another. */
export async function reportAlone(unit: Unit, diagnosis: Diagnosis, catalogue: Catalogue): Promise<Report> {
  const table = await tableOf(unit, diagnosis, Object.keys(catalogue.taxonomy.phases));
  const settled = await findSettled(unit, diagnosis.id, catalogue);
  return { table, settled, before: undefined, residents: await residentsCheckOf(unit, diagnosis.id) };
}

/** The last diagnosis before this one of the same area, for the same organisation, that settled something. */
async function findBefore(
  unit: Unit,
  diagnosis: Diagnosis,
  { settled, catalogue }: { readonly settled: Settled; readonly catalogue: Catalogue },
): Promise<Before | undefined> {
  const { id, organisationId, preparedAt } = diagnosis;
  const all = await listDiagnoses(unit, [organisationId]);
  const earlier = all.filter((one) => one.id !== id && one.preparedAt <= preparedAt && isSameArea(one, diagnosis));
  for (const before of earlier) {
    const then = await findSettled(unit, before.id, catalogue);
    if (then) return { diagnosis: before, changes: changesBetween(settled.situation, then.situation) };
  }
  return undefined;
}

type Placed = Pick<Diagnosis, "area" | "areaCode">;

/**
 * Two areas of the list are the same by their code, whatever each is called in its year: a name can change, and two neighbourhoods can
 * have one. Where either was said in own words, the words tell.
 */
export function isSameArea(one: Placed, other: Placed): boolean {
  if (one.areaCode !== null && other.areaCode !== null) return one.areaCode === other.areaCode;
  return one.area.toLowerCase() === other.area.toLowerCase();
}

/**
 * What changed from one settlement to the next. Where a list was left open at either time nothing in it changed: that something is
 * named now says nothing about before.
 */
export function changesBetween(now: Situation, then: Situation): readonly Change[] {
  const lists = LISTS.flatMap((list) => changesIn(list, now[list], then[list]));
  const phase = ({ phase: one }: Situation) => (one === undefined ? [] : [one]);
  return [...lists, ...changesIn("phases", phase(now), phase(then))];
}

function changesIn(list: List, now: readonly string[], then: readonly string[]): Change[] {
  const kindOf = (id: string): Change["kind"] => {
    if (then.length === 0) return "openThen";
    if (now.length === 0) return "openNow";
    if (now.includes(id)) return then.includes(id) ? "stayed" : "came";
    return "went";
  };
  return [...new Set([...now, ...then])].map((id) => ({ list, id, kind: kindOf(id) }));
}
