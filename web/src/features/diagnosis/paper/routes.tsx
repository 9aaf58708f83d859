import type { Taxonomy } from "@naast/catalogue";
import { Hono } from "hono";
import { spelledOut } from "#web/platform/codes/code.ts";
import { codePaths } from "#web/platform/codes/paths.ts";
import { findCodeOf } from "#web/platform/codes/store.ts";
import { inTransaction } from "#web/platform/database/transaction.ts";
import { formState } from "#web/platform/form/form-state.ts";
import { submitForm } from "#web/platform/form/submit-form.ts";
import type { Env, PageContext } from "#web/platform/http/env.ts";
import { forgetShortCookie, readShortCookie, writeShortCookie } from "#web/platform/http/short-cookie.ts";
import type { Printed } from "#web/platform/print/press.ts";
import type { Printer } from "#web/platform/print/printer.ts";
import { personAsking, signedInOnly } from "#web/platform/sessions/guard.tsx";
import { notNow } from "../errors.ts";
import { SHEET_COOKIE } from "../kept/schema.ts";
import { paths } from "../paths.ts";
import { idFrom } from "../schema.ts";
import { getDiagnosis, stageOf, TABLE } from "../service.ts";
import { assessmentFrom, type TypingFormState, typingForm } from "./schema.ts";
import { mayTakeBack, takeBack, typeOver } from "./service.ts";
import { NotPrintedPage } from "./views/not-printed-page.tsx";
import { sheetOf } from "./views/sheet.tsx";
import { type SheetNews, TypingPage } from "./views/typing-page.tsx";

export interface PaperNeeds {
  readonly taxonomy: Taxonomy;
  readonly printer: Printer;
  readonly origin: () => string;
}

/** The same form on paper, and typing it over by keyboard. */
export function createPaperRoutes(needs: PaperNeeds): Hono<Env> {
  const { taxonomy } = needs;
  const forms = { short: typingForm(taxonomy, "short"), long: typingForm(taxonomy, "long") };
  return new Hono<Env>()
    .get(paths.sheet(":id"), signedInOnly, (c) => sheet(c, needs))
    .get(paths.typing(":id"), signedInOnly, async (c) => {
      const { formLength } = await findSheet(c);
      return typingPage(c, formState(forms[formLength]));
    })
    .post(paths.typing(":id"), signedInOnly, async (c) => {
      const { id, formLength } = await findSheet(c);
      let held: string | undefined;
      return submitForm(c, forms[formLength], {
        show: (sent) => typingPage(c, sent),
        act: async (unit, typed) => {
          const sheet = { id, fields: assessmentFrom(typed, taxonomy), typed: JSON.stringify(typed) };
          held = await typeOver(unit, personAsking(c), { ...sheet, before: readShortCookie(c, SHEET_COOKIE) });
          return paths.typing(id, "?geteld=1");
        },
        stored: () => held && writeShortCookie(c, SHEET_COOKIE, held),
      });
    })
    .post(paths.takeSheetBack(":id"), signedInOnly, async (c) => {
      const { id, formLength } = await findSheet(c);
      const read = (typed: string) => {
        const sheet = forms[formLength].safeParse(JSON.parse(typed));
        return sheet.success ? assessmentFrom(sheet.data, taxonomy) : undefined;
      };
      const held = readShortCookie(c, SHEET_COOKIE);
      const isBack = await inTransaction(c.var.context, (unit) => takeBack(unit, personAsking(c), { id, held, read }));
      forgetShortCookie(c, SHEET_COOKIE);
      return c.redirect(c.var.reader.to(paths.typing(id, `?terug=${isBack ? 1 : 0}`)), 303);
    });
}

function findSheet(c: PageContext) {
  return inTransaction(c.var.context, (unit) => getDiagnosis(unit, personAsking(c), idFrom(c.req.param("id"))));
}

async function sheet(c: PageContext, { taxonomy, printer, origin }: PaperNeeds) {
  const { reader, context } = c.var;
  const id = idFrom(c.req.param("id"));
  const { diagnosis, code } = await inTransaction(context, async (unit) => {
    const diagnosis = await getDiagnosis(unit, personAsking(c), id);
    return { diagnosis, code: stageOf(diagnosis) === "open" ? await findCodeOf(unit, id, TABLE) : undefined };
  });
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
  const { diagnosis, canBeTakenBack } = await inTransaction(context, async (unit) => ({
    diagnosis: await getDiagnosis(unit, personAsking(c), id),
    canBeTakenBack: await mayTakeBack(unit, id, readShortCookie(c, SHEET_COOKIE)),
  }));
  if (stageOf(diagnosis) === "prepared") throw notNow();
  const show = { form, canBeTakenBack, news: newsIn(c.req.query()) };
  return c.render(<TypingPage reader={reader} diagnosis={diagnosis} show={show} />, {
    title: reader.say("diagnosis.paper.typing.title"),
    private: true,
    islands: ["next-line"],
  });
}

/** What just happened to a sheet. */
function newsIn({ geteld: counted, terug: back }: Record<string, string>): SheetNews | undefined {
  if (counted !== undefined) return "counted";
  if (back === undefined) return undefined;
  return back === "1" ? "back" : "stays";
}
