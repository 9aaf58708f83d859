import type { Reader } from "#web/platform/language/reader.ts";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { ActionLink } from "#web/ui/form.tsx";
import { DownloadLink, Paging } from "#web/ui/paging.tsx";
import { Table } from "#web/ui/table.tsx";
import { TableFilter } from "#web/ui/table-filter.tsx";
import { type Arrangement, type TableChange, type TableState, tableQuery } from "#web/ui/table-state.ts";
import { Heading } from "#web/ui/text.tsx";
import { paths } from "../paths.ts";
import { type SampleRow, SUBJECTS, streetName } from "../schema.ts";

export interface ShownTable {
  readonly state: TableState;
  readonly shown: Arrangement<SampleRow>;
  /** Where the same rows are a file. */
  readonly file: string;
}

export function TablePart({ reader, table }: { reader: Reader; table: ShownTable }) {
  const { say, to, format } = reader;
  const { state, shown, file } = table;
  const href = (change: TableChange) => to(paths.style(tableQuery(state, change), "tabel"));
  return (
    <section class="part" aria-labelledby="tabel">
      <Heading level={2} id="tabel">
        {say("house.style.table.title")}
      </Heading>
      <Filter reader={reader} state={state} />
      <Table
        caption={say("house.style.table.caption")}
        columns={[
          { key: "straat", label: say("house.style.table.street"), sortable: true },
          { key: "onderwerp", label: say("house.style.table.subject") },
          { key: "sinds", label: say("house.style.table.since"), sortable: true },
          { key: "stemmen", label: say("house.style.table.votes"), sortable: true, align: "end" },
        ]}
        sorting={{ now: state.sort, href, label: say("house.style.table.sort") }}
        rows={shown.rows.map((row) => [
          streetName(row, reader),
          say(`house.style.table.subjects.${row.subject}`),
          format.day(row.since),
          format.number(row.votes),
        ])}
        empty={
          <EmptyState level={3} title={say("house.style.table.empty")} text={say("house.style.table.emptyText")}>
            <ActionLink href={to(paths.style("", "tabel"))} tone="secondary">
              {say("house.style.table.clear")}
            </ActionLink>
          </EmptyState>
        }
      />
      <Paging
        shown={shown}
        href={href}
        words={{
          label: say("house.style.table.paging"),
          part: say("house.style.table.part", { from: shown.from, to: shown.to, total: shown.total }),
          previous: say("house.style.table.previous"),
          next: say("house.style.table.next"),
        }}
      >
        <DownloadLink href={file}>{say("house.style.table.download")}</DownloadLink>
      </Paging>
    </section>
  );
}

function Filter({ reader: { say, to }, state }: { reader: Reader; state: TableState }) {
  return (
    <TableFilter
      action={to(paths.style())}
      state={state}
      words={{
        search: say("house.style.table.search"),
        submit: say("house.style.table.submit"),
        clear: say("house.style.table.clear"),
      }}
      choices={[
        {
          key: "onderwerp",
          label: say("house.style.table.subject"),
          options: [
            { value: "", label: say("house.style.table.subjects.all") },
            ...SUBJECTS.map((value) => ({ value, label: say(`house.style.table.subjects.${value}`) })),
          ],
        },
      ]}
    />
  );
}
