import type { Reader } from "#web/platform/language/reader.ts";
import type { Who } from "../service.ts";
import type { LogEntry } from "../store.ts";

/** What was done, in the reader's words, with names for the ids that have one. */
export function tellWhat(reader: Reader, who: Who, { action, params }: LogEntry): string {
  const named = Object.entries(params).map(([key, value]) => [key, withName(reader, who, value)] as const);
  try {
    return reader.sayStored(action, Object.fromEntries(named));
  } catch {
    // Entries outlive the texts that told them: one without words must not close the whole log.
    return reader.say("people.audit.log.untold", { action });
  }
}

/** Who did it. */
export function tellWho(reader: Reader, who: Who, { actorId }: LogEntry): string {
  return actorId === null ? reader.say("people.audit.log.house") : nameOf(reader, who, actorId);
}

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Numbers and codes are for the text itself. */
function withName(reader: Reader, who: Who, value: string | number): string | number {
  return typeof value === "string" && ID.test(value) ? nameOf(reader, who, value) : value;
}

function nameOf({ say }: Reader, { names, erased }: Who, id: string): string {
  return names.get(id) ?? say(erased.has(id) ? "people.audit.log.erased" : "people.audit.log.gone");
}
