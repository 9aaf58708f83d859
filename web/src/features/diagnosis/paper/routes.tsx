import type { Taxonomy } from "@naast/catalogue";
import { Hono } from "hono";
import { spelledOut } from "#web/platform/codes/code.ts";
import { codePaths } from "#web/platform/codes/paths.ts";
import { findCodeOf } from "#web/platform/codes/store.ts";
import { inTransaction } from "#web/platform/database/transaction.ts";
import { formState } from "#web/platform/form/form-state.ts";
import { submitForm } from "#web/platform/form/submit-form.ts";
import type { Env, PageContext } from "#web/platform/http/env.ts";
import type { Printed } from "#web/platform/print/press.ts";
import type { Printer } from "#web/platform/print/printer.ts";
import { personAsking, signedInOnly } from "#web/platform/sessions/guard.tsx";
import { notNow } from "../errors.ts";
import { paths } from "../paths.ts";
import { idFrom } from "../schema.ts";
import { getDiagnosis, stageOf, TABLE } from "../service.ts";
import { assessmentFrom, type TypingFormState, typingForm } from "./schema.ts";
import { typeOver } from "./service.ts";
import { NotPrintedPage } from "./views/not-printed-page.tsx";
import { sheetOf } from "./views/sheet.tsx";
import { TypingPage } from "./views/typing-page.tsx";

export interface PaperNeeds {
  readonly taxonomy: Taxonomy;
  readonly printer: Printer;
  readonly origin: () => string;
}

/** The same form on paper, and typing it over by keyboard. */
export function createPaperRoutes(needs: PaperNeeds): Hono<Env> {
  const form = typingForm(needs.taxonomy);
  return new Hono<Env>()
    .get(paths.sheet(":id"), signedInOnly, (c) => sheet(c, needs))
    .get(paths.typing(":id"), signedInOnly, (c) => typingPage(c, formState(form)))
    .post(paths.typing(":id"), signedInOnly, (c) =>
      submitForm(c, form, {
        show: (sent) => typingPage(c, sent),
        act: async (unit, typed) => {
          const id = idFrom(c.req.param("id"));
          await typeOver(unit, personAsking(c), { id, fields: assessmentFrom(typed, needs.taxonomy) });
          return paths.typing(id, "?geteld=1");
        },
      }),
    );
}

async function sheet(c: PageContext, { taxonomy, printer, origin }: PaperNeeds) {
  const { reader, context } = c.var;
  const id = idFrom(c.req.param("id"));
  const { diagnosis, code } = await inTransaction(context, async (unit) => ({
    diagnosis: await getDiagnosis(unit, personAsking(c), id),
    code: await findCodeOf(unit, id, TABLE),
  }));
  const target = origin() + reader.to(code === undefined ? codePaths.type() : codePaths.open(code));
  const printed = await printer.print(
    sheetOf(reader, taxonomy, { diagnosis, target, code: code && spelledOut(code), day: context.now() }),
  );
  return answerWithPaper(c, printed, { file: "naast-formulier.pdf", back: paths.diagnosis(id) });
}

/** A PDF, kept by nobody on the way; or why there is none, and the way back. */
export function answerWithPaper(c: PageContext, printed: Printed, { file, back }: { file: string; back: string }) {
  const { reader } = c.var;
  c.header("Cache-Control", "no-store");
  if (printed.kind !== "printed") {
    c.status(503);
    return c.render(<NotPrintedPage reader={reader} back={back} />, {
      title: reader.say("diagnosis.paper.notPrinted.title"),
      private: true,
    });
  }
  return c.body(printed.pdf, 200, {
    "Content-Type": "application/pdf",
    "Content-Disposition": `inline; filename="${file}"`,
  });
}

async function typingPage(c: PageContext, form: TypingFormState) {
  const { reader, context } = c.var;
  const id = idFrom(c.req.param("id"));
  const diagnosis = await inTransaction(context, (unit) => getDiagnosis(unit, personAsking(c), id));
  if (stageOf(diagnosis) === "prepared") throw notNow();
  const counted = c.req.query("geteld") !== undefined;
  return c.render(<TypingPage reader={reader} diagnosis={diagnosis} show={{ form, counted }} />, {
    title: reader.say("diagnosis.paper.typing.title"),
    private: true,
  });
}
