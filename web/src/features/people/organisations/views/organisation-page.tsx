import type { Reader } from "#web/platform/language/reader.ts";
import type { Role } from "#web/platform/sessions/actor.ts";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { ErrorSummary } from "#web/ui/error-summary.tsx";
import { ActionLink, Button, ButtonRow, Form } from "#web/ui/form.tsx";
import { StatusNotice } from "#web/ui/notice.tsx";
import { Table } from "#web/ui/table.tsx";
import { Heading, Paragraph } from "#web/ui/text.tsx";
import { paths as memberPaths } from "../../members/paths.ts";
import { paths } from "../paths.ts";
import type { OrganisationFormState } from "../schema.ts";
import type { Organisation } from "../store.ts";
import { OrganisationFields, organisationLabels } from "./organisation-fields.tsx";

interface OrganisationShow {
  readonly organisation: Organisation;
  readonly people: readonly { readonly id: string; readonly name: string; readonly roles: readonly Role[] }[];
  /** The form to change it; undefined for whoever may not. */
  readonly form: OrganisationFormState | undefined;
  readonly news: "added" | "changed" | undefined;
}

interface Props {
  readonly reader: Reader;
  readonly show: OrganisationShow;
}

/** One organisation and its people. */
export function OrganisationPage({ reader, show }: Props) {
  const { say } = reader;
  const { organisation, form, news } = show;
  return (
    <>
      <Heading level={1}>{organisation.name}</Heading>
      <Paragraph lead>{say(`people.kinds.${organisation.kind}`)}</Paragraph>
      <ErrorSummary
        title={say("people.organisations.problems")}
        problems={form?.problems ?? []}
        labels={organisationLabels(reader)}
      />
      {news === "added" && (
        <StatusNotice tone="good" title={say("people.organisations.one.added", { name: organisation.name })} />
      )}
      {news === "changed" && <StatusNotice tone="good" title={say("people.organisations.one.changed")} />}
      <People reader={reader} show={show} />
      {form && <Change reader={reader} organisation={organisation} form={form} />}
    </>
  );
}

function People({ reader, show: { organisation, people } }: Props) {
  const { say, to, format } = reader;
  return (
    <section class="part" aria-labelledby="mensen">
      <Heading level={2} id="mensen">
        {say("people.organisations.one.people")}
      </Heading>
      <Table
        caption={say("people.organisations.one.caption", { name: organisation.name })}
        columns={[
          { key: "naam", label: say("people.organisations.one.name") },
          { key: "rol", label: say("people.organisations.one.roles") },
        ]}
        rows={people.map(({ id, name, roles }) => [
          <a class="nl-link" href={to(memberPaths.member(id))}>
            {name}
          </a>,
          format.list(roles.map((role) => say(`people.roles.${role}`))),
        ])}
        empty={
          <EmptyState
            level={3}
            title={say("people.organisations.one.empty")}
            text={say("people.organisations.one.emptyText")}
          />
        }
      />
      <ButtonRow>
        <ActionLink href={to(memberPaths.invite(`?organisatie=${organisation.id}`))}>
          {say("people.organisations.one.invite")}
        </ActionLink>
      </ButtonRow>
    </section>
  );
}

function Change({
  reader,
  organisation: { id, kind },
  form,
}: {
  reader: Reader;
  organisation: Organisation;
  form: OrganisationFormState;
}) {
  const { say, to } = reader;
  return (
    <section class="part" aria-labelledby="veranderen">
      <Heading level={2} id="veranderen">
        {say(kind === "municipality" ? "people.organisations.one.changeName" : "people.organisations.one.change")}
      </Heading>
      <Form action={to(paths.organisation(id))} submission={form.submission}>
        <OrganisationFields reader={reader} form={form} />
        <ButtonRow>
          <Button tone="secondary" type="submit">
            {say("people.organisations.one.submit")}
          </Button>
        </ButtonRow>
      </Form>
    </section>
  );
}
