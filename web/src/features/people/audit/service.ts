import { record, recordRead } from "#web/platform/audit/record.ts";
import { findChainState } from "#web/platform/audit/store.ts";
import type { AuditFault, Verified } from "#web/platform/audit/verify.ts";
import type { Unit } from "#web/platform/database/context.ts";
import type { SignedIn } from "#web/platform/sessions/actor.ts";
import { pageNotFound } from "../errors.ts";
import { mayReadAudit } from "../policy.ts";
import { idOr } from "../schema.ts";
import { namesOf } from "../store.ts";
import { type LogAsked, type LogPlace, MOST_IN_FILE } from "./schema.ts";
import { findEntry, type LogEntry, listEntries, listErased, listNames } from "./store.ts";

const PAGE_SIZE = 50;

/** Who is who in some entries: names of those that have one, and which ids are of people who were erased. */
export interface Who {
  readonly names: ReadonlyMap<string, string>;
  readonly erased: ReadonlySet<string>;
}

/** One page of the log, with the names to tell it by. That it was opened stands in it the next time. */
export async function readLog(unit: Unit, actor: SignedIn, { asked, place }: { asked: LogAsked; place: LogPlace }) {
  refuseOthers(actor);
  const page = await listEntries(unit, asked, { place, size: PAGE_SIZE });
  const who = await whoIn(unit, page.entries);
  const chain = await findChainState(unit);
  const people = await listNames(unit);
  await recordRead(unit, "people.audit.logSeen");
  return { ...page, who, chain, people };
}

/** The newest entries that meet what is asked, for a file. */
export async function takeLog(unit: Unit, actor: SignedIn, asked: LogAsked) {
  refuseOthers(actor);
  const newest: LogPlace = { before: undefined, after: undefined };
  const { entries } = await listEntries(unit, asked, { place: newest, size: MOST_IN_FILE });
  const who = await whoIn(unit, entries);
  await recordRead(unit, "people.audit.logTaken");
  return { entries, who };
}

async function whoIn(unit: Unit, entries: readonly LogEntry[]): Promise<Who> {
  const named = entries.flatMap(({ actorId, params }) => [actorId ?? "", ...Object.values(params).map(String)]);
  const ids = [...new Set(named)].filter((one) => idOr(one) !== undefined);
  return { names: await namesOf(unit, ids), erased: await listErased(unit, ids) };
}

/** Writes down in the log itself what came of a check; gives the id of that entry. */
export function recordCheck(unit: Unit, verified: Verified): Promise<string> {
  if (verified.ok) return record(unit, "people.audit.intact", { entries: verified.entries });
  return record(unit, "people.audit.broken", { batch: verified.batch, fault: verified.fault });
}

/** What came of a check, as the log tells it. */
export type CheckOutcome =
  | { readonly ok: true; readonly entries: number }
  | { readonly ok: false; readonly batch: number; readonly fault: AuditFault };

/** The outcome of the check with this id; an address cannot make one up. */
export async function findCheck(unit: Unit, id: string): Promise<CheckOutcome | undefined> {
  const { action, params = {} } = (await findEntry(unit, id)) ?? {};
  if (action === "people.audit.intact") return { ok: true, entries: Number(params.entries) };
  if (action !== "people.audit.broken") return undefined;
  const fault = (["entries", "hash", "gap"] as const).find((one) => one === params.fault) ?? "hash";
  return { ok: false, batch: Number(params.batch), fault };
}

export function refuseOthers(actor: SignedIn): void {
  if (!mayReadAudit(actor)) throw pageNotFound();
}
