import type { FormState } from "#web/platform/form/form-state.ts";
import { LANGUAGES } from "#web/platform/language/languages.ts";
import type { Reader } from "#web/platform/language/reader.ts";
import { ErrorSummary } from "#web/ui/error-summary.tsx";
import { Field } from "#web/ui/field.tsx";
import { Button, ButtonRow, Form } from "#web/ui/form.tsx";
import { Heading } from "#web/ui/text.tsx";
import { paths } from "../../members/paths.ts";
import { type Choosable, RoleFields, roleLabels } from "../../members/views/member-form.tsx";
import type { invitationForm } from "../schema.ts";

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
      <Heading level={1}>{say("people.invitation.title")}</Heading>
      <ErrorSummary
        title={say("people.invitation.problems")}
        problems={form.problems}
        labels={{
          name: say("people.invitation.name"),
          email: say("people.invitation.email"),
          language: say("people.invitation.language"),
          ...roleLabels(reader),
        }}
      />
      <Form action={to(paths.invite())} submission={form.submission} lead={say("people.invitation.lead")}>
        <Field
          field={form.field("name")}
          label={say("people.invitation.name")}
          hint={say("people.invitation.nameHint")}
        />
        <Field field={form.field("email")} label={say("people.invitation.email")} />
        <RoleFields reader={reader} form={form} organisations={organisations} />
        <Field
          field={form.field("language")}
          label={say("people.invitation.language")}
          options={LANGUAGES.map((language) => ({
            value: language,
            label: say(`people.members.languages.${language}`),
          }))}
        />
        <ButtonRow>
          <Button type="submit">{say("people.invitation.submit")}</Button>
        </ButtonRow>
      </Form>
    </>
  );
}
