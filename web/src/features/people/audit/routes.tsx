import { Hono } from "hono";
import { verifyInTurns } from "#web/platform/audit/verify.ts";
import { inTransaction } from "#web/platform/database/transaction.ts";
import { csvFile } from "#web/platform/http/csv-file.ts";
import type { Env, PageContext } from "#web/platform/http/env.ts";
import { personAsking, signedInOnly } from "#web/platform/sessions/guard.tsx";
import { idOr } from "../schema.ts";
import { paths } from "./paths.ts";
import { logAskedFrom } from "./schema.ts";
import { findCheck, readLog, recordCheck, refuseOthers, takeLog } from "./service.ts";
import { LogPage } from "./views/log-page.tsx";
import { tellWhat, tellWho } from "./views/told.tsx";

/** What was done and looked at in a municipality, for those who answer for it. */
export function createAuditRoutes(): Hono<Env> {
  return new Hono<Env>()
    .get(paths.log(), signedInOnly, logPage)
    .get(paths.file(), signedInOnly, logFile)
    .post(paths.check(), signedInOnly, check);
}

async function logPage(c: PageContext) {
  const { reader, context } = c.var;
  const { asked, place, days } = logAskedFrom(new URL(c.req.url).searchParams);
  const check = idOr(c.req.query("controle"));
  const show = await inTransaction(context, async (unit) => ({
    ...(await readLog(unit, personAsking(c), { asked, place })),
    outcome: check === undefined ? undefined : await findCheck(unit, check),
  }));
  return c.render(<LogPage reader={reader} show={{ ...show, asked, days }} />, {
    title: reader.say("people.audit.log.title"),
    private: true,
  });
}

/** Checking twice does no harm, so that the form needs no number. The log may be long: it is worked out in turns. */
async function check(c: PageContext) {
  const { reader, context } = c.var;
  refuseOthers(personAsking(c));
  const verified = await verifyInTurns((work) => inTransaction(context, work));
  const outcome = await inTransaction(context, (unit) => recordCheck(unit, verified));
  return c.redirect(reader.to(paths.log(`?controle=${outcome}`)), 303);
}

async function logFile(c: PageContext) {
  const { reader, context } = c.var;
  const { say } = reader;
  const { asked } = logAskedFrom(new URL(c.req.url).searchParams);
  const { entries, who } = await inTransaction(context, (unit) => takeLog(unit, personAsking(c), asked));
  return csvFile(c, {
    name: say("people.audit.log.file"),
    heads: [
      say("people.audit.log.moment"),
      say("people.audit.log.who"),
      say("people.audit.log.kind"),
      say("people.audit.log.what"),
    ],
    rows: entries.map((entry) => [
      entry.at.toISOString(),
      tellWho(reader, who, entry),
      say(`people.audit.log.kinds.${entry.kind}`),
      tellWhat(reader, who, entry),
    ]),
  });
}
