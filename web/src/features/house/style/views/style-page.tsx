import type { Reader } from "#web/platform/language/reader.ts";
import { ConfirmLink } from "#web/ui/dialog.tsx";
import { ErrorSummary } from "#web/ui/error-summary.tsx";
import { JumpList } from "#web/ui/list.tsx";
import { StatusNotice } from "#web/ui/notice.tsx";
import { Heading, Paragraph } from "#web/ui/text.tsx";
import { paths } from "../paths.ts";
import type { SampleForm } from "../schema.ts";
import { ChartPart } from "./chart-part.tsx";
import { ConfirmQuestion } from "./confirm-page.tsx";
import { FormPart } from "./form-part.tsx";
import { MapPart } from "./map-part.tsx";
import { NewsPart } from "./news-part.tsx";
import { type ShownTable, TablePart } from "./table-part.tsx";
import { WordsPart } from "./words-part.tsx";

export function StylePage({
  reader,
  form,
  table,
  came,
}: {
  reader: Reader;
  form: SampleForm;
  table: ShownTable;
  /** What somebody just did on this page. */
  came: "verstuurd" | "verwijderd" | undefined;
}) {
  const { say } = reader;
  return (
    <>
      <ErrorSummary title={say("house.style.form.summary")} problems={form.problems} />
      <Heading level={1}>{say("house.style.title")}</Heading>
      {came === "verstuurd" && (
        <StatusNotice tone="good" title={say("house.style.form.sent")}>
          <Paragraph>{say("house.style.form.sentText")}</Paragraph>
        </StatusNotice>
      )}
      {came === "verwijderd" && (
        <StatusNotice tone="good" title={say("house.style.confirm.done")}>
          <Paragraph>{say("house.style.confirm.doneText")}</Paragraph>
        </StatusNotice>
      )}
      <Paragraph lead>{say("house.style.lead")}</Paragraph>
      <JumpList
        label={say("house.style.parts")}
        links={[
          { href: "#tekst", label: say("house.style.words.title") },
          { href: "#formulier", label: say("house.style.form.title") },
          { href: "#tabel", label: say("house.style.table.title") },
          { href: "#cijfers", label: say("house.style.charts.title") },
          { href: "#kaart", label: say("house.style.map.title") },
          { href: "#berichten", label: say("house.style.news.title") },
          { href: "#zeker", label: say("house.style.confirm.title") },
        ]}
      />
      <WordsPart reader={reader} />
      <FormPart reader={reader} form={form} />
      <TablePart reader={reader} table={table} />
      <ChartPart reader={reader} />
      <MapPart reader={reader} />
      <NewsPart reader={reader} />
      <ConfirmPart reader={reader} />
    </>
  );
}

function ConfirmPart({ reader }: { reader: Reader }) {
  const { say, to } = reader;
  return (
    <section class="part" aria-labelledby="zeker">
      <Heading level={2} id="zeker">
        {say("house.style.confirm.title")}
      </Heading>
      <Paragraph>{say("house.style.confirm.text")}</Paragraph>
      <ConfirmLink
        id="vraag"
        href={to(paths.confirm())}
        label={say("house.style.confirm.open")}
        title={say("house.style.confirm.question")}
      >
        <ConfirmQuestion reader={reader} />
      </ConfirmLink>
    </section>
  );
}
