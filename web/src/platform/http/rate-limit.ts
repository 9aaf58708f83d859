import { createMiddleware } from "hono/factory";
import type { Env, PageContext } from "./env.ts";
import { tooManyPage } from "./error-pages.tsx";

/** So many at once, and one more every so often. */
export interface Allowance {
  readonly atOnce: number;
  readonly oneMoreEveryMs: number;
}

/** Who was counted lately is forgotten once they have their whole allowance again. */
const SWEEP_EVERY = 1_000;

/**
 * Counts per key, in memory and in this process: enough against a machine that asks too fast, and gone when the house starts anew.
 *
 * @returns whether one more is allowed now; asking counts
 */
export function createLimit({ atOnce, oneMoreEveryMs }: Allowance, now: () => number = () => performance.now()) {
  const spent = new Map<string, number>(); // the moment from which the whole allowance is there again
  let asked = 0;
  const sweep = (moment: number) => {
    for (const [known, until] of spent) if (until <= moment) spent.delete(known);
  };
  return (key: string): boolean => {
    const moment = now();
    asked += 1;
    if (asked % SWEEP_EVERY === 0) sweep(moment);
    const until = Math.max(spent.get(key) ?? moment, moment) + oneMoreEveryMs;
    if (until - moment > atOnce * oneMoreEveryMs) return false;
    spent.set(key, until);
    return true;
  };
}

/** Stops whoever sends forms faster than people do. */
export function limitForms(allowance: Allowance) {
  const isAllowed = createLimit(allowance);
  return createMiddleware<Env>(async (c, next) => {
    if (c.req.method === "GET" || c.req.method === "HEAD" || isAllowed(c.var.visitorAddress)) return next();
    return tooManyPage(c as PageContext);
  });
}
