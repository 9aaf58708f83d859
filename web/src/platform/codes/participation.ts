import { createMiddleware } from "hono/factory";
import { actingFor } from "../database/acting.ts";
import type { Unit } from "../database/context.ts";
import type { Env, PageContext } from "../http/env.ts";
import { forgetShortCookie, readShortCookie, type ShortCookie, writeShortCookie } from "../http/short-cookie.ts";
import { newCode, readCode } from "./code.ts";
import { deleteCodesOf, findByCode, findCodeOf, insertCode } from "./store.ts";

/** What codes of one kind open, and where. A feature says so. */
export interface CodePurpose {
  /** Such as "diagnosis.table". */
  readonly purpose: string;
  /** The page that whoever has such a code comes to. */
  readonly leadsTo: string;
}

/** Held by the browser of whoever showed a code, so that the code does not stay in the address. A meeting lasts no longer. */
export const CODE_COOKIE: ShortCookie = { name: "naast-code", minutes: 12 * 60, why: "platform.cookies.code" };

export const holdCode = (c: PageContext, code: string): void => writeShortCookie(c, CODE_COOKIE, code);

/** What the code was for is done; a phone that goes from hand to hand keeps nothing of it. */
export const forgetCode = (c: PageContext): void => forgetShortCookie(c, CODE_COOKIE);

/** The code this browser showed before; undefined when it showed none. */
export function heldCode(c: PageContext): string | undefined {
  return readCode(readShortCookie(c, CODE_COOKIE) ?? "");
}

/**
 * Behind a code everybody is nobody, also who happens to be signed in on the same phone: nothing that is stored with what they send, such as
 * the number of their form, may name them.
 */
export const asNobody = createMiddleware<Env>(async (c, next) => {
  c.set("context", { ...c.var.context, actor: { kind: "visitor" } });
  await next();
});

interface Opened {
  readonly purpose: string;
  readonly municipalityId: string;
  readonly subjectId: string;
  readonly expiresAt: Date;
}

/** Makes a code that opens something until a moment; what opened it before no longer does. */
export async function openByCode(unit: Unit, { purpose, municipalityId, subjectId, expiresAt }: Opened): Promise<void> {
  await deleteCodesOf(unit, subjectId, purpose);
  await insertCode(unit, { code: newCode(), purpose, municipalityId, subjectId, expiresAt });
}

/** Lets the code live on that something had, so that whoever came in by it is in again; a new one where it has none (any more). */
export async function openAgainByCode(unit: Unit, opened: Opened): Promise<void> {
  const { purpose, municipalityId, subjectId, expiresAt } = opened;
  const before = await findCodeOf(unit, subjectId, purpose);
  if (before === undefined) return openByCode(unit, opened);
  await deleteCodesOf(unit, subjectId, purpose);
  await insertCode(unit, { code: before, purpose, municipalityId, subjectId, expiresAt });
}

/**
 * Whoever holds a code does something with what it opens. The unit of work then acts as the house of that municipality: nobody in
 * particular, and the code says no more than which thing.
 *
 * @returns undefined when the code opens nothing of this kind (any more)
 */
export async function admit(unit: Unit, code: string | undefined, purpose: string) {
  const shown = code === undefined ? undefined : await findByCode(unit, code);
  if (shown?.purpose !== purpose) return undefined;
  const { municipalityId, subjectId } = shown;
  return { unit: await actingFor(unit, { kind: "house", municipalityId }), subjectId };
}
