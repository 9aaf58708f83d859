import { coversSpot, type Match, type Matrix, matrixOf, type Spot } from "@naast/catalogue";
import { record } from "#web/platform/audit/record.ts";
import type { Unit } from "#web/platform/database/context.ts";
import { announce } from "#web/platform/live/announce.ts";
import type { SignedIn } from "#web/platform/sessions/actor.ts";
import { getDiagnosis, todayOf, topicOf } from "../service.ts";
import type { Settled } from "../settling/service.ts";
import type { Diagnosis } from "../store.ts";
import { reviewPast, reviewTooFar } from "./errors.ts";
import { agreedBy, type DecisionFields, KINDS } from "./schema.ts";
import { type Decision, deleteDecision, replaceDecision } from "./store.ts";

/** A diagnosis itself goes after five years. */
const MOST_YEARS_AHEAD = 5;

/** Writes down what the table decides about one practice. */
export async function decide(unit: Unit, actor: SignedIn, { id, fields }: { id: string; fields: DecisionFields }) {
  await writeDecision(unit, await getDiagnosis(unit, actor, id), { fields, by: actor.personId });
  await record(unit, "diagnosis.audit.decided", { diagnosis: id, slug: fields.slug, kind: fields.kind });
}

/** @param by - nobody for whoever has a secret link */
export async function writeDecision(
  unit: Unit,
  diagnosis: Diagnosis,
  { fields, by }: { readonly fields: DecisionFields; readonly by: string | null },
) {
  const { slug, kind, reason, owner = null, reviewOn = null } = fields;
  const isChosen = kind === "chosen";
  if (isChosen && reviewOn !== null) holdAhead(reviewOn, todayOf(unit));
  const carried = isChosen ? { owner, reviewOn } : { owner: null, reviewOn: null };
  await replaceDecision(unit, diagnosis, { slug, kind, reason, ...carried, decidedBy: by });
  await announce(unit, topicOf(diagnosis.id));
}

/** Days as year-month-day, which sort as they come. */
function holdAhead(day: string, today: string): void {
  const last = `${Number(today.slice(0, 4)) + MOST_YEARS_AHEAD}${today.slice(4)}`;
  if (day <= today) throw reviewPast();
  if (day > last) throw reviewTooFar();
}

/** Takes back what was decided about a practice; of two who do so at once, the second changes nothing. */
export async function undo(unit: Unit, actor: SignedIn, { id, slug }: { id: string; slug: string }) {
  const isUndone = await takeDecisionBack(unit, await getDiagnosis(unit, actor, id), slug);
  if (isUndone) await record(unit, "diagnosis.audit.undone", { diagnosis: id, slug });
}

/** @returns whether there was anything to take back */
export async function takeDecisionBack(unit: Unit, diagnosis: Diagnosis, slug: string): Promise<boolean> {
  const isUndone = await deleteDecision(unit, diagnosis.id, slug);
  if (isUndone) await announce(unit, topicOf(diagnosis.id));
  return isUndone;
}

/** What holds of a practice at this table. What is left out counts for nothing, also when it runs here. */
export type Standing = Decision["kind"] | "running" | "open";
type Known = Pick<Settled, "situation" | "result" | "decisions">;

export function standingOf({ situation, decisions }: Omit<Known, "result">, slug: string): Standing {
  const kind = decisions.find((decision) => decision.slug === slug)?.kind;
  if (kind === "left out") return kind;
  return situation.running.includes(slug) ? "running" : (kind ?? "open");
}

/** Decisions in the order of their kinds, what is done first. */
export function inOrder(decisions: readonly Decision[]): readonly Decision[] {
  return decisions.toSorted((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind));
}

/** A practice as a table weighs it; one that does not fit has no match. */
export interface Weighed {
  readonly slug: string;
  readonly standing: Standing;
  readonly decision: Decision | undefined;
  readonly match: Match | undefined;
}

/** What there is to choose from: what was chosen or pinned on top, the rest in the order of fit, and apart what was left out. */
export function weigh(known: Known): { readonly listed: readonly Weighed[]; readonly excluded: readonly Decision[] } {
  const { result, decisions } = known;
  const weighed = (slug: string): Weighed => ({
    slug,
    standing: standingOf(known, slug),
    decision: decisions.find((decision) => decision.slug === slug),
    match: [...result.results, ...result.apart].find((match) => match.slug === slug),
  });
  const held = inOrder(decisions).filter(({ kind }) => kind === "chosen" || kind === "pinned");
  const onTop = held.map(({ slug }) => slug);
  const others = result.results.map(({ slug }) => slug).filter((slug) => !onTop.includes(slug));
  return {
    listed: [...onTop, ...others].map(weighed).filter(({ standing }) => standing !== "left out"),
    excluded: decisions.filter(({ kind }) => kind === "left out"),
  };
}

/** What no practice of the covering set covers, and which practices would, had the table not left them out. */
export function leftOpen({ result, decisions }: Known): readonly { spot: Spot; leftOut: readonly string[] }[] {
  const { forbidden } = agreedBy(decisions);
  const excluded = result.results.filter(({ slug }) => forbidden.includes(slug));
  return result.together.uncovered.map((spot) => ({
    spot,
    leftOut: excluded.filter((match) => coversSpot(match, spot)).map(({ slug }) => slug),
  }));
}

/** One field of the matrix: a problem, for whom, where. It is white when nothing in it runs, was chosen or pinned. */
export type Field = Readonly<Record<Standing, readonly string[]>> & { readonly isWhite: boolean };

/** The fields of one place: for each problem a field for each column. */
export interface Part {
  readonly place: string | undefined;
  readonly rows: readonly { readonly problem: string; readonly fields: readonly Field[] }[];
}

/** Holds what is needed against what there is, field by field. */
export function fieldsOf(known: Known): { readonly columns: Matrix["columns"]; readonly parts: readonly Part[] } {
  const { columns, parts } = matrixOf(known.situation, known.result.results);
  return {
    columns,
    parts: parts.map(({ place, rows }) => ({
      place,
      rows: rows.map(({ problem, fields }) => ({ problem, fields: fields.map((slugs) => fieldOf(known, slugs)) })),
    })),
  };
}

function fieldOf(known: Known, slugs: readonly string[]): Field {
  const of = (standing: Standing) => slugs.filter((slug) => standingOf(known, slug) === standing);
  const [running, chosen, pinned] = [of("running"), of("chosen"), of("pinned")];
  return {
    running,
    chosen,
    pinned,
    kept: of("kept"),
    open: of("open"),
    "left out": of("left out"),
    isWhite: running.length + chosen.length + pinned.length === 0,
  };
}

/** How many fields there are, and how many of them are white. */
export function countFields(parts: readonly Part[]): { readonly all: number; readonly white: number } {
  const fields = parts.flatMap(({ rows }) => rows.flatMap((row) => row.fields));
  return { all: fields.length, white: fields.filter(({ isWhite }) => isWhite).length };
}

/** What should have been looked back on by now. */
export function overdue({ decisions, today }: Pick<Settled, "decisions" | "today">): readonly Decision[] {
  return decisions.filter((decision) => isOverdue(decision, today));
}

export function isOverdue({ reviewOn }: Pick<Decision, "reviewOn">, today: string): boolean {
  return reviewOn !== null && reviewOn <= today;
}
