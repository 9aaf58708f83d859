import type { Excerpt, Place } from "@naast/catalogue";
import type { Reader } from "#web/platform/language/reader.ts";

/** What stands on the card anyway: it is marked by being there. */
const IN_VIEW: readonly Place[] = ["title", "summary"];

/** Where it was found, with the words around it. */
export function ExcerptLine({ reader, excerpt }: { reader: Reader; excerpt: Excerpt }) {
  const { say, contentLanguage } = reader;
  const { place, language, pieces } = excerpt;
  if (IN_VIEW.includes(place) && language === contentLanguage) return null;
  return (
    <p class="nl-paragraph find__excerpt">
      <span class="find__place">{say(`catalogue.finding.place.${place}`)}</span>{" "}
      <span lang={language === contentLanguage ? undefined : language}>
        {pieces.map(({ text, isFound }) => (isFound ? <mark>{text}</mark> : text))}
      </span>
    </p>
  );
}
