import { labelsIn, notForResidents } from "@naast/diagnosis";
import { CodePicture } from "#web/platform/codes/code-picture.tsx";
import type { Reader } from "#web/platform/language/reader.ts";
import { BackLink } from "#web/ui/dialog.tsx";
import { ErrorSummary } from "#web/ui/error-summary.tsx";
import { Field } from "#web/ui/field.tsx";
import { Button, ButtonRow, Form, PressForm } from "#web/ui/form.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { Heading, Paragraph, Part } from "#web/ui/text.tsx";
import { paths } from "../../paths.ts";
import type { PlainFormState } from "../schema.ts";
import type { Checked } from "../service.ts";

interface Props {
  readonly reader: Reader;
  readonly show: {
    readonly checked: Checked;
    readonly form: PlainFormState;
    /** Where the code leads; undefined while residents are not asked. */
    readonly target: string | undefined;
  };
}

/** Asking residents whether it is right, and reading what they say. */
export function ResidentsPage({ reader, show }: Props) {
  const { say, to } = reader;
  const { id } = show.checked.diagnosis;
  return (
    <>
      <p class="step__label">{say("diagnosis.steps.check.label")}</p>
      <Heading level={1}>{say("diagnosis.checking.ask.title")}</Heading>
      <Paragraph lead>{say("diagnosis.checking.ask.lead")}</Paragraph>
      <Asked reader={reader} show={show} />
      <Write reader={reader} show={show} />
      <BackLink href={to(paths.diagnosis(id))}>{say("diagnosis.back")}</BackLink>
    </>
  );
}

function Asked({ reader, show: { checked, target } }: Props) {
  const { say, to, format } = reader;
  const { plain, code, answers, verdicts, corrections, diagnosis } = checked;
  if (!plain) return null;
  return (
    <Part id="wat-zij-zeggen" title={say("diagnosis.checking.ask.heard", { answers })}>
      <div class="beside-code">
        <div>
          <Paragraph>
            {verdicts.length > 0
              ? format.list(
                  verdicts.map(({ verdict, share }) => say("diagnosis.checking.ask.share", { share, verdict })),
                )
              : say("diagnosis.checking.ask.tooFew")}
          </Paragraph>
          {corrections.map((words) => (
            <blockquote class="said">{words}</blockquote>
          ))}
          <Paragraph>{say(code ? "diagnosis.checking.ask.open" : "diagnosis.checking.ask.closed")}</Paragraph>
          {code && (
            <PressForm action={to(paths.endCheck(diagnosis.id))}>
              <Button tone="secondary" type="submit">
                {say("diagnosis.checking.ask.end")}
              </Button>
            </PressForm>
          )}
        </div>
        {code && target && <CodePicture code={code} target={target} alt={say("diagnosis.checking.ask.code")} />}
      </div>
    </Part>
  );
}

function Write({ reader: { say, to, format }, show: { checked, form } }: Props) {
  const field = form.field("text");
  const found = [...notForResidents(String(field.value)), ...labelsIn(String(field.value))].map(({ word }) => word);
  const label = say("diagnosis.checking.ask.text");
  return (
    <Part id="tekst" title={say(checked.plain ? "diagnosis.checking.ask.anew" : "diagnosis.checking.ask.write")}>
      <ErrorSummary title={say("diagnosis.problems")} problems={form.problems} labels={{ text: label }} />
      {found.length > 0 && (
        <Notice tone="careful" title={say("diagnosis.checking.ask.found", { list: format.list(found) })}>
          <Paragraph>{say("diagnosis.checking.ask.instead")}</Paragraph>
        </Notice>
      )}
      <Form action={to(paths.residents(checked.diagnosis.id))} submission={form.submission}>
        <Field field={field} label={label} hint={say("diagnosis.checking.ask.hint")} />
        {checked.answers > 0 && <p class="field__hint">{say("diagnosis.checking.ask.goes")}</p>}
        <ButtonRow>
          <Button type="submit">{say("diagnosis.checking.ask.submit")}</Button>
        </ButtonRow>
      </Form>
    </Part>
  );
}
