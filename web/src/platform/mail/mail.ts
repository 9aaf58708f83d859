import { presentKey } from "../database/acting.ts";
import type { Context, Unit } from "../database/context.ts";
import { newId } from "../database/new-id.ts";
import { inTransaction } from "../database/transaction.ts";
import { enqueue, type Job } from "../jobs/job.ts";
import { municipalityOf } from "../sessions/actor.ts";
import { deleteMail, findMail, insertMail } from "./store.ts";
import type { MailTransport } from "./transport.ts";

/** A mail to somebody, in words they can read on any screen. */
export interface NewMail {
  readonly address: string;
  readonly subject: string;
  readonly body: string;
  /** Whose mail it is, where that is known: it goes when they are erased. */
  readonly personId?: string;
}

type MailJobData = { readonly mailId: string; readonly municipalityId?: string };

const SEND_MAIL = "mail.send";

/** Writes a mail in this unit of work; it is sent once the work is stored. */
export async function writeMail(unit: Unit, { address, subject, body, personId }: NewMail): Promise<void> {
  const municipalityId = municipalityOf(unit.actor);
  const id = newId(unit.now());
  await insertMail(unit, { id, address, subject, body, personId, municipalityId, writtenAt: unit.now() });
  await enqueue(unit, { name: SEND_MAIL }, { mailId: id, ...(municipalityId && { municipalityId }) });
}

/** The job that sends. Without a transport (a demonstration) mail waits where it can be read on screen. */
export function sendMailJob(transport: MailTransport | undefined): Job<MailJobData> {
  return {
    name: SEND_MAIL,
    title: "platform.jobs.title.mail",
    async run(context, { mailId }) {
      if (!transport) return;
      const mail = await inTransaction(context, async (unit) => {
        await presentKey(unit, mailId);
        return findMail(unit, mailId);
      });
      if (!mail) return; // sent already, or its person was erased
      await transport.send(mail);
      await forgetMail(context, mailId);
    },
  };
}

function forgetMail(context: Context, mailId: string): Promise<void> {
  return inTransaction(context, async (unit) => {
    await presentKey(unit, mailId);
    await deleteMail(unit, mailId);
  });
}
