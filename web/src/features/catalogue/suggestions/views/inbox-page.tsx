import type { Catalogue } from "@naast/catalogue";
import { findPractice } from "@naast/catalogue";
import type { Reader } from "#web/platform/language/reader.ts";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { Table } from "#web/ui/table.tsx";
import { Heading, Paragraph } from "#web/ui/text.tsx";
import { paths } from "../paths.ts";
import type { Suggestion } from "../store.ts";

interface Props {
  readonly reader: Reader;
  readonly catalogue: Catalogue;
  readonly inbox: { readonly open: readonly Suggestion[]; readonly settled: readonly Suggestion[] };
}

/** What waits for an answer, and what had one. */
export function InboxPage({ reader, catalogue, inbox: { open, settled } }: Props) {
  const { say, to, format, contentLanguage } = reader;
  const link = ({ id, slug }: Suggestion) => (
    <a class="nl-link" href={to(paths.one(id))}>
      {findPractice(catalogue, slug)?.title[contentLanguage] ?? slug}
    </a>
  );
  const heads = [
    { key: "praktijk", label: say("catalogue.suggestions.inbox.practice") },
    { key: "wat", label: say("catalogue.suggestions.inbox.kind") },
    { key: "verstuurd", label: say("catalogue.suggestions.inbox.sent") },
  ];
  const cells = (suggestion: Suggestion) => [
    link(suggestion),
    say(`catalogue.suggestions.kinds.${suggestion.kind}`),
    format.day(suggestion.sentAt),
  ];
  return (
    <>
      <Heading level={1}>{say("catalogue.suggestions.inbox.title")}</Heading>
      <Paragraph lead>{say("catalogue.suggestions.inbox.lead")}</Paragraph>
      <Table
        caption={say("catalogue.suggestions.inbox.openCaption", { count: open.length })}
        columns={heads}
        rows={open.map(cells)}
        empty={
          <EmptyState
            level={2}
            title={say("catalogue.suggestions.inbox.empty")}
            text={say("catalogue.suggestions.inbox.emptyText")}
          />
        }
      />
      {settled.length > 0 && (
        <section class="part">
          <Heading level={2}>{say("catalogue.suggestions.inbox.settled")}</Heading>
          <Table
            caption={say("catalogue.suggestions.inbox.settledCaption", { count: settled.length })}
            columns={[...heads, { key: "besluit", label: say("catalogue.suggestions.inbox.outcome") }]}
            rows={settled.map((suggestion) => [
              ...cells(suggestion),
              say(`catalogue.suggestions.outcomes.${suggestion.outcome ?? "declined"}`),
            ])}
          />
        </section>
      )}
    </>
  );
}
