import { labelsIn, notForResidents } from "@naast/diagnosis";
import { CodePicture } from "#web/platform/codes/code-picture.tsx";
import { hintWithLimit } from "#web/platform/form/hint-with-limit.ts";
import { directionOf, LANGUAGE_NAMES, LANGUAGES } from "#web/platform/language/languages.ts";
import type { Reader } from "#web/platform/language/reader.ts";
import { BackLink } from "#web/ui/dialog.tsx";
import { ErrorSummary } from "#web/ui/error-summary.tsx";
import { Field } from "#web/ui/field.tsx";
import { ActionLink, Button, ButtonRow, FoldedQuestion, Form, PressForm } from "#web/ui/form.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { Heading, Paragraph, Part } from "#web/ui/text.tsx";
import { paths } from "../../paths.ts";
import { type PlainFormState, TEXT_FIELDS } from "../schema.ts";
import type { Checked } from "../service.ts";
import { Corrections, Verdicts, waitingLine } from "./heard.tsx";

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
  const labels = Object.fromEntries(
    LANGUAGES.map((language) => [TEXT_FIELDS[language], say(`diagnosis.checking.ask.texts.${language}`)]),
  );
  return (
    <>
      <ErrorSummary title={say("diagnosis.problems")} problems={show.form.problems} labels={labels} />
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
  const { say } = reader;
  const { texts, opening, heard } = checked;
  if (!texts) return null;
  const waits = waitingLine(reader, heard);
  return (
    <Part id="wat-zij-zeggen" title={say("diagnosis.checking.ask.heard", { answers: heard.shown + heard.waiting })}>
      <div class="beside-code">
        <div>
          <Verdicts reader={reader} heard={heard} />
          {waits && <Paragraph>{waits}</Paragraph>}
          <Corrections reader={reader} heard={heard} />
          <TheCode reader={reader} checked={checked} />
        </div>
        {opening && target && (
          <CodePicture code={opening.code} target={target} alt={say("diagnosis.checking.ask.code")} />
        )}
      </div>
    </Part>
  );
}

/** Until when the code works, on which notes it stands, closing it and opening it again. */
function TheCode({ reader: { say, to, format }, checked }: { readonly reader: Reader; readonly checked: Checked }) {
  const { texts, opening, diagnosis } = checked;
  if (!opening)
    return (
      <>
        <Paragraph>{say("diagnosis.checking.ask.closed")}</Paragraph>
        <PressForm action={to(paths.openCheckAgain(diagnosis.id))}>
          <Button tone="secondary" type="submit">
            {say("diagnosis.checking.ask.openAgain")}
          </Button>
        </PressForm>
      </>
    );
  return (
    <>
      <Paragraph>{say("diagnosis.checking.ask.open", { date: format.day(opening.expiresAt) })}</Paragraph>
      <ButtonRow>
        {LANGUAGES.filter((language) => texts?.[language] !== undefined).map((language) => (
          <ActionLink tone="secondary" href={to(paths.note(diagnosis.id, `?taal=${language}`))}>
            {say("diagnosis.checking.ask.note")} <span lang={language}>{LANGUAGE_NAMES[language]}</span>
          </ActionLink>
        ))}
        <PressForm action={to(paths.endCheck(diagnosis.id))}>
          <Button tone="secondary" type="submit">
            {say("diagnosis.checking.ask.end")}
          </Button>
        </PressForm>
      </ButtonRow>
    </>
  );
}

function Write({ reader, show: { checked, form } }: Props) {
  const { say, to } = reader;
  const { texts, heard, diagnosis } = checked;
  return (
    <Part id="tekst" title={say(texts ? "diagnosis.checking.ask.anew" : "diagnosis.checking.ask.write")}>
      <WhatToChange reader={reader} form={form} />
      <Form action={to(paths.residents(diagnosis.id))} submission={form.submission}>
        <Field
          field={form.field("text")}
          label={say("diagnosis.checking.ask.texts.nl")}
          hint={hintWithLimit(reader, form.field("text"), say("diagnosis.checking.ask.hint"))}
          written={{ lang: "nl", dir: "ltr" }}
        />
        <OtherLanguages reader={reader} form={form} />
        {heard.shown + heard.waiting > 0 && <p class="field__hint">{say("diagnosis.checking.ask.goes")}</p>}
        <ButtonRow>
          <Button type="submit">{say("diagnosis.checking.ask.submit")}</Button>
        </ButtonRow>
      </Form>
    </Part>
  );
}

interface Writing {
  readonly reader: Reader;
  readonly form: PlainFormState;
}

function WhatToChange({ reader: { say, format }, form }: Writing) {
  const typed = Object.values(TEXT_FIELDS).map((field) => String(form.field(field).value));
  const found = typed.flatMap((text) => [...notForResidents(text), ...labelsIn(text)]).map(({ word }) => word);
  if (found.length === 0) return null;
  return (
    <Notice tone="careful" title={say("diagnosis.checking.ask.found", { list: format.list([...new Set(found)]) })}>
      <Paragraph>{say("diagnosis.checking.ask.instead")}</Paragraph>
    </Notice>
  );
}

/** The same text for who reads another language; open where something is written, or must be mended. */
function OtherLanguages({ reader, form }: Writing) {
  const { say } = reader;
  const others = LANGUAGES.filter((language) => language !== "nl").map((language) => ({
    language,
    field: form.field(TEXT_FIELDS[language]),
  }));
  return (
    <FoldedQuestion
      summary={say("diagnosis.checking.ask.others")}
      open={others.some(({ field }) => field.value !== "" || field.error !== undefined)}
    >
      <Paragraph>{say("diagnosis.checking.ask.othersText")}</Paragraph>
      {others.map(({ language, field }) => (
        <Field
          field={field}
          label={say(`diagnosis.checking.ask.texts.${language}`)}
          hint={hintWithLimit(reader, field)}
          optionalWord={say("diagnosis.optional")}
          written={{ lang: language, dir: directionOf(language) }}
        />
      ))}
    </FoldedQuestion>
  );
}
