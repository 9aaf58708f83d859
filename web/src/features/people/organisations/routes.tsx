import { Hono } from "hono";
import { inTransaction } from "#web/platform/database/transaction.ts";
import { formState } from "#web/platform/form/form-state.ts";
import { submitForm } from "#web/platform/form/submit-form.ts";
import type { Env, PageContext } from "#web/platform/http/env.ts";
import { personAsking, signedInOnly } from "#web/platform/sessions/guard.tsx";
import { arrange, tableStateFrom } from "#web/ui/table-state.ts";
import { pageNotFound } from "../errors.ts";
import { isMunicipalAdministrator } from "../policy.ts";
import { idFrom } from "../schema.ts";
import { paths } from "./paths.ts";
import { COLUMNS, municipalityForm, type OrganisationFormState, organisationForm } from "./schema.ts";
import {
  addOrganisation,
  changeOrganisation,
  getManagedOrganisation,
  listManagedOrganisations,
  lookInside,
} from "./service.ts";
import { AddPage } from "./views/add-page.tsx";
import { OrganisationPage } from "./views/organisation-page.tsx";
import { OrganisationsPage } from "./views/organisations-page.tsx";

/** Which organisations take part, and who is with each. */
export function createOrganisationRoutes(): Hono<Env> {
  return new Hono<Env>()
    .get(paths.organisations(), signedInOnly, listPage)
    .get(paths.add(), signedInOnly, (c) => addPage(c, formState(organisationForm)))
    .post(paths.add(), signedInOnly, (c) =>
      submitForm(c, organisationForm, {
        show: (form) => addPage(c, form),
        act: async (unit, wanted) => {
          const id = await addOrganisation(unit, personAsking(c), wanted);
          return paths.organisation(id, "?nieuw=1");
        },
      }),
    )
    .get(paths.organisation(":id"), signedInOnly, (c) => organisationPage(c, undefined))
    .post(paths.organisation(":id"), signedInOnly, async (c) => {
      const id = idFrom(c.req.param("id"));
      const { kind } = await inTransaction(c.var.context, (unit) => getManagedOrganisation(unit, personAsking(c), id));
      return submitForm(c, kind === "municipality" ? municipalityForm : organisationForm, {
        show: (form: OrganisationFormState) => organisationPage(c, form),
        act: async (unit, changed) => {
          await changeOrganisation(unit, personAsking(c), { id, ...changed });
          return paths.organisation(id, "?bewaard=1");
        },
      });
    });
}

async function listPage(c: PageContext) {
  const { reader, context } = c.var;
  const actor = personAsking(c);
  const organisations = await inTransaction(context, (unit) => listManagedOrganisations(unit, actor));
  const state = tableStateFrom(new URL(c.req.url).searchParams, COLUMNS);
  const shown = arrange(organisations, { ...state, search: "" }, { columns: COLUMNS, search: () => true });
  const list = { state: { ...state, search: "" }, shown, mayAdd: isMunicipalAdministrator(actor) };
  return c.render(<OrganisationsPage reader={reader} list={list} />, {
    title: reader.say("people.organisations.list.title"),
    private: true,
  });
}

function addPage(c: PageContext, form: OrganisationFormState) {
  const { reader } = c.var;
  if (!isMunicipalAdministrator(personAsking(c))) throw pageNotFound();
  return c.render(<AddPage reader={reader} form={form} />, {
    title: reader.say("people.organisations.add.title"),
    private: true,
  });
}

async function organisationPage(c: PageContext, sent: OrganisationFormState | undefined) {
  const { reader, context } = c.var;
  const id = idFrom(c.req.param("id"));
  const { organisation, people, mayBeChanged } = await inTransaction(context, (unit) =>
    lookInside(unit, personAsking(c), id),
  );
  const { name, kind } = organisation;
  const form =
    sent ?? formState(kind === "municipality" ? municipalityForm : organisationForm, { typed: { name, kind } });
  const show = { organisation, people, form: mayBeChanged ? form : undefined, news: newsOf(c) };
  return c.render(<OrganisationPage reader={reader} show={show} />, { title: organisation.name, private: true });
}

function newsOf(c: PageContext): "added" | "changed" | undefined {
  if (c.req.query("nieuw") !== undefined) return "added";
  return c.req.query("bewaard") === undefined ? undefined : "changed";
}
