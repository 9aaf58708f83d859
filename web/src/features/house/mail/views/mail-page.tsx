import type { Reader } from "#web/platform/language/reader.ts";
import type { StoredMail } from "#web/platform/mail/store.ts";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { Facts } from "#web/ui/list.tsx";
import { Heading, Paragraph } from "#web/ui/text.tsx";
import { MailBody } from "./mail-body.tsx";

export function MailPage({ reader, mails }: { reader: Reader; mails: readonly StoredMail[] }) {
  const { say, format } = reader;
  return (
    <>
      <Heading level={1}>{say("house.mail.title")}</Heading>
      <Paragraph lead>{say("house.mail.lead")}</Paragraph>
      {mails.length === 0 && (
        <EmptyState level={2} title={say("house.mail.empty.title")} text={say("house.mail.empty.text")} />
      )}
      {mails.map(({ address, subject, body, writtenAt }) => (
        <article class="letter">
          <Heading level={2}>
            <bdi>{subject}</bdi>
          </Heading>
          <Facts
            facts={[
              { term: say("house.mail.address"), says: <bdi>{address}</bdi> },
              { term: say("house.mail.written"), says: format.moment(writtenAt) },
            ]}
          />
          <MailBody text={body} />
        </article>
      ))}
    </>
  );
}
