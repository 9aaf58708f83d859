import type { Catalogue } from "@naast/catalogue";
import { paths as catalogue, WORDS } from "#web/features/catalogue/index.ts";
import type { Reader } from "#web/platform/language/reader.ts";
import { ActionLink, Button, TextField } from "#web/ui/form.tsx";
import { Houses } from "#web/ui/houses.tsx";
import { Heading, Paragraph } from "#web/ui/text.tsx";

export function HomePage({ reader, catalogue: { practices, taxonomy } }: { reader: Reader; catalogue: Catalogue }) {
  const { say, language } = reader;
  const directions = Object.entries(taxonomy.directions).map(([id, label]) => ({
    id,
    label: label[language],
    count: practices.filter(({ directions }) => directions.some((direction) => direction.id === id)).length,
  }));
  return (
    <div class="home">
      <section class="hero">
        <Houses />
        <Heading level={1}>{say("home.start.title")}</Heading>
        <Paragraph lead>{say("home.start.lead")}</Paragraph>
        <form class="search-box" method="post" action={reader.to(catalogue.match())}>
          <TextField name={WORDS} label={say("home.start.words")} hint={say("home.start.hint")} />
          <Button type="submit">{say("home.start.submit")}</Button>
        </form>
        <Paragraph>{say("home.start.or")}</Paragraph>
        <ActionLink href={reader.to(catalogue.match())} tone="secondary">
          {say("home.start.choose")}
        </ActionLink>
      </section>
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
      <section aria-labelledby="beloften">
        <Heading level={2} id="beloften">
          {say("home.promises.title")}
        </Heading>
        <ul class="list">
          <li>{say("home.promises.reasons")}</li>
          <li>{say("home.promises.doubt")}</li>
          <li>{say("home.promises.nothingKept")}</li>
        </ul>
      </section>
    </div>
  );
}
