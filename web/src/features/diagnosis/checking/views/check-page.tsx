import { labelsIn } from "@naast/diagnosis";
import { hintWithLimit } from "#web/platform/form/hint-with-limit.ts";
import { directionOf, type Language } from "#web/platform/language/languages.ts";
import type { Reader } from "#web/platform/language/reader.ts";
import { ErrorSummary } from "#web/ui/error-summary.tsx";
import { Field } from "#web/ui/field.tsx";
import { Button, ButtonRow, Form } from "#web/ui/form.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { Heading, Paragraph, Paragraphs } from "#web/ui/text.tsx";
import { paths } from "../../paths.ts";
import { type CheckFormState, type PlainTexts, VERDICTS } from "../schema.ts";

interface Props {
  readonly reader: Reader;
  /** Undefined when it was closed while somebody wrote. */
  readonly asked: { readonly texts: PlainTexts; readonly organisation: string } | undefined;
  readonly form: CheckFormState;
}

/** A resident reads what was written about where they live, and says whether it is right. */
export function CheckPage({ reader, asked, form }: Props) {
  const { say, to } = reader;
  const labels = {
    verdict: say("diagnosis.checking.check.verdict"),
    words: say("diagnosis.checking.check.words"),
  };
  return (
    <>
      <ErrorSummary title={say("diagnosis.checking.check.problems")} problems={form.problems} labels={labels} />
      <Heading level={1}>{say("diagnosis.checking.check.title")}</Heading>
      {asked && (
        <>
          <Paragraph lead>{say("diagnosis.checking.check.lead", { organisation: asked.organisation })}</Paragraph>
          <Said reader={reader} texts={asked.texts} />
        </>
      )}
      <Form action={to(paths.check())} submission={form.submission}>
        <Field
          field={form.field("verdict")}
          label={labels.verdict}
          options={VERDICTS.map((value) => ({ value, label: say(`diagnosis.checking.verdicts.${value}`) }))}
        />
        <OwnWords reader={reader} form={form} />
        <ButtonRow>
          <Button type="submit">{say("diagnosis.checking.check.submit")}</Button>
        </ButtonRow>
        <p class="field__hint">{say("diagnosis.checking.check.nobody")}</p>
      </Form>
    </>
  );
}

/** In the reader's language where somebody wrote it; else in Dutch, which is said before it. */
function Said({ reader: { say, language }, texts }: { readonly reader: Reader; readonly texts: PlainTexts }) {
  const written: Language = texts[language] === undefined ? "nl" : language;
  return (
    <>
      {written !== language && <Paragraph>{say("diagnosis.checking.check.inDutch")}</Paragraph>}
      <div class="said" lang={written} dir={directionOf(written)}>
        <Paragraphs text={texts[written] ?? texts.nl} />
      </div>
    </>
  );
}

/** Free words; where they say what people are, help to say what happens. */
function OwnWords({ reader, form }: Pick<Props, "reader" | "form">) {
  const { say, format } = reader;
  const field = form.field("words");
  const labels = labelsIn(String(field.value)).map(({ word }) => word);
  return (
    <>
      {labels.length > 0 && (
        <Notice tone="careful" title={say("diagnosis.checking.check.found", { list: format.list(labels) })}>
          <Paragraph>{say("diagnosis.checking.check.instead")}</Paragraph>
          <Paragraph>{say("diagnosis.checking.check.example")}</Paragraph>
        </Notice>
      )}
      <Field
        field={field}
        label={say("diagnosis.checking.check.words")}
        hint={hintWithLimit(reader, field, say("diagnosis.checking.check.hint"))}
        written={{ dir: "auto" }}
      />
      {labels.length > 0 && <Field field={form.field("asItIs")} label={say("diagnosis.checking.check.asItIs")} />}
    </>
  );
}
