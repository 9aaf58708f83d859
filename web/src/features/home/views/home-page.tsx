import type { Catalogue } from "@naast/catalogue";
import { paths as catalogue, WORDS } from "#web/features/catalogue/index.ts";
import type { Reader } from "#web/platform/language/reader.ts";
import { ActionLink, Button, TextField } from "#web/ui/form.tsx";
import { Houses } from "#web/ui/houses.tsx";
import { BulletList } from "#web/ui/list.tsx";
import { Heading, Paragraph } from "#web/ui/text.tsx";

interface Props {
  readonly reader: Reader;
  readonly catalogue: Catalogue;
}

/** Where the catalogue does not speak the reader's language, the front page says so and leads to it, instead of asking in vain. */
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

function Browse({ reader, catalogue: { practices, taxonomy } }: Props) {
  const { say, contentLanguage } = reader;
  const directions = Object.entries(taxonomy.directions).map(([id, label]) => ({
    id,
    label: label[contentLanguage],
    count: practices.filter(({ directions }) => directions.some((direction) => direction.id === id)).length,
  }));
  return (
    <section class="home__browse" aria-labelledby="bladeren">
      <Heading level={2} id="bladeren">
        {say("home.browse.title")}
      </Heading>
      <Paragraph>{say("home.browse.text", { count: practices.length })}</Paragraph>
      <ul class="plain-list directions">
        {directions.map(({ id, label, count }) => (
          <li>
            <a class="nl-link directions__link" href={`${reader.to(catalogue.practices())}#${id}`}>
              <span class="directions__name">{label}</span>{" "}
              <span class="directions__count">{say("home.browse.count", { count })}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
