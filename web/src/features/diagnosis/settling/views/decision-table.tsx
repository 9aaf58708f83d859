import { type Catalogue, findPractice } from "@naast/catalogue";
import type { Reader } from "#web/platform/language/reader.ts";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { Table } from "#web/ui/table.tsx";
import type { Decision } from "../store.ts";

interface Props {
  readonly reader: Reader;
  readonly catalogue: Catalogue;
  readonly decisions: readonly Decision[];
}

/** What a table does, keeps at hand and does not do, each with its reason. */
export function DecisionTable({ reader: { say, format, contentLanguage: language }, catalogue, decisions }: Props) {
  return (
    <Table
      caption={say("diagnosis.settling.decided.caption", { count: decisions.length })}
      columns={[
        { key: "praktijk", label: say("diagnosis.settling.decided.practice") },
        { key: "besluit", label: say("diagnosis.settling.decided.kind") },
        { key: "reden", label: say("diagnosis.settling.decided.reason") },
        { key: "wie", label: say("diagnosis.settling.decided.owner") },
        { key: "terugkijken", label: say("diagnosis.settling.decided.review") },
      ]}
      rows={decisions.map(({ slug, kind, reason, owner, reviewOn }) => [
        findPractice(catalogue, slug)?.title[language] ?? slug,
        say(`diagnosis.settling.kinds.${kind}`),
        reason,
        owner ?? "–",
        reviewOn ? format.day(new Date(reviewOn)) : "–",
      ])}
      empty={
        <EmptyState
          level={3}
          title={say("diagnosis.settling.decided.empty")}
          text={say("diagnosis.settling.decided.emptyText")}
        />
      }
    />
  );
}
