import type { Catalogue } from "@naast/catalogue";
import type { Reader } from "#web/platform/language/reader.ts";
import { Card } from "#web/ui/card.tsx";
import { JumpList } from "#web/ui/list.tsx";
import { Heading, Paragraph } from "#web/ui/text.tsx";
import { paths } from "../paths.ts";
import { BookletLink } from "../printing/views/print-link.tsx";
import { EvidenceTags } from "./evidence-panel.tsx";

/** Every practice, under each direction it goes in. */
export function PracticesPage({ reader, catalogue }: { reader: Reader; catalogue: Catalogue }) {
  const { say, contentLanguage: language } = reader;
  const { practices, taxonomy } = catalogue;
  return (
    <>
      <Heading level={1}>{say("catalogue.list.title")}</Heading>
      <Paragraph lead>{say("catalogue.list.lead", { count: practices.length })}</Paragraph>
      <BookletLink reader={reader} />
      <JumpList
        label={say("catalogue.list.jump")}
        links={Object.entries(taxonomy.directions).map(([direction, label]) => ({
          href: `#${direction}`,
          label: label[language],
        }))}
      />
      {Object.entries(taxonomy.directions).map(([direction, label]) => (
        <section class="direction" aria-labelledby={direction}>
          <Heading level={2} id={direction}>
            {label[language]}
          </Heading>
          <div class="cards">
            {practices
              .filter(({ directions }) => directions.some(({ id }) => id === direction))
              .map((practice) => (
                <Card level={3} title={practice.title[language]} href={reader.to(paths.practice(practice.slug))}>
                  <Paragraph>{practice.summary[language]}</Paragraph>
                  <p class="tags">
                    <EvidenceTags reader={reader} catalogue={catalogue} practice={practice} />
                  </p>
                </Card>
              ))}
          </div>
        </section>
      ))}
    </>
  );
}
