import type { Taxonomy } from "@naast/catalogue";
import { BASES, CAUSES, CERTAINTIES, labelsIn, OWN_PARTS, SIGNS, SINCES } from "@naast/diagnosis";
import { hintWithLimit } from "#web/platform/form/hint-with-limit.ts";
import type { Reader } from "#web/platform/language/reader.ts";
import { ErrorSummary } from "#web/ui/error-summary.tsx";
import { Field } from "#web/ui/field.tsx";
import type { FieldOption } from "#web/ui/field-state.ts";
import { Button, ButtonRow, FoldedQuestion, Form } from "#web/ui/form.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { Heading, Paragraph, Part } from "#web/ui/text.tsx";
import { paths } from "../../paths.ts";
import type { FormLength } from "../../schema.ts";
import type { Diagnosis } from "../../store.ts";
import { type AssessmentFormState, lengthOf, OWN_DIVIDE, PLACES, type PlaceNumber } from "../schema.ts";

interface Props {
  readonly reader: Reader;
  readonly taxonomy: Taxonomy;
  readonly show: {
    /** Undefined when the code ended while somebody wrote. */
    readonly table: Diagnosis | undefined;
    readonly form: AssessmentFormState;
  };
}

/** What one colleague sees, between whom, and how far it has gone. On a phone, without script, in a few minutes. */
export function FormPage({ reader, taxonomy, show: { table, form } }: Props) {
  const { say, to } = reader;
  const length = table?.formLength ?? lengthOf(form);
  const part = { reader, taxonomy, form, length };
  return (
    <>
      {table && <p class="step__label">{[table.area, table.part].filter(Boolean).join(", ")}</p>}
      <Heading level={1}>{say("diagnosis.answering.title")}</Heading>
      <Paragraph>{say("diagnosis.answering.nobody")}</Paragraph>
      <ErrorSummary title={say("diagnosis.answering.problems")} problems={form.problems} labels={labelsOf(reader)} />
      <kept-answers data-subject={table?.id}>
        <Form action={to(paths.form())} submission={form.submission} lead={say("diagnosis.answering.lead", { length })}>
          <AssessmentFields {...part} />
          <ButtonRow>
            <Button type="submit">{say("diagnosis.answering.submit")}</Button>
          </ButtonRow>
        </Form>
      </kept-answers>
    </>
  );
}

/** Words of the catalogue stand in Dutch and English only; inside another language they say so. */
const spoken = ({ language, contentLanguage }: Reader) =>
  language === contentLanguage ? {} : { language: contentLanguage };

function labelsOf({ say }: Reader): Readonly<Record<string, string>> {
  return {
    problem1: say("diagnosis.answering.problem"),
    words: say("diagnosis.answering.words.label"),
  };
}

interface Asked {
  readonly reader: Reader;
  readonly taxonomy: Taxonomy;
  readonly form: AssessmentFormState;
  readonly length: FormLength;
}

function AssessmentFields(asked: Asked) {
  const { say } = asked.reader;
  return (
    <>
      <Part id="wat" title={say("diagnosis.answering.see.title")} label={say("diagnosis.answering.steps.see")}>
        <Paragraph>{say("diagnosis.answering.see.lead")}</Paragraph>
        {PLACES.map((place) => (
          <ObservationFields {...asked} place={place} />
        ))}
      </Part>
      <Between {...asked} />
      <Part id="hoe-ver" title={say("diagnosis.answering.phase.title")} label={say("diagnosis.answering.steps.phase")}>
        <Field
          field={asked.form.field("phase")}
          label={say("diagnosis.answering.phase.legend")}
          options={[...phasesOf(asked), notKnown(asked.reader)]}
        />
      </Part>
      <OwnWords {...asked} />
      {asked.length === "long" && <Deeper {...asked} />}
    </>
  );
}

function ObservationFields({ place, ...asked }: Asked & { place: PlaceNumber }) {
  const { say } = asked.reader;
  const names = [`problem${place}`, `location${place}`] as const;
  const isFilled = names.some((name) => asked.form.field(name).value !== "");
  if (place === 1) return <OneObservation {...asked} place={place} />;
  return (
    <FoldedQuestion summary={say("diagnosis.answering.see.more", { place })} open={isFilled}>
      <OneObservation {...asked} place={place} />
    </FoldedQuestion>
  );
}

function OneObservation({ reader, taxonomy, form, length, place }: Asked & { place: PlaceNumber }) {
  const { say, contentLanguage: language } = reader;
  const choose = { value: "", label: say("diagnosis.answering.choose") };
  const locations = Object.entries(taxonomy.locations).map(([value, label]) => ({
    value,
    label: label[language],
    ...spoken(reader),
  }));
  return (
    <div class="observation">
      <Field
        field={form.field(`problem${place}`)}
        label={say("diagnosis.answering.problem")}
        options={[choose, ...problemsOf({ reader, taxonomy })]}
      />
      <Field
        field={form.field(`location${place}`)}
        label={say("diagnosis.answering.location")}
        options={[choose, ...locations]}
      />
      {length === "long" && <Grounds reader={reader} form={form} place={place} />}
    </div>
  );
}

/** What an observation rests on. */
function Grounds({ reader: { say }, form, place }: Pick<Asked, "reader" | "form"> & { place: PlaceNumber }) {
  return (
    <div class="in-a-row">
      <Field
        field={form.field(`since${place}`)}
        label={say("diagnosis.answering.since.legend")}
        options={SINCES.map((value) => ({ value, label: say(`diagnosis.answering.since.${value}`) }))}
      />
      <Field
        field={form.field(`basis${place}`)}
        label={say("diagnosis.answering.basis.legend")}
        options={BASES.map((value) => ({ value, label: say(`diagnosis.answering.basis.${value}`) }))}
      />
      <Field
        field={form.field(`certainty${place}`)}
        label={say("diagnosis.answering.certainty.legend")}
        options={CERTAINTIES.map((value) => ({ value, label: say(`diagnosis.answering.certainty.${value}`) }))}
      />
    </div>
  );
}

function problemsOf({ reader, taxonomy }: Pick<Asked, "reader" | "taxonomy">): FieldOption[] {
  const language = reader.contentLanguage;
  const all = Object.entries(taxonomy.problems);
  return Object.entries(taxonomy.themes).flatMap(([theme, label]) =>
    all
      .filter(([, problem]) => problem.theme === theme)
      .map(([value, problem]) => ({ value, label: problem[language], group: label[language], ...spoken(reader) })),
  );
}

/** The part of those at the table first: whoever begins elsewhere sees only residents. */
function Between({ reader, taxonomy, form }: Asked) {
  const { say, contentLanguage: language } = reader;
  const divides = Object.entries(taxonomy.divides).filter(([id]) => id !== OWN_DIVIDE);
  const hints: Readonly<Record<string, string>> = { faith: say("diagnosis.answering.between.faith") };
  return (
    <Part
      id="tussen-wie"
      title={say("diagnosis.answering.between.title")}
      label={say("diagnosis.answering.steps.between")}
    >
      <Field
        field={form.field("ownPart")}
        label={say("diagnosis.answering.between.own")}
        hint={say("diagnosis.answering.between.ownHint")}
        options={OWN_PARTS.map((value) => ({ value, label: say(`diagnosis.answering.own.${value}`) }))}
      />
      <Field
        field={form.field("divides")}
        label={say("diagnosis.answering.between.legend")}
        hint={say("diagnosis.answering.between.hint")}
        options={divides.map(([value, label]) => ({
          value,
          label: label[language],
          ...spoken(reader),
          ...(hints[value] && { hint: hints[value] }),
        }))}
      />
    </Part>
  );
}

function phasesOf({ reader, taxonomy }: Asked): FieldOption[] {
  const { say, contentLanguage: language } = reader;
  return Object.entries(taxonomy.phases).map(([value, label]) => ({
    value,
    label: label[language],
    ...spoken(reader),
    hint: say(`diagnosis.answering.phase.${value as "calm" | "discomfort" | "tension" | "incidents"}`),
  }));
}

/** How it shows, what lies beneath and which way it should go: what a table of two hours has time for. */
function Deeper({ reader, taxonomy, form }: Asked) {
  const { say, contentLanguage: language } = reader;
  return (
    <Part id="dieper" title={say("diagnosis.answering.deeper.title")} label={say("diagnosis.answering.steps.deeper")}>
      <Field
        field={form.field("signs")}
        label={say("diagnosis.answering.deeper.signs")}
        options={SIGNS.map((value) => ({ value, label: say(`diagnosis.answering.signs.${value}`) }))}
      />
      <Field
        field={form.field("causes")}
        label={say("diagnosis.answering.deeper.causes")}
        hint={say("diagnosis.answering.deeper.causesHint")}
        options={CAUSES.map((value) => ({ value, label: say(`diagnosis.answering.causes.${value}`) }))}
      />
      <Field
        field={form.field("directions")}
        label={say("diagnosis.answering.deeper.directions")}
        options={Object.entries(taxonomy.directions).map(([value, label]) => ({
          value,
          label: label[language],
          ...spoken(reader),
        }))}
      />
    </Part>
  );
}

const notKnown = ({ say }: Reader): FieldOption => ({ value: "", label: say("diagnosis.answering.notKnown") });

/** Free words; where they say what people are, help to say what happens. */
function OwnWords({ reader, form }: Asked) {
  const { say, format } = reader;
  const field = form.field("words");
  const labels = labelsIn(String(field.value)).map(({ word }) => word);
  return (
    <Part
      id="in-uw-woorden"
      title={say("diagnosis.answering.words.title")}
      label={say("diagnosis.answering.steps.words")}
    >
      {labels.length > 0 && (
        <Notice tone="careful" title={say("diagnosis.answering.words.found", { list: format.list(labels) })}>
          <Paragraph>{say("diagnosis.answering.words.instead")}</Paragraph>
          <Paragraph>{say("diagnosis.answering.words.example")}</Paragraph>
        </Notice>
      )}
      <Field
        field={field}
        label={say("diagnosis.answering.words.label")}
        hint={hintWithLimit(reader, field, say("diagnosis.answering.words.hint"))}
      />
      {labels.length > 0 && <Field field={form.field("asItIs")} label={say("diagnosis.answering.words.asItIs")} />}
    </Part>
  );
}
