import { type Catalogue, findPractice } from "@naast/catalogue";
import { paths as cataloguePaths, queryOf } from "#web/features/catalogue/index.ts";
import type { Reader } from "#web/platform/language/reader.ts";
import { BackLink } from "#web/ui/dialog.tsx";
import { ErrorSummary } from "#web/ui/error-summary.tsx";
import { Field } from "#web/ui/field.tsx";
import { ActionLink, Button, ButtonRow, Form } from "#web/ui/form.tsx";
import { Table } from "#web/ui/table.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { Heading, Paragraph, Part } from "#web/ui/text.tsx";
import { DECISIONS, type DecisionFormState } from "../schema.ts";
import { matrixOf, type Settled } from "../service.ts";
import { DecisionTable } from "./decision-table.tsx";
import type { At } from "./settle-page.tsx";
import { AdviceFirst } from "./settled-summary.tsx";

interface Props {
  readonly reader: Reader;
  readonly show: {
    readonly at: At;
    readonly catalogue: Catalogue;
    readonly settled: Settled;
    readonly form: DecisionFormState;
  };
}

/** How many fitting practices are named here; the page 'wat past' has all, with their reasons. */
const MOST_NAMED = 6;

/** Choosing: what fits, what runs here already, what nothing covers, and what the table decides. */
export function ChoosePage({ reader, show }: Props) {
  const { say, to } = reader;
  const { at, settled } = show;
  return (
    <>
      <ErrorSummary title={say("diagnosis.problems")} problems={show.form.problems} labels={labelsOf(reader)} />
      <p class="step__label">{say("diagnosis.steps.choose.label")}</p>
      <Heading level={1}>{say("diagnosis.settling.choose.title")}</Heading>
      <AdviceFirst reader={reader} settled={settled} />
      <Paragraph lead>{say("diagnosis.settling.choose.lead")}</Paragraph>
      <Fitting reader={reader} show={show} />
      <WhiteSpots reader={reader} show={show} />
      <Decided reader={reader} show={show} />
      <Decide reader={reader} show={show} />
      <Paragraph>{settled.result.disclaimer[reader.contentLanguage]}</Paragraph>
      <BackLink href={to(at.back)}>{say("diagnosis.back")}</BackLink>
    </>
  );
}

const titleOf = ({ catalogue }: Pick<Props["show"], "catalogue">, { contentLanguage }: Reader, slug: string) =>
  findPractice(catalogue, slug)?.title[contentLanguage] ?? slug;

function Fitting({ reader, show }: Props) {
  const { say, to, contentLanguage: language } = reader;
  const { situation, result } = show.settled;
  const query = queryOf(situation);
  return (
    <Part id="wat-past" title={say("diagnosis.settling.choose.fits", { count: result.results.length })}>
      {result.results.length === 0 ? (
        <Paragraph>{say("diagnosis.settling.choose.nothing")}</Paragraph>
      ) : (
        <ul class="list">
          {result.results.slice(0, MOST_NAMED).map((match) => (
            <li>
              <a class="nl-link" href={to(cataloguePaths.practice(match.slug, query))}>
                {titleOf(show, reader, match.slug)}
              </a>
              <p class="list__note">
                {match.for
                  .slice(0, 2)
                  .map(({ text }) => text[language])
                  .join(" ")}
              </p>
            </li>
          ))}
        </ul>
      )}
      <ButtonRow>
        <ActionLink tone="secondary" href={to(cataloguePaths.match(query))}>
          {say("diagnosis.settling.choose.all")}
        </ActionLink>
      </ButtonRow>
    </Part>
  );
}

function WhiteSpots({ reader, show }: Props) {
  const { say, format, contentLanguage: language } = reader;
  const names = (slugs: readonly string[]) => format.list(slugs.map((slug) => titleOf(show, reader, slug)));
  const rows = matrixOf(show.settled);
  const chosenCell = (chosen: readonly string[], running: readonly string[]) => {
    if (chosen.length > 0) return names(chosen);
    return running.length > 0 ? (
      say("diagnosis.settling.matrix.none")
    ) : (
      <Tag>{say("diagnosis.settling.matrix.white")}</Tag>
    );
  };
  const white = rows.filter(({ running, chosen }) => running.length + chosen.length === 0).length;
  return (
    <Part id="witte-vlekken" title={say("diagnosis.settling.matrix.title")}>
      <Paragraph>{say("diagnosis.settling.matrix.text", { white, all: rows.length })}</Paragraph>
      <Table
        caption={say("diagnosis.settling.matrix.caption")}
        columns={[
          { key: "wat", label: say("diagnosis.settling.matrix.spot") },
          { key: "loopt", label: say("diagnosis.settling.matrix.running") },
          { key: "gekozen", label: say("diagnosis.settling.matrix.chosen") },
        ]}
        rows={rows.map(({ spot, running, chosen }) => [
          show.catalogue.taxonomy[spot.criterion][spot.id]?.[language] ?? spot.id,
          running.length > 0 ? names(running) : say("diagnosis.settling.matrix.none"),
          chosenCell(chosen, running),
        ])}
      />
    </Part>
  );
}

function Decided({ reader, show: { catalogue, settled } }: Props) {
  return (
    <Part id="besloten" title={reader.say("diagnosis.settling.decided.title")}>
      <DecisionTable reader={reader} catalogue={catalogue} decisions={settled.decisions} />
    </Part>
  );
}

const labelsOf = ({ say }: Reader) => ({
  slug: say("diagnosis.settling.decided.practice"),
  kind: say("diagnosis.settling.decided.kind"),
  reason: say("diagnosis.settling.decided.reason"),
  owner: say("diagnosis.settling.decided.owner"),
  reviewOn: say("diagnosis.settling.decided.review"),
});

function Decide({ reader, show }: Props) {
  const { say, to } = reader;
  const { form, settled, catalogue } = show;
  const fitting = settled.result.results.map(({ slug }) => slug);
  const others = catalogue.practices.map(({ slug }) => slug).filter((slug) => !fitting.includes(slug));
  const options = (slugs: readonly string[], group: string) =>
    slugs.map((slug) => ({ value: slug, label: titleOf(show, reader, slug), group }));
  const labels = labelsOf(reader);
  return (
    <Part id="besluiten" title={say("diagnosis.settling.decide.title")}>
      <Form action={to(show.at.action)} submission={form.submission}>
        <Field
          field={form.field("slug")}
          label={labels.slug}
          options={[
            { value: "", label: say("diagnosis.settling.decide.choose") },
            ...options(fitting, say("diagnosis.settling.decide.fitting")),
            ...options(others, say("diagnosis.settling.decide.others")),
          ]}
        />
        <Field
          field={form.field("kind")}
          label={labels.kind}
          options={DECISIONS.map((kind) => ({ value: kind, label: say(`diagnosis.settling.kinds.${kind}`) }))}
        />
        <Field field={form.field("reason")} label={labels.reason} hint={say("diagnosis.settling.decide.reasonHint")} />
        <Field field={form.field("owner")} label={labels.owner} hint={say("diagnosis.settling.decide.ownerHint")} />
        <Field
          field={form.field("reviewOn")}
          label={labels.reviewOn}
          hint={say("diagnosis.settling.decide.reviewHint")}
        />
        <ButtonRow>
          <Button type="submit">{say("diagnosis.settling.decide.submit")}</Button>
        </ButtonRow>
      </Form>
    </Part>
  );
}
