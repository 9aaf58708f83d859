import type { Child } from "hono/jsx";
import type { Reader } from "#web/platform/language/reader.ts";
import { ROLES } from "#web/platform/sessions/actor.ts";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { ActionLink } from "#web/ui/form.tsx";
import { BulletList } from "#web/ui/list.tsx";
import { DownloadLink, Paging } from "#web/ui/paging.tsx";
import { Table } from "#web/ui/table.tsx";
import { PostedTableFilter } from "#web/ui/table-filter.tsx";
import { type Arrangement, type TableChange, type TableState, tableQuery } from "#web/ui/table-state.ts";
import { Heading, Paragraph } from "#web/ui/text.tsx";
import type { PersonShown } from "../../store.ts";
import { paths } from "../paths.ts";
import { FoundPaging } from "./found-paging.tsx";
import type { Choosable } from "./member-form.tsx";
import { type ListNews, ListNotice } from "./notices.tsx";

interface PeopleList {
  readonly state: TableState;
  readonly shown: Arrangement<PersonShown>;
  readonly organisations: readonly Choosable[];
  readonly news: ListNews | undefined;
}

interface Props {
  readonly reader: Reader;
  readonly list: PeopleList;
}

/** Everybody an administrator looks after. */
export function PeoplePage({ reader, list }: Props) {
  const { say, to } = reader;
  return (
    <>
      <Heading level={1}>{say("people.members.list.title")}</Heading>
      <Paragraph lead>{say("people.members.list.lead")}</Paragraph>
      {list.news && <ListNotice reader={reader} news={list.news} />}
      <div class="button-row">
        <ActionLink href={to(paths.invite())}>{say("people.members.list.invite")}</ActionLink>
      </div>
      <Filter reader={reader} list={list} />
      {list.state.search !== "" && <Paragraph>{say("people.members.list.searched")}</Paragraph>}
      <Rows reader={reader} list={list} />
      <Way reader={reader} list={list} />
    </>
  );
}

function Filter({ reader: { say, to }, list: { state, organisations } }: Props) {
  const all = { value: "", label: say("people.members.list.all") };
  const byOrganisation = {
    key: "organisatie",
    label: say("people.members.list.organisation"),
    options: [all, ...organisations.map(({ id, name }) => ({ value: id, label: name }))],
  };
  const byRole = {
    key: "rol",
    label: say("people.members.list.role"),
    options: [all, ...ROLES.map((role) => ({ value: role, label: say(`people.roles.${role}`) }))],
  };
  return (
    <PostedTableFilter
      action={to(paths.members())}
      state={state}
      words={{
        search: say("people.members.list.search"),
        submit: say("people.members.list.submit"),
        clear: say("people.members.list.clear"),
      }}
      choices={organisations.length > 1 ? [byOrganisation, byRole] : [byRole]}
    />
  );
}

function Rows({ reader, list: { state, shown } }: Props) {
  const { say, to, format } = reader;
  const sorting = {
    now: state.sort,
    href: (change: TableChange) => to(paths.members(tableQuery(state, change))),
    label: say("people.members.list.sort"),
  };
  return (
    <Table
      caption={say("people.members.list.caption", { count: shown.total })}
      columns={[
        { key: "naam", label: say("people.members.list.name"), sortable: true },
        { key: "mail", label: say("people.members.list.email"), sortable: true },
        { key: "rol", label: say("people.members.list.roles") },
        { key: "sinds", label: say("people.members.since"), sortable: true },
      ]}
      {...(state.search === "" && { sorting })}
      rows={shown.rows.map((person) => [
        <a class="nl-link" href={to(paths.member(person.id))}>
          {person.name}
        </a>,
        person.email,
        rolesOf(reader, person),
        format.day(person.createdAt),
      ])}
      empty={
        <EmptyState level={2} title={say("people.members.list.empty")} text={say("people.members.list.emptyText")}>
          <ActionLink href={to(paths.members())} tone="secondary">
            {say("people.members.list.clear")}
          </ActionLink>
        </EmptyState>
      }
    />
  );
}

function rolesOf({ say }: Reader, { roles }: PersonShown): Child {
  const lines = roles.map(({ role, organisation }) =>
    say("people.members.roleAt", { role: say(`people.roles.${role}`), organisation: organisation ?? "" }),
  );
  if (lines.length > 1) return <BulletList items={lines} />;
  return lines[0] ?? say("people.members.noRole");
}

/** The way to other pages and to a file: by address, or by form as long as it carries what was typed to find somebody. */
function Way({ reader, list: { state, shown } }: Props) {
  const { say, to } = reader;
  if (shown.total === 0) return null;
  const words = {
    label: say("people.members.list.paging"),
    part: say("people.members.list.part", { from: shown.from, to: shown.to, total: shown.total }),
    previous: say("people.members.list.previous"),
    next: say("people.members.list.next"),
  };
  const download = say("people.members.list.download");
  if (state.search !== "") {
    const targets = { list: to(paths.members()), file: to(paths.file()) };
    return <FoundPaging state={state} shown={shown} targets={targets} words={{ ...words, download }} />;
  }
  return (
    <Paging
      shown={shown}
      href={(change) => to(paths.members(tableQuery({ ...state, page: shown.page }, change)))}
      words={words}
    >
      <DownloadLink href={to(paths.file(tableQuery(state)))}>{download}</DownloadLink>
    </Paging>
  );
}
