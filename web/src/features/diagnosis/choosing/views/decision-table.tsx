import type { Catalogue } from "@naast/catalogue";
import type { Reader } from "#web/platform/language/reader.ts";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { Icon } from "#web/ui/icon.tsx";
import { Table } from "#web/ui/table.tsx";
import { Tag } from "#web/ui/tag.tsx";
import type { Settled } from "../../settling/service.ts";
import { type ChooseAt, decisionQuery } from "../schema.ts";
import { inOrder, isOverdue } from "../service.ts";
import type { Decision } from "../store.ts";
import { nameOf } from "./practice-name.tsx";

interface Props {
  readonly reader: Reader;
  readonly catalogue: Catalogue;
  readonly settled: Settled;
  /** Where it is changed and taken back; nowhere for whoever only reads. */
  readonly at?: ChooseAt;
}

/** What a table does, pins, keeps at hand and does not do, each with its reason; and what it is time to look back on. */
export function DecisionTable({ reader, catalogue, settled: { decisions, today }, at }: Props) {
  const { say } = reader;
  return (
    <Table
      caption={say("diagnosis.choosing.decided.caption", { count: decisions.length })}
      columns={[
        { key: "praktijk", label: say("diagnosis.choosing.decided.practice") },
        { key: "besluit", label: say("diagnosis.choosing.decided.kind") },
        { key: "reden", label: say("diagnosis.choosing.decided.reason") },
        { key: "wie", label: say("diagnosis.choosing.decided.owner") },
        { key: "terugkijken", label: say("diagnosis.choosing.decided.review") },
        ...(at ? [{ key: "anders", label: say("diagnosis.choosing.decided.otherwise") }] : []),
      ]}
      rows={inOrder(decisions).map((decision) => [
        nameOf(reader, catalogue, decision.slug),
        say(`diagnosis.choosing.kinds.${decision.kind}`),
        decision.reason,
        decision.owner ?? "–",
        <ReviewDay reader={reader} decision={decision} today={today} />,
        ...(at ? [<Otherwise reader={reader} catalogue={catalogue} decision={decision} at={at} />] : []),
      ])}
      empty={
        <EmptyState
          level={3}
          title={say("diagnosis.choosing.decided.empty")}
          text={say("diagnosis.choosing.decided.emptyText")}
        />
      }
    />
  );
}

function ReviewDay({
  reader: { say, format },
  decision,
  today,
}: {
  reader: Reader;
  decision: Decision;
  today: string;
}) {
  if (decision.reviewOn === null) return <>–</>;
  const day = format.day(new Date(decision.reviewOn));
  if (!isOverdue(decision, today)) return <>{day}</>;
  return (
    <>
      {day}{" "}
      <Tag>
        <Icon name="triangle-alert" /> {say("diagnosis.choosing.overdue.tag")}
      </Tag>
    </>
  );
}

function Otherwise({
  reader,
  catalogue,
  decision: { slug },
  at,
}: {
  reader: Reader;
  catalogue: Catalogue;
  decision: Decision;
  at: ChooseAt;
}) {
  const { say, to } = reader;
  return (
    <a class="nl-link on-screen" href={to(at.decide(decisionQuery(slug)))}>
      {say("diagnosis.choosing.decided.changeOrUndo")} <span class="only-heard">{nameOf(reader, catalogue, slug)}</span>
    </a>
  );
}
