import type { Catalogue, Practice } from "@naast/catalogue";
import type { Reader } from "#web/platform/language/reader.ts";
import { Icon } from "#web/ui/icon.tsx";
import { Tag } from "#web/ui/tag.tsx";

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
          <Icon name={said.length === 0 ? "circle-question-mark" : "flask-conical"} /> {tag}
        </Tag>
      ))}
    </>
  );
}
