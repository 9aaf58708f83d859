import type { FormState } from "#web/platform/form/form-state.ts";
import type { Reader } from "#web/platform/language/reader.ts";
import { ErrorSummary } from "#web/ui/error-summary.tsx";
import { Field } from "#web/ui/field.tsx";
import { ActionLink, Button, Form } from "#web/ui/form.tsx";
import { Heading, Paragraph } from "#web/ui/text.tsx";
import { paths } from "../../paths.ts";
import type { confirmForm } from "../schema.ts";
import type { LinkShown } from "../service.ts";

/** Asks before a link is used up: programs open the links in mails too, and nobody must sign in as another unseen. */
export function ConfirmPage({
  reader: { say, to },
  form,
  link: { email, people },
}: {
  reader: Reader;
  form: FormState<typeof confirmForm>;
  link: LinkShown;
}) {
  const [only, ...others] = people;
  return (
    <>
      <ErrorSummary title={say("people.sign-in.start.problems")} problems={form.problems} />
      <Heading level={1}>{say("people.sign-in.confirm.title")}</Heading>
      <Paragraph lead>
        {others.length === 0
          ? say("people.sign-in.confirm.one", { email: masked(email), municipality: only?.municipality ?? "" })
          : say("people.sign-in.confirm.several", { email: masked(email) })}
      </Paragraph>
      <Form action={to(paths.signInConfirm())} submission={form.submission}>
        {others.length > 0 && (
          <Field
            field={{ ...form.field("person"), required: true }}
            label={say("people.sign-in.confirm.municipality")}
            options={people.map(({ id, municipality }) => ({ value: id, label: municipality }))}
          />
        )}
        <Button type="submit">{say("people.sign-in.confirm.submit")}</Button>
      </Form>
      <Paragraph>{say("people.sign-in.confirm.notYou")}</Paragraph>
    </>
  );
}

/** Enough to recognise one's own address by, too little to learn another's. */
function masked(email: string): string {
  const [name = "", domain = ""] = email.split("@");
  return `${name.slice(0, 1)}•••@${domain}`;
}

export function LinkUsedPage({ reader: { say, to }, minutes }: { reader: Reader; minutes: number }) {
  return (
    <>
      <Heading level={1}>{say("people.sign-in.used.title")}</Heading>
      <Paragraph lead>{say("people.sign-in.used.text", { minutes })}</Paragraph>
      <ActionLink href={to(paths.signIn())}>{say("people.sign-in.used.again")}</ActionLink>
    </>
  );
}
