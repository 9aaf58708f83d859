import type { Catalogue } from "@naast/catalogue";
import { Hono } from "hono";
import { asNobody } from "#web/platform/codes/participation.ts";
import { inTransaction } from "#web/platform/database/transaction.ts";
import { formState } from "#web/platform/form/form-state.ts";
import { submitForm } from "#web/platform/form/submit-form.ts";
import type { Env, PageContext } from "#web/platform/http/env.ts";
import { readShortCookie, writeShortCookie } from "#web/platform/http/short-cookie.ts";
import { personAsking, signedInOnly } from "#web/platform/sessions/guard.tsx";
import { hashOf } from "#web/platform/sessions/token.ts";
import { showChoosing, showDeciding } from "../choosing/routes.tsx";
import { type ChooseAt, type DecisionFormState, decidedQuery, decisionForm, undoneQuery } from "../choosing/schema.ts";
import { paths } from "../paths.ts";
import { paperOf, type ReportingNeeds } from "../reporting/routes.tsx";
import { ReportPage } from "../reporting/views/report-page.tsx";
import { idFrom } from "../schema.ts";
import { settlingFormOf, showSettling } from "../settling/routes.tsx";
import { type SettlementFormState, settlementForm } from "../settling/schema.ts";
import { type ShareFormState, shareForm } from "./schema.ts";
import { decideShared, lookAtShares, readShared, settleShared, share, takeBack, undoShared } from "./service.ts";
import { OverPage } from "./views/over-page.tsx";
import { SharePage } from "./views/share-page.tsx";

/** Held by the browser that opened a link, so that the secret does not stay in the address. */
const HELD = { name: "naast-gedeeld", minutes: 12 * 60 };
/** Held by the browser that made a link, which is shown to it for as long as copying takes; we keep it nowhere. */
const MADE = { name: "naast-deellink", minutes: 10 };
const TOKEN = /^[\w-]{20,64}$/;

/** Where colleagues make secret links and take them back. */
export function createSharingRoutes(origin: () => string): Hono<Env> {
  return new Hono<Env>()
    .get(paths.share(":id"), signedInOnly, (c) => sharePage(c, origin, emptyForm()))
    .post(paths.share(":id"), signedInOnly, (c) => {
      let token: string | undefined;
      return submitForm(c, shareForm, {
        show: (form) => sharePage(c, origin, form),
        async act(unit, fields) {
          const id = idFrom(c.req.param("id"));
          token = await share(unit, personAsking(c), { id, fields });
          return paths.share(id);
        },
        stored() {
          if (token !== undefined) writeShortCookie(c, MADE, token); // sent twice: the first time left the cookie
        },
      });
    })
    .post(paths.takeBack(":id", ":share"), signedInOnly, async (c) => {
      const [id, shareId] = [idFrom(c.req.param("id")), idFrom(c.req.param("share"))];
      await inTransaction(c.var.context, (unit) => takeBack(unit, personAsking(c), { id, shareId }));
      return c.redirect(c.var.reader.to(paths.share(id)), 303);
    });
}

const emptyForm = () => formState(shareForm, { typed: { variant: "read", days: "30" } });

async function sharePage(c: PageContext, origin: () => string, form: ShareFormState) {
  const { reader, context } = c.var;
  const id = idFrom(c.req.param("id"));
  const { diagnosis, shares } = await inTransaction(context, (unit) => lookAtShares(unit, personAsking(c), id));
  const token = readShortCookie(c, MADE);
  const made = shares.find(({ tokenHash }) => token !== undefined && tokenHash === hashOf(token));
  const link = made && token && { share: made, address: origin() + reader.to(paths.shareLink(token)) };
  return c.render(<SharePage reader={reader} show={{ diagnosis, shares, form, link: link || undefined }} />, {
    title: reader.say("diagnosis.sharing.title"),
    private: true,
  });
}

/** What whoever has a link comes to. Nobody signs in here. */
export function createSharedRoutes(needs: ReportingNeeds): Hono<Env> {
  const { shelf } = needs;
  return new Hono<Env>()
    .get(paths.shared(), asNobody, (c) => reportPage(c, shelf()))
    .get(paths.sharedPaper(), asNobody, async (c) => {
      const shared = await sharedFor(c, shelf());
      return shared ? paperOf(c, needs, { report: shared, back: paths.shared() }) : overPage(c);
    })
    .get(paths.sharedSettle(), asNobody, (c) => settlePage(c, shelf()))
    .post(paths.sharedSettle(), asNobody, (c) =>
      submitForm(c, settlementForm(shelf()), {
        show: (sent) => settlePage(c, shelf(), sent),
        act: async (unit, fields) => {
          await settleShared(unit, heldLink(c), fields);
          return paths.shared();
        },
      }),
    )
    .get(paths.sharedChoose(), asNobody, (c) => choosePage(c, shelf()))
    .get(paths.sharedDecide(), asNobody, (c) => decidePage(c, shelf()))
    .post(paths.sharedDecide(), asNobody, (c) =>
      submitForm(c, decisionForm(shelf()), {
        show: (sent) => decidePage(c, shelf(), sent),
        act: async (unit, fields) => {
          await decideShared(unit, heldLink(c), fields);
          return paths.sharedChoose(decidedQuery(fields.slug));
        },
      }),
    )
    .post(paths.sharedUndo(":slug"), asNobody, async (c) => {
      if (!(await writableFor(c, shelf()))) return overPage(c);
      const slug = c.req.param("slug") ?? "";
      await inTransaction(c.var.context, (unit) => undoShared(unit, heldLink(c), slug));
      return c.redirect(c.var.reader.to(paths.sharedChoose(undoneQuery(slug))), 303);
    })
    .get(paths.shareLink(":token"), (c) => {
      const token = c.req.param("token") ?? "";
      // Opening uses nothing up: what reads mail beforehand opens links too.
      if (TOKEN.test(token)) writeShortCookie(c, HELD, token);
      return c.redirect(c.var.reader.to(paths.shared()), 303);
    });
}

const heldLink = (c: PageContext): string | undefined => readShortCookie(c, HELD);

const sharedFor = (c: PageContext, catalogue: Catalogue) =>
  inTransaction(c.var.context, (unit) => readShared(unit, heldLink(c), catalogue));

async function reportPage(c: PageContext, catalogue: Catalogue) {
  const { reader } = c.var;
  const shared = await sharedFor(c, catalogue);
  if (!shared) return overPage(c);
  const mayWrite = shared.share.variant === "write";
  const at = {
    paper: paths.sharedPaper(),
    settle: mayWrite ? paths.sharedSettle() : undefined,
    choose: mayWrite && shared.settled ? paths.sharedChoose() : undefined,
  };
  return c.render(<ReportPage reader={reader} catalogue={catalogue} report={shared} at={at} />, {
    title: reader.say("diagnosis.reporting.title", { area: shared.table.diagnosis.area }),
    private: true,
  });
}

/** What a link to write opens; one to read opens nothing here. */
async function writableFor(c: PageContext, catalogue: Catalogue) {
  const shared = await sharedFor(c, catalogue);
  return shared?.share.variant === "write" ? shared : undefined;
}

async function settlePage(c: PageContext, catalogue: Catalogue, sent?: SettlementFormState) {
  const shared = await writableFor(c, catalogue);
  if (!shared) return overPage(c);
  const { table, settled } = shared;
  const form = sent ?? settlingFormOf({ table, settled, catalogue });
  const at = { action: paths.sharedSettle(), back: paths.shared() };
  return showSettling(c, { table, settled, at, catalogue, form });
}

const CHOOSE_AT: ChooseAt = {
  choose: paths.sharedChoose(),
  decide: paths.sharedDecide,
  undo: paths.sharedUndo,
  back: paths.shared(),
};

async function choosePage(c: PageContext, catalogue: Catalogue) {
  const shared = await writableFor(c, catalogue);
  if (!shared?.settled) return overPage(c);
  return showChoosing(c, { at: CHOOSE_AT, catalogue, settled: shared.settled });
}

async function decidePage(c: PageContext, catalogue: Catalogue, sent?: DecisionFormState) {
  const shared = await writableFor(c, catalogue);
  if (!shared?.settled) return overPage(c);
  return showDeciding(c, { at: CHOOSE_AT, catalogue, settled: shared.settled, sent });
}

function overPage(c: PageContext) {
  const { reader } = c.var;
  c.status(410);
  return c.render(<OverPage reader={reader} />, { title: reader.say("diagnosis.sharing.over.title"), private: true });
}
