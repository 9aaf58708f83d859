import type { Catalogue } from "@naast/catalogue";
import { Hono } from "hono";
import { codePaths } from "#web/platform/codes/paths.ts";
import { isOutOfReach } from "#web/platform/codes/reach.ts";
import { inTransaction } from "#web/platform/database/transaction.ts";
import { formState } from "#web/platform/form/form-state.ts";
import { submitForm } from "#web/platform/form/submit-form.ts";
import type { Env, PageContext } from "#web/platform/http/env.ts";
import { personAsking, signedInOnly } from "#web/platform/sessions/guard.tsx";
import { paths } from "../paths.ts";
import { findBefore } from "../reporting/service.ts";
import { idFrom, sureForm } from "../schema.ts";
import { getDiagnosis, lookAtTable, removeDiagnosis, stageOf, topicOf } from "../service.ts";
import { SAME } from "../settling/schema.ts";
import { findSettled } from "../settling/service.ts";
import { CLOSING } from "./schema.ts";
import { beforeClosing, closeTable, closeWhenAllSent, openTable } from "./service.ts";
import { ClosePage } from "./views/close-page.tsx";
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
    .get(paths.close(":id"), signedInOnly, closePage)
    .post(paths.close(":id"), signedInOnly, close)
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
  const typedAt = origin() + reader.to(codePaths.type());
  return { id, show: { catalogue: shelf(), table, settled, target, typedAt, isOutOfReach: isOutOfReach(typedAt) } };
}

/** Closes at once, or first asks; and leads back to where it was asked, for one laptop may be both page and screen. */
async function close(c: PageContext) {
  const { reader, context } = c.var;
  const id = idFrom(c.req.param("id"));
  const { [CLOSING.asks]: asks, [CLOSING.from]: from } = await c.req.parseBody();
  const isClosed = await inTransaction(context, async (unit) => {
    if (asks !== undefined) return closeWhenAllSent(unit, personAsking(c), id);
    await closeTable(unit, personAsking(c), id);
    return true;
  });
  const isRoom = from === CLOSING.room;
  if (!isClosed) return c.redirect(reader.to(paths.close(id, isRoom ? `?${CLOSING.from}=${CLOSING.room}` : "")), 303);
  return c.redirect(reader.to(isRoom ? paths.room(id) : paths.diagnosis(id, "#samen")), 303);
}

async function closePage(c: PageContext) {
  const { reader, context } = c.var;
  const id = idFrom(c.req.param("id"));
  const { diagnosis, came } = await inTransaction(context, (unit) => beforeClosing(unit, personAsking(c), id));
  const isRoom = c.req.query(CLOSING.from) === CLOSING.room;
  const back = isRoom ? paths.room(id) : paths.diagnosis(id, "#waarnemen");
  if (stageOf(diagnosis) !== "open") return c.redirect(reader.to(back), 303);
  return c.render(<ClosePage reader={reader} show={{ id, came, back, isRoom }} />, {
    title: reader.say("diagnosis.observing.close.title", { came: came.forms, chairs: came.chairs }),
    private: true,
    live: [topicOf(id)],
    pace: "soon",
  });
}

async function diagnosisPage(c: PageContext, needs: ObservingNeeds) {
  const { id, show } = await tableFor(c, needs);
  const { diagnosis } = show.table;
  const before = show.settled && (await inTransaction(c.var.context, (unit) => findBefore(unit, diagnosis)));
  const isSame = c.req.query(SAME) !== undefined;
  return c.render(<DiagnosisPage reader={c.var.reader} show={{ ...show, before, isSame }} />, {
    title: show.table.diagnosis.area,
    private: true,
    live: [topicOf(id)],
    pace: "soon",
  });
}

async function roomPage(c: PageContext, needs: ObservingNeeds) {
  const { id, show } = await tableFor(c, needs);
  const isPaused = c.req.query("even") !== undefined;
  return c.render(<RoomPage reader={c.var.reader} show={{ ...show, isPaused }} />, {
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
