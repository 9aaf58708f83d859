import type { Unit } from "#web/platform/database/context.ts";
import type { Say } from "#web/platform/language/say.ts";
import { writeMail } from "#web/platform/mail/mail.ts";

interface Welcome {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly inviter: string;
  readonly organisation: string;
  /** Where they sign in, whole, in their own language. */
  readonly address: string;
}

/** Tells somebody that they were let in, and how to come in; no secret is in it. */
export function writeWelcome(unit: Unit, say: Say, { personId, ...words }: Welcome): Promise<void> {
  return writeMail(unit, {
    address: words.email,
    subject: say("people.welcome.subject"),
    body: say("people.welcome.body", words),
    personId,
  });
}
