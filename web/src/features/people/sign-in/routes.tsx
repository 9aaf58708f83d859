import { Hono } from "hono";
import type { Settings } from "#web/config.ts";
import { inTransaction } from "#web/platform/database/transaction.ts";
import { type FormState, formState } from "#web/platform/form/form-state.ts";
import { submitForm } from "#web/platform/form/submit-form.ts";
import type { Env, PageContext } from "#web/platform/http/env.ts";
import { tooManyPage } from "#web/platform/http/error-pages.tsx";
import type { MenuEntry } from "#web/platform/http/page-renderer.tsx";
import { createLimit } from "#web/platform/http/rate-limit.ts";
import { forgetShortCookie, readShortCookie, writeShortCookie } from "#web/platform/http/short-cookie.ts";

import { LANGUAGES, type Language, withPrefix } from "#web/platform/language/languages.ts";
import { deviceOf } from "#web/platform/sessions/device.ts";
import { forgetSessionCookie, isSecure, writeSessionCookie } from "#web/platform/sessions/session-cookie.ts";
import { signedIn } from "#web/platform/sessions/session-middleware.ts";
import { hashOf } from "#web/platform/sessions/token.ts";
import { listMunicipalities } from "#web/platform/tenants.ts";
import { ASKED_COOKIE, LINK_COOKIE } from "../kept/schema.ts";
import { paths } from "../paths.ts";
import { idFrom } from "../schema.ts";
import { codeForm, confirmForm, signInForm, WANTED, wantedPath } from "./schema.ts";
import {
  askToSignIn,
  type CodeOutcome,
  findLink,
  listDemoPeople,
  REQUEST_MINUTES,
  type SignInMail,
  signInAs,
  signInByLink,
  signOut,
  tryCode,
} from "./service.ts";
import { ConfirmPage, LinkUsedPage } from "./views/confirm-page.tsx";
import { SentPage } from "./views/sent-page.tsx";
import { signInMail } from "./views/sign-in-mail.tsx";
import { SignInPage } from "./views/sign-in-page.tsx";

const MINUTE_MS = 60_000;
/** Five mails to one address at once, and one more every three minutes. */
const MAILS_TO_ONE = { atOnce: 5, oneMoreEveryMs: 3 * MINUTE_MS };
/** A room full of colleagues behind one address, and no more. */
const ASKED_BY_ONE = { atOnce: 20, oneMoreEveryMs: 3 * MINUTE_MS };
const TOKEN = /^[\w-]{20,64}$/;
/** How many demo municipalities offer their people. */
const MOST_DEMO = 3;

export const signInMenu: MenuEntry = {
  path: paths.signIn(),
  text: "people.sign-in.menu",
  visibleTo: ({ kind }) => kind === "visitor",
};

/** Coming in by a link or a code in a mail, and going out. */
export function createSignInRoutes({ isDemo, origin }: Settings, waitingMail: string | undefined): Hono<Env> {
  const mayMail = createLimit(MAILS_TO_ONE);
  const mayAsk = createLimit(ASKED_BY_ONE);
  return new Hono<Env>()
    .get(paths.signIn(), (c) => {
      const wanted = wantedPath(c.req.query(WANTED));
      if (signedIn(c.var.context)) return c.redirect(c.var.reader.to(wanted ?? paths.account()), 303);
      return signInPage(c, formState(signInForm, { typed: { [WANTED]: wanted ?? "" } }), isDemo);
    })
    .post(paths.signIn(), async (c) => {
      if (!mayAsk(c.var.visitorAddress)) return tooManyPage(c);
      let browserToken: string | undefined;
      return submitForm(c, signInForm, {
        show: (form) => signInPage(c, form, isDemo),
        async act(unit, value) {
          const email = value.email.toLowerCase();
          const wanted = wantedPath(value[WANTED]) ?? paths.account();
          const asked = { email, wanted, mayMail: mayMail(hashOf(email)) };
          browserToken = await askToSignIn(unit, asked, (mail) => composed(c, mail, origin()));
          return paths.signInSent();
        },
        stored() {
          if (browserToken !== undefined) writeShortCookie(c, ASKED_COOKIE, browserToken);
        },
      });
    })
    .post(paths.signInAs(), async (c) => {
      if (!isDemo) return c.notFound();
      const { person: asked, [WANTED]: wanted } = await c.req.parseBody();
      const person = idFrom(String(asked));
      const device = deviceOf(c.req.header("user-agent"));
      writeSessionCookie(c, await inTransaction(c.var.context, (unit) => signInAs(unit, person, device)));
      return c.redirect(c.var.reader.to(wantedPath(String(wanted)) ?? paths.account()), 303);
    })
    .get(paths.signInSent(), (c) => sentPage(c, formState(codeForm), waitingMail))
    .post(paths.signInCode(), (c) => codeTyped(c, waitingMail))
    .get(paths.signInLink(":token"), (c) => {
      const token = c.req.param("token") ?? "";
      if (!TOKEN.test(token)) return c.notFound();
      writeShortCookie(c, LINK_COOKIE, token);
      return c.redirect(c.var.reader.to(paths.signInConfirm()), 303);
    })
    .get(paths.signInConfirm(), (c) => confirmPage(c, formState(confirmForm)))
    .post(paths.signInConfirm(), linkConfirmed)
    .post(paths.signOut(), async (c) => {
      await inTransaction(c.var.context, signOut);
      leave(c);
      return c.redirect(c.var.reader.to("/"), 303);
    });
}

/** Takes away what this browser holds of somebody. */
export function leave(c: PageContext): void {
  forgetSessionCookie(c);
  if (isSecure(c)) c.header("Clear-Site-Data", '"cache"');
}

async function signInPage(c: PageContext, form: FormState<typeof signInForm>, isDemo: boolean) {
  const { reader } = c.var;
  const municipalities = isDemo ? await demoMunicipalities(c) : [];
  return c.render(<SignInPage reader={reader} form={form} demo={{ municipalities }} />, {
    title: reader.say("people.sign-in.start.title"),
    private: true,
  });
}

async function demoMunicipalities(c: PageContext) {
  const { context } = c.var;
  const municipalities = (await inTransaction(context, listMunicipalities)).filter(({ isDemo }) => isDemo);
  const shown = [];
  for (const { id: municipalityId, name } of municipalities.slice(0, MOST_DEMO)) {
    const asHouse = { ...context, actor: { kind: "house", municipalityId } } as const;
    shown.push({ name, people: await inTransaction(asHouse, listDemoPeople) });
  }
  return shown;
}

/** The mail in the language of whoever receives it, and its link in that language too. */
function composed(c: PageContext, mail: SignInMail, origin: string) {
  const language: Language = LANGUAGES.find((known) => known === mail.language) ?? "nl";
  return signInMail(
    c.var.reader.voiceIn(language),
    mail,
    origin + withPrefix(paths.signInLink(mail.linkToken), language),
  );
}

function sentPage(c: PageContext, form: FormState<typeof codeForm>, waitingMail: string | undefined) {
  const { reader } = c.var;
  return c.render(<SentPage reader={reader} form={form} mail={{ minutes: REQUEST_MINUTES, waitingMail }} />, {
    title: reader.say("people.sign-in.sent.title"),
    private: true,
  });
}

async function codeTyped(c: PageContext, waitingMail: string | undefined) {
  const { reader, context, visitorAddress } = c.var;
  const code = String((await c.req.parseBody()).code ?? "").trim();
  const again = (status: 422 | 429, said: string) => {
    c.status(status);
    return sentPage(c, formState(codeForm, { typed: { code }, errors: { code: said } }), waitingMail);
  };
  if (code === "") return again(422, reader.say("platform.form.errors.required"));
  const browserToken = readShortCookie(c, ASKED_COOKIE);
  const device = deviceOf(c.req.header("user-agent"));
  const outcome: CodeOutcome =
    browserToken === undefined
      ? { refused: "gone" }
      : await inTransaction(context, (unit) => tryCode(unit, { browserToken, code, visitorAddress, device }));
  if ("refused" in outcome)
    return again(outcome.refused === "tooMany" ? 429 : 422, reader.say(`people.sign-in.code.${outcome.refused}`));
  forgetShortCookie(c, ASKED_COOKIE);
  if ("linkToken" in outcome) {
    writeShortCookie(c, LINK_COOKIE, outcome.linkToken);
    return c.redirect(reader.to(paths.signInConfirm()), 303);
  }
  writeSessionCookie(c, outcome.token);
  return c.redirect(reader.to(outcome.wanted), 303);
}

async function confirmPage(c: PageContext, form: FormState<typeof confirmForm>) {
  const { reader, context } = c.var;
  const token = readShortCookie(c, LINK_COOKIE);
  const link = token === undefined ? undefined : await inTransaction(context, (unit) => findLink(unit, token));
  if (link)
    return c.render(<ConfirmPage reader={reader} form={form} link={link} />, {
      title: reader.say("people.sign-in.confirm.title"),
      private: true,
    });
  if (signedIn(context)) return c.redirect(reader.to(paths.account()), 303);
  c.status(410);
  return c.render(<LinkUsedPage reader={reader} minutes={REQUEST_MINUTES} />, {
    title: reader.say("people.sign-in.used.title"),
    private: true,
  });
}

async function linkConfirmed(c: PageContext) {
  const linkToken = readShortCookie(c, LINK_COOKIE);
  if (linkToken === undefined) return confirmPage(c, formState(confirmForm));
  const device = deviceOf(c.req.header("user-agent"));
  let token: string | undefined;
  return submitForm(c, confirmForm, {
    show: (form) => confirmPage(c, form),
    async act(unit, { person: personId }) {
      const done = await signInByLink(unit, linkToken, { personId, device });
      ({ token } = done);
      return done.wanted;
    },
    stored() {
      if (token === undefined) return; // sent twice: the first time left the cookie
      writeSessionCookie(c, token);
      forgetShortCookie(c, LINK_COOKIE);
      forgetShortCookie(c, ASKED_COOKIE);
    },
  });
}
