import { hintWithLimit } from "#web/platform/form/hint-with-limit.ts";
import type { Reader } from "#web/platform/language/reader.ts";
import { BackLink } from "#web/ui/dialog.tsx";
import { ErrorSummary } from "#web/ui/error-summary.tsx";
import { Field } from "#web/ui/field.tsx";
import { Button, ButtonRow, EnterSendsNothing, Form, PressForm } from "#web/ui/form.tsx";
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
    /** The sheet before this one, typed in this browser, was not shown with the others yet. */
    readonly canBeTakenBack: boolean;
    readonly news: SheetNews | undefined;
  };
}

/** The last sheet was counted, was taken back, or could not be taken back any more. */
export type SheetNews = "counted" | "back" | "stays";

const LINES = {
  short: ["see1", "see2", "see3", "own", "between", "far"],
  long: ["see1", "see2", "see3", "own", "between", "far", "shows", "beneath", "ways"],
} as const;

/** Typing a sheet over: a place for each question, numbers only, hands on the keyboard. Only its own button counts it. */
export function TypingPage({ reader, diagnosis, show }: Props) {
  const { say, to } = reader;
  const { form, news } = show;
  const lines = LINES[diagnosis.formLength];
  const labels = Object.fromEntries(
    [...lines, "words" as const].map((name) => [name, say(`diagnosis.paper.typing.${name}`)]),
  );
  return (
    <>
      <p class="step__label">{say("diagnosis.steps.observe.label")}</p>
      <Heading level={1}>{say("diagnosis.paper.typing.title")}</Heading>
      {news && (
        <StatusNotice tone={news === "stays" ? "careful" : "good"} title={say(`diagnosis.paper.typing.${news}`)} />
      )}
      {show.canBeTakenBack && <TakeBack reader={reader} id={diagnosis.id} />}
      <ErrorSummary title={say("diagnosis.problems")} problems={form.problems} labels={labels} />
      <next-line>
        <Form
          action={to(paths.typing(diagnosis.id))}
          submission={form.submission}
          lead={say("diagnosis.paper.typing.lead")}
        >
          <EnterSendsNothing />
          {lines.map((name) => (
            <Field
              field={{ ...form.field(name), ...(name === "see1" && { autofocus: true }) }}
              label={say(`diagnosis.paper.typing.${name}`)}
              hint={name === "see1" ? say("diagnosis.paper.typing.hint", { length: diagnosis.formLength }) : undefined}
            />
          ))}
          <Field
            field={form.field("words")}
            label={say("diagnosis.paper.typing.words")}
            hint={hintWithLimit(reader, form.field("words"))}
          />
          <ButtonRow>
            <Button type="submit">{say("diagnosis.paper.typing.submit")}</Button>
            <BackLink href={to(paths.diagnosis(diagnosis.id))}>{say("diagnosis.paper.typing.done")}</BackLink>
          </ButtonRow>
        </Form>
      </next-line>
      <Paragraph>{say("diagnosis.paper.typing.shuffle")}</Paragraph>
    </>
  );
}

/** Above the lines, one step back from the first: that is where a mistake is noticed. */
function TakeBack({ reader: { say, to }, id }: { reader: Reader; id: string }) {
  return (
    <div class="take-back">
      <PressForm action={to(paths.takeSheetBack(id))}>
        <Button tone="secondary" type="submit">
          {say("diagnosis.paper.typing.takeBack")}
        </Button>
      </PressForm>
      <p class="field__hint">{say("diagnosis.paper.typing.mistake")}</p>
    </div>
  );
}
