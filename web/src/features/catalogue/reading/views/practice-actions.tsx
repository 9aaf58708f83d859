import type { Practice } from "@naast/catalogue";
import type { Reader } from "#web/platform/language/reader.ts";
import { Icon } from "#web/ui/icon.tsx";
import { queryFor } from "../../comparing/schema.ts";
import { queryOf, type Travelling } from "../../matching/schema.ts";
import { paths } from "../../paths.ts";
import { CardLink } from "../../printing/views/print-link.tsx";

interface Props {
  readonly reader: Reader;
  readonly practice: Practice;
  /** The situation that came along. */
  readonly situation: Travelling;
  /** This page, as somebody would send it to another. */
  readonly address: string;
}

/** Paper, compare, share: what somebody may want to do before reading on. */
export function PracticeActions({ reader, practice, situation, address }: Props) {
  const { say } = reader;
  return (
    <nav class="page-actions on-screen" aria-label={say("catalogue.reading.actions.label")}>
      <CardLink reader={reader} slug={practice.slug} />
      <CompareLink reader={reader} practice={practice} situation={situation} />
      <Share reader={reader} practice={practice} situation={situation} address={address} />
    </nav>
  );
}

function CompareLink({ reader, practice, situation }: Omit<Props, "address">) {
  const query = queryFor({ practices: [practice], situation });
  return (
    <a class="nl-link" href={reader.to(paths.compare(query))} rel="nofollow">
      <Icon name="columns-2" /> {reader.say("catalogue.reading.actions.compare")}
    </a>
  );
}

/** The address to copy, and a mail to put it in: both work without script and without any service. */
function Share({ reader: { say, contentLanguage: language }, practice, situation, address }: Props) {
  const mail = new URLSearchParams({ subject: practice.title[language], body: address });
  const hint = queryOf(situation)
    ? "catalogue.reading.actions.addressHintSituation"
    : "catalogue.reading.actions.addressHint";
  return (
    <details class="share">
      <summary>
        <Icon name="share-2" /> {say("catalogue.reading.actions.share")}
      </summary>
      <div class="share__content field">
        <label class="field__label" for="veld-adres">
          {say("catalogue.reading.actions.address")}
        </label>
        <p class="field__hint" id="hulp-adres">
          {say(hint)}
        </p>
        <input
          class="utrecht-textbox utrecht-textbox--html-input"
          id="veld-adres"
          value={address}
          readonly
          aria-describedby="hulp-adres"
        />
        <a class="nl-link" href={`mailto:?${mail.toString().replaceAll("+", "%20")}`}>
          {say("catalogue.reading.actions.mail")}
        </a>
      </div>
    </details>
  );
}
