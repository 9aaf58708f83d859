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
import { MADE_COOKIE, SHARED_COOKIE } from "../kept/schema.ts";
import { paths } from "../paths.ts";
import { paperOf, type ReportingNeeds } from "../reporting/routes.tsx";
import { ReportPage } from "../reporting/views/report-page.tsx";
import { idFrom } from "../schema.ts";
import { settlingFormOf, showSettling } from "../settling/routes.tsx";
import { SAME, type SettlementFormState, sameQuery, settlementForm } from "../settling/schema.ts";
import { type ShareFormState, shareForm } from "./schema.ts";
import { decideShared, lookAtShares, readShared, settleShared, share, takeBack, undoShared } from "./service.ts";
import { type Over, OverPage } from "./views/over-page.tsx";
import { SharePage } from "./views/share-page.tsx";

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
          if (token !== undefined) writeShortCookie(c, MADE_COOKIE, token); // sent twice: the first time left the cookie
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
  const { diagnosis, shares, isChecked } = await inTransaction(context, (unit) =>
    lookAtShares(unit, personAsking(c), id),
  );
  const token = readShortCookie(c, MADE_COOKIE);
  const made = shares.find(({ tokenHash }) => token !== undefined && tokenHash === hashOf(token));
  const link = made && token && { share: made, address: origin() + reader.to(paths.shareLink(token)) };
  return c.render(
    <SharePage reader={reader} show={{ diagnosis, shares, isChecked, form, link: link || undefined }} />,
    {
      title: reader.say("diagnosis.sharing.title"),
      private: true,
      islands: ["copy-text"],
    },
  );
}

/** What whoever has a link comes to. Nobody signs in here. */
export function createSharedRoutes(needs: ReportingNeeds): Hono<Env> {
  const { shelf } = needs;
  return new Hono<Env>()
    .get(paths.shared(), asNobody, (c) => reportPage(c, shelf()))
    .get(paths.sharedPaper(), asNobody, async (c) => {
      const shared = await sharedFor(c, shelf());
      return shared
        ? paperOf(c, needs, { report: shared, back: paths.shared(), linkUntil: shared.share.expiresAt })
        : overPage(c, whyNot(c));
    })
    .get(paths.sharedSettle(), asNobody, (c) => settlePage(c, shelf()))
    .post(paths.sharedSettle(), asNobody, (c) =>
      submitForm(c, settlementForm(shelf()), {
        show: (sent) => settlePage(c, shelf(), sent),
        act: async (unit, fields) => {
          const isNew = await settleShared(unit, heldLink(c), { fields, catalogue: shelf() });
          return paths.shared(isNew ? "" : sameQuery);
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
      const shared = await writable(c, shelf());
      if (shared instanceof Response) return shared;
      const slug = c.req.param("slug") ?? "";
      await inTransaction(c.var.context, (unit) => undoShared(unit, heldLink(c), slug));
      return c.redirect(c.var.reader.to(paths.sharedChoose(undoneQuery(slug))), 303);
    })
    .get(paths.shareLink(":token"), (c) => {
      const token = c.req.param("token") ?? "";
      if (!TOKEN.test(token)) return overPage(c, "ended");
      // Opening uses nothing up: what reads mail beforehand opens links too.
      writeShortCookie(c, SHARED_COOKIE, token);
      return c.redirect(c.var.reader.to(paths.shared()), 303);
    });
}

const heldLink = (c: PageContext): string | undefined => readShortCookie(c, SHARED_COOKIE);

const sharedFor = (c: PageContext, catalogue: Catalogue) =>
  inTransaction(c.var.context, (unit) => readShared(unit, heldLink(c), catalogue));

async function reportPage(c: PageContext, catalogue: Catalogue) {
  const { reader } = c.var;
  const shared = await sharedFor(c, catalogue);
  if (!shared) return overPage(c, whyNot(c));
  const mayWrite = shared.share.variant === "write";
  const at = {
    paper: paths.sharedPaper(),
    linkUntil: shared.share.expiresAt,
    isSame: c.req.query(SAME) !== undefined,
    settle: mayWrite ? paths.sharedSettle() : undefined,
    choose: mayWrite && shared.settled ? paths.sharedChoose() : undefined,
  };
  return c.render(<ReportPage reader={reader} catalogue={catalogue} report={shared} at={at} />, {
    title: reader.say("diagnosis.reporting.title", { area: shared.table.diagnosis.area }),
    private: true,
  });
}

async function settlePage(c: PageContext, catalogue: Catalogue, sent?: SettlementFormState) {
  const shared = await sharedFor(c, catalogue);
  if (shared?.share.variant !== "write") return overPage(c, shared ? "readOnly" : whyNot(c));
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
  const shared = await writable(c, catalogue);
  return shared instanceof Response ? shared : showChoosing(c, { at: CHOOSE_AT, catalogue, settled: shared.settled });
}

async function decidePage(c: PageContext, catalogue: Catalogue, sent?: DecisionFormState) {
  const shared = await writable(c, catalogue);
  return shared instanceof Response
    ? shared
    : showDeciding(c, { at: CHOOSE_AT, catalogue, settled: shared.settled, sent });
}

/** What whoever has a link to write chooses at; a page that says what to do where there is nothing to choose yet, or not for them. */
async function writable(c: PageContext, catalogue: Catalogue) {
  const shared = await sharedFor(c, catalogue);
  if (shared?.share.variant !== "write") return overPage(c, shared ? "readOnly" : whyNot(c));
  const { settled } = shared;
  return settled ? { settled } : c.redirect(c.var.reader.to(paths.sharedSettle()), 303);
}

const whyNot = (c: PageContext): Over => (heldLink(c) === undefined ? "notOpened" : "ended");

function overPage(c: PageContext, over: Over) {
  const { reader } = c.var;
  c.status(410);
  return c.render(<OverPage reader={reader} over={over} />, {
    title: reader.say(`diagnosis.sharing.over.${over}.title`),
    private: true,
  });
}
