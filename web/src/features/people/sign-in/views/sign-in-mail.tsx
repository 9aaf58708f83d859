import type { Reader } from "#web/platform/language/reader.ts";
import type { SignInMail } from "../service.ts";

/** The mail with the link and the code, in plain text. */
export function signInMail({ say, format }: Pick<Reader, "say" | "format">, mail: SignInMail, link: string) {
  const { name, code, until } = mail;
  return {
    subject: say("people.sign-in.mail.subject"),
    body: say("people.sign-in.mail.body", { name, code, link, until: format.time(until) }),
  };
}
