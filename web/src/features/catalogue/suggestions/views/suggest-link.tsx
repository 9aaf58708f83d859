import type { Practice } from "@naast/catalogue";
import type { Reader } from "#web/platform/language/reader.ts";
import { paths } from "../paths.ts";

/** Leads to where somebody says what should be better about this description. */
export function SuggestLink({ reader: { say, to }, practice: { slug } }: { reader: Reader; practice: Practice }) {
  return (
    <a class="nl-link" href={to(paths.suggest(slug))}>
      {say("catalogue.suggestions.link")}
    </a>
  );
}
