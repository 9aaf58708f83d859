import type { Child } from "hono/jsx";
import type { Reader } from "#web/platform/language/reader.ts";
import { Icon } from "#web/ui/icon.tsx";
import { paths } from "../../paths.ts";

/** Leads to the card of a practice. Crawlers need not print it: all of it stands on the page. */
export function CardLink({ reader, slug }: { reader: Reader; slug: string }) {
  return <PrintLink href={reader.to(paths.card(slug))}>{reader.say("catalogue.printing.card.download")}</PrintLink>;
}

/** Leads to a booklet of what a query chooses, or of all practices. */
export function BookletLink({ reader, query = "" }: { reader: Reader; query?: string }) {
  return (
    <PrintLink href={reader.to(paths.booklet(query))}>{reader.say("catalogue.printing.booklet.download")}</PrintLink>
  );
}

function PrintLink({ href, children }: { href: string; children?: Child }) {
  return (
    <p class="nl-paragraph on-screen">
      <a class="nl-link" href={href} type="application/pdf" rel="nofollow">
        <Icon name="download" /> {children}
      </a>
    </p>
  );
}
