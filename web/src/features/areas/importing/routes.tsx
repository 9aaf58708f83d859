import type { InputError } from "@naast/kernel";
import { Hono } from "hono";
import { inTransaction } from "#web/platform/database/transaction.ts";
import { formState } from "#web/platform/form/form-state.ts";
import { submitForm } from "#web/platform/form/submit-form.ts";
import type { Env, PageContext } from "#web/platform/http/env.ts";
import { personAsking, signedInOnly } from "#web/platform/sessions/guard.tsx";
import { paths } from "../paths.ts";
import { type ImportFormState, idOr, importForm, sureForm } from "./schema.ts";
import { beforeImport, layAside, lookBefore, useImport } from "./service.ts";
import { CheckPage } from "./views/check-page.tsx";
import { ImportPage } from "./views/import-page.tsx";

/** A newer list comes in by a file: read, looked at, and only then put in the place of the one that stands. */
export function createImportRoutes(): Hono<Env> {
  return new Hono<Env>()
    .get(paths.import(), signedInOnly, (c) => importPage(c))
    .post(paths.import(), signedInOnly, (c) => {
      let faults: readonly InputError[] = [];
      return submitForm(c, importForm, {
        show: (form) => importPage(c, { form, faults }),
        act: async (unit, { file, ...fields }) => {
          const given = { name: file.name, bytes: await file.bytes() };
          const faulty = (found: readonly InputError[]) => {
            faults = found;
          };
          return paths.check(await layAside(unit, personAsking(c), { file: given, fields, faulty }));
        },
      });
    })
    .get(paths.check(":id"), signedInOnly, (c) => checkPage(c, formState(sureForm)))
    .post(paths.check(":id"), signedInOnly, (c) =>
      submitForm(c, sureForm, {
        show: (form) => checkPage(c, form),
        act: async (unit) => {
          await useImport(unit, personAsking(c), idOr(c.req.param("id")));
          return paths.areas("?vervangen=1");
        },
      }),
    );
}

interface Sent {
  readonly form: ImportFormState;
  readonly faults: readonly InputError[];
}

async function importPage(c: PageContext, sent?: Sent) {
  const { reader, context } = c.var;
  const municipality = await inTransaction(context, (unit) => beforeImport(unit, personAsking(c)));
  const { form, faults } = sent ?? { form: formState(importForm, { typed: { municipality } }), faults: [] };
  return c.render(<ImportPage reader={reader} form={form} faults={faults} />, {
    title: reader.say("areas.importing.form.title"),
    private: true,
  });
}

async function checkPage(c: PageContext, form: ReturnType<typeof formState<typeof sureForm>>) {
  const { reader, context } = c.var;
  const id = idOr(c.req.param("id"));
  const show = await inTransaction(context, (unit) => lookBefore(unit, personAsking(c), id));
  return c.render(<CheckPage reader={reader} show={{ ...show, form, action: paths.check(id ?? "") }} />, {
    title: reader.say("areas.importing.check.title"),
    private: true,
  });
}
