import type { Catalogue, Chapter, Practice, Said } from "@naast/catalogue";
import type { Reader } from "#web/platform/language/reader.ts";
import { BulletList } from "#web/ui/list.tsx";
import { TagList } from "#web/ui/tag.tsx";
import { Paragraph, Part } from "#web/ui/text.tsx";
import { paths } from "../../paths.ts";

interface Props {
  readonly reader: Reader;
  readonly practices: readonly Practice[];
}

/** Studies that lay what happened beside what would have happened otherwise. */
const MEASURED: readonly string[] = ["before-after", "comparison"];

/** How many of these practices were studied, and which were measured. */
export function Known({ reader, practices }: Props) {
  const { say, to, contentLanguage: language } = reader;
  const studied = practices.filter(({ evidence }) => evidence.studies.length > 0).length;
  const measured = practices.filter(({ evidence }) => evidence.studies.some((one) => MEASURED.includes(one.studied)));
  const all = practices.length;
  return (
    <Part id="weten" title={say("catalogue.reading.chapter.known")}>
      <Paragraph>
        {studied === all
          ? say("catalogue.reading.chapter.allStudied", { all })
          : say("catalogue.reading.chapter.someStudied", { studied, all })}
      </Paragraph>
      {measured.length === 0 && <Paragraph>{say("catalogue.reading.chapter.notMeasured", { count: all })}</Paragraph>}
      {measured.length > 0 && (
        <>
          <Paragraph>{say("catalogue.reading.chapter.measured")}</Paragraph>
          <BulletList
            items={measured.map(({ slug, title }) => (
              <a class="nl-link" href={`${to(paths.practice(slug))}#weten`}>
                {title[language]}
              </a>
            ))}
          />
        </>
      )}
    </Part>
  );
}

/** White spots: what somebody saw while reading, and what can be counted. */
export function Missing({
  reader,
  catalogue: { taxonomy },
  chapter,
  practices,
}: Props & { catalogue: Catalogue; chapter: Chapter }) {
  const { say, contentLanguage: language } = reader;
  const not = (terms: Readonly<Record<string, Said>>, isMet: (practice: Practice, id: string) => boolean) =>
    Object.entries(terms)
      .filter(([id]) => !practices.some((practice) => isMet(practice, id)))
      .map(([, label]) => label[language]);
  const divides = not(taxonomy.divides, (practice, id) => practice.divides.some((divide) => divide.id === id));
  const phases = not(taxonomy.phases, (practice, id) => practice.phases.includes(id));
  return (
    <Part id="wit" title={say("catalogue.reading.chapter.missing")}>
      <Paragraph>{say("catalogue.reading.chapter.missingHint")}</Paragraph>
      <BulletList items={chapter.missing.map((spot) => spot[language])} />
      <Spots label={say("catalogue.reading.chapter.divides")} items={divides} />
      <Spots label={say("catalogue.reading.chapter.phases")} items={phases} />
    </Part>
  );
}

function Spots({ label, items }: { label: string; items: readonly string[] }) {
  if (items.length === 0) return null;
  return (
    <>
      <Paragraph>{label}</Paragraph>
      <TagList label={label} items={items} />
    </>
  );
}
