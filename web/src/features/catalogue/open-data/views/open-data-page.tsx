import type { Reader } from "#web/platform/language/reader.ts";
import { BulletList } from "#web/ui/list.tsx";
import { Heading, Paragraph } from "#web/ui/text.tsx";
import { LICENCE } from "../../api/service.ts";
import { paths } from "../paths.ts";
import { datasetData } from "../service.ts";
import { Structured } from "./structured.tsx";

interface Props {
  readonly reader: Reader;
  readonly origin: string;
  /** How many practices there are. */
  readonly count: number;
}

/** Tells people how to take the catalogue along. */
export function OpenDataPage({ reader, origin, count }: Props) {
  const { say, to } = reader;
  const link = (path: string, label: string, type?: string) => (
    <a class="nl-link" href={path} type={type} data-turbo="false">
      {label}
    </a>
  );
  const about = { name: say("catalogue.open-data.title"), description: say("catalogue.open-data.lead") };
  return (
    <>
      <Structured data={datasetData(about, origin)} />
      <Heading level={1}>{about.name}</Heading>
      <Paragraph lead>{about.description}</Paragraph>
      <section class="part">
        <Heading level={2}>{say("catalogue.open-data.files.title")}</Heading>
        <BulletList
          items={[
            link(to(paths.csv()), say("catalogue.open-data.files.csv", { count }), "text/csv"),
            link(to(paths.json()), say("catalogue.open-data.files.json", { count }), "application/json"),
            link(to(paths.schema()), say("catalogue.open-data.files.schema"), "application/schema+json"),
            link(to(paths.feed()), say("catalogue.open-data.files.feed"), "application/atom+xml"),
          ]}
        />
      </section>
      <section class="part">
        <Heading level={2}>{say("catalogue.open-data.api.title")}</Heading>
        <Paragraph>{say("catalogue.open-data.api.text")}</Paragraph>
        <Paragraph>
          {link("/api/v1/openapi.json", say("catalogue.open-data.api.description"), "application/json")}
        </Paragraph>
        <Example
          title={say("catalogue.open-data.api.search")}
          code={`curl "${origin}/api/v1/practices?q=plein&group=children"`}
        />
        <Example title={say("catalogue.open-data.api.one")} code={`curl ${origin}/api/v1/practices/buurtbemiddeling`} />
        <Example
          title={say("catalogue.open-data.api.match")}
          code={`curl ${origin}/api/v1/matches -H "Content-Type: application/json" -d '{"problems":["youth-nuisance"],"locations":["square"]}'`}
        />
      </section>
      <section class="part">
        <Heading level={2}>{say("catalogue.open-data.licence.title")}</Heading>
        <Paragraph>{say("catalogue.open-data.licence.text")}</Paragraph>
        <Paragraph>{link(LICENCE.url, LICENCE.name)}</Paragraph>
      </section>
    </>
  );
}

function Example({ title, code }: { title: string; code: string }) {
  return (
    <figure class="example">
      <figcaption>{title}</figcaption>
      <pre class="example__code" tabindex={0}>
        <code>{code}</code>
      </pre>
    </figure>
  );
}
