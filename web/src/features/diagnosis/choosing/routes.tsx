import type { Catalogue } from "@naast/catalogue";
import { Hono } from "hono";
import { inTransaction } from "#web/platform/database/transaction.ts";
import { formState } from "#web/platform/form/form-state.ts";
import { submitForm } from "#web/platform/form/submit-form.ts";
import type { Env, PageContext } from "#web/platform/http/env.ts";
import { personAsking, signedInOnly } from "#web/platform/sessions/guard.tsx";
import { paths } from "../paths.ts";
import { idFrom } from "../schema.ts";
import { topicOf } from "../service.ts";
import { settledOf } from "../settling/routes.tsx";
import type { Settled } from "../settling/service.ts";
import {
  type ChooseAt,
  type DecisionFormState,
  decidedQuery,
  decisionForm,
  NEWS,
  PLACE_ASKED,
  typedFrom,
  undoneQuery,
} from "./schema.ts";
import { decide, undo } from "./service.ts";
import { ChoosePage } from "./views/choose-page.tsx";
import { DecidePage } from "./views/decide-page.tsx";
import { MatrixRoomPage } from "./views/matrix-room-page.tsx";

/** Weighing what fits, and deciding about one practice after another. */
export function createChoosingRoutes(shelf: () => Catalogue): Hono<Env> {
  return new Hono<Env>()
    .get(paths.choose(":id"), signedInOnly, async (c) => {
      const id = idFrom(c.req.param("id"));
      const settled = await settledOf(c, id, shelf());
      return showChoosing(c, { at: atOf(id), catalogue: shelf(), settled, live: [topicOf(id)] });
    })
    .get(paths.whiteSpots(":id"), signedInOnly, async (c) => {
      const { reader } = c.var;
      const id = idFrom(c.req.param("id"));
      const show = {
        id,
        catalogue: shelf(),
        settled: await settledOf(c, id, shelf()),
        asked: c.req.query(PLACE_ASKED),
      };
      return c.render(<MatrixRoomPage reader={reader} show={show} />, {
        title: reader.say("diagnosis.choosing.matrix.title"),
        private: true,
        live: [topicOf(id)],
        pace: "soon",
      });
    })
    .get(paths.decide(":id"), signedInOnly, (c) => decidePage(c, shelf()))
    .post(paths.decide(":id"), signedInOnly, (c) =>
      submitForm(c, decisionForm(shelf()), {
        show: (sent) => decidePage(c, shelf(), sent),
        act: async (unit, fields) => {
          const id = idFrom(c.req.param("id"));
          await decide(unit, personAsking(c), { id, fields });
          return paths.choose(id, decidedQuery(fields.slug));
        },
      }),
    )
    .post(paths.undo(":id", ":slug"), signedInOnly, async (c) => {
      const [id, slug] = [idFrom(c.req.param("id")), c.req.param("slug") ?? ""];
      await inTransaction(c.var.context, (unit) => undo(unit, personAsking(c), { id, slug }));
      return c.redirect(c.var.reader.to(paths.choose(id, undoneQuery(slug))), 303);
    });
}

const atOf = (id: string): ChooseAt => ({
  choose: paths.choose(id),
  decide: (query) => paths.decide(id, query),
  undo: (slug) => paths.undo(id, slug),
  large: paths.whiteSpots(id),
  back: paths.diagnosis(id),
});

async function decidePage(c: PageContext, catalogue: Catalogue, sent?: DecisionFormState) {
  const id = idFrom(c.req.param("id"));
  return showDeciding(c, { at: atOf(id), catalogue, settled: await settledOf(c, id, catalogue), sent });
}

interface Shown {
  readonly at: ChooseAt;
  readonly catalogue: Catalogue;
  readonly settled: Settled;
}

/** The page to choose on, for whoever may write; with what was just decided when the address says so. */
export function showChoosing(c: PageContext, { live, ...show }: Shown & { readonly live?: readonly string[] }) {
  const { reader } = c.var;
  const news = { decided: c.req.query(NEWS.decided), undone: c.req.query(NEWS.undone) };
  return c.render(<ChoosePage reader={reader} show={{ ...show, news }} />, {
    title: reader.say("diagnosis.choosing.title"),
    private: true,
    ...(live && { live }),
  });
}

/** The form about one practice, as it was sent or as the address asks for it. */
export function showDeciding(
  c: PageContext,
  { sent, ...show }: Shown & { readonly sent: DecisionFormState | undefined },
) {
  const { reader } = c.var;
  const typed = typedFrom(new URL(c.req.url).searchParams, show.settled.decisions);
  const form = sent ?? formState(decisionForm(show.catalogue), { typed });
  return c.render(<DecidePage reader={reader} show={{ ...show, form }} />, {
    title: reader.say("diagnosis.choosing.decide.title"),
    private: true,
  });
}
