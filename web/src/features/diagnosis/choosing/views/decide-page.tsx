import { type Catalogue, findPractice, type Practice } from "@naast/catalogue";
import { labelsIn } from "@naast/diagnosis";
import { reasonGroups } from "#web/features/catalogue/index.ts";
import { hintWithLimit } from "#web/platform/form/hint-with-limit.ts";
import type { Reader } from "#web/platform/language/reader.ts";
import { BackLink } from "#web/ui/dialog.tsx";
import { ErrorSummary } from "#web/ui/error-summary.tsx";
import { Field } from "#web/ui/field.tsx";
import { Button, ButtonRow, FoldedQuestion, Form } from "#web/ui/form.tsx";
import { ReasonsList } from "#web/ui/reasons.tsx";
import { Heading, Paragraph } from "#web/ui/text.tsx";
import type { Settled } from "../../settling/service.ts";
import type { ChooseAt } from "../schema.ts";
import { type DecisionFormState, KINDS } from "../schema.ts";
import { nameOf } from "./practice-name.tsx";
import { UndoButton } from "./undo-button.tsx";

interface Props {
  readonly reader: Reader;
  readonly show: {
    readonly at: ChooseAt;
    readonly catalogue: Catalogue;
    readonly settled: Settled;
    readonly form: DecisionFormState;
  };
}

/** One decision about one practice: what, why, and for what is done who carries it and when to look back. */
export function DecidePage({ reader, show }: Props) {
  const { say, to } = reader;
  const { at, catalogue, form, settled } = show;
  const slug = String(form.field("slug").value);
  const practice = findPractice(catalogue, slug);
  return (
    <>
      <p class="step__label">{say("diagnosis.steps.choose.label")}</p>
      <Heading level={1}>
        {practice
          ? say("diagnosis.choosing.decide.titleOf", { practice: nameOf(reader, catalogue, practice.slug) })
          : say("diagnosis.choosing.decide.title")}
      </Heading>
      <ErrorSummary title={say("diagnosis.problems")} problems={form.problems} labels={labelsOf(reader)} />
      {practice && <About reader={reader} show={show} practice={practice} />}
      <Form action={to(at.decide())} submission={form.submission}>
        <Which reader={reader} show={show} practice={practice} />
        <Field
          field={form.field("kind")}
          label={say("diagnosis.choosing.decided.kind")}
          options={KINDS.map((value) => ({
            value,
            label: say(`diagnosis.choosing.kinds.${value}`),
            hint: say(`diagnosis.choosing.decide.hints.${value}`),
          }))}
        />
        <Reason reader={reader} form={form} />
        <Carried reader={reader} form={form} today={settled.today} />
        <ButtonRow>
          <Button type="submit">{say("diagnosis.choosing.decide.submit")}</Button>
          <BackLink href={`${to(at.choose)}#wat-past`}>{say("diagnosis.back")}</BackLink>
        </ButtonRow>
      </Form>
      {settled.decisions.some((decision) => decision.slug === slug) && (
        <UndoButton reader={reader} catalogue={catalogue} at={at} slug={slug} />
      )}
    </>
  );
}

function labelsOf({ say }: Reader): Readonly<Record<string, string>> {
  return {
    slug: say("diagnosis.choosing.decided.practice"),
    kind: say("diagnosis.choosing.decided.kind"),
    reason: say("diagnosis.choosing.decided.reason"),
    owner: say("diagnosis.choosing.decided.owner"),
    reviewOn: say("diagnosis.choosing.decided.review"),
  };
}

/** What the practice is, and how it fits, for whoever was not there when it was weighed. */
function About({ reader, show: { settled }, practice }: Props & { practice: Practice }) {
  const { say, contentLanguage: language } = reader;
  const match = settled.result.results.find(({ slug }) => slug === practice.slug);
  return (
    <>
      <Paragraph lead>{practice.summary[language]}</Paragraph>
      {match && (
        <FoldedQuestion summary={say("diagnosis.choosing.decide.reasons")} open={match.against.length > 0}>
          <ReasonsList groups={reasonGroups(reader, match)} />
        </FoldedQuestion>
      )}
    </>
  );
}

/** Which practice it is about: known when somebody came from one, and otherwise asked. */
function Which({ reader, show, practice }: Props & { practice: Practice | undefined }) {
  const { say } = reader;
  const { form, settled, catalogue } = show;
  if (practice) return <input type="hidden" name="slug" value={practice.slug} />;
  const fitting = settled.result.results.map(({ slug }) => slug);
  const others = catalogue.practices.map(({ slug }) => slug).filter((slug) => !fitting.includes(slug));
  const options = (slugs: readonly string[], group: string) =>
    slugs.map((slug) => ({ value: slug, label: nameOf(reader, catalogue, slug), group }));
  return (
    <Field
      field={form.field("slug")}
      label={say("diagnosis.choosing.decided.practice")}
      options={[
        { value: "", label: say("diagnosis.choosing.decide.choose") },
        ...options(fitting, say("diagnosis.choosing.decide.fitting")),
        ...options(others, say("diagnosis.choosing.decide.others")),
      ]}
    />
  );
}

interface FormProps {
  readonly reader: Reader;
  readonly form: DecisionFormState;
}

/** Why; where that says what people are, it can be said that it does not. */
function Reason({ reader, form }: FormProps) {
  const { say } = reader;
  const field = form.field("reason");
  return (
    <>
      <Field
        field={field}
        label={say("diagnosis.choosing.decided.reason")}
        hint={hintWithLimit(reader, field, say("diagnosis.choosing.decide.reasonHint"))}
      />
      {labelsIn(String(field.value)).length > 0 && (
        <Field field={form.field("asItIs")} label={say("diagnosis.choosing.decide.asItIs")} />
      )}
    </>
  );
}

const HALF_A_YEAR = 182 * 24 * 60 * 60 * 1000;

/** Asked only of what is done; the style sheet takes it away for anything else, and nobody needs it to. */
function Carried({ reader: { say, format }, form, today }: FormProps & { readonly today: string }) {
  const example = format.day(new Date(Date.parse(today) + HALF_A_YEAR));
  return (
    <div class="decide__carried">
      <Field
        field={form.field("owner")}
        label={say("diagnosis.choosing.decided.owner")}
        hint={say("diagnosis.choosing.decide.ownerHint")}
      />
      <Field
        field={form.field("reviewOn")}
        label={say("diagnosis.choosing.decided.review")}
        hint={say("diagnosis.choosing.decide.reviewHint", { date: example })}
      />
    </div>
  );
}
