import { Hono } from "hono";
import { asNobody, heldCode } from "#web/platform/codes/participation.ts";
import { codePaths } from "#web/platform/codes/paths.ts";
import { inTransaction } from "#web/platform/database/transaction.ts";
import { formState } from "#web/platform/form/form-state.ts";
import { submitForm } from "#web/platform/form/submit-form.ts";
import type { Env, PageContext } from "#web/platform/http/env.ts";
import { personAsking, signedInOnly } from "#web/platform/sessions/guard.tsx";
import { paths } from "../paths.ts";
import { idFrom } from "../schema.ts";
import { type CheckFormState, checkForm, type PlainFormState, plainForm } from "./schema.ts";
import { askResidents, endCheck, findAsked, lookAtCheck, sendCheck } from "./service.ts";
import { CheckPage } from "./views/check-page.tsx";
import { CheckedPage } from "./views/checked-page.tsx";
import { ResidentsPage } from "./views/residents-page.tsx";

/** Where colleagues write what residents are asked, and read what they said. */
export function createCheckingRoutes(origin: () => string): Hono<Env> {
  return new Hono<Env>()
    .get(paths.residents(":id"), signedInOnly, (c) => residentsPage(c, origin))
    .post(paths.residents(":id"), signedInOnly, (c) =>
      submitForm(c, plainForm, {
        show: (form) => residentsPage(c, origin, form),
        act: async (unit, { text }) => {
          const id = idFrom(c.req.param("id"));
          await askResidents(unit, personAsking(c), { id, text });
          return paths.residents(id);
        },
      }),
    )
    .post(paths.endCheck(":id"), signedInOnly, async (c) => {
      const id = idFrom(c.req.param("id"));
      await inTransaction(c.var.context, (unit) => endCheck(unit, personAsking(c), id));
      return c.redirect(c.var.reader.to(paths.residents(id)), 303);
    });
}

/** Where a resident with a code reads it and says whether it is right. Nobody signs in here. */
export function createResidentRoutes(): Hono<Env> {
  return new Hono<Env>()
    .get(paths.check(), asNobody, (c) => checkPage(c, formState(checkForm)))
    .post(paths.check(), asNobody, (c) =>
      submitForm(c, checkForm, {
        show: (form) => checkPage(c, form),
        act: async (unit, fields) => {
          await sendCheck(unit, heldCode(c), fields);
          return paths.checked();
        },
      }),
    )
    .get(paths.checked(), (c) => {
      const { reader } = c.var;
      return c.render(<CheckedPage reader={reader} />, {
        title: reader.say("diagnosis.checking.sent.title"),
        private: true,
      });
    });
}

async function residentsPage(c: PageContext, origin: () => string, sent?: PlainFormState) {
  const { reader, context } = c.var;
  const id = idFrom(c.req.param("id"));
  const checked = await inTransaction(context, (unit) => lookAtCheck(unit, personAsking(c), id));
  const form = sent ?? formState(plainForm, { typed: { text: checked.plain?.text ?? "" } });
  const target = checked.code && origin() + reader.to(codePaths.open(checked.code));
  return c.render(<ResidentsPage reader={reader} show={{ checked, form, target }} />, {
    title: reader.say("diagnosis.checking.ask.title"),
    private: true,
  });
}

async function checkPage(c: PageContext, form: CheckFormState) {
  const { reader, context } = c.var;
  const asked = await inTransaction(context, (unit) => findAsked(unit, heldCode(c)));
  if (!asked && c.req.method === "GET") return c.redirect(reader.to(codePaths.type("?voorbij=1")), 303);
  return c.render(<CheckPage reader={reader} asked={asked} form={form} />, {
    title: reader.say("diagnosis.checking.check.title"),
    private: true,
  });
}
