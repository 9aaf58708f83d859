import type { FormState } from "#web/platform/form/form-state.ts";
import type { Reader } from "#web/platform/language/reader.ts";
import { ErrorSummary } from "#web/ui/error-summary.tsx";
import { Field } from "#web/ui/field.tsx";
import { Button, Form, PressForm } from "#web/ui/form.tsx";
import { Heading, Paragraph } from "#web/ui/text.tsx";
import { paths } from "../../paths.ts";
import { type signInForm, WANTED } from "../schema.ts";
import type { DemoPerson } from "../service.ts";

interface Props {
  readonly reader: Reader;
  readonly form: FormState<typeof signInForm>;
  /** Whom everybody may be; nobody in a house that is no demonstration. */
  readonly demo: { readonly municipalities: readonly DemoMunicipality[] };
}

interface DemoMunicipality {
  readonly name: string;
  readonly people: readonly DemoPerson[];
}

export function SignInPage({ reader, form, demo }: Props) {
  const { say, to } = reader;
  return (
    <>
      <ErrorSummary title={say("people.sign-in.start.problems")} problems={form.problems} />
      <Heading level={1}>{say("people.sign-in.start.title")}</Heading>
      <Paragraph lead>{say("people.sign-in.start.lead")}</Paragraph>
      <Form action={to(paths.signIn())} submission={form.submission}>
        <Field field={form.field(WANTED)} label="" />
        <Field field={form.field("email")} label={say("people.sign-in.start.email")} />
        <Button type="submit">{say("people.sign-in.start.submit")}</Button>
      </Form>
      <Paragraph>{say("people.sign-in.start.noAccount")}</Paragraph>
      {demo.municipalities.map((municipality) => (
        <Impersonation reader={reader} municipality={municipality} wanted={String(form.field(WANTED).value)} />
      ))}
    </>
  );
}

function Impersonation({
  reader: { say, to },
  municipality: { name, people },
  wanted,
}: {
  reader: Reader;
  municipality: DemoMunicipality;
  wanted: string;
}) {
  return (
    <section class="panel panel--warm">
      <Heading level={2}>{say("people.sign-in.demo.title", { municipality: name })}</Heading>
      <Paragraph>{say("people.sign-in.demo.text")}</Paragraph>
      <PressForm action={to(paths.signInAs())}>
        <input type="hidden" name={WANTED} value={wanted} />
        <ul class="plain-list pressed-list">
          {people.map(({ id, name: person, held }) => (
            <li>
              <Button tone="secondary" type="submit" name="person" value={id}>
                {say("people.sign-in.demo.as", { person })}
              </Button>
              <span>{say("people.sign-in.demo.role", { role: held.role, organisation: held.organisation ?? "" })}</span>
            </li>
          ))}
        </ul>
      </PressForm>
    </section>
  );
}
