import type { Reader } from "#web/platform/language/reader.ts";
import { CopyField } from "#web/ui/copy-field.tsx";
import { BackLink } from "#web/ui/dialog.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { ErrorSummary } from "#web/ui/error-summary.tsx";
import { Field } from "#web/ui/field.tsx";
import { Button, ButtonRow, Form, PressForm } from "#web/ui/form.tsx";
import { Notice, StatusNotice } from "#web/ui/notice.tsx";
import { Table } from "#web/ui/table.tsx";
import { Heading, Paragraph, Part } from "#web/ui/text.tsx";
import { paths } from "../../paths.ts";
import type { Diagnosis } from "../../store.ts";
import { DAYS, type ShareFormState, VARIANTS } from "../schema.ts";
import type { Share } from "../store.ts";

interface Props {
  readonly reader: Reader;
  readonly show: {
    readonly diagnosis: Diagnosis;
    readonly shares: readonly Share[];
    /** Whether enough residents said whether it is right. */
    readonly isChecked: boolean;
    readonly form: ShareFormState;
    /** The link this browser just made, for as long as it holds it. */
    readonly link: { readonly share: Share; readonly address: string } | undefined;
  };
}

/** Secret links to one diagnosis: which work, making one, taking one back. */
export function SharePage({ reader, show }: Props) {
  const { say, to, format } = reader;
  const { link, diagnosis } = show;
  return (
    <>
      <ErrorSummary title={say("diagnosis.problems")} problems={show.form.problems} labels={labelsOf(reader)} />
      <Heading level={1}>{say("diagnosis.sharing.title")}</Heading>
      <Paragraph lead>{say("diagnosis.sharing.lead")}</Paragraph>
      {link && (
        <StatusNotice tone="good" title={say("diagnosis.sharing.made.title", { meantFor: link.share.meantFor })}>
          <CopyField
            id="geheime-link"
            label={say("diagnosis.sharing.made.label")}
            text={link.address}
            button={say("diagnosis.sharing.made.copy")}
            done={say("diagnosis.sharing.made.copied")}
          />
          <Paragraph>{say("diagnosis.sharing.made.text", { date: format.day(link.share.expiresAt) })}</Paragraph>
        </StatusNotice>
      )}
      {!show.isChecked && (
        <Notice tone="careful" title={say("diagnosis.sharing.notChecked.title")}>
          <Paragraph>{say("diagnosis.sharing.notChecked.text")}</Paragraph>
          <Paragraph>
            <a class="nl-link" href={to(paths.residents(diagnosis.id))}>
              {say("diagnosis.sharing.notChecked.link")}
            </a>
          </Paragraph>
        </Notice>
      )}
      <Working reader={reader} show={show} />
      <New reader={reader} show={show} />
      <BackLink href={to(paths.diagnosis(diagnosis.id))}>{say("diagnosis.back")}</BackLink>
    </>
  );
}

function Working({ reader: { say, to, format }, show: { diagnosis, shares } }: Props) {
  return (
    <Part id="links" title={say("diagnosis.sharing.working.title")}>
      <Table
        caption={say("diagnosis.sharing.working.caption", { count: shares.length })}
        columns={[
          { key: "voor", label: say("diagnosis.sharing.working.meantFor") },
          { key: "mag", label: say("diagnosis.sharing.working.may") },
          { key: "tot", label: say("diagnosis.sharing.working.until") },
          { key: "intrekken", label: say("diagnosis.sharing.working.takeBack") },
        ]}
        rows={shares.map(({ id, meantFor, variant, expiresAt }) => [
          meantFor,
          say(`diagnosis.sharing.variants.${variant}`),
          format.day(expiresAt),
          <PressForm action={to(paths.takeBack(diagnosis.id, id))}>
            <Button tone="secondary" type="submit">
              {say("diagnosis.sharing.working.submit")} <span class="only-heard">{meantFor}</span>
            </Button>
          </PressForm>,
        ])}
        empty={
          <EmptyState
            level={3}
            title={say("diagnosis.sharing.working.empty")}
            text={say("diagnosis.sharing.working.emptyText")}
          />
        }
      />
    </Part>
  );
}

const labelsOf = ({ say }: Reader) => ({
  meantFor: say("diagnosis.sharing.form.meantFor"),
  variant: say("diagnosis.sharing.form.variant"),
  days: say("diagnosis.sharing.form.days"),
});

function New({ reader, show: { diagnosis, form } }: Props) {
  const { say, to } = reader;
  const labels = labelsOf(reader);
  return (
    <Part id="nieuw" title={say("diagnosis.sharing.form.title")}>
      <Form action={to(paths.share(diagnosis.id))} submission={form.submission}>
        <Field
          field={form.field("meantFor")}
          label={labels.meantFor}
          hint={say("diagnosis.sharing.form.meantForHint")}
        />
        <Field
          field={form.field("variant")}
          label={labels.variant}
          options={VARIANTS.map((variant) => ({ value: variant, label: say(`diagnosis.sharing.variants.${variant}`) }))}
        />
        <Field
          field={form.field("days")}
          label={labels.days}
          options={DAYS.map((days) => ({
            value: days,
            label: say("diagnosis.sharing.form.forDays", { days: Number(days) }),
          }))}
        />
        <ButtonRow>
          <Button type="submit">{say("diagnosis.sharing.form.submit")}</Button>
        </ButtonRow>
      </Form>
    </Part>
  );
}
