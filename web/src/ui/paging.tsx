import type { Child } from "hono/jsx";
import { Icon } from "./icon.tsx";
import type { Arrangement, TableChange } from "./table-state.ts";

/** What stands under a table: which part is shown, the way to the rest, and what else can be done with it, such as a file. */
export function Paging({
  shown: { page, pages },
  href,
  words,
  children,
}: {
  shown: Pick<Arrangement<unknown>, "page" | "pages">;
  href: (change: TableChange) => string;
  /** `part` tells what is shown: "21 tot 40 van 312". */
  words: { readonly label: string; readonly part: string; readonly previous: string; readonly next: string };
  children?: Child;
}) {
  return (
    <div class="paging">
      <p class="paging__part">{words.part}</p>
      {pages > 1 && (
        <nav class="paging__ways" aria-label={words.label}>
          {page > 1 && (
            <a class="nl-link" href={href({ page: page - 1 })} rel="prev">
              <Icon name="arrow-left" /> {words.previous}
            </a>
          )}
          {page < pages && (
            <a class="nl-link" href={href({ page: page + 1 })} rel="next">
              {words.next} <Icon name="arrow-right" />
            </a>
          )}
        </nav>
      )}
      {children}
    </div>
  );
}

/** A link to the same rows as a file, for a spreadsheet. */
export function DownloadLink({ href, children }: { href: string; children?: Child }) {
  return (
    <a class="nl-link paging__file" href={href} download>
      <Icon name="download" /> {children}
    </a>
  );
}
