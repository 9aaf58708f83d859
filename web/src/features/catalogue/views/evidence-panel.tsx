import type { Catalogue, Practice } from "@naast/catalogue";
import type { Reader } from "#web/platform/language/reader.ts";
import { Icon } from "#web/ui/icon.tsx";
import { Facts } from "#web/ui/list.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { SourceLink } from "./source-link.tsx";

interface Props {
  readonly reader: Reader;
  readonly catalogue: Catalogue;
  readonly practice: Practice;
}

/** How it was studied and what came out, in as few words as a card has room for; 'not studied' is as visible as 'studied'. */
export function EvidenceTags({ reader, catalogue, practice }: Props) {
  const { contentLanguage: language, say } = reader;
  const { studied, finding } = catalogue.taxonomy;
  const findingsByStudy = Map.groupBy(practice.evidence.studies, (study) => study.studied);
  const said = [...findingsByStudy].map(([how, studies]) => {
    const found = new Set(studies.map((study) => finding[study.finding]?.[language] ?? study.finding));
    return say("catalogue.evidence.studied", {
      how: studied[how]?.[language] ?? how,
      finding: [...found].join(", ").toLowerCase(),
    });
  });
  const tags = said.length === 0 ? [say("catalogue.evidence.notStudied")] : said;
  return (
    <>
      {tags.map((tag) => (
        <Tag>
          <Icon name="flask-conical" /> {tag}
        </Tag>
      ))}
    </>
  );
}

/** Recognition and each study by itself, in words and never in stars. */
export function EvidencePanel({ reader, catalogue, practice }: Props) {
  const { contentLanguage: language, say } = reader;
  const { recognition, studies } = practice.evidence;
  const { taxonomy } = catalogue;
  const level = taxonomy.recognition[recognition.level]?.[language] ?? recognition.level;
  return (
    <div class="evidence">
      <Facts
        facts={[
          { term: say("catalogue.evidence.recognition"), says: [level, recognition.year].filter(Boolean).join(", ") },
          ...(studies.length === 0
            ? [{ term: say("catalogue.evidence.research"), says: say("catalogue.evidence.none") }]
            : []),
        ]}
      />
      {studies.map(({ studied, finding, place, year, text, source }) => (
        <div class="study">
          <Facts
            facts={[
              { term: say("catalogue.evidence.research"), says: taxonomy.studied[studied]?.[language] ?? studied },
              { term: say("catalogue.evidence.finding"), says: taxonomy.finding[finding]?.[language] ?? finding },
              {
                term: say("catalogue.evidence.whereWhen"),
                says: [place?.[language], year].filter(Boolean).join(", ") || say("catalogue.unknown"),
              },
              { term: say("catalogue.evidence.what"), says: text[language] },
              {
                term: say("catalogue.evidence.source"),
                says: <SourceLink reader={reader} practice={practice} id={source} />,
              },
            ]}
          />
        </div>
      ))}
    </div>
  );
}
