import type { ChainState } from "#web/platform/audit/store.ts";
import type { Reader } from "#web/platform/language/reader.ts";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { Icon } from "#web/ui/icon.tsx";
import { DownloadLink } from "#web/ui/paging.tsx";
import { Table } from "#web/ui/table.tsx";
import { Heading, Paragraph } from "#web/ui/text.tsx";
import { paths } from "../paths.ts";
import { type DayTyped, type LogAsked, logQuery, MOST_IN_FILE } from "../schema.ts";
import type { CheckOutcome, Who } from "../service.ts";
import type { LogEntry } from "../store.ts";
import { ChainPanel, CheckNotice } from "./chain-panel.tsx";
import { LogFilter } from "./log-filter.tsx";
import { tellWhat, tellWho } from "./told.tsx";

interface LogShow {
  readonly asked: LogAsked;
  readonly days: { readonly from: DayTyped; readonly until: DayTyped };
  readonly entries: readonly LogEntry[];
  readonly hasOlder: boolean;
  readonly hasNewer: boolean;
  readonly who: Who;
  readonly chain: ChainState;
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly outcome: CheckOutcome | undefined;
}

interface Props {
  readonly reader: Reader;
  readonly show: LogShow;
}

/** Who did or looked at what, newest first. */
export function LogPage({ reader, show }: Props) {
  const { say } = reader;
  const { asked, days, people, chain, outcome } = show;
  return (
    <>
      <Heading level={1}>{say("people.audit.log.title")}</Heading>
      <Paragraph lead>{say("people.audit.log.lead")}</Paragraph>
      <Paragraph>
        <a class="nl-link" href="#keten">
          {say("people.audit.chain.title")}
        </a>
      </Paragraph>
      {outcome && <CheckNotice reader={reader} outcome={outcome} />}
      <LogFilter reader={reader} asked={asked} days={days} people={people} />
      <Entries reader={reader} show={show} />
      {show.entries.length > 0 && <Way reader={reader} show={show} />}
      <ChainPanel reader={reader} chain={chain} />
    </>
  );
}

function Entries({ reader, show: { entries, who } }: Props) {
  const { say, format } = reader;
  return (
    <Table
      caption={say("people.audit.log.caption")}
      columns={[
        { key: "wat", label: say("people.audit.log.what") },
        { key: "wie", label: say("people.audit.log.who") },
        { key: "wanneer", label: say("people.audit.log.when") },
        { key: "soort", label: say("people.audit.log.kind") },
      ]}
      rows={entries.map((entry) => [
        tellWhat(reader, who, entry),
        tellWho(reader, who, entry),
        format.moment(entry.at),
        say(`people.audit.log.kinds.${entry.kind}`),
      ])}
      empty={<EmptyState level={2} title={say("people.audit.log.empty")} text={say("people.audit.log.emptyText")} />}
    />
  );
}

/** Older and newer, from the entries that are shown: the log grows while somebody reads. */
function Way({ reader: { say, to }, show: { asked, entries, hasOlder, hasNewer } }: Props) {
  const [newest, oldest] = [entries[0], entries.at(-1)];
  return (
    <div class="paging">
      <nav class="paging__ways" aria-label={say("people.audit.log.paging")}>
        {hasNewer && newest && (
          <a class="nl-link" href={to(paths.log(logQuery(asked, { after: newest.id })))} rel="prev">
            <Icon name="arrow-left" /> {say("people.audit.log.newer")}
          </a>
        )}
        {hasOlder && oldest && (
          <a class="nl-link" href={to(paths.log(logQuery(asked, { before: oldest.id })))} rel="next">
            {say("people.audit.log.older")} <Icon name="arrow-right" />
          </a>
        )}
      </nav>
      <DownloadLink href={to(paths.file(logQuery(asked)))}>{say("people.audit.log.download")}</DownloadLink>
      <p class="paging__part">{say("people.audit.log.most", { count: MOST_IN_FILE })}</p>
    </div>
  );
}
