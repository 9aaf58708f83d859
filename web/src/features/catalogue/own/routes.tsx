import { type Catalogue, withOwnPractices } from "@naast/catalogue";
import { Hono } from "hono";
import { createMiddleware } from "hono/factory";
import type { Context } from "#web/platform/database/context.ts";
import { inTransaction } from "#web/platform/database/transaction.ts";
import { formState } from "#web/platform/form/form-state.ts";
import { submitForm } from "#web/platform/form/submit-form.ts";
import type { Env, PageContext } from "#web/platform/http/env.ts";
import type { MenuEntry } from "#web/platform/http/page-renderer.tsx";
import { logError } from "#web/platform/log.ts";
import { personAsking, signedInOnly } from "#web/platform/sessions/guard.tsx";
import type { Shelf } from "../service.ts";
import { practiceNotFound } from "./errors.ts";
import { paths } from "./paths.ts";
import { mayChange, mayPublish, mayWrite } from "./policy.ts";
import {
  idFrom,
  type OwnNews,
  type OwnPracticeForm,
  type OwnPracticeFormState,
  ownPracticeForm,
  sureForm,
  typedFrom,
} from "./schema.ts";
import { change, listOurs, lookAt, readPublished, remove, setVisible, writeDown } from "./service.ts";
import { OwnListPage } from "./views/own-list-page.tsx";
import { OwnPage } from "./views/own-page.tsx";
import { RemovePage } from "./views/remove-page.tsx";
import { WritePage } from "./views/write-page.tsx";

/** Its place in the line below every page: the corner of whoever is signed in holds no more on a phone. */
export const ownMenu: MenuEntry = { path: paths.own(), text: "catalogue.own.menu", visibleTo: mayWrite };

/** How long what another process published may stay unseen in this one. */
const LOOK_AGAIN_MS = 30_000;

/** The catalogue with what municipalities publish beside it, kept in memory so that no page waits for the database. */
export function createOwnShelf(catalogue: Catalogue) {
  let standing = catalogue;
  let published = "[]";
  let lookedAt = Number.NEGATIVE_INFINITY;
  let looks = 0;
  const look = async (context: Context): Promise<void> => {
    lookedAt = context.now().getTime();
    looks += 1;
    const thisLook = looks;
    try {
      const own = await inTransaction(context, (unit) => readPublished(unit, catalogue));
      const found = JSON.stringify(own);
      // Another catalogue means another index to search in, so it stays the same for as long as nothing was published. And who
      // began to look before somebody else may have seen what is no longer there.
      if (found === published || thisLook !== looks) return;
      published = found;
      standing = withOwnPractices(catalogue, own);
    } catch (error) {
      // What stood there can be read all the same; the next look comes in its turn, so that no page waits for a database that is away.
      logError({ event: "own practices could not be read", error: String(error) });
    }
  };
  /** Looks once before the first answer, and after that now and then while an answer goes on. */
  const lookAgain = async (context: Context): Promise<void> => {
    const age = context.now().getTime() - lookedAt;
    if (age <= LOOK_AGAIN_MS) return;
    const looking = look(context);
    if (age === Number.POSITIVE_INFINITY) await looking;
  };
  return {
    shelf: (() => standing) satisfies Shelf,
    /** The same, for whoever has no page that looks. */
    async freshShelf(context: Context): Promise<Catalogue> {
      await lookAgain(context);
      return standing;
    },
    lookAgain: createMiddleware<Env>(async (c, next) => {
      await lookAgain(c.var.context);
      return next();
    }),
    /** Something was published here: the next page looks first. */
    changed() {
      lookedAt = Number.NEGATIVE_INFINITY;
    },
  };
}

export type OwnShelf = ReturnType<typeof createOwnShelf>;

/** Where a municipality writes down practices of its own, and shows them beside ours. */
export function createOwnRoutes({ shelf, changed }: OwnShelf): Hono<Env> {
  const form = ownPracticeForm(shelf().taxonomy);
  const write = (c: PageContext, filled: OwnPracticeFormState) => {
    if (!mayWrite(personAsking(c))) throw practiceNotFound();
    const { reader } = c.var;
    return c.render(<WritePage reader={reader} catalogue={shelf()} form={filled} />, {
      title: reader.say("catalogue.own.write.title"),
      private: true,
    });
  };
  const one = (c: PageContext, sent?: OwnPracticeFormState) => onePage(c, { shelf, form, sent });
  return new Hono<Env>()
    .get(paths.own(), signedInOnly, (c) => listPage(c, shelf))
    .get(paths.add(), signedInOnly, (c) => write(c, formState(form, { typed: { studied: "not-evaluated" } })))
    .post(paths.add(), signedInOnly, (c) =>
      submitForm(c, form, {
        show: (filled) => write(c, filled),
        act: async (unit, filled) =>
          paths.one(await writeDown(unit, personAsking(c), { filled, catalogue: shelf() }), "?bewaard=1"),
      }),
    )
    .get(paths.one(":id"), signedInOnly, (c) => one(c))
    .post(paths.one(":id"), signedInOnly, (c) =>
      submitForm(c, form, {
        show: (filled) => one(c, filled),
        act: async (unit, filled) => {
          const id = idFrom(c.req.param("id"));
          await change(unit, personAsking(c), { id, filled, catalogue: shelf() });
          return paths.one(id, "?bewaard=1");
        },
        stored: changed,
      }),
    )
    .post(paths.publish(":id"), signedInOnly, async (c) => {
      const id = idFrom(c.req.param("id"));
      const visible = (await c.req.parseBody()).zichtbaar === "ja";
      await inTransaction(c.var.context, (unit) => setVisible(unit, personAsking(c), { id, visible }));
      changed();
      return c.redirect(c.var.reader.to(paths.one(id, visible ? "?zichtbaar=1" : "?verborgen=1")), 303);
    })
    .get(paths.remove(":id"), signedInOnly, async (c) => removePage(c, shelf))
    .post(paths.remove(":id"), signedInOnly, (c) =>
      submitForm(c, sureForm, {
        show: () => removePage(c, shelf),
        act: async (unit) => {
          await remove(unit, personAsking(c), idFrom(c.req.param("id")));
          return paths.own("?verwijderd=1");
        },
      }),
    );
}

async function listPage(c: PageContext, shelf: Shelf) {
  const { reader, context } = c.var;
  const practices = await inTransaction(context, (unit) => listOurs(unit, personAsking(c), shelf()));
  return c.render(
    <OwnListPage reader={reader} practices={practices} removed={c.req.query("verwijderd") !== undefined} />,
    { title: reader.say("catalogue.own.list.title"), private: true },
  );
}

interface One {
  readonly shelf: Shelf;
  readonly form: OwnPracticeForm;
  /** What was sent and has to be corrected. */
  readonly sent: OwnPracticeFormState | undefined;
}

async function onePage(c: PageContext, { shelf, form, sent }: One) {
  const { reader, context } = c.var;
  const actor = personAsking(c);
  const id = idFrom(c.req.param("id"));
  const found = await inTransaction(context, (unit) => lookAt(unit, actor, { id, catalogue: shelf() }));
  const filled = sent ?? formState(form, { typed: typedFrom(found.own.practice) });
  const show = {
    ...found,
    form: mayChange(actor, found.own) ? filled : undefined,
    mayPublish: mayPublish(actor),
    news: newsOf(c),
  };
  return c.render(<OwnPage reader={reader} catalogue={shelf()} show={show} />, {
    title: found.own.practice.title.nl,
    private: true,
  });
}

async function removePage(c: PageContext, shelf: Shelf) {
  const { reader, context } = c.var;
  const id = idFrom(c.req.param("id"));
  const { own } = await inTransaction(context, (unit) => lookAt(unit, personAsking(c), { id, catalogue: shelf() }));
  return c.render(<RemovePage reader={reader} own={own} form={formState(sureForm)} />, {
    title: reader.say("catalogue.own.remove.title"),
    private: true,
  });
}

function newsOf(c: PageContext): OwnNews {
  if (c.req.query("bewaard") !== undefined) return "saved";
  if (c.req.query("zichtbaar") !== undefined) return "published";
  return c.req.query("verborgen") === undefined ? undefined : "withdrawn";
}
