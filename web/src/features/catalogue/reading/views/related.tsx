import { type Catalogue, findPractice, type Practice } from "@naast/catalogue";
import type { Reader } from "#web/platform/language/reader.ts";
import { BulletList } from "#web/ui/list.tsx";
import { Paragraph, Part } from "#web/ui/text.tsx";
import { paths } from "../../paths.ts";

interface Props {
  readonly reader: Reader;
  readonly catalogue: Catalogue;
  readonly practice: Practice;
  readonly query: string;
}

/** What it is part of, what belongs to it, what is like it, and the directions it goes in. */
export function Related({ reader, catalogue, practice, query }: Props) {
  const { contentLanguage: language, say } = reader;
  const parts = catalogue.practices.filter(({ partOf }) => partOf === practice.slug).map(({ slug }) => slug);
  const link = (slug: string) => (
    <a class="nl-link" href={reader.to(paths.practice(slug, query))}>
      {findPractice(catalogue, slug)?.title[language]}
    </a>
  );
  const related = practice.related.filter((slug) => slug !== practice.partOf && !parts.includes(slug));
  return (
    <Part id="verwant" title={say("catalogue.practice.related")}>
      {practice.partOf && (
        <Paragraph>
          {say("catalogue.practice.partOf")} {link(practice.partOf)}
        </Paragraph>
      )}
      {parts.length > 0 && (
        <>
          <Paragraph>{say("catalogue.practice.hasParts")}</Paragraph>
          <BulletList items={parts.map(link)} />
        </>
      )}
      {related.length > 0 && <BulletList items={related.map(link)} />}
      <Chapters reader={reader} catalogue={catalogue} practice={practice} />
    </Part>
  );
}

function Chapters({ reader, catalogue: { chapters, taxonomy }, practice }: Omit<Props, "query">) {
  const { contentLanguage: language, say, to } = reader;
  const own = chapters.filter(({ direction }) => practice.directions.some(({ id }) => id === direction));
  if (own.length === 0) return null;
  return (
    <Paragraph>
      {say("catalogue.reading.inChapter", { count: own.length })}{" "}
      {own.map(({ slug, direction }, index) => (
        <>
          {index > 0 && "; "}
          <a class="nl-link" href={to(paths.chapter(slug))}>
            {taxonomy.directions[direction]?.[language]}
          </a>
        </>
      ))}
    </Paragraph>
  );
}
