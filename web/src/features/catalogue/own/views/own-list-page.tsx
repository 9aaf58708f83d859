import type { Reader } from "#web/platform/language/reader.ts";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { ActionLink, ButtonRow } from "#web/ui/form.tsx";
import { StatusNotice } from "#web/ui/notice.tsx";
import { Table } from "#web/ui/table.tsx";
import { Heading, Paragraph } from "#web/ui/text.tsx";
import { paths } from "../paths.ts";
import type { OwnShown } from "../service.ts";

interface Props {
  readonly reader: Reader;
  readonly practices: readonly OwnShown[];
  /** A draft was just thrown away. */
  readonly removed: boolean;
}

/** The practices a municipality wrote down itself. */
export function OwnListPage({ reader: { say, to, format }, practices, removed }: Props) {
  return (
    <>
      <Heading level={1}>{say("catalogue.own.list.title")}</Heading>
      <Paragraph lead>{say("catalogue.own.list.lead")}</Paragraph>
      {removed && <StatusNotice tone="good" title={say("catalogue.own.list.removed")} />}
      <ButtonRow>
        <ActionLink href={to(paths.add())}>{say("catalogue.own.list.add")}</ActionLink>
      </ButtonRow>
      <Table
        caption={say("catalogue.own.list.caption", { count: practices.length })}
        columns={[
          { key: "naam", label: say("catalogue.own.list.name") },
          { key: "wie-ziet", label: say("catalogue.own.list.seenBy") },
          { key: "bewaard", label: say("catalogue.own.list.saved") },
        ]}
        rows={practices.map(({ id, practice, publishedAt, writtenAt }) => [
          <a class="nl-link" href={to(paths.one(id))}>
            {practice.title.nl}
          </a>,
          say(publishedAt === null ? "catalogue.own.list.draft" : "catalogue.own.list.published"),
          format.day(writtenAt),
        ])}
        empty={
          <EmptyState level={2} title={say("catalogue.own.list.empty")} text={say("catalogue.own.list.emptyText")} />
        }
      />
    </>
  );
}
