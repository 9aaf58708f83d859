import { Hono } from "hono";
import { z } from "zod";
import { isMunicipalAdministrator } from "#web/features/people/index.ts";
import { inTransaction } from "#web/platform/database/transaction.ts";
import { type FormState, formState } from "#web/platform/form/form-state.ts";
import { submitForm } from "#web/platform/form/submit-form.ts";
import type { Env, PageContext } from "#web/platform/http/env.ts";
import type { MenuEntry } from "#web/platform/http/page-renderer.tsx";
import { jobsTopicOf } from "#web/platform/jobs/job.ts";
import { personAsking, signedInOnly } from "#web/platform/sessions/guard.tsx";
import { paths } from "../paths.ts";
import { type KnownJob, retryAllJobs, retryJob, seeJobs } from "./service.ts";
import { JobsPage } from "./views/jobs-page.tsx";

/** Quietly below the page: most days nobody needs it. */
export const jobsMenu: MenuEntry = {
  path: paths.jobs(),
  text: "house.jobs.menu",
  visibleTo: isMunicipalAdministrator,
};

/** For a question that is answered by its button alone. */
const retryForm = z.object({});

/** What the house still has to do for a municipality, and what failed. */
export function createJobRoutes(known: () => readonly KnownJob[]): Hono<Env> {
  const show = (c: PageContext, form?: FormState<typeof retryForm>) => jobsPage(c, known(), form?.problems ?? []);
  return new Hono<Env>()
    .get(paths.jobs(), signedInOnly, (c) => show(c))
    .post(paths.retryAll(), signedInOnly, (c) =>
      submitForm(c, retryForm, {
        show: (form) => show(c, form),
        act: async (unit) => retried(await retryAllJobs(unit, personAsking(c))),
      }),
    )
    .post(paths.retry(":name", ":id"), signedInOnly, (c) =>
      submitForm(c, retryForm, {
        show: (form) => show(c, form),
        async act(unit) {
          await retryJob(unit, personAsking(c), { name: c.req.param("name") ?? "", id: c.req.param("id") ?? "" });
          return retried(1);
        },
      }),
    );
}

const retried = (count: number) => paths.jobs(`?opnieuw=${count}`);

async function jobsPage(c: PageContext, known: readonly KnownJob[], problems: FormState<typeof retryForm>["problems"]) {
  const { reader, context } = c.var;
  const actor = personAsking(c);
  const seen = await inTransaction(context, (unit) => seeJobs(unit, actor, known));
  const titles = new Map(known.map(({ name, title }) => [name, title]));
  const submission = () => formState(retryForm).submission;
  const again = Number(c.req.query("opnieuw")) || 0;
  return c.render(
    <JobsPage reader={reader} show={{ ...seen, titles, problems, again, now: context.now(), submission }} />,
    {
      title: reader.say("house.jobs.title"),
      private: true,
      live: [jobsTopicOf(actor.municipalityId)],
    },
  );
}
