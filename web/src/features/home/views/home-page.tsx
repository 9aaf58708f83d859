import type { Catalogue } from "@naast/catalogue";
import { ChapterLinks, paths as catalogue, WORDS } from "#web/features/catalogue/index.ts";
import { paths as diagnosis } from "#web/features/diagnosis/index.ts";
import type { Reader } from "#web/platform/language/reader.ts";
import { Card } from "#web/ui/card.tsx";
import { ActionLink, Button, TextField } from "#web/ui/form.tsx";
import { Houses } from "#web/ui/houses.tsx";
import { BulletList } from "#web/ui/list.tsx";
import { Heading, Paragraph } from "#web/ui/text.tsx";

interface Props {
  readonly reader: Reader;
  readonly catalogue: Catalogue;
}

/**
 * Four doors: tell what is going on, look around, see what is known, or lead a table. Where the catalogue does not speak the reader's language, the
 * front page says so and leads to it, instead of asking in vain.
 */
export function HomePage({ reader, catalogue }: Props) {
  const { say } = reader;
  const isSpoken = reader.language === reader.contentLanguage;
  return (
    <div class="home">
      <section class="hero">
        <Houses />
        <Heading level={1}>{say("home.start.title")}</Heading>
        <Paragraph lead>{say("home.start.lead")}</Paragraph>
        {isSpoken ? <Begin reader={reader} /> : <BeginElsewhere reader={reader} />}
      </section>
      {isSpoken && <Doors reader={reader} catalogue={catalogue} />}
      {isSpoken && <Browse reader={reader} catalogue={catalogue} />}
      <section aria-labelledby="beloften">
        <Heading level={2} id="beloften">
          {say("home.promises.title")}
        </Heading>
        <BulletList
          items={[say("home.promises.reasons"), say("home.promises.doubt"), say("home.promises.nothingKept")]}
        />
      </section>
    </div>
  );
}

function Begin({ reader }: { reader: Reader }) {
  const { say } = reader;
  return (
    <>
      <form class="search-box" method="post" action={reader.to(catalogue.match())}>
        <TextField name={WORDS} label={say("home.start.words")} hint={say("home.start.hint")} />
        <Button type="submit">{say("home.start.submit")}</Button>
      </form>
      <Paragraph>{say("home.start.or")}</Paragraph>
      <ActionLink href={reader.to(catalogue.match())} tone="secondary">
        {say("home.start.choose")}
      </ActionLink>
    </>
  );
}

function BeginElsewhere({ reader }: { reader: Reader }) {
  const { say, to, contentLanguage } = reader;
  const link = (path: string, words: string) => (
    <a class="nl-link" href={to(path)} hreflang={contentLanguage}>
      {words}
    </a>
  );
  return (
    <>
      <Paragraph>{say("home.inDutch.text")}</Paragraph>
      <BulletList
        items={[
          link(catalogue.match(), say("home.inDutch.match")),
          link(catalogue.practices(), say("home.inDutch.practices")),
        ]}
      />
    </>
  );
}

function Doors({ reader, catalogue: { practices } }: Props) {
  const { say, to } = reader;
  const count = practices.length;
  const unstudied = practices.filter(({ evidence }) => evidence.studies.length === 0).length;
  return (
    <div class="doors home__side">
      <Card level={2} title={say("home.doors.browse")} href={to(catalogue.practices())}>
        <Paragraph>{say("home.doors.browseText", { count })}</Paragraph>
      </Card>
      <Card level={2} title={say("home.doors.evidence")} href={to(catalogue.evidence())}>
        <Paragraph>{say("home.doors.evidenceText", { count: unstudied })}</Paragraph>
      </Card>
      <Card level={2} title={say("home.doors.table")} href={to(diagnosis.guide())}>
        <Paragraph>{say("home.doors.tableText")}</Paragraph>
      </Card>
    </div>
  );
}

function Browse({ reader, catalogue: content }: Props) {
  const { say } = reader;
  return (
    <section class="home__browse" aria-labelledby="bladeren">
      <Heading level={2} id="bladeren">
        {say("home.browse.title")}
      </Heading>
      <Paragraph>{say("home.browse.text")}</Paragraph>
      <ChapterLinks reader={reader} catalogue={content} />
    </section>
  );
}
