import { Hono } from "hono";
import { inTransaction } from "#web/platform/database/transaction.ts";
import { type FormState, formState } from "#web/platform/form/form-state.ts";
import { submitForm } from "#web/platform/form/submit-form.ts";
import type { Env, PageContext } from "#web/platform/http/env.ts";
import type { MenuEntry } from "#web/platform/http/page-renderer.tsx";
import type { PlainTextKey } from "#web/platform/language/say.ts";
import type { PersonalData } from "#web/platform/personal-data.ts";
import { personAsking, signedInOnly } from "#web/platform/sessions/guard.tsx";
import { paths } from "../paths.ts";
import { idFrom } from "../schema.ts";
import { leave } from "../sign-in/routes.tsx";
import { notSure } from "./errors.ts";
import { eraseForm, ownDataForm } from "./schema.ts";
import {
  changeOwnData,
  collectAbout,
  endSession,
  eraseEverywhere,
  getAccount,
  organisationsLeftAlone,
  signOutEverywhere,
} from "./service.ts";
import { AccountPage, type Done } from "./views/account-page.tsx";
import { ErasedPage, ErasePage } from "./views/erase-page.tsx";
import { OwnDataPage } from "./views/own-data-page.tsx";

const DONE = "gelukt";

export const accountMenu: MenuEntry = {
  path: paths.account(),
  text: "people.account.menu",
  visibleTo: ({ kind }) => kind === "person",
};

/** What another feature offers to whoever is signed in, and in a sentence what it is. */
export interface Door extends MenuEntry {
  readonly about: PlainTextKey;
}

interface Account {
  readonly personalDataOf: () => readonly PersonalData[];
  readonly doors: readonly Door[];
}

/** What somebody who is signed in finds about themselves, and what they can begin with. */
export function createAccountRoutes({ personalDataOf, doors }: Account): Hono<Env> {
  return new Hono<Env>()
    .get(paths.erased(), (c) =>
      c.render(<ErasedPage reader={c.var.reader} />, { title: c.var.reader.say("people.account.erased.title") }),
    )
    .use(paths.account(), signedInOnly)
    .use(paths.account("/*"), signedInOnly)
    .get(paths.account(), (c) => accountPage(c, doors))
    .post(paths.account(), (c) =>
      submitForm(c, ownDataForm, {
        show: (form) => accountPage(c, doors, form),
        async act(unit, changed) {
          await changeOwnData(unit, personAsking(c), changed);
          return paths.account(`?${DONE}=bewaard`);
        },
      }),
    )
    .post(paths.endSession(":id"), async (c) => {
      const person = personAsking(c);
      const id = idFrom(c.req.param("id"));
      await inTransaction(c.var.context, (unit) => endSession(unit, person, id));
      if (id !== person.sessionId) return c.redirect(c.var.reader.to(paths.account(`?${DONE}=afgemeld`)), 303);
      leave(c);
      return c.redirect(c.var.reader.to("/"), 303);
    })
    .post(paths.signOutEverywhere(), async (c) => {
      await inTransaction(c.var.context, (unit) => signOutEverywhere(unit, personAsking(c)));
      leave(c);
      return c.redirect(c.var.reader.to("/"), 303);
    })
    .get(paths.ownData(), async (c) => {
      const { reader } = c.var;
      const records = await collected(c, personalDataOf());
      return c.render(<OwnDataPage reader={reader} records={records} />, {
        title: reader.say("people.account.data.title"),
        private: true,
      });
    })
    .get(paths.ownDataFile(), async (c) => {
      const { say } = c.var.reader;
      const records = await collected(c, personalDataOf());
      const told = records.map(({ what, facts }) => ({
        what: say(what),
        facts: facts.map(({ label, value }) => ({ label: say(label), value })),
      }));
      c.header("Content-Disposition", `attachment; filename="${say("people.account.data.file")}"`);
      c.header("Cache-Control", "no-store");
      return c.body(JSON.stringify(told, null, 2), 200, { "Content-Type": "application/json; charset=utf-8" });
    })
    .get(paths.eraseMyself(), (c) => erasePage(c, formState(eraseForm)))
    .post(paths.eraseMyself(), (c) =>
      submitForm(c, eraseForm, {
        show: (form) => erasePage(c, form),
        async act(unit, { sure }) {
          if (!sure) throw notSure();
          await eraseEverywhere(unit, personAsking(c).personId, personalDataOf());
          return paths.erased();
        },
        stored: () => leave(c),
      }),
    );
}

function collected(c: PageContext, personalData: readonly PersonalData[]) {
  return inTransaction(c.var.context, (unit) => collectAbout(unit, personAsking(c).personId, personalData));
}

/** The page of somebody's own account, with their form as they sent it, or as things stand. */
async function accountPage(c: PageContext, doors: readonly Door[], sent?: FormState<typeof ownDataForm>) {
  const { reader, context } = c.var;
  const actor = personAsking(c);
  const account = await inTransaction(context, (unit) => getAccount(unit, actor));
  const { name, language } = account.person;
  const form = sent ?? formState(ownDataForm, { typed: { name, language } });
  const done = c.req.query(DONE);
  const came: Done | undefined = done === "bewaard" || done === "afgemeld" ? done : undefined;
  const now = { here: actor.sessionId, came, doors: doors.filter(({ visibleTo }) => visibleTo?.(actor) ?? true) };
  return c.render(<AccountPage reader={reader} account={account} form={form} now={now} />, {
    title: reader.say("people.account.start.title"),
    private: true,
  });
}

async function erasePage(c: PageContext, form: FormState<typeof eraseForm>) {
  const { reader, context } = c.var;
  const alone = await inTransaction(context, (unit) => organisationsLeftAlone(unit, personAsking(c).personId));
  return c.render(<ErasePage reader={reader} form={form} alone={alone} />, {
    title: reader.say("people.account.erase.title"),
    private: true,
  });
}
