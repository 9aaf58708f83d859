import type { FormState } from "#web/platform/form/form-state.ts";
import type { Reader } from "#web/platform/language/reader.ts";
import { BackLink } from "#web/ui/dialog.tsx";
import { Button, ButtonRow, Form } from "#web/ui/form.tsx";
import { Heading, Paragraph } from "#web/ui/text.tsx";
import { paths } from "../../paths.ts";
import type { sureForm } from "../../schema.ts";
import type { Diagnosis } from "../../store.ts";

interface Props {
  readonly reader: Reader;
  readonly diagnosis: Diagnosis;
  readonly form: FormState<typeof sureForm>;
}

/** Asks before a diagnosis goes for ever. */
export function RemovePage({ reader: { say, to, format }, diagnosis: { id, area, part, preparedAt }, form }: Props) {
  return (
    <>
      <Heading level={1}>{say("diagnosis.observing.remove.title")}</Heading>
      <Form action={to(paths.remove(id))} submission={form.submission}>
        <Paragraph>
          {say("diagnosis.observing.remove.text", {
            area: [area, part].filter(Boolean).join(", "),
            date: format.day(preparedAt),
          })}
        </Paragraph>
        <ButtonRow>
          <Button type="submit">{say("diagnosis.observing.remove.yes")}</Button>
          <BackLink href={to(paths.diagnosis(id))}>{say("diagnosis.observing.remove.no")}</BackLink>
        </ButtonRow>
      </Form>
    </>
  );
}
