import type { Catalogue } from "@naast/catalogue";
import type { Picture } from "@naast/diagnosis";
import type { Reader } from "#web/platform/language/reader.ts";
import { BackLink } from "#web/ui/dialog.tsx";
import { ErrorSummary } from "#web/ui/error-summary.tsx";
import { Field } from "#web/ui/field.tsx";
import type { FieldOption } from "#web/ui/field-state.ts";
import { Button, ButtonRow, FoldedQuestion, Form, Ticks } from "#web/ui/form.tsx";
import { Heading, Part } from "#web/ui/text.tsx";
import { nameOf } from "../../choosing/views/practice-name.tsx";
import { LISTS, type ListName, type SettlementFormState } from "../schema.ts";
import type { Settled } from "../service.ts";
import { Meanwhile } from "./meanwhile.tsx";
import { LastSettled } from "./settled-summary.tsx";

/** Where a form goes, and where its page leads back to. */
export interface At {
  readonly action: string;
  readonly back: string;
}

interface Props {
  readonly reader: Reader;
  readonly show: {
    readonly at: At;
    readonly catalogue: Catalogue;
    readonly picture: Picture | undefined;
    /** What holds now. */
    readonly settled: Settled | undefined;
    readonly form: SettlementFormState;
  };
}

/** The five criteria and the goal, settled by the table together. What most named is ticked beforehand. */
export function SettlePage({ reader, show }: Props) {
  const { say, to } = reader;
  const { at, catalogue, form, picture, settled } = show;
  const isStale = settled !== undefined && form.field("from").value !== settled.id;
  return (
    <>
      <p class="step__label">{say("diagnosis.steps.settle.label")}</p>
      <Heading level={1}>{say("diagnosis.settling.settle.title")}</Heading>
      <ErrorSummary title={say("diagnosis.problems")} problems={form.problems} labels={labelsOf(reader)} />
      {isStale && <Meanwhile reader={reader} catalogue={catalogue} settled={settled} form={form} />}
      {settled && !isStale && <LastSettled reader={reader} last={settled.last} />}
      <Form
        action={to(at.action)}
        submission={form.submission}
        lead={say(picture ? "diagnosis.settling.settle.lead" : "diagnosis.settling.settle.leadAlone")}
      >
        {/* Once both are shown, the next press is on what holds now. */}
        <input type="hidden" name="from" value={settled?.id ?? ""} />
        <Field
          field={form.field("goal")}
          label={say("diagnosis.settling.settle.goal")}
          hint={say("diagnosis.settling.settle.goalHint")}
          optionalWord={say("diagnosis.optional")}
        />
        <Part id="wat-speelt" title={say("diagnosis.settling.settle.about")}>
          {(["problems", "divides", "groups", "locations"] as const).map((name) => (
            <TickList reader={reader} show={show} name={name} />
          ))}
          <Chosen reader={reader} show={show} name="phase" list="phases" />
          <Chosen reader={reader} show={show} name="scale" list="scales" />
        </Part>
        <Part id="welke-kant-op" title={say("diagnosis.settling.settle.way")}>
          {(["directions", "wanted", "impossible"] as const).map((name) => (
            <TickList reader={reader} show={show} name={name} />
          ))}
          <Running reader={reader} show={show} />
          <Field
            field={form.field("reasoning")}
            label={say("diagnosis.settling.settle.reasoning")}
            hint={say("diagnosis.settling.settle.reasoningHint")}
            optionalWord={say("diagnosis.optional")}
          />
        </Part>
        <ButtonRow>
          <Button type="submit">{say(`diagnosis.settling.settle.${isStale ? "submitOver" : "submit"}`)}</Button>
          <BackLink href={to(at.back)}>{say(isStale ? "diagnosis.settling.settle.leave" : "diagnosis.back")}</BackLink>
        </ButtonRow>
      </Form>
    </>
  );
}

function labelsOf({ say }: Reader): Readonly<Record<string, string>> {
  return {
    problems: say("diagnosis.settling.lists.problems"),
    goal: say("diagnosis.settling.settle.goal"),
    reasoning: say("diagnosis.settling.settle.reasoning"),
  };
}

function TickList({ reader, show: { catalogue, form }, name }: Props & { name: ListName }) {
  const { say, contentLanguage: language } = reader;
  const options = Object.entries(catalogue.taxonomy[LISTS[name]]).map(([value, label]) => ({
    value,
    label: label[language],
  }));
  return (
    <Folded
      reader={reader}
      form={form}
      name={name}
      legend={say(`diagnosis.settling.lists.${name}`)}
      options={options}
    />
  );
}

function Running({ reader, show: { catalogue, form } }: Props) {
  const { say } = reader;
  const options = catalogue.practices.map(({ slug }) => ({ value: slug, label: nameOf(reader, catalogue, slug) }));
  const legend = say("diagnosis.settling.lists.running");
  return <Folded reader={reader} form={form} name="running" legend={legend} options={options} />;
}

interface FoldedProps {
  readonly reader: Reader;
  readonly form: SettlementFormState;
  readonly name: ListName | "running";
  readonly legend: string;
  readonly options: readonly FieldOption[];
}

/** What is ticked stands open, all else in a fold below it; without a tick all of it is folded, unless something is wrong. */
function Folded({ reader: { say }, form, name, legend, options }: FoldedProps) {
  const field = form.field(name);
  const ticked = [field.value].flat().filter((value) => value !== "");
  if (ticked.length === 0)
    return (
      <FoldedQuestion summary={legend} open={field.error !== undefined}>
        <Field field={field} label={legend} options={options} />
      </FoldedQuestion>
    );
  const others = options.filter(({ value }) => !ticked.includes(value));
  return (
    <>
      <Field field={field} label={legend} options={options.filter(({ value }) => ticked.includes(value))} />
      <FoldedQuestion summary={say("diagnosis.settling.others", { legend })} open={false}>
        <fieldset class="question">
          <legend class="only-heard">{legend}</legend>
          <Ticks type="checkbox" name={name} choices={others.map((option) => ({ ...option, checked: false }))} />
        </fieldset>
      </FoldedQuestion>
    </>
  );
}

function Chosen({ reader, show, name, list }: Props & { name: "phase" | "scale"; list: "phases" | "scales" }) {
  const { say, contentLanguage: language } = reader;
  const labels = Object.entries(show.catalogue.taxonomy[list]).map(([value, label]) => ({
    value,
    label: label[language],
  }));
  return (
    <Field
      field={show.form.field(name)}
      label={say(`diagnosis.settling.lists.${name}`)}
      optionalWord={say("diagnosis.optional")}
      options={[...labels, { value: "", label: say("diagnosis.settling.notKnown") }]}
    />
  );
}
