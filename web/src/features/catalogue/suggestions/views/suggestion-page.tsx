import { type Catalogue, findPractice } from "@naast/catalogue";
import type { Reader } from "#web/platform/language/reader.ts";
import { ErrorSummary } from "#web/ui/error-summary.tsx";
import { Field } from "#web/ui/field.tsx";
import { Button, ButtonRow, Form } from "#web/ui/form.tsx";
import { StatusNotice } from "#web/ui/notice.tsx";
import { Heading, Paragraph, Paragraphs } from "#web/ui/text.tsx";
import { paths } from "../paths.ts";
import { OUTCOMES, type SettleFormState } from "../schema.ts";
import type { Suggestion } from "../store.ts";

interface Props {
  readonly reader: Reader;
  readonly catalogue: Catalogue;
  readonly show: { readonly suggestion: Suggestion; readonly form: SettleFormState };
}

/** One suggestion: what it says, and the answer to it. */
export function SuggestionPage({ reader, catalogue, show }: Props) {
  const { say, format, contentLanguage } = reader;
  const { suggestion, form } = show;
  const practice = findPractice(catalogue, suggestion.slug);
  return (
    <>
      <Heading level={1}>
        {say("catalogue.suggestions.one.title", { practice: practice?.title[contentLanguage] ?? suggestion.slug })}
      </Heading>
      <ErrorSummary title={say("catalogue.suggestions.problems")} problems={form.problems} labels={labelsOf(reader)} />
      <Paragraph lead>{say(`catalogue.suggestions.kinds.${suggestion.kind}`)}</Paragraph>
      <Paragraph>{say("catalogue.suggestions.one.sent", { day: format.day(suggestion.sentAt) })}</Paragraph>
      <Paragraphs text={suggestion.text} />
      {suggestion.source && (
        <Paragraph>
          {say("catalogue.suggestions.one.source")}: {suggestion.source}
        </Paragraph>
      )}
      {suggestion.settledAt === null ? (
        <Answer reader={reader} catalogue={catalogue} show={show} />
      ) : (
        <StatusNotice
          tone="good"
          title={say("catalogue.suggestions.one.answered", { day: format.day(suggestion.settledAt) })}
        >
          <Paragraph>{say(`catalogue.suggestions.outcomes.${suggestion.outcome ?? "declined"}`)}</Paragraph>
          <Paragraphs text={suggestion.answer ?? ""} />
        </StatusNotice>
      )}
    </>
  );
}

function Answer({ reader, catalogue, show: { suggestion, form } }: Props) {
  const { say, to } = reader;
  const labels = labelsOf(reader);
  const isOurs = findPractice(catalogue, suggestion.slug)?.addedBy === undefined;
  return (
    <>
      {isOurs && (
        <Paragraph>
          {say("catalogue.suggestions.one.ours", { file: `content/practices/${suggestion.slug}.yaml` })}
        </Paragraph>
      )}
      <Form
        action={to(paths.one(suggestion.id))}
        submission={form.submission}
        lead={say(suggestion.personId === null ? "catalogue.suggestions.one.noMail" : "catalogue.suggestions.one.mail")}
      >
        <Field
          field={form.field("outcome")}
          label={labels.outcome}
          options={OUTCOMES.map((outcome) => ({
            value: outcome,
            label: say(`catalogue.suggestions.outcomes.${outcome}`),
          }))}
        />
        <Field field={form.field("answer")} label={labels.answer} hint={say("catalogue.suggestions.one.answerHint")} />
        <ButtonRow>
          <Button type="submit">{say("catalogue.suggestions.one.submit")}</Button>
        </ButtonRow>
      </Form>
    </>
  );
}

function labelsOf({ say }: Reader) {
  return { outcome: say("catalogue.suggestions.one.outcome"), answer: say("catalogue.suggestions.one.answer") };
}
