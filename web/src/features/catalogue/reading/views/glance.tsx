import type { Catalogue, Practice } from "@naast/catalogue";
import type { Reader } from "#web/platform/language/reader.ts";
import { Facts } from "#web/ui/list.tsx";
import { Heading } from "#web/ui/text.tsx";
import { EvidenceTags } from "../../views/evidence-panel.tsx";
import { agesText, weeksText } from "../../views/needs-panel.tsx";

interface Props {
  readonly reader: Reader;
  readonly catalogue: Catalogue;
  readonly practice: Practice;
}

/** What somebody wants to know before reading on: is it for us, what does it ask, and what is known of it. */
export function Glance({ reader, catalogue, practice }: Props) {
  const { say, contentLanguage: language } = reader;
  const beginners = practice.initiative.map((id) => catalogue.taxonomy.parties[id]?.[language] ?? id);
  return (
    <section class="card glance" aria-labelledby="kort">
      <Heading level={2} id="kort">
        {say("catalogue.reading.glance.title")}
      </Heading>
      <Facts
        facts={[
          { term: say("catalogue.needs.initiative"), says: beginners.join("; ") },
          { term: say("catalogue.needs.weeks"), says: weeksText(reader, practice.weeks) },
          { term: say("catalogue.needs.ages"), says: agesText(reader, practice.ages) },
          {
            term: say("catalogue.reading.glance.studied"),
            says: (
              <a class="nl-link" href="#weten">
                <EvidenceTags reader={reader} catalogue={catalogue} practice={practice} />
              </a>
            ),
          },
          {
            term: say("catalogue.reading.glance.cautions"),
            says: (
              <a class="nl-link" href="#let-op">
                {say("catalogue.reading.glance.cautionCount", { count: practice.cautions.length })}
              </a>
            ),
          },
        ]}
      />
    </section>
  );
}
