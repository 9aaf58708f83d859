import type { Reader } from "#web/platform/language/reader.ts";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { ActionLink, ButtonRow } from "#web/ui/form.tsx";
import { BulletList } from "#web/ui/list.tsx";
import { StatusNotice } from "#web/ui/notice.tsx";
import { TableFilter } from "#web/ui/table-filter.tsx";
import { Fold, Heading, Paragraph } from "#web/ui/text.tsx";
import { paths } from "../paths.ts";
import type { Area, District } from "../schema.ts";
import { WhichFiles } from "./which-files.tsx";

interface Props {
  readonly reader: Reader;
  readonly show: {
    /** All of them, however many are shown. */
    readonly count: number;
    readonly years: readonly number[];
    readonly search: string;
    readonly found: readonly District[];
    readonly mayLookAfter: boolean;
    readonly news: "replaced" | "removed" | undefined;
  };
}

/** The districts and neighbourhoods from which people here choose. */
export function ListPage({ reader, show }: Props) {
  const { say } = reader;
  return (
    <>
      <Heading level={1}>{say("areas.list.title")}</Heading>
      <Paragraph lead>{say("areas.list.lead")}</Paragraph>
      {show.news && <StatusNotice tone="good" title={say(`areas.list.${show.news}`)} />}
      {show.count === 0 ? <Nothing reader={reader} show={show} /> : <Listed reader={reader} show={show} />}
    </>
  );
}

function Nothing({ reader, show: { mayLookAfter } }: Props) {
  const { say, to } = reader;
  return (
    <EmptyState
      level={2}
      title={say("areas.list.empty")}
      text={say(mayLookAfter ? "areas.list.emptyText" : "areas.list.emptyForOthers")}
    >
      {mayLookAfter && (
        <>
          <WhichFiles reader={reader} />
          <ButtonRow>
            <ActionLink href={to(paths.import())}>{say("areas.list.import")}</ActionLink>
          </ButtonRow>
        </>
      )}
    </EmptyState>
  );
}

function Listed({ reader, show }: Props) {
  const { say, to, format } = reader;
  const { years, search, found, mayLookAfter } = show;
  return (
    <>
      <Paragraph>
        {say("areas.list.about", { count: show.count, years: format.list(years.map((year) => String(year))) })}
      </Paragraph>
      <ButtonRow>
        {mayLookAfter && <ActionLink href={to(paths.import())}>{say("areas.list.importNewer")}</ActionLink>}
        <ActionLink tone="secondary" href={to(paths.file())}>
          {say("areas.list.take")}
        </ActionLink>
        {mayLookAfter && (
          <ActionLink tone="secondary" href={to(paths.remove())}>
            {say("areas.list.remove")}
          </ActionLink>
        )}
      </ButtonRow>
      <TableFilter
        action={to(paths.areas())}
        state={{ search, sort: undefined, page: 1, filters: {} }}
        words={{
          search: say("areas.list.search"),
          submit: say("areas.list.submit"),
          clear: say("areas.list.clear"),
        }}
      />
      {found.length === 0 && <Paragraph>{say("areas.list.notFound", { search })}</Paragraph>}
      {found.map((district) => (
        <DistrictPart reader={reader} district={district} isOpen={search !== "" || show.count <= FEW} />
      ))}
    </>
  );
}

/** So few that nobody has to unfold anything. */
const FEW = 40;

function DistrictPart({
  reader: { say },
  district: { code, area, neighbourhoods },
  isOpen,
}: Pick<Props, "reader"> & { readonly district: District; readonly isOpen: boolean }) {
  const title = area?.name ?? say("areas.list.unnamed", { code });
  return (
    <Fold level={2} title={title} note={say("areas.list.size", { count: neighbourhoods.length })} open={isOpen}>
      <p class="field__hint">{code}</p>
      <BulletList items={neighbourhoods.map((one) => <Neighbourhood area={one} />)} />
    </Fold>
  );
}

function Neighbourhood({ area: { name, code } }: { readonly area: Area }) {
  return (
    <>
      {name} <span class="field__hint">{code}</span>
    </>
  );
}
