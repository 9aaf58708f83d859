import type { FormState } from "#web/platform/form/form-state.ts";
import type { Reader } from "#web/platform/language/reader.ts";
import { Panel } from "#web/ui/card.tsx";
import { ErrorSummary } from "#web/ui/error-summary.tsx";
import { Field } from "#web/ui/field.tsx";
import { Button, Form } from "#web/ui/form.tsx";
import { BulletList } from "#web/ui/list.tsx";
import { Heading, Paragraph } from "#web/ui/text.tsx";
import { paths } from "../../paths.ts";
import type { codeForm } from "../schema.ts";

/** The mail is under way, if the address is known; and the code in it can be typed here. */
export function SentPage({
  reader: { say, to },
  form,
  mail: { minutes, waitingMail },
}: {
  reader: Reader;
  form: FormState<typeof codeForm>;
  /** How long it can be used, and where a demonstration shows it. */
  mail: { minutes: number; waitingMail: string | undefined };
}) {
  return (
    <>
      <ErrorSummary title={say("people.sign-in.start.problems")} problems={form.problems} />
      <Heading level={1}>{say("people.sign-in.sent.title")}</Heading>
      <Paragraph lead>{say("people.sign-in.sent.lead", { minutes })}</Paragraph>
      {waitingMail !== undefined && (
        <Panel tone="warm">
          {say("people.sign-in.sent.demo")}{" "}
          <a class="nl-link" href={to(waitingMail)}>
            {say("people.sign-in.sent.waitingMail")}
          </a>
        </Panel>
      )}
      <Heading level={2}>{say("people.sign-in.code.title")}</Heading>
      <Form action={to(paths.signInCode())} submission={form.submission}>
        <Field
          field={form.field("code")}
          label={say("people.sign-in.code.label")}
          hint={say("people.sign-in.code.hint")}
        />
        <Button type="submit">{say("people.sign-in.code.submit")}</Button>
      </Form>
      <Heading level={2}>{say("people.sign-in.sent.nothing.title")}</Heading>
      <BulletList
        items={[
          say("people.sign-in.sent.nothing.wait"),
          say("people.sign-in.sent.nothing.address"),
          <a class="nl-link" href={to(paths.signIn())}>
            {say("people.sign-in.sent.nothing.again")}
          </a>,
        ]}
      />
    </>
  );
}
