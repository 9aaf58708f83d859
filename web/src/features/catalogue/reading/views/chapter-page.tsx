import { type Catalogue, type Chapter, findPractice, type Practice } from "@naast/catalogue";
import type { Reader } from "#web/platform/language/reader.ts";
import { Panel } from "#web/ui/card.tsx";
import { Icon } from "#web/ui/icon.tsx";
import { BulletList } from "#web/ui/list.tsx";
import { Heading, Paragraph, Paragraphs, Part } from "#web/ui/text.tsx";
import { paths } from "../../paths.ts";
import { ChapterLinks } from "./chapter-links.tsx";
import { ChapterPractices } from "./chapter-practices.tsx";
import { Known, Missing } from "./chapter-spots.tsx";

interface Props {
  readonly reader: Reader;
  readonly catalogue: Catalogue;
  readonly chapter: Chapter;
  readonly title: string;
}

/** A direction as a whole: what it steers at, its practices, what several of them share, what is known, and what is missing. */
export function ChapterPage({ reader, catalogue, chapter, title }: Props) {
  const { say, to, contentLanguage: language } = reader;
  const practices = catalogue.practices.filter(({ directions }) =>
    directions.some(({ id }) => id === chapter.direction),
  );
  return (
    <>
      <a class="nl-link back" href={to(paths.chapters())}>
        <Icon name="arrow-left" /> {say("catalogue.reading.chapter.back")}
      </a>
      <Heading level={1}>{title}</Heading>
      <Paragraphs text={chapter.intro[language]} />
      <ChapterPractices reader={reader} catalogue={catalogue} practices={practices} />
      <Shared reader={reader} catalogue={catalogue} chapter={chapter} practices={practices} />
      <Known reader={reader} practices={practices} />
      <Missing reader={reader} catalogue={catalogue} chapter={chapter} practices={practices} />
      <Panel tone="plain">
        <Paragraph>{catalogue.rules.disclaimer[language]}</Paragraph>
      </Panel>
      <Part id="andere" title={say("catalogue.reading.chapter.others")}>
        <ChapterLinks reader={reader} catalogue={catalogue} but={chapter.direction} />
      </Part>
    </>
  );
}

function Shared({
  reader,
  catalogue,
  chapter: { elements },
  practices,
}: Omit<Props, "title"> & { practices: readonly Practice[] }) {
  const { say, to, contentLanguage: language } = reader;
  const none = practices.length === 1 ? "catalogue.reading.chapter.alone" : "catalogue.reading.chapter.none";
  return (
    <Part id="werkt" title={say("catalogue.reading.chapter.elements")}>
      <Paragraph>{say(elements.length > 0 ? "catalogue.reading.chapter.elementsHint" : none)}</Paragraph>
      <BulletList
        items={elements.map((element) => (
          <>
            {element[language]}{" "}
            <small>
              {say("catalogue.reading.chapter.said")}{" "}
              {element.practices.map((slug, index) => (
                <>
                  {index > 0 && ", "}
                  <a class="nl-link" href={to(paths.practice(slug))}>
                    {findPractice(catalogue, slug)?.title[language]}
                  </a>
                </>
              ))}
            </small>
          </>
        ))}
      />
    </Part>
  );
}
