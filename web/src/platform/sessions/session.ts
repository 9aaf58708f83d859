import type { Unit } from "../database/context.ts";
import { newId } from "../database/new-id.ts";
import type { SignedIn } from "./actor.ts";
import { deleteSession, type FoundSession, findShownSession, insertSession, markSeen, rotate } from "./store.ts";
import { hashOf, newToken } from "./token.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
const MINUTE_MS = 60 * 1000;

/** A session ends this long after it was last used. */
export const SESSION_DAYS = 30;
/** A token is replaced this often, so that one that leaked soon opens nothing. */
const ROTATE_AFTER_MS = DAY_MS;
/** How long the token before the last rotation still opens the session, for pages that were under way. */
const GRACE_MS = MINUTE_MS;
/** Being seen is written down no more often than this. */
const SEEN_AFTER_MS = 10 * MINUTE_MS;

/** Starts a session for a person; gives the token, which is kept nowhere but with them. */
export async function openSession(
  unit: Unit,
  person: { id: string; municipalityId: string },
  device: string,
): Promise<string> {
  const token = newToken();
  await insertSession(unit, {
    id: newId(unit.now()),
    municipalityId: person.municipalityId,
    personId: person.id,
    tokenHash: hashOf(token),
    device,
    expiresAt: new Date(unit.now().getTime() + SESSION_DAYS * DAY_MS),
  });
  return token;
}

export interface Recognised {
  readonly actor: SignedIn;
  /** The token that takes the place of the one shown. */
  readonly newToken: string | undefined;
}

/** Who shows this token; undefined for one that opens nothing (any more). */
export async function recognise(unit: Unit, token: string): Promise<Recognised | undefined> {
  const shown = hashOf(token);
  const session = await findShownSession(unit, shown);
  if (!session || isWornOut(session, unit.now())) return undefined;
  const { id: sessionId, personId, municipalityId, name, roles } = session;
  return {
    actor: { kind: "person", sessionId, personId, municipalityId, name: name ?? "", roles },
    newToken: await keepFresh(unit, session, shown),
  };
}

/** Ends the session this person is using now. */
export async function closeSession(unit: Unit, { personId, sessionId }: SignedIn): Promise<void> {
  await deleteSession(unit, personId, sessionId);
}

function isWornOut({ isCurrent, rotatedAt }: FoundSession, now: Date): boolean {
  return !isCurrent && now.getTime() - rotatedAt.getTime() > GRACE_MS;
}

async function keepFresh(unit: Unit, session: FoundSession, shown: string): Promise<string | undefined> {
  const now = unit.now().getTime();
  if (now - session.seenAt.getTime() > SEEN_AFTER_MS)
    await markSeen(unit, session.id, new Date(now + SESSION_DAYS * DAY_MS));
  if (!session.isCurrent || now - session.rotatedAt.getTime() < ROTATE_AFTER_MS) return undefined;
  const token = newToken();
  return (await rotate(unit, session.id, { from: shown, to: hashOf(token) })) ? token : undefined;
}
