import type { Catalogue } from "@naast/catalogue";
import type { Reader } from "#web/platform/language/reader.ts";
import { Table } from "#web/ui/table.tsx";
import { Paragraph, Part } from "#web/ui/text.tsx";
import { type SettlementFormState, situationTyped } from "../schema.ts";
import type { Settled } from "../service.ts";
import { differences, LastSettled } from "./settled-summary.tsx";

interface Props {
  readonly reader: Reader;
  readonly catalogue: Catalogue;
  readonly settled: Settled;
  readonly form: SettlementFormState;
}

/** What somebody else settled while this form stood open, beside what was filled in here, where the two differ. */
export function Meanwhile({ reader, catalogue, settled, form }: Props) {
  const { say } = reader;
  const typed = { situation: situationTyped(form), reasoning: String(form.field("reasoning").value).trim() };
  const rows = differences({ reader, catalogue }, settled, typed);
  return (
    <Part id="intussen" title={say("diagnosis.settling.meanwhile.title")}>
      <LastSettled reader={reader} last={settled.last} />
      <Paragraph>{say("diagnosis.settling.meanwhile.text", { count: rows.length })}</Paragraph>
      {rows.length > 0 && (
        <Table
          caption={say("diagnosis.settling.meanwhile.caption")}
          columns={[
            { key: "wat", label: say("diagnosis.settling.meanwhile.what") },
            { key: "staat-er", label: say("diagnosis.settling.meanwhile.theirs") },
            { key: "van-u", label: say("diagnosis.settling.meanwhile.yours") },
          ]}
          rows={rows.map(({ term, one, other }) => [term, one, other])}
        />
      )}
    </Part>
  );
}
