import { findPractice, type Practice } from "@naast/catalogue";
import { Hono } from "hono";
import { inTransaction } from "#web/platform/database/transaction.ts";
import { formState } from "#web/platform/form/form-state.ts";
import { submitForm } from "#web/platform/form/submit-form.ts";
import type { Env, PageContext } from "#web/platform/http/env.ts";
import type { MenuEntry } from "#web/platform/http/page-renderer.tsx";
import { personAsking, signedInOnly } from "#web/platform/sessions/guard.tsx";
import type { Shelf } from "../service.ts";
import { suggestionNotFound } from "./errors.ts";
import { paths } from "./paths.ts";
import { maySettle } from "./policy.ts";
import { idFrom, type SettleFormState, type SuggestionFormState, settleForm, suggestionForm } from "./schema.ts";
import { getSuggestion, hearsAnswer, readInbox, settle, suggest } from "./service.ts";
import { InboxPage } from "./views/inbox-page.tsx";
import { SuggestPage } from "./views/suggest-page.tsx";
import { SuggestionPage } from "./views/suggestion-page.tsx";

/** Its place in the line below every page. */
export const suggestionMenu: MenuEntry = {
  path: paths.inbox(),
  text: "catalogue.suggestions.menu",
  visibleTo: maySettle,
};

/** What people say should be better about a description, and the answer to it. */
export function createSuggestionRoutes(shelf: Shelf): Hono<Env> {
  const practiceIn = (c: PageContext): Practice => {
    const practice = findPractice(shelf(), c.req.param("slug") ?? "");
    if (!practice) throw suggestionNotFound();
    return practice;
  };
  return new Hono<Env>()
    .get(paths.suggest(":slug"), (c) => suggestPage(c, practiceIn(c), formState(suggestionForm)))
    .post(paths.suggest(":slug"), (c) => {
      const practice = practiceIn(c);
      return submitForm(c, suggestionForm, {
        show: (form) => suggestPage(c, practice, form),
        act: async (unit, filled) => {
          await suggest(unit, practice, filled);
          return paths.suggest(practice.slug, "?verstuurd=1");
        },
      });
    })
    .get(paths.inbox(), signedInOnly, (c) => inboxPage(c, shelf))
    .get(paths.one(":id"), signedInOnly, (c) => onePage(c, shelf, formState(settleForm)))
    .post(paths.one(":id"), signedInOnly, (c) =>
      submitForm(c, settleForm, {
        show: (form) => onePage(c, shelf, form),
        act: async (unit, filled) => {
          const id = idFrom(c.req.param("id"));
          const { voiceIn } = c.var.reader;
          await settle(unit, personAsking(c), { id, filled, catalogue: shelf(), voiceIn });
          return paths.one(id);
        },
      }),
    );
}

async function suggestPage(c: PageContext, practice: Practice, form: SuggestionFormState) {
  const { reader, context } = c.var;
  // Who did not sign in never does, and their page need not wait for the database.
  const hears =
    context.actor.kind === "person" && (await inTransaction(context, (unit) => hearsAnswer(unit, practice)));
  const show = { form, hears, sent: c.req.query("verstuurd") !== undefined };
  return c.render(<SuggestPage reader={reader} practice={practice} show={show} />, {
    title: reader.say("catalogue.suggestions.send.title", { practice: practice.title[reader.contentLanguage] }),
  });
}

async function inboxPage(c: PageContext, shelf: Shelf) {
  const { reader, context } = c.var;
  const inbox = await inTransaction(context, (unit) => readInbox(unit, personAsking(c)));
  return c.render(<InboxPage reader={reader} catalogue={shelf()} inbox={inbox} />, {
    title: reader.say("catalogue.suggestions.inbox.title"),
    private: true,
  });
}

async function onePage(c: PageContext, shelf: Shelf, form: SettleFormState) {
  const { reader, context } = c.var;
  const id = idFrom(c.req.param("id"));
  const suggestion = await inTransaction(context, (unit) => getSuggestion(unit, personAsking(c), id));
  return c.render(<SuggestionPage reader={reader} catalogue={shelf()} show={{ suggestion, form }} />, {
    title: reader.say("catalogue.suggestions.inbox.title"),
    private: true,
  });
}
