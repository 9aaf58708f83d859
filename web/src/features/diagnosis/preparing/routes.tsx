import type { Taxonomy } from "@naast/catalogue";
import { Hono } from "hono";
import { inTransaction } from "#web/platform/database/transaction.ts";
import { formState } from "#web/platform/form/form-state.ts";
import { submitForm } from "#web/platform/form/submit-form.ts";
import type { Env, PageContext } from "#web/platform/http/env.ts";
import { personAsking, signedInOnly } from "#web/platform/sessions/guard.tsx";
import { paths } from "../paths.ts";
import { idFrom } from "../schema.ts";
import { getDiagnosis, stageOf } from "../service.ts";
import { readSeats } from "../store.ts";
import { type PreparationFormState, preparationForm, typedFrom } from "./schema.ts";
import { areasFor, beforePreparing, listOurs, prepare, prepareAnew } from "./service.ts";
import { ListPage } from "./views/list-page.tsx";
import { PreparePage } from "./views/prepare-page.tsx";

/** Which tables there are, and setting one up. */
export function createPreparingRoutes(taxonomy: Taxonomy): Hono<Env> {
  const form = preparationForm(taxonomy);
  const page = (c: PageContext, filled: PreparationFormState) => preparePage(c, { taxonomy, form: filled });
  const again = (c: PageContext, sent?: PreparationFormState) => preparationPage(c, { taxonomy, form, sent });
  return new Hono<Env>()
    .get(paths.diagnoses(), signedInOnly, listPage)
    .get(paths.prepare(), signedInOnly, (c) => page(c, formState(form, { typed: { formLength: "short" } })))
    .post(paths.prepare(), signedInOnly, (c) =>
      submitForm(c, form, {
        show: (filled) => page(c, filled),
        act: async (unit, fields) => paths.diagnosis(await prepare(unit, personAsking(c), fields)),
      }),
    )
    .get(paths.preparation(":id"), signedInOnly, (c) => again(c))
    .post(paths.preparation(":id"), signedInOnly, (c) =>
      submitForm(c, form, {
        show: (filled) => again(c, filled),
        act: async (unit, fields) => {
          const id = idFrom(c.req.param("id"));
          await prepareAnew(unit, personAsking(c), { id, fields });
          return paths.diagnosis(id);
        },
      }),
    );
}

async function listPage(c: PageContext) {
  const { reader, context } = c.var;
  const diagnoses = await inTransaction(context, (unit) => listOurs(unit, personAsking(c)));
  const removed = c.req.query("verwijderd") !== undefined;
  return c.render(<ListPage reader={reader} diagnoses={diagnoses} removed={removed} />, {
    title: reader.say("diagnosis.preparing.list.title"),
    private: true,
  });
}

interface Shown {
  readonly taxonomy: Taxonomy;
  readonly form: PreparationFormState;
}

async function preparePage(c: PageContext, { taxonomy, form }: Shown) {
  const { reader, context } = c.var;
  const choices = await inTransaction(context, (unit) => beforePreparing(unit, personAsking(c)));
  const show = { ...choices, hasBegun: false, form, action: paths.prepare(), back: paths.diagnoses() };
  return c.render(<PreparePage reader={reader} taxonomy={taxonomy} show={show} />, {
    title: reader.say("diagnosis.preparing.new.title"),
    private: true,
  });
}

interface Again {
  readonly taxonomy: Taxonomy;
  readonly form: ReturnType<typeof preparationForm>;
  readonly sent: PreparationFormState | undefined;
}

/** The same questions for a diagnosis that is there already; whose it is stays as it is. */
async function preparationPage(c: PageContext, { taxonomy, form, sent }: Again) {
  const { reader, context } = c.var;
  const id = idFrom(c.req.param("id"));
  const { filled, hasBegun, choices } = await inTransaction(context, async (unit) => {
    const diagnosis = await getDiagnosis(unit, personAsking(c), id);
    const seats = await readSeats(unit, id);
    return {
      filled: sent ?? formState(form, { typed: typedFrom(diagnosis, seats) }),
      hasBegun: stageOf(diagnosis) !== "prepared",
      choices: await areasFor(unit, personAsking(c), diagnosis),
    };
  });
  const show = {
    organisations: [],
    describedBefore: [],
    ...choices,
    hasBegun,
    form: filled,
    action: paths.preparation(id),
    back: paths.diagnosis(id),
  };
  return c.render(<PreparePage reader={reader} taxonomy={taxonomy} show={show} />, {
    title: reader.say("diagnosis.preparing.change.title"),
    private: true,
  });
}
