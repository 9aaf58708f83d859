import type { Catalogue, Spot, Together as TogetherResult } from "@naast/catalogue";
import type { Reader } from "#web/platform/language/reader.ts";
import { BulletList } from "#web/ui/list.tsx";
import { Heading, Paragraph } from "#web/ui/text.tsx";
import type { Travelling } from "../schema.ts";
import { PracticeLink } from "./practice-link.tsx";

/** The few practices that together cover what was chosen, and what nothing covers. */
export function Together({
  reader,
  catalogue,
  situation,
  together: { covers, uncovered },
}: {
  reader: Reader;
  catalogue: Catalogue;
  situation: Travelling;
  together: TogetherResult;
}) {
  const { say, contentLanguage: language } = reader;
  const label = ({ criterion, id }: Spot) => catalogue.taxonomy[criterion][id]?.[language] ?? id;
  return (
    <>
      {covers.length > 1 && (
        <section class="together">
          <Heading level={2}>{say("catalogue.matching.together.title")}</Heading>
          <Paragraph>{say("catalogue.matching.together.text")}</Paragraph>
          <BulletList
            items={covers.map(({ slug, spots }) => (
              <>
                <PracticeLink reader={reader} catalogue={catalogue} situation={situation} slug={slug} />
                {`: ${spots.map(label).join("; ")}`}
              </>
            ))}
          />
        </section>
      )}
      {uncovered.length > 0 && (
        <section class="together">
          <Heading level={2}>{say("catalogue.matching.uncovered.title")}</Heading>
          <Paragraph>{say("catalogue.matching.uncovered.text")}</Paragraph>
          <BulletList items={uncovered.map(label)} />
        </section>
      )}
    </>
  );
}
