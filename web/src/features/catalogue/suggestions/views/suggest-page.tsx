import type { Practice } from "@naast/catalogue";
import type { Reader } from "#web/platform/language/reader.ts";
import { ErrorSummary } from "#web/ui/error-summary.tsx";
import { Field } from "#web/ui/field.tsx";
import { ActionLink, Button, ButtonRow, Form } from "#web/ui/form.tsx";
import { StatusNotice } from "#web/ui/notice.tsx";
import { Heading, Paragraph } from "#web/ui/text.tsx";
import { paths as cataloguePaths } from "../../paths.ts";
import { paths } from "../paths.ts";
import { KINDS, type SuggestionFormState } from "../schema.ts";

interface Show {
  readonly form: SuggestionFormState;
  /** Whether whoever sends it gets an answer by mail. */
  readonly hears: boolean;
  /** Something was sent just now. */
  readonly sent: boolean;
}

interface Props {
  readonly reader: Reader;
  readonly practice: Practice;
  readonly show: Show;
}

/** Three questions for whoever knows better. */
export function SuggestPage({ reader, practice, show }: Props) {
  const { say, to, contentLanguage } = reader;
  const title = practice.title[contentLanguage];
  return (
    <>
      <Heading level={1}>{say("catalogue.suggestions.send.title", { practice: title })}</Heading>
      {show.sent ? (
        <>
          <StatusNotice tone="good" title={say("catalogue.suggestions.send.sent")}>
            <Paragraph>{say("catalogue.suggestions.send.sentText")}</Paragraph>
          </StatusNotice>
          <ButtonRow>
            <ActionLink href={to(cataloguePaths.practice(practice.slug))}>
              {say("catalogue.suggestions.send.back", { practice: title })}
            </ActionLink>
          </ButtonRow>
        </>
      ) : (
        <Questions reader={reader} practice={practice} show={show} />
      )}
    </>
  );
}

function Questions({ reader: { say, to }, practice, show: { form, hears } }: Props) {
  const optionalWord = say("catalogue.suggestions.optional");
  const labels = {
    kind: say("catalogue.suggestions.send.kind"),
    text: say("catalogue.suggestions.send.text"),
    source: say("catalogue.suggestions.send.source"),
  };
  return (
    <>
      <Paragraph lead>{say("catalogue.suggestions.send.lead")}</Paragraph>
      <ErrorSummary title={say("catalogue.suggestions.problems")} problems={form.problems} labels={labels} />
      <Form
        action={to(paths.suggest(practice.slug))}
        submission={form.submission}
        lead={say(hears ? "catalogue.suggestions.send.signedIn" : "catalogue.suggestions.send.visitor")}
      >
        <Field
          field={form.field("kind")}
          label={labels.kind}
          options={KINDS.map((kind) => ({ value: kind, label: say(`catalogue.suggestions.kinds.${kind}`) }))}
        />
        <Field field={form.field("text")} label={labels.text} hint={say("catalogue.suggestions.send.textHint")} />
        <Field
          field={form.field("source")}
          label={labels.source}
          hint={say("catalogue.suggestions.send.sourceHint")}
          optionalWord={optionalWord}
        />
        <ButtonRow>
          <Button type="submit">{say("catalogue.suggestions.send.submit")}</Button>
        </ButtonRow>
      </Form>
    </>
  );
}
