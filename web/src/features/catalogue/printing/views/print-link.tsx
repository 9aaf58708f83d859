import type { Reader } from "#web/platform/language/reader.ts";
import { Icon } from "#web/ui/icon.tsx";
import { paths } from "../../paths.ts";

/** Leads to the card of a practice. Crawlers need not print it: all of it stands on the page. */
export function CardLink({ reader, slug }: { reader: Reader; slug: string }) {
  return (
    <a class="nl-link" href={reader.to(paths.card(slug))} type="application/pdf" rel="nofollow">
      <Icon name="download" /> {reader.say("catalogue.printing.card.download")}
    </a>
  );
}

/** Leads to a booklet of what a query chooses, or of all practices. */
export function BookletLink({ reader, query = "" }: { reader: Reader; query?: string }) {
  return (
    <a class="nl-link" href={reader.to(paths.booklet(query))} type="application/pdf" rel="nofollow">
      <Icon name="download" /> {reader.say("catalogue.printing.booklet.download")}
    </a>
  );
}
