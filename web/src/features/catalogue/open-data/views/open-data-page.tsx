import type { Practice } from "@naast/catalogue";
import { API_ROOT, LICENCE } from "#web/platform/api/api-app.ts";
import type { Reader } from "#web/platform/language/reader.ts";
import { BulletList } from "#web/ui/list.tsx";
import { Heading, Paragraph } from "#web/ui/text.tsx";
import { paths as cataloguePaths } from "../../paths.ts";
import { paths } from "../paths.ts";
import { datasetData } from "../service.ts";
import { Structured } from "./structured.tsx";

interface Props {
  readonly reader: Reader;
  readonly origin: string;
  readonly practices: readonly Practice[];
  readonly today: Date;
}

/** Tells people how to take the catalogue along. */
export function OpenDataPage(props: Props) {
  const { reader, origin } = props;
  const { say } = reader;
  const dataset = {
    name: say("catalogue.open-data.dataset.name"),
    description: say("catalogue.open-data.dataset.about"),
  };
  return (
    <>
      <Structured data={datasetData(dataset, origin)} />
      <Heading level={1}>{say("catalogue.open-data.title")}</Heading>
      <Paragraph lead>{say("catalogue.open-data.lead")}</Paragraph>
      <Files {...props} />
      <Licence {...props} />
      <Api {...props} />
    </>
  );
}

function Files({ reader: { say, to }, practices }: Props) {
  const count = practices.length;
  return (
    <section class="part">
      <Heading level={2}>{say("catalogue.open-data.files.title")}</Heading>
      <BulletList
        items={[
          <FileLink path={to(paths.csv())} type="text/csv">
            {say("catalogue.open-data.files.csv", { count })}
          </FileLink>,
          <FileLink path={paths.plainCsv()} type="text/csv">
            {say("catalogue.open-data.files.plainCsv", { count })}
          </FileLink>,
          <FileLink path={paths.json()} type="application/json">
            {say("catalogue.open-data.files.json", { count })}
          </FileLink>,
          <FileLink path={paths.schema()} type="application/schema+json">
            {say("catalogue.open-data.files.schema")}
          </FileLink>,
          <FileLink path={to(paths.feed())} type="application/atom+xml">
            {say("catalogue.open-data.files.feed")}
          </FileLink>,
          <FileLink path={paths.dataset()} type="application/ld+json">
            {say("catalogue.open-data.files.dataset")}
          </FileLink>,
        ]}
      />
      <Paragraph>{say("catalogue.open-data.files.changes")}</Paragraph>
    </section>
  );
}

function Licence({ reader: { say, to, format, contentLanguage }, origin, practices, today }: Props) {
  const practice = practices.find(({ slug }) => slug === EXAMPLE) ?? practices[0];
  return (
    <section class="part">
      <Heading level={2}>{say("catalogue.open-data.licence.title")}</Heading>
      <Paragraph>{say("catalogue.open-data.licence.text")}</Paragraph>
      <Paragraph>
        <FileLink path={LICENCE.url}>{LICENCE.name}</FileLink>
      </Paragraph>
      <Heading level={3}>{say("catalogue.open-data.refer.title")}</Heading>
      <Paragraph>{say("catalogue.open-data.refer.text")}</Paragraph>
      {practice && (
        <figure class="example">
          <figcaption>{say("catalogue.open-data.refer.example")}</figcaption>
          <p class="example__text">
            {say("catalogue.open-data.refer.line", {
              title: practice.title[contentLanguage],
              address: origin + to(cataloguePaths.practice(practice.slug)),
              day: format.day(today),
            })}
          </p>
        </figure>
      )}
    </section>
  );
}

/** The practice that examples are made with. */
const EXAMPLE = "buurtbemiddeling";

function Api({ reader: { say }, origin }: Props) {
  const api = origin + API_ROOT;
  return (
    <section class="part">
      <Heading level={2}>{say("catalogue.open-data.api.title")}</Heading>
      <Paragraph>{say("catalogue.open-data.api.text")}</Paragraph>
      <Paragraph>
        <FileLink path={`${API_ROOT}/openapi.json`} type="application/json">
          {say("catalogue.open-data.api.description")}
        </FileLink>
      </Paragraph>
      <Example title={say("catalogue.open-data.api.search")} code={`curl "${api}/practices?q=plein&group=children"`} />
      <Example title={say("catalogue.open-data.api.one")} code={`curl ${api}/practices/${EXAMPLE}`} />
      <Example
        title={say("catalogue.open-data.api.changed")}
        code={`curl --etag-save naast.tag --etag-compare naast.tag ${api}/practices/${EXAMPLE}`}
      />
      <Example
        title={say("catalogue.open-data.api.match")}
        code={`curl ${api}/matches --json '{"problems": ["youth-nuisance"], "locations": ["square"]}'`}
      />
      <Paragraph>{say("catalogue.open-data.api.limit")}</Paragraph>
    </section>
  );
}

function FileLink({ path, type, children }: { path: string; type?: string; children: string }) {
  return (
    <a class="nl-link" href={path} type={type} data-turbo="false">
      {children}
    </a>
  );
}

function Example({ title, code }: { title: string; code: string }) {
  return (
    <figure class="example">
      <figcaption>{title}</figcaption>
      <pre class="example__text example__text--typed">
        <code>{code}</code>
      </pre>
    </figure>
  );
}
