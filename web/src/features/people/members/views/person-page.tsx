import type { FormState } from "#web/platform/form/form-state.ts";
import type { Reader } from "#web/platform/language/reader.ts";
import { ConfirmLink } from "#web/ui/dialog.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { ErrorSummary } from "#web/ui/error-summary.tsx";
import { ActionLink, Button, ButtonRow, Form } from "#web/ui/form.tsx";
import { Facts } from "#web/ui/list.tsx";
import { Table } from "#web/ui/table.tsx";
import { Heading, Paragraph } from "#web/ui/text.tsx";
import { paths as auditPaths } from "../../audit/paths.ts";
import { paths } from "../paths.ts";
import type { roleForm } from "../schema.ts";
import type { Member } from "../service.ts";
import { type Choosable, RoleFields, roleLabels } from "./member-form.tsx";
import { type MemberNews, MemberNotice } from "./notices.tsx";
import { TakeQuestion, type Taking, takeTitle } from "./take-question.tsx";

interface PersonShow {
  readonly person: Member;
  readonly takings: readonly Taking[];
  readonly organisations: readonly Choosable[];
  readonly form: FormState<typeof roleForm>;
  readonly news: MemberNews | undefined;
  readonly seesLog: boolean;
}

interface Props {
  readonly reader: Reader;
  readonly show: PersonShow;
}

/** One person, as an administrator looks after them. */
export function PersonPage({ reader, show }: Props) {
  const { say, format } = reader;
  const { person, form, news, seesLog } = show;
  return (
    <>
      <Heading level={1}>{person.name}</Heading>
      <ErrorSummary title={say("people.members.problems")} problems={form.problems} labels={roleLabels(reader)} />
      {news && <MemberNotice reader={reader} news={news} />}
      <Facts
        facts={[
          { term: say("people.members.person.email"), says: person.email },
          { term: say("people.members.person.language"), says: languageOf(reader, person.language) },
          { term: say("people.members.since"), says: format.day(person.createdAt) },
          ...(seesLog
            ? [{ term: say("people.members.person.log"), says: <LogLink reader={reader} id={person.id} /> }]
            : []),
        ]}
      />
      <Roles reader={reader} show={show} />
      <Give reader={reader} show={show} />
      {person.mayBeErased && <Erase reader={reader} person={person} />}
    </>
  );
}

function LogLink({ reader: { say, to }, id }: { reader: Reader; id: string }) {
  return (
    <a class="nl-link" href={to(auditPaths.log(`?persoon=${id}`))}>
      {say("people.members.person.logLink")}
    </a>
  );
}

function languageOf({ say }: Reader, language: string): string {
  const known = (["nl", "en", "ar"] as const).find((one) => one === language);
  return known ? say(`people.members.languages.${known}`) : language;
}

function Roles({ reader, show: { person, takings } }: Props) {
  const { say, format } = reader;
  return (
    <section class="part" aria-labelledby="rollen">
      <Heading level={2} id="rollen">
        {say("people.members.person.roles")}
      </Heading>
      <Table
        caption={say("people.members.person.caption", { name: person.name })}
        columns={[
          { key: "rol", label: say("people.members.person.role") },
          { key: "organisatie", label: say("people.members.person.organisation") },
          { key: "sinds", label: say("people.members.since") },
          { key: "veranderen", label: say("people.members.person.change") },
        ]}
        rows={takings.map((taking) => [
          say(`people.roles.${taking.held.role}`),
          taking.held.organisation ?? "",
          format.day(taking.held.givenAt),
          <TakeLink reader={reader} taking={taking} />,
        ])}
        empty={
          <EmptyState
            level={3}
            title={say("people.members.person.noRoles")}
            text={say("people.members.person.noRolesText", { name: person.name })}
          />
        }
      />
    </section>
  );
}

function TakeLink({ reader, taking }: { reader: Reader; taking: Taking }) {
  const { say, to } = reader;
  const { person, held } = taking;
  return (
    <ConfirmLink
      id={`vraag-${held.id}`}
      href={to(paths.takeRole(person.id, held.id))}
      label={say("people.members.take.label")}
      title={takeTitle(reader, held)}
    >
      <TakeQuestion reader={reader} taking={taking} />
    </ConfirmLink>
  );
}

function Give({ reader, show: { person, organisations, form } }: Props) {
  const { say, to } = reader;
  return (
    <section class="part" aria-labelledby="geven">
      <Heading level={2} id="geven">
        {say("people.members.give.title")}
      </Heading>
      <Form action={to(paths.roles(person.id))} submission={form.submission}>
        <RoleFields reader={reader} form={form} organisations={organisations} />
        <ButtonRow>
          <Button type="submit">{say("people.members.give.submit")}</Button>
        </ButtonRow>
      </Form>
    </section>
  );
}

function Erase({ reader: { say, to }, person: { id, name } }: { reader: Reader; person: Member }) {
  return (
    <section class="part" aria-labelledby="wissen">
      <Heading level={2} id="wissen">
        {say("people.members.erase.heading")}
      </Heading>
      <Paragraph>{say("people.members.erase.lead", { name })}</Paragraph>
      <ActionLink href={to(paths.erase(id))} tone="secondary">
        {say("people.members.erase.link")}
      </ActionLink>
    </section>
  );
}
