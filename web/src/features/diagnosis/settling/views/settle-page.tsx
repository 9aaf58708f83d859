import type { Catalogue } from "@naast/catalogue";
import { labelsIn, type Named, type Picture } from "@naast/diagnosis";
import { hintWithLimit } from "#web/platform/form/hint-with-limit.ts";
import type { Reader } from "#web/platform/language/reader.ts";
import { BackLink } from "#web/ui/dialog.tsx";
import { ErrorSummary } from "#web/ui/error-summary.tsx";
import { Field } from "#web/ui/field.tsx";
import { Button, ButtonRow, Form } from "#web/ui/form.tsx";
import { Heading, Part } from "#web/ui/text.tsx";
import { NOT_KNOWN, OWN_WORDS, type SettlementFormState } from "../schema.ts";
import type { Settled } from "../service.ts";
import { Meanwhile } from "./meanwhile.tsx";
import { LastSettled } from "./settled-summary.tsx";
import { Running, TickList, withShare } from "./tick-list.tsx";

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
          hint={hintWithLimit(reader, form.field("goal"), say("diagnosis.settling.settle.goalHint"))}
          optionalWord={say("diagnosis.optional")}
        />
        <Part id="wat-speelt" title={say("diagnosis.settling.settle.about")}>
          {(["problems", "divides", "groups", "locations"] as const).map((name) => (
            <TickList reader={reader} show={show} name={name} />
          ))}
          <Chosen reader={reader} show={show} name="phase" list="phases" seen={picture?.phase.options} />
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
            hint={hintWithLimit(reader, form.field("reasoning"), say("diagnosis.settling.settle.reasoningHint"))}
            optionalWord={say("diagnosis.optional")}
          />
        </Part>
        {OWN_WORDS.some((name) => labelsIn(String(form.field(name).value)).length > 0) && (
          <Field field={form.field("asItIs")} label={say("diagnosis.settling.settle.asItIs")} />
        )}
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
    impossible: say("diagnosis.settling.lists.impossible"),
    reasoning: say("diagnosis.settling.settle.reasoning"),
  };
}

interface ChosenProps extends Props {
  readonly name: "phase" | "scale";
  readonly list: "phases" | "scales";
  /** How much of the table said so, where it was asked. */
  readonly seen?: readonly Named[] | undefined;
}

/** One answer, or that it is not known; none of them is chosen until somebody does. */
function Chosen({ reader, show, name, list, seen = [] }: ChosenProps) {
  const { say, contentLanguage: language } = reader;
  const labels = Object.entries(show.catalogue.taxonomy[list]).map(([value, label]) =>
    withShare(reader, { value, label: label[language] }, seen),
  );
  return (
    <Field
      field={show.form.field(name)}
      label={say(`diagnosis.settling.lists.${name}`)}
      optionalWord={say("diagnosis.optional")}
      options={[...labels, { value: NOT_KNOWN, label: say("diagnosis.settling.notKnown") }]}
    />
  );
}
