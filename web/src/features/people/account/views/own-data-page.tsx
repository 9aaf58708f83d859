import type { Reader } from "#web/platform/language/reader.ts";
import type { PersonalRecord } from "#web/platform/personal-data.ts";
import { Facts } from "#web/ui/list.tsx";
import { DownloadLink } from "#web/ui/paging.tsx";
import { Heading, Paragraph, Part } from "#web/ui/text.tsx";
import { paths } from "../../paths.ts";

/** Everything that is held about whoever asks, in words. */
export function OwnDataPage({ reader, records }: { reader: Reader; records: readonly PersonalRecord[] }) {
  const { say, to } = reader;
  const kinds = [...new Set(records.map(({ what }) => what))];
  return (
    <>
      <Heading level={1}>{say("people.account.data.title")}</Heading>
      <Paragraph lead>{say("people.account.data.lead")}</Paragraph>
      <Paragraph>
        <DownloadLink href={to(paths.ownDataFile())}>{say("people.account.data.download")}</DownloadLink>
      </Paragraph>
      {kinds.map((kind) => (
        <Part id={kind.replaceAll(".", "-")} title={say(kind)}>
          {records
            .filter(({ what }) => what === kind)
            .map(({ facts }) => (
              <Facts facts={facts.map(({ label, value }) => ({ term: say(label), says: told(reader, value) }))} />
            ))}
        </Part>
      ))}
      <Part id="wissen" title={say("people.account.erase.title")}>
        <a class="nl-link" href={to(paths.eraseMyself())}>
          {say("people.account.more.erase")}
        </a>
      </Part>
    </>
  );
}

function told({ format }: Reader, value: PersonalRecord["facts"][number]["value"]): string {
  if (value instanceof Date) return format.moment(value);
  return typeof value === "number" ? format.number(value) : value;
}
