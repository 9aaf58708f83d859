import { paths as people } from "#web/features/people/index.ts";
import type { Reader } from "#web/platform/language/reader.ts";
import type { RetentionRule } from "#web/platform/retention/retention-rule.ts";
import { Table } from "#web/ui/table.tsx";
import { Heading, Paragraph } from "#web/ui/text.tsx";

export function KeptPage({ reader, rules }: { reader: Reader; rules: readonly RetentionRule[] }) {
  const { say } = reader;
  return (
    <>
      <Heading level={1}>{say("house.kept.title")}</Heading>
      <Paragraph lead>{say("house.kept.lead")}</Paragraph>
      <Heading level={2}>{say("house.kept.never.title")}</Heading>
      <Paragraph>{say("house.kept.never.text")}</Paragraph>
      <Heading level={2}>{say("house.kept.own.title")}</Heading>
      <Paragraph>{say("house.kept.own.text")}</Paragraph>
      <Paragraph>
        <OwnDataLink reader={reader} />
      </Paragraph>
      <Heading level={2}>{say("house.kept.cookie.title")}</Heading>
      <Paragraph>{say("house.kept.cookie.text")}</Paragraph>
      <Heading level={2}>{say("house.kept.rules.title")}</Heading>
      <Table
        caption={say("house.kept.rules.caption")}
        columns={[
          { key: "wat", label: say("house.kept.rules.what") },
          { key: "waarom", label: say("house.kept.rules.why") },
          { key: "hoelang", label: say("house.kept.rules.howLong") },
        ]}
        rows={rules.map(({ what, why, howLong }) => [say(what), say(why), say(howLong)])}
      />
    </>
  );
}

function OwnDataLink({ reader }: { reader: Reader }) {
  const { href, label, language } = reader.link(people.ownData(), "house.kept.own.link");
  return (
    <a class="nl-link" href={href} lang={language} hreflang={language}>
      {label}
    </a>
  );
}
