import type { Catalogue, Practice } from "@naast/catalogue";
import type { Reader } from "#web/platform/language/reader.ts";
import { Card } from "#web/ui/card.tsx";
import { Button } from "#web/ui/form.tsx";
import { Paragraph, Part } from "#web/ui/text.tsx";
import { PRACTICE } from "../../comparing/schema.ts";
import { AddedBy } from "../../own/views/added-by.tsx";
import { paths } from "../../paths.ts";
import { EvidenceTags } from "../../views/evidence-panel.tsx";

/** The practices of a direction, of which some can be laid side by side. */
export function ChapterPractices({
  reader,
  catalogue,
  practices,
}: {
  reader: Reader;
  catalogue: Catalogue;
  practices: readonly Practice[];
}) {
  const { say, to, contentLanguage: language } = reader;
  const canCompare = practices.length > 1;
  return (
    <Part id="praktijken" title={say("catalogue.reading.chapter.practices", { count: practices.length })}>
      <form method="get" action={to(paths.compare())}>
        {canCompare && (
          <Paragraph>
            <span class="on-screen">{say("catalogue.reading.chapter.choose")}</span>
          </Paragraph>
        )}
        <div class="cards">
          {practices.map((practice) => (
            <Card level={3} title={practice.title[language]} href={to(paths.practice(practice.slug))}>
              <Paragraph>{practice.summary[language]}</Paragraph>
              <p class="tags">
                <AddedBy reader={reader} practice={practice} />
                <EvidenceTags reader={reader} catalogue={catalogue} practice={practice} />
              </p>
              {canCompare && (
                <label class="tick on-screen">
                  <input class="tick__box utrecht-checkbox" type="checkbox" name={PRACTICE} value={practice.slug} />
                  <span>{say("catalogue.reading.chapter.tick", { title: practice.title[language] })}</span>
                </label>
              )}
            </Card>
          ))}
        </div>
        {canCompare && (
          <p class="chapter__compare on-screen">
            <Button type="submit" tone="secondary">
              {say("catalogue.reading.chapter.compare")}
            </Button>
          </p>
        )}
      </form>
    </Part>
  );
}
