import { Hono } from "hono";
import type { Settings } from "#web/config.ts";
import { inTransaction } from "#web/platform/database/transaction.ts";
import { type FormState, formState } from "#web/platform/form/form-state.ts";
import { submitForm } from "#web/platform/form/submit-form.ts";
import type { Env, PageContext } from "#web/platform/http/env.ts";
import { withPrefix } from "#web/platform/language/languages.ts";
import { personAsking, signedInOnly, signInPath } from "#web/platform/sessions/guard.tsx";
import { paths } from "../members/paths.ts";
import { listManagedOrganisations } from "../organisations/service.ts";
import { idOr } from "../schema.ts";
import { writeWelcome } from "../welcome/service.ts";
import { invitationForm } from "./schema.ts";
import { invitePerson } from "./service.ts";
import { InvitePage } from "./views/invite-page.tsx";

/** Letting somebody in, by an administrator. */
export function createInvitationRoutes({ origin }: Settings): Hono<Env> {
  return new Hono<Env>()
    .get(paths.invite(), signedInOnly, (c) => {
      const organisation = idOr(c.req.query("organisatie")) ?? "";
      return invitePage(c, formState(invitationForm, { typed: { language: "nl", organisation } }));
    })
    .post(paths.invite(), signedInOnly, (c) =>
      submitForm(c, invitationForm, {
        show: (form) => invitePage(c, form),
        async act(unit, { organisation: organisationId, ...value }) {
          const actor = personAsking(c);
          const { name, email, language } = value;
          const { personId, organisation } = await invitePerson(unit, actor, { ...value, organisationId });
          const address = origin() + withPrefix(signInPath(), language);
          const welcome = { personId, name, email, inviter: actor.name, organisation, address };
          await writeWelcome(unit, c.var.reader.voiceIn(language).say, welcome);
          return paths.member(personId, "?uitgenodigd=1");
        },
      }),
    );
}

async function invitePage(c: PageContext, form: FormState<typeof invitationForm>) {
  const { reader, context } = c.var;
  const organisations = await inTransaction(context, (unit) => listManagedOrganisations(unit, personAsking(c)));
  return c.render(<InvitePage reader={reader} form={form} organisations={organisations} />, {
    title: reader.say("people.invitation.title"),
    private: true,
  });
}
