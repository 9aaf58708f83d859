import type { Unit } from "../database/context.ts";
import { newId } from "../database/new-id.ts";
import type { TextKey } from "../language/say.ts";
import { municipalityOf, personOf } from "../sessions/actor.ts";

/** What was done, as the key of the text that tells it: `people.audit.invited`. */
export type AuditAction = Exclude<Extract<TextKey, `${string}.audit.${string}`>, `${string}.audit.${string}.${string}`>;

/** Ids and numbers only: names are looked up when the entry is told. */
export type AuditParams = Readonly<Record<string, string | number>>;

/**
 * Writes down that something was done, in the same unit of work: what is not stored did not happen.
 *
 * @returns the id of the entry
 */
export function record(unit: Unit, action: AuditAction, params: AuditParams = {}): Promise<string> {
  return write(unit, { kind: "write", action, params });
}

/** Writes down that somebody looked at what is not for everybody. */
export async function recordRead(unit: Unit, action: AuditAction, params: AuditParams = {}): Promise<void> {
  await write(unit, { kind: "read", action, params });
}

interface Entry {
  readonly kind: "read" | "write";
  readonly action: AuditAction;
  readonly params: AuditParams;
}

async function write({ db, actor, requestId, now }: Unit, { kind, action, params }: Entry): Promise<string> {
  const municipality = municipalityOf(actor);
  if (municipality === undefined) throw new Error(`${action} is recorded for a municipality, and nobody signed in.`);
  const moment = now();
  const id = newId(moment);
  await db
    .insertInto("audit_entry")
    .values({
      id,
      municipality_id: municipality,
      at: moment,
      actor_id: personOf(actor) ?? null,
      kind,
      action,
      params: JSON.stringify(params),
      request_id: requestId,
    })
    .execute();
  return id;
}
