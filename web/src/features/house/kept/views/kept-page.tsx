import { paths as people } from "#web/features/people/index.ts";
import type { ShortCookie } from "#web/platform/http/short-cookie.ts";
import type { Reader } from "#web/platform/language/reader.ts";
import type { RetentionRule } from "#web/platform/retention/retention-rule.ts";
import { Table } from "#web/ui/table.tsx";
import { Heading, Paragraph } from "#web/ui/text.tsx";

const HOUR_MINUTES = 60;
const DAY_MINUTES = 24 * HOUR_MINUTES;

interface Props {
  readonly reader: Reader;
  readonly rules: readonly RetentionRule[];
  readonly cookies: readonly ShortCookie[];
}

export function KeptPage({ reader, rules, cookies }: Props) {
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
      <Table
        caption={say("house.kept.cookie.caption", { count: cookies.length })}
        columns={[
          { key: "naam", label: say("house.kept.cookie.name") },
          { key: "waarvoor", label: say("house.kept.rules.why") },
          { key: "hoelang", label: say("house.kept.rules.howLong") },
        ]}
        rows={cookies.map(({ name, why, minutes }) => [
          name,
          say(why),
          say("house.kept.cookie.howLong", inLargestUnit(minutes)),
        ])}
      />
      <Paragraph>{say("house.kept.cookie.device")}</Paragraph>
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

function inLargestUnit(minutes: number): { readonly unit: "days" | "hours" | "other"; readonly count: number } {
  if (minutes % DAY_MINUTES === 0) return { unit: "days", count: minutes / DAY_MINUTES };
  if (minutes % HOUR_MINUTES === 0) return { unit: "hours", count: minutes / HOUR_MINUTES };
  return { unit: "other", count: minutes };
}

function OwnDataLink({ reader }: { reader: Reader }) {
  const { href, label, language } = reader.link(people.ownData(), "house.kept.own.link");
  return (
    <a class="nl-link" href={href} lang={language} hreflang={language}>
      {label}
    </a>
  );
}
