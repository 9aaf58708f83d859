import { Hono } from "hono";
import { inTransaction } from "#web/platform/database/transaction.ts";
import { formState } from "#web/platform/form/form-state.ts";
import { submitForm } from "#web/platform/form/submit-form.ts";
import type { Env, PageContext } from "#web/platform/http/env.ts";
import { personAsking, signedInOnly } from "#web/platform/sessions/guard.tsx";
import { paths } from "../paths.ts";
import { idFrom } from "../schema.ts";
import { wordsForm } from "./schema.ts";
import { letThrough, readWords } from "./service.ts";
import { WordsPage } from "./views/words-page.tsx";

/** Reading what colleagues wrote before the room does. */
export function createSeeingRoutes(): Hono<Env> {
  return new Hono<Env>().get(paths.words(":id"), signedInOnly, wordsPage).post(paths.words(":id"), signedInOnly, (c) =>
    submitForm(c, wordsForm, {
      show: () => wordsPage(c),
      act: async (unit, { shown }) => {
        const id = idFrom(c.req.param("id"));
        await letThrough(unit, personAsking(c), { id, shown });
        return paths.diagnosis(id, "#samen");
      },
    }),
  );
}

async function wordsPage(c: PageContext) {
  const { reader, context } = c.var;
  const id = idFrom(c.req.param("id"));
  const { words } = await inTransaction(context, (unit) => readWords(unit, personAsking(c), id));
  const shown = words.filter(({ state }) => state === "shown").map((one) => one.id);
  const form = formState(wordsForm, { typed: { shown } });
  return c.render(<WordsPage reader={reader} id={id} words={words} form={form} />, {
    title: reader.say("diagnosis.seeing.read.title"),
    private: true,
  });
}
