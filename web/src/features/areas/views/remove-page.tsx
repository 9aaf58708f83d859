import type { FormState } from "#web/platform/form/form-state.ts";
import type { Reader } from "#web/platform/language/reader.ts";
import { BackLink } from "#web/ui/dialog.tsx";
import { ErrorSummary } from "#web/ui/error-summary.tsx";
import { Button, ButtonRow, Form } from "#web/ui/form.tsx";
import { Heading, Paragraph } from "#web/ui/text.tsx";
import type { sureForm } from "../importing/schema.ts";
import { paths } from "../paths.ts";

/** Says what goes and what stays, before the list is taken away. */
export function RemovePage({
  reader: { say, to },
  count,
  form,
}: {
  readonly reader: Reader;
  readonly count: number;
  readonly form: FormState<typeof sureForm>;
}) {
  return (
    <>
      <Heading level={1}>{say("areas.remove.title")}</Heading>
      <ErrorSummary title={say("areas.importing.problems")} problems={form.problems} />
      <Paragraph>{say("areas.remove.goes", { count })}</Paragraph>
      <Paragraph>{say("areas.remove.stays")}</Paragraph>
      <Form action={to(paths.remove())} submission={form.submission}>
        <ButtonRow>
          <Button type="submit">{say("areas.remove.yes")}</Button>
          <BackLink href={to(paths.areas())}>{say("areas.remove.no")}</BackLink>
        </ButtonRow>
      </Form>
    </>
  );
}
