import type { Reader } from "#web/platform/language/reader.ts";
import { ErrorSummary } from "#web/ui/error-summary.tsx";
import { Field } from "#web/ui/field.tsx";
import { Button, ButtonRow, Form } from "#web/ui/form.tsx";
import { Heading, Paragraph, Paragraphs } from "#web/ui/text.tsx";
import { paths } from "../../paths.ts";
import { type CheckFormState, VERDICTS } from "../schema.ts";

interface Props {
  readonly reader: Reader;
  /** Undefined when it was closed while somebody wrote. */
  readonly asked: { readonly text: string; readonly organisation: string } | undefined;
  readonly form: CheckFormState;
}

/** A resident reads what was written about where they live, and says whether it is right. */
export function CheckPage({ reader, asked, form }: Props) {
  const { say, to, language } = reader;
  const labels = {
    verdict: say("diagnosis.checking.check.verdict"),
    words: say("diagnosis.checking.check.words"),
  };
  return (
    <>
      <Heading level={1}>{say("diagnosis.checking.check.title")}</Heading>
      <ErrorSummary title={say("diagnosis.checking.check.problems")} problems={form.problems} labels={labels} />
      {asked && (
        <>
          <Paragraph lead>{say("diagnosis.checking.check.lead", { organisation: asked.organisation })}</Paragraph>
          <div class="said" lang={language === "nl" ? undefined : "nl"} dir="ltr">
            <Paragraphs text={asked.text} />
          </div>
        </>
      )}
      <Form action={to(paths.check())} submission={form.submission}>
        <Field
          field={form.field("verdict")}
          label={labels.verdict}
          options={VERDICTS.map((value) => ({ value, label: say(`diagnosis.checking.verdicts.${value}`) }))}
        />
        <Field field={form.field("words")} label={labels.words} hint={say("diagnosis.checking.check.hint")} />
        <ButtonRow>
          <Button type="submit">{say("diagnosis.checking.check.submit")}</Button>
        </ButtonRow>
        <p class="field__hint">{say("diagnosis.checking.check.nobody")}</p>
      </Form>
    </>
  );
}
