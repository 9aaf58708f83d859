import type { Catalogue, Situation } from "@naast/catalogue";
import { recordRead } from "#web/platform/audit/record.ts";
import type { Unit } from "#web/platform/database/context.ts";
import type { SignedIn } from "#web/platform/sessions/actor.ts";
import { type ResidentsCheck, residentsCheckOf } from "../checking/service.ts";
import { versionNotFound } from "../errors.ts";
import { getDiagnosis, type TableShown, tableOf } from "../service.ts";
import { situationFromStored } from "../settling/schema.ts";
import { findSettled, findSettledAs, type Settled } from "../settling/service.ts";
import { findSettlement, listVersions, type Version } from "../settling/store.ts";
import { type Diagnosis, listDiagnoses } from "../store.ts";

/** What a diagnosis came to, and what changed since the one before it of the same area. */
export interface Report {
  readonly table: TableShown;
  readonly settled: Settled | undefined;
  /** Every version of it, the newest first; none as long as nothing was settled. */
  readonly versions: readonly Version[];
  /** What holds now, where what is shown is an earlier version. */
  readonly holds: Settled | undefined;
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

interface Asked {
  readonly id: string;
  /** Undefined for the newest. */
  readonly version: number | undefined;
  readonly catalogue: Catalogue;
}

/** Reads the report, or an earlier version of it; that somebody did is on record. */
export async function readReport(unit: Unit, actor: SignedIn, { id, version, catalogue }: Asked): Promise<Report> {
  const diagnosis = await getDiagnosis(unit, actor, id);
  const newest = await reportAlone(unit, diagnosis, catalogue);
  const { settled: holds } = newest;
  if (version !== undefined && version !== holds?.version) {
    const settled = await findSettledAs(unit, id, { version, catalogue });
    if (!settled) throw versionNotFound();
    await recordRead(unit, "diagnosis.audit.versionRead", { diagnosis: id, version });
    return { ...newest, settled, holds };
  }
  await recordRead(unit, "diagnosis.audit.reportRead", { diagnosis: id });
  return { ...newest, before: holds && (await readBefore(unit, diagnosis, { holds, catalogue })) };
}

/** The newest of what one diagnosis came to, without the one before it: whoever is shown one is not shown another. */
export async function reportAlone(unit: Unit, diagnosis: Diagnosis, catalogue: Catalogue): Promise<Report> {
  const { id } = diagnosis;
  const table = await tableOf(unit, diagnosis, Object.keys(catalogue.taxonomy.phases));
  const settled = await findSettled(unit, id, catalogue);
  const versions = await listVersions(unit, id);
  return { table, settled, versions, holds: undefined, before: undefined, residents: await residentsCheckOf(unit, id) };
}

async function readBefore(
  unit: Unit,
  diagnosis: Diagnosis,
  { holds, catalogue }: { readonly holds: Settled; readonly catalogue: Catalogue },
): Promise<Before | undefined> {
  const before = await findBefore(unit, diagnosis);
  const then = before && (await findSettlement(unit, before.id));
  if (!then) return undefined;
  const changes = changesBetween(holds.situation, situationFromStored(then.situation, catalogue));
  return { diagnosis: before, changes };
}

/** The last diagnosis before this one of the same area, for the same organisation, that settled something. */
export async function findBefore(unit: Unit, diagnosis: Diagnosis): Promise<Diagnosis | undefined> {
  const { id, organisationId, preparedAt } = diagnosis;
  const all = await listDiagnoses(unit, [organisationId]);
  return all.find(
    (one) => one.id !== id && one.preparedAt <= preparedAt && one.isSettled && isSameArea(one, diagnosis),
  );
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
