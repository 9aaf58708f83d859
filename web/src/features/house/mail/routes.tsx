import { Hono } from "hono";
import { inTransaction } from "#web/platform/database/transaction.ts";
import type { Env } from "#web/platform/http/env.ts";
import type { MenuEntry } from "#web/platform/http/page-renderer.tsx";
import { paths } from "../paths.ts";
import { listDemoMails } from "./service.ts";
import { MailPage } from "./views/mail-page.tsx";

export const mailMenu: MenuEntry = { path: paths.mail(), text: "house.mail.menu" };

/** In a demonstration no mail goes out: whoever tries it reads here what would. */
export function createMailRoutes(): Hono<Env> {
  return new Hono<Env>().get(paths.mail(), async (c) => {
    const { reader, context } = c.var;
    const mails = await inTransaction(context, listDemoMails);
    return c.render(<MailPage reader={reader} mails={mails} />, {
      title: reader.say("house.mail.title"),
      private: true,
    });
  });
}
