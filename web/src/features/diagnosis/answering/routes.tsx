import type { Taxonomy } from "@naast/catalogue";
import { Hono } from "hono";
import { asNobody, heldCode } from "#web/platform/codes/participation.ts";
import { codePaths } from "#web/platform/codes/paths.ts";
import { inTransaction } from "#web/platform/database/transaction.ts";
import { formState } from "#web/platform/form/form-state.ts";
import { submitForm } from "#web/platform/form/submit-form.ts";
import type { Env, PageContext } from "#web/platform/http/env.ts";
import { paths } from "../paths.ts";
import { stageOf } from "../service.ts";
import { type AssessmentFormState, assessmentForm } from "./schema.ts";
import { findTable, sendAssessment } from "./service.ts";
import { FormPage } from "./views/form-page.tsx";
import { SentPage } from "./views/sent-page.tsx";

/** What a colleague opens on a phone with the code of the table. Nobody signs in here. */
export function createAnsweringRoutes(taxonomy: Taxonomy): Hono<Env> {
  const form = assessmentForm(taxonomy);
  const page = (c: PageContext, filled: AssessmentFormState) => formPage(c, { taxonomy, form: filled });
  return new Hono<Env>()
    .get(paths.form(), asNobody, (c) => page(c, formState(form)))
    .post(paths.form(), asNobody, (c) =>
      submitForm(c, form, {
        show: (filled) => page(c, filled),
        act: async (unit, fields) => {
          await sendAssessment(unit, heldCode(c), fields);
          return paths.sent();
        },
      }),
    )
    .get(paths.sent(), (c) => {
      const { reader } = c.var;
      return c.render(<SentPage reader={reader} />, {
        title: reader.say("diagnosis.answering.sent.title"),
        private: true,
        islands: ["kept-answers"],
      });
    });
}

interface Shown {
  readonly taxonomy: Taxonomy;
  readonly form: AssessmentFormState;
}

/** A code that opens nothing now leads back to the door; a form that was filled in meanwhile is never thrown away. */
async function formPage(c: PageContext, { taxonomy, form }: Shown) {
  const { reader, context } = c.var;
  const table = await inTransaction(context, (unit) => findTable(unit, heldCode(c)));
  const isOpen = table !== undefined && stageOf(table) === "open";
  if (!isOpen && c.req.method === "GET") return c.redirect(reader.to(codePaths.type("?voorbij=1")), 303);
  return c.render(<FormPage reader={reader} taxonomy={taxonomy} show={{ table, form }} />, {
    title: reader.say("diagnosis.answering.title"),
    private: true,
    islands: ["kept-answers"],
  });
}
