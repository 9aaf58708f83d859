import type { Catalogue } from "@naast/catalogue";
import { Hono } from "hono";
import { inTransaction } from "#web/platform/database/transaction.ts";
import { formState } from "#web/platform/form/form-state.ts";
import { submitForm } from "#web/platform/form/submit-form.ts";
import type { Env, PageContext } from "#web/platform/http/env.ts";
import { personAsking, signedInOnly } from "#web/platform/sessions/guard.tsx";
import { notNow, versionNotFound } from "../errors.ts";
import { paths } from "../paths.ts";
import { idFrom, VERSION, versionFrom } from "../schema.ts";
import { getDiagnosis, lookAtTable, type TableShown } from "../service.ts";
import { type SettlementFormState, sameQuery, settlementForm, typedFromPicture, typedFromSituation } from "./schema.ts";
import { findSettled, findSettledAs, type Settled, settle } from "./service.ts";
import { type At, SettlePage } from "./views/settle-page.tsx";

/** Settling what the table is about. */
export function createSettlingRoutes(shelf: () => Catalogue): Hono<Env> {
  return new Hono<Env>()
    .get(paths.settle(":id"), signedInOnly, (c) => settlePage(c, shelf()))
    .post(paths.settle(":id"), signedInOnly, (c) =>
      submitForm(c, settlementForm(shelf()), {
        show: (sent) => settlePage(c, shelf(), sent),
        act: async (unit, fields) => {
          const id = idFrom(c.req.param("id"));
          const isNew = await settle(unit, personAsking(c), { id, fields, catalogue: shelf() });
          return paths.diagnosis(id, isNew ? "#kiezen" : `${sameQuery}#vaststellen`);
        },
      }),
    )
    .get(paths.situation(":id"), signedInOnly, async (c) => {
      const id = idFrom(c.req.param("id"));
      const settled = await settledAskedFor(c, id, shelf());
      c.header("Content-Disposition", `attachment; filename="situatie-versie-${settled.version}.json"`);
      c.header("Cache-Control", "no-store");
      return c.json({ situation: settled.situation });
    });
}

async function settlePage(c: PageContext, catalogue: Catalogue, sent?: SettlementFormState) {
  const { context } = c.var;
  const id = idFrom(c.req.param("id"));
  const phases = Object.keys(catalogue.taxonomy.phases);
  const { table, settled } = await inTransaction(context, async (unit) => ({
    table: await lookAtTable(unit, personAsking(c), { id, phases }),
    settled: await findSettled(unit, id, catalogue),
  }));
  const at = { action: paths.settle(id), back: paths.diagnosis(id) };
  return showSettling(c, {
    table,
    settled,
    at,
    catalogue,
    form: sent ?? settlingFormOf({ table, settled, catalogue }),
  });
}

interface Shown {
  readonly table: TableShown;
  readonly settled: Settled | undefined;
}

/** The form as it opens: what was settled before, or else what most of the table named. */
export function settlingFormOf({ table, settled, catalogue }: Shown & { readonly catalogue: Catalogue }) {
  const typed = settled
    ? { ...typedFromSituation(settled.situation), reasoning: settled.reasoning ?? "", from: settled.id }
    : typedFromPicture(table.picture, table.diagnosis.scale);
  return formState(settlementForm(catalogue), { typed });
}

interface ShowSettling extends Shown {
  readonly at: At;
  readonly catalogue: Catalogue;
  readonly form: SettlementFormState;
}

export function showSettling(c: PageContext, { table, settled, at, catalogue, form }: ShowSettling) {
  const { reader } = c.var;
  return c.render(<SettlePage reader={reader} show={{ at, catalogue, picture: table.picture, settled, form }} />, {
    title: reader.say("diagnosis.settling.settle.title"),
    private: true,
  });
}

/** What the table of whoever asks settled; refused as long as it settled nothing. */
export function settledOf(c: PageContext, id: string, catalogue: Catalogue) {
  return inTransaction(c.var.context, async (unit) => {
    await getDiagnosis(unit, personAsking(c), id);
    const settled = await findSettled(unit, id, catalogue);
    if (!settled) throw notNow();
    return settled;
  });
}

/** The same, or an earlier version where the address names one. */
function settledAskedFor(c: PageContext, id: string, catalogue: Catalogue) {
  const version = versionFrom(c.req.query(VERSION));
  if (version === undefined) return settledOf(c, id, catalogue);
  return inTransaction(c.var.context, async (unit) => {
    await getDiagnosis(unit, personAsking(c), id);
    const settled = await findSettledAs(unit, id, { version, catalogue });
    if (!settled) throw versionNotFound();
    return settled;
  });
}
