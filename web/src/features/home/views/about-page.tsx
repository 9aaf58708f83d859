import type { Said } from "@naast/catalogue";
import { paths as diagnosis } from "#web/features/diagnosis/index.ts";
import { paths as house } from "#web/features/house/index.ts";
import type { Reader } from "#web/platform/language/reader.ts";
import { Heading, Paragraph } from "#web/ui/text.tsx";

export function AboutPage({ reader, disclaimer }: { reader: Reader; disclaimer: Said }) {
  const { say, to, contentLanguage } = reader;
  const guide = reader.link(diagnosis.guide(), "home.about.table.link");
  return (
    <>
      <Heading level={1}>{say("home.about.title")}</Heading>
      <Paragraph lead>{say("home.about.lead")}</Paragraph>
      <Heading level={2}>{say("home.about.matching.title")}</Heading>
      <Paragraph>{say("home.about.matching.text")}</Paragraph>
      <Paragraph>
        <span lang={contentLanguage} dir="ltr">
          {disclaimer[contentLanguage]}
        </span>
      </Paragraph>
      <Heading level={2} id="tafel">
        {say("home.about.table.title")}
      </Heading>
      <Paragraph>{say("home.about.table.text")}</Paragraph>
      <Paragraph>
        <a class="nl-link" href={guide.href} lang={guide.language} hreflang={guide.language}>
          {guide.label}
        </a>
      </Paragraph>
      <Heading level={2} id="bewaren">
        {say("home.about.kept.title")}
      </Heading>
      <Paragraph>{say("home.about.kept.text")}</Paragraph>
      <Paragraph>
        <a class="nl-link" href={to(house.kept())}>
          {say("home.about.kept.link")}
        </a>
      </Paragraph>
      <Heading level={2} id="toegankelijk">
        {say("home.about.access.title")}
      </Heading>
      <Paragraph>{say("home.about.access.text")}</Paragraph>
      <Heading level={2} id="bron">
        {say("home.about.source.title")}
      </Heading>
      <Paragraph>{say("home.about.source.text")}</Paragraph>
    </>
  );
}
