import type { Reader } from "#web/platform/language/reader.ts";
import { ErrorSummary } from "#web/ui/error-summary.tsx";
import { Button, ButtonRow, Form } from "#web/ui/form.tsx";
import { Heading } from "#web/ui/text.tsx";
import { paths } from "../paths.ts";
import type { OrganisationFormState } from "../schema.ts";
import { OrganisationFields, organisationLabels } from "./organisation-fields.tsx";

export function AddPage({ reader, form }: { reader: Reader; form: OrganisationFormState }) {
  const { say, to } = reader;
  return (
    <>
      <Heading level={1}>{say("people.organisations.add.title")}</Heading>
      <ErrorSummary
        title={say("people.organisations.problems")}
        problems={form.problems}
        labels={organisationLabels(reader)}
      />
      <Form action={to(paths.add())} submission={form.submission} lead={say("people.organisations.add.lead")}>
        <OrganisationFields reader={reader} form={form} />
        <ButtonRow>
          <Button type="submit">{say("people.organisations.add.submit")}</Button>
        </ButtonRow>
      </Form>
    </>
  );
}
