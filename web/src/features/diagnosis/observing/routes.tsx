import type { Catalogue } from "@naast/catalogue";
import { Hono } from "hono";
import { codePaths } from "#web/platform/codes/paths.ts";
import { inTransaction } from "#web/platform/database/transaction.ts";
import { formState } from "#web/platform/form/form-state.ts";
import { submitForm } from "#web/platform/form/submit-form.ts";
import type { Env, PageContext } from "#web/platform/http/env.ts";
import { personAsking, signedInOnly } from "#web/platform/sessions/guard.tsx";
import { paths } from "../paths.ts";
import { idFrom, sureForm } from "../schema.ts";
import { getDiagnosis, lookAtTable, removeDiagnosis, topicOf } from "../service.ts";
import { findSettled } from "../settling/service.ts";
import { closeTable, openTable } from "./service.ts";
import { DiagnosisPage } from "./views/diagnosis-page.tsx";
import { RemovePage } from "./views/remove-page.tsx";
import { RoomPage } from "./views/room-page.tsx";

export interface ObservingNeeds {
  /** The catalogue as it stands now. */
  readonly shelf: () => Catalogue;
  /** Where the house is reached, for codes to point a phone at. */
  readonly origin: () => string;
}

/** The facilitator's own page: opening and closing the table, and what the room sees. */
export function createObservingRoutes(needs: ObservingNeeds): Hono<Env> {
  return new Hono<Env>()
    .get(paths.diagnosis(":id"), signedInOnly, (c) => diagnosisPage(c, needs))
    .get(paths.room(":id"), signedInOnly, (c) => roomPage(c, needs))
    .post(paths.open(":id"), signedInOnly, async (c) => {
      const id = idFrom(c.req.param("id"));
      await inTransaction(c.var.context, (unit) => openTable(unit, personAsking(c), id));
      return c.redirect(`${c.var.reader.to(paths.diagnosis(id))}#waarnemen`, 303);
    })
    .post(paths.close(":id"), signedInOnly, async (c) => {
      const id = idFrom(c.req.param("id"));
      await inTransaction(c.var.context, (unit) => closeTable(unit, personAsking(c), id));
      return c.redirect(`${c.var.reader.to(paths.diagnosis(id))}#samen`, 303);
    })
    .get(paths.remove(":id"), signedInOnly, removePage)
    .post(paths.remove(":id"), signedInOnly, (c) =>
      submitForm(c, sureForm, {
        show: () => removePage(c),
        act: async (unit) => {
          await removeDiagnosis(unit, personAsking(c), idFrom(c.req.param("id")));
          return paths.diagnoses("?verwijderd=1");
        },
      }),
    );
}

async function tableFor(c: PageContext, { shelf, origin }: ObservingNeeds) {
  const { reader, context } = c.var;
  const id = idFrom(c.req.param("id"));
  const phases = Object.keys(shelf().taxonomy.phases);
  const { table, settled } = await inTransaction(context, async (unit) => ({
    table: await lookAtTable(unit, personAsking(c), { id, phases }),
    settled: await findSettled(unit, id, shelf()),
  }));
  const target = table.code && origin() + reader.to(codePaths.open(table.code));
  return { id, show: { catalogue: shelf(), table, settled, target, typedAt: origin() + reader.to(codePaths.type()) } };
}

async function diagnosisPage(c: PageContext, needs: ObservingNeeds) {
  const { id, show } = await tableFor(c, needs);
  return c.render(<DiagnosisPage reader={c.var.reader} show={show} />, {
    title: show.table.diagnosis.area,
    private: true,
    live: [topicOf(id)],
    pace: "soon",
  });
}

async function roomPage(c: PageContext, needs: ObservingNeeds) {
  const { id, show } = await tableFor(c, needs);
  return c.render(<RoomPage reader={c.var.reader} show={show} />, {
    title: c.var.reader.say("diagnosis.observing.room.title"),
    private: true,
    live: [topicOf(id)],
    pace: "soon",
  });
}

async function removePage(c: PageContext) {
  const { reader, context } = c.var;
  const id = idFrom(c.req.param("id"));
  const diagnosis = await inTransaction(context, (unit) => getDiagnosis(unit, personAsking(c), id));
  return c.render(<RemovePage reader={reader} diagnosis={diagnosis} form={formState(sureForm)} />, {
    title: reader.say("diagnosis.observing.remove.title"),
    private: true,
  });
}
