import type { FormState } from "#web/platform/form/form-state.ts";
import { LANGUAGES } from "#web/platform/language/languages.ts";
import type { Reader } from "#web/platform/language/reader.ts";
import { ErrorSummary } from "#web/ui/error-summary.tsx";
import { Field } from "#web/ui/field.tsx";
import { Button, ButtonRow, Form } from "#web/ui/form.tsx";
import { Heading } from "#web/ui/text.tsx";
import { paths } from "../paths.ts";
import type { invitationForm } from "../schema.ts";
import { type Choosable, RoleFields } from "./member-form.tsx";

export function InvitePage({
  reader,
  form,
  organisations,
}: {
  reader: Reader;
  form: FormState<typeof invitationForm>;
  organisations: readonly Choosable[];
}) {
  const { say, to } = reader;
  return (
    <>
      <Heading level={1}>{say("people.members.invite.title")}</Heading>
      <ErrorSummary title={say("people.members.problems")} problems={form.problems} />
      <Form action={to(paths.invite())} submission={form.submission} lead={say("people.members.invite.lead")}>
        <Field
          field={form.field("name")}
          label={say("people.members.invite.name")}
          hint={say("people.members.invite.nameHint")}
        />
        <Field field={form.field("email")} label={say("people.members.invite.email")} />
        <RoleFields reader={reader} form={form} organisations={organisations} />
        <Field
          field={form.field("language")}
          label={say("people.members.invite.language")}
          options={LANGUAGES.map((language) => ({
            value: language,
            label: say(`people.members.languages.${language}`),
          }))}
        />
        <ButtonRow>
          <Button type="submit">{say("people.members.invite.submit")}</Button>
        </ButtonRow>
      </Form>
    </>
  );
}
