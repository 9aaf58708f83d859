import type { Catalogue } from "@naast/catalogue";
import type { Reader } from "#web/platform/language/reader.ts";
import { Heading, Paragraph } from "#web/ui/text.tsx";
import type { Asked } from "../schema.ts";
import { BackToTable } from "./back-to-table.tsx";
import { Outcome } from "./outcome.tsx";
import { SituationForm } from "./situation-form.tsx";

export function MatchPage({ reader, catalogue, asked }: { reader: Reader; catalogue: Catalogue; asked: Asked }) {
  return (
    <>
      <BackToTable reader={reader} situation={asked.situation} />
      <Heading level={1}>{reader.say("catalogue.matching.title")}</Heading>
      <div class="on-screen">
        <Paragraph lead>{reader.say("catalogue.matching.lead")}</Paragraph>
      </div>
      <div class="two-columns">
        <SituationForm reader={reader} taxonomy={catalogue.taxonomy} practices={catalogue.practices} asked={asked} />
        <Outcome reader={reader} catalogue={catalogue} situation={asked.situation} result={asked.result} />
      </div>
    </>
  );
}
