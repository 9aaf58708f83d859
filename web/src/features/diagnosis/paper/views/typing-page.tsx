import type { Reader } from "#web/platform/language/reader.ts";
import { BackLink } from "#web/ui/dialog.tsx";
import { ErrorSummary } from "#web/ui/error-summary.tsx";
import { Field } from "#web/ui/field.tsx";
import { Button, ButtonRow, Form } from "#web/ui/form.tsx";
import { StatusNotice } from "#web/ui/notice.tsx";
import { Heading, Paragraph } from "#web/ui/text.tsx";
import { paths } from "../../paths.ts";
import type { Diagnosis } from "../../store.ts";
import type { TypingFormState } from "../schema.ts";

interface Props {
  readonly reader: Reader;
  readonly diagnosis: Diagnosis;
  readonly show: {
    readonly form: TypingFormState;
    /** The sheet before this one was just counted. */
    readonly counted: boolean;
  };
}

const LINES = {
  short: ["see1", "see2", "see3", "own", "between", "far"],
  long: ["see1", "see2", "see3", "own", "between", "far", "shows", "beneath", "ways"],
} as const;

/** Typing a sheet over: a place for each question, numbers only, hands on the keyboard. */
export function TypingPage({ reader: { say, to }, diagnosis, show: { form, counted } }: Props) {
  const lines = LINES[diagnosis.formLength];
  const labels = Object.fromEntries(
    [...lines, "words" as const].map((name) => [name, say(`diagnosis.paper.typing.${name}`)]),
  );
  return (
    <>
      <p class="step__label">{say("diagnosis.steps.observe.label")}</p>
      <Heading level={1}>{say("diagnosis.paper.typing.title")}</Heading>
      {counted && <StatusNotice tone="good" title={say("diagnosis.paper.typing.counted")} />}
      <ErrorSummary title={say("diagnosis.problems")} problems={form.problems} labels={labels} />
      <Form
        action={to(paths.typing(diagnosis.id))}
        submission={form.submission}
        lead={say("diagnosis.paper.typing.lead")}
      >
        {lines.map((name) => (
          <Field
            field={{ ...form.field(name), ...(name === "see1" && { autofocus: true }) }}
            label={say(`diagnosis.paper.typing.${name}`)}
            hint={name === "see1" ? say("diagnosis.paper.typing.hint", { length: diagnosis.formLength }) : undefined}
          />
        ))}
        <Field field={form.field("words")} label={say("diagnosis.paper.typing.words")} />
        <ButtonRow>
          <Button type="submit">{say("diagnosis.paper.typing.submit")}</Button>
          <BackLink href={to(paths.diagnosis(diagnosis.id))}>{say("diagnosis.paper.typing.done")}</BackLink>
        </ButtonRow>
      </Form>
      <Paragraph>{say("diagnosis.paper.typing.shuffle")}</Paragraph>
    </>
  );
}
