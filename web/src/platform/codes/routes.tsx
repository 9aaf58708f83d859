import { Hono } from "hono";
import { z } from "zod";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { Field } from "../../ui/field.tsx";
import { Button, ButtonRow, Form } from "../../ui/form.tsx";
import { Heading, Paragraph } from "../../ui/text.tsx";
import { inTransaction } from "../database/transaction.ts";
import { type FormState, formState } from "../form/form-state.ts";
import type { Env, PageContext } from "../http/env.ts";
import { tooManyPage } from "../http/error-pages.tsx";
import { createLimit } from "../http/rate-limit.ts";
import { readCode } from "./code.ts";
import { type CodePurpose, heldCode, holdCode } from "./participation.ts";
import { codePaths } from "./paths.ts";
import { findByCode } from "./store.ts";

const codeForm = z.object({ code: z.string().max(20).meta({ control: "text", autocomplete: "off" }) });
/** A large meeting behind one address, and far fewer than guessing would take: there are seventeen thousand million codes. */
const TRIED_BY_ONE = { atOnce: 200, oneMoreEveryMs: 1_000 };

/** The one door for everybody with a code: typed, or opened by pointing a phone at it. */
export function createCodeRoutes(purposes: readonly CodePurpose[]): Hono<Env> {
  const mayTry = createLimit(TRIED_BY_ONE);
  const leadOn = async (c: PageContext, code: string | undefined): Promise<string | undefined> => {
    if (code === undefined) return undefined;
    const shown = await inTransaction(c.var.context, (unit) => findByCode(unit, code));
    const target = purposes.find(({ purpose }) => purpose === shown?.purpose);
    if (target) holdCode(c, code);
    return target?.leadsTo;
  };
  return (
    new Hono<Env>()
      .get(codePaths.type(), (c) => {
        const isOver = c.req.query("voorbij") !== undefined;
        // Whoever came in before need not type it again once it opens something again.
        const typed = isOver ? { code: heldCode(c) ?? "" } : {};
        return codePage(c, formState(codeForm, { typed }), isOver);
      })
      .post(codePaths.type(), async (c) => {
        if (!mayTry(c.var.visitorAddress)) return tooManyPage(c);
        const typed = String((await c.req.parseBody()).code ?? "");
        const code = readCode(typed);
        const target = await leadOn(c, code);
        if (target !== undefined) return c.redirect(c.var.reader.to(target), 303);
        const said = code === undefined ? "platform.codes.mistyped" : "platform.codes.unknown";
        c.status(422);
        return codePage(c, formState(codeForm, { typed: { code: typed }, errors: { code: c.var.reader.say(said) } }));
      })
      // Opening changes nothing: what reads mail beforehand opens links too.
      .get(codePaths.open(":code"), async (c) => {
        if (!mayTry(c.var.visitorAddress)) return tooManyPage(c);
        const target = await leadOn(c, readCode(c.req.param("code") ?? ""));
        return c.redirect(c.var.reader.to(target ?? codePaths.type("?voorbij=1")), 303);
      })
  );
}

function codePage(c: PageContext, form: FormState<typeof codeForm>, isOver = false) {
  const { say, to } = c.var.reader;
  const labels = { code: say("platform.codes.label") };
  return c.render(
    <>
      <Heading level={1}>{say("platform.codes.title")}</Heading>
      <ErrorSummary title={say("platform.codes.problem")} problems={form.problems} labels={labels} />
      <Paragraph lead>{say(isOver ? "platform.codes.over" : "platform.codes.lead")}</Paragraph>
      <Form action={to(codePaths.type())} submission={form.submission}>
        <Field field={form.field("code")} label={labels.code} hint={say("platform.codes.hint")} />
        <ButtonRow>
          <Button type="submit">{say("platform.codes.submit")}</Button>
        </ButtonRow>
      </Form>
    </>,
    { title: say("platform.codes.title"), private: true },
  );
}
