import { DomainError } from "@naast/kernel";
import type { Transporter } from "nodemailer";

interface OutgoingMail {
  readonly id: string;
  readonly address: string;
  readonly subject: string;
  readonly body: string;
}

/** What brings mail away. */
export interface MailTransport {
  send(mail: OutgoingMail): Promise<void>;
  close(): void;
}

/**
 * Mail by SMTP, as plain text.
 *
 * @param url - such as `smtps://name:password@mail.example.nl`
 * @param from - the sender everybody sees
 */
export function smtpTransport(url: string, from: string): MailTransport {
  let opened: Promise<Transporter> | undefined;
  // Loaded with the first mail: most starts need none.
  const open = async () => {
    const { createTransport } = await import("nodemailer");
    return createTransport(url, { from, disableFileAccess: true, disableUrlAccess: true });
  };
  return {
    async send({ id, address, subject, body }) {
      // The id is that of the mail: one that is sent twice after a crash is seen as one by the reader's program.
      const messageId = `<${id}@${from.replace(/^.*@|>.*$/g, "")}>`;
      opened ??= open();
      const transport = await opened;
      const to = { name: "", address }; // one, whatever stands in it: a text would be read as a list
      await transport.sendMail({ to, subject, text: body, messageId }).catch((error: Error) => {
        throw asMailFailure(error);
      });
    },
    close: () => void opened?.then((transport) => transport.close()),
  };
}

/** A mail server tells addresses in what it says; only what kind of refusal it was goes on. */
function asMailFailure(error: Error & { responseCode?: number }): DomainError {
  const isRefusal = error.responseCode !== undefined && error.responseCode >= 500;
  return new DomainError(
    isRefusal ? "platform.jobs.failure.mailRefused" : "platform.jobs.failure.mailUnreachable",
    "conflict",
  );
}
