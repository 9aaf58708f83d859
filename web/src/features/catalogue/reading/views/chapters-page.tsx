import type { Catalogue } from "@naast/catalogue";
import type { Reader } from "#web/platform/language/reader.ts";
import { Heading, Paragraph } from "#web/ui/text.tsx";
import { ChapterLinks } from "./chapter-links.tsx";

/** The directions there are, with how many practices go there. */
export function ChaptersPage({ reader, catalogue }: { reader: Reader; catalogue: Catalogue }) {
  return (
    <>
      <Heading level={1}>{reader.say("catalogue.reading.chapters.title")}</Heading>
      <Paragraph lead>{reader.say("catalogue.reading.chapters.lead")}</Paragraph>
      <ChapterLinks reader={reader} catalogue={catalogue} />
    </>
  );
}
