import { labelsIn } from "@naast/diagnosis";
import type { Reader } from "#web/platform/language/reader.ts";
import { BackLink } from "#web/ui/dialog.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { Field } from "#web/ui/field.tsx";
import { Button, ButtonRow, Form } from "#web/ui/form.tsx";
import { Heading, Paragraph } from "#web/ui/text.tsx";
import { paths } from "../../paths.ts";
import type { WordsFormState } from "../schema.ts";
import type { Words } from "../store.ts";

interface Props {
  readonly reader: Reader;
  readonly id: string;
  readonly words: readonly Words[];
  readonly form: WordsFormState;
}

/** What colleagues wrote, one box each: ticked goes to the room. */
export function WordsPage({ reader: { say, to, format }, id, words, form }: Props) {
  const hint = (text: string) => {
    const labels = labelsIn(text).map(({ word }) => word);
    return labels.length === 0 ? {} : { hint: say("diagnosis.seeing.read.label", { list: format.list(labels) }) };
  };
  return (
    <>
      <p class="step__label">{say("diagnosis.steps.see.label")}</p>
      <Heading level={1}>{say("diagnosis.seeing.read.title")}</Heading>
      <Paragraph lead>{say("diagnosis.seeing.read.lead")}</Paragraph>
      <Paragraph>
        <strong>{say("diagnosis.seeing.step.black")}</strong>
      </Paragraph>
      {words.length === 0 ? (
        <EmptyState
          level={2}
          title={say("diagnosis.seeing.read.empty")}
          text={say("diagnosis.seeing.read.emptyText")}
        />
      ) : (
        <Form action={to(paths.words(id))} submission={form.submission}>
          <Field
            field={form.field("shown")}
            label={say("diagnosis.seeing.read.legend")}
            options={words.map((one) => ({ value: one.id, label: one.text, ...hint(one.text) }))}
          />
          <ButtonRow>
            <Button type="submit">{say("diagnosis.seeing.read.submit")}</Button>
            <BackLink href={to(paths.diagnosis(id))}>{say("diagnosis.back")}</BackLink>
          </ButtonRow>
        </Form>
      )}
    </>
  );
}
