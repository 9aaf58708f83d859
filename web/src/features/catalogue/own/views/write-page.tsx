import type { Catalogue } from "@naast/catalogue";
import type { Reader } from "#web/platform/language/reader.ts";
import { ErrorSummary } from "#web/ui/error-summary.tsx";
import { Button, ButtonRow, Form } from "#web/ui/form.tsx";
import { Heading } from "#web/ui/text.tsx";
import { paths } from "../paths.ts";
import type { OwnPracticeFormState } from "../schema.ts";
import { OwnFields, ownLabels } from "./own-fields.tsx";

interface Props {
  readonly reader: Reader;
  readonly catalogue: Catalogue;
  readonly form: OwnPracticeFormState;
}

export function WritePage({ reader, catalogue, form }: Props) {
  const { say, to } = reader;
  return (
    <>
      <Heading level={1}>{say("catalogue.own.write.title")}</Heading>
      <ErrorSummary title={say("catalogue.own.problems")} problems={form.problems} labels={ownLabels(reader)} />
      <Form action={to(paths.add())} submission={form.submission} lead={say("catalogue.own.write.lead")}>
        <OwnFields reader={reader} taxonomy={catalogue.taxonomy} form={form} />
        <ButtonRow>
          <Button type="submit">{say("catalogue.own.write.submit")}</Button>
        </ButtonRow>
      </Form>
    </>
  );
}
