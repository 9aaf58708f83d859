import { Hono } from "hono";
import { z } from "zod";
import { inTransaction } from "#web/platform/database/transaction.ts";
import { formState } from "#web/platform/form/form-state.ts";
import { submitForm } from "#web/platform/form/submit-form.ts";
import { csvFile } from "#web/platform/http/csv-file.ts";
import type { Env, PageContext } from "#web/platform/http/env.ts";
import { personAsking, signedInOnly } from "#web/platform/sessions/guard.tsx";
import { idOr } from "../schema.ts";
import { paths } from "./paths.ts";
import { logAskedFrom } from "./schema.ts";
import { checkLog, findCheck, readLog, takeLog } from "./service.ts";
import { LogPage } from "./views/log-page.tsx";
import { tellWhat, tellWho } from "./views/told.tsx";

/** For a question that is answered by its button alone. */
const checkForm = z.object({});

/** What was done and looked at in a municipality, for those who answer for it. */
export function createAuditRoutes(): Hono<Env> {
  return new Hono<Env>()
    .get(paths.log(), signedInOnly, logPage)
    .get(paths.file(), signedInOnly, logFile)
    .post(paths.check(), signedInOnly, (c) =>
      submitForm(c, checkForm, {
        show: () => logPage(c),
        act: async (unit) => paths.log(`?controle=${await checkLog(unit, personAsking(c))}`),
      }),
    );
}

async function logPage(c: PageContext) {
  const { reader, context } = c.var;
  const { asked, place, days } = logAskedFrom(new URL(c.req.url).searchParams);
  const check = idOr(c.req.query("controle"));
  const show = await inTransaction(context, async (unit) => ({
    ...(await readLog(unit, personAsking(c), { asked, place })),
    outcome: check === undefined ? undefined : await findCheck(unit, check),
  }));
  const { submission } = formState(checkForm);
  return c.render(<LogPage reader={reader} show={{ ...show, asked, days, submission }} />, {
    title: reader.say("people.audit.log.title"),
    private: true,
  });
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
