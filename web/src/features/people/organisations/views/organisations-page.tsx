import type { Reader } from "#web/platform/language/reader.ts";
import { ActionLink, ButtonRow } from "#web/ui/form.tsx";
import { Paging } from "#web/ui/paging.tsx";
import { Table } from "#web/ui/table.tsx";
import { type Arrangement, type TableChange, type TableState, tableQuery } from "#web/ui/table-state.ts";
import { Heading, Paragraph } from "#web/ui/text.tsx";
import { paths } from "../paths.ts";
import type { OrganisationShown } from "../store.ts";

export function OrganisationsPage({
  reader,
  list: { state, shown, mayAdd },
}: {
  reader: Reader;
  list: { readonly state: TableState; readonly shown: Arrangement<OrganisationShown>; readonly mayAdd: boolean };
}) {
  const { say, to, format } = reader;
  const href = (change: TableChange) => to(paths.organisations(tableQuery({ ...state, page: shown.page }, change)));
  return (
    <>
      <Heading level={1}>{say("people.organisations.list.title")}</Heading>
      <Paragraph lead>{say(mayAdd ? "people.organisations.list.lead" : "people.organisations.list.leadOwn")}</Paragraph>
      {mayAdd && (
        <ButtonRow>
          <ActionLink href={to(paths.add())}>{say("people.organisations.list.add")}</ActionLink>
        </ButtonRow>
      )}
      <Table
        caption={say("people.organisations.list.caption", { count: shown.total })}
        columns={[
          { key: "naam", label: say("people.organisations.list.name"), sortable: true },
          { key: "soort", label: say("people.organisations.list.kind"), sortable: true },
          { key: "mensen", label: say("people.organisations.list.people"), sortable: true, align: "end" },
        ]}
        sorting={{ now: state.sort, href, label: say("people.organisations.list.sort") }}
        rows={shown.rows.map(({ id, name, kind, people }) => [
          <a class="nl-link" href={to(paths.organisation(id))}>
            {name}
          </a>,
          say(`people.kinds.${kind}`),
          format.number(people),
        ])}
      />
      {shown.pages > 1 && (
        <Paging
          shown={shown}
          href={href}
          words={{
            label: say("people.organisations.list.paging"),
            part: say("people.organisations.list.part", { from: shown.from, to: shown.to, total: shown.total }),
            previous: say("people.organisations.list.previous"),
            next: say("people.organisations.list.next"),
          }}
        />
      )}
    </>
  );
}
