import { Hono } from "hono";
import { asNobody, forgetCode, heldCode } from "#web/platform/codes/participation.ts";
import { codePaths } from "#web/platform/codes/paths.ts";
import { inTransaction } from "#web/platform/database/transaction.ts";
import { formState } from "#web/platform/form/form-state.ts";
import { submitForm } from "#web/platform/form/submit-form.ts";
import type { Env, PageContext } from "#web/platform/http/env.ts";
import { type Language, languageNamed, withPrefix } from "#web/platform/language/languages.ts";
import type { Printer } from "#web/platform/print/printer.ts";
import { personAsking, signedInOnly } from "#web/platform/sessions/guard.tsx";
import { notNow } from "../errors.ts";
import { answerWithPaper } from "../paper/routes.tsx";
import { paths } from "../paths.ts";
import { idFrom } from "../schema.ts";
import { type CheckFormState, checkForm, type PlainFormState, plainForm, typedFrom } from "./schema.ts";
import { askResidents, endCheck, findAsked, lookAtCheck, openCheckAgain, sendCheck } from "./service.ts";
import { CheckPage } from "./views/check-page.tsx";
import { CheckedPage } from "./views/checked-page.tsx";
import { noteOf } from "./views/note.tsx";
import { ResidentsPage } from "./views/residents-page.tsx";

interface CheckingNeeds {
  readonly origin: () => string;
  readonly printer: Printer;
}

/** Where colleagues write what residents are asked, and read what they said. */
export function createCheckingRoutes(needs: CheckingNeeds): Hono<Env> {
  return new Hono<Env>()
    .get(paths.residents(":id"), signedInOnly, (c) => residentsPage(c, needs))
    .post(paths.residents(":id"), signedInOnly, (c) =>
      submitForm(c, plainForm, {
        show: (form) => residentsPage(c, needs, form),
        act: async (unit, fields) => {
          const id = idFrom(c.req.param("id"));
          await askResidents(unit, personAsking(c), { id, fields });
          return paths.residents(id);
        },
      }),
    )
    .get(paths.note(":id"), signedInOnly, (c) => note(c, needs))
    .post(paths.endCheck(":id"), signedInOnly, async (c) => {
      const id = idFrom(c.req.param("id"));
      await inTransaction(c.var.context, (unit) => endCheck(unit, personAsking(c), id));
      return c.redirect(c.var.reader.to(paths.residents(id)), 303);
    })
    .post(paths.openCheckAgain(":id"), signedInOnly, async (c) => {
      const id = idFrom(c.req.param("id"));
      await inTransaction(c.var.context, (unit) => openCheckAgain(unit, personAsking(c), id));
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
        stored: () => forgetCode(c),
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

const lookAt = (c: PageContext) =>
  inTransaction(c.var.context, (unit) => lookAtCheck(unit, personAsking(c), idFrom(c.req.param("id"))));

async function residentsPage(c: PageContext, { origin }: CheckingNeeds, sent?: PlainFormState) {
  const { reader } = c.var;
  const checked = await lookAt(c);
  const form = sent ?? formState(plainForm, { typed: checked.texts ? typedFrom(checked.texts) : {} });
  const target = checked.opening && origin() + reader.to(codePaths.open(checked.opening.code));
  return c.render(<ResidentsPage reader={reader} show={{ checked, form, target }} />, {
    title: reader.say("diagnosis.checking.ask.title"),
    private: true,
  });
}

/** The code on a note to put through letter boxes, in a language that the text was written in. */
async function note(c: PageContext, { origin, printer }: CheckingNeeds) {
  const { reader, context } = c.var;
  const { diagnosis, texts, opening } = await lookAt(c);
  const language: Language = languageNamed(c.req.query("taal"));
  const text = texts?.[language];
  if (text === undefined || opening === undefined) throw notNow();
  const at = (path: string) => origin() + withPrefix(path, language);
  const { organisation } = diagnosis;
  const printed = await printer.print(
    noteOf(
      { language, ...reader.voiceIn(language) },
      {
        organisation,
        text,
        opening,
        day: context.now(),
        target: at(codePaths.open(opening.code)),
        door: at(codePaths.type()),
      },
    ),
  );
  return answerWithPaper(c, printed, { file: `naast-briefje-${language}.pdf`, back: paths.residents(diagnosis.id) });
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
