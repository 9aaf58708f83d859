import type { Catalogue } from "@naast/catalogue";
import type { Reader } from "#web/platform/language/reader.ts";
import { paths } from "../../paths.ts";

/** A link to each direction but the one somebody is reading. */
export function ChapterLinks({
  reader,
  catalogue: { chapters, practices, taxonomy },
  but,
}: {
  reader: Reader;
  catalogue: Catalogue;
  but?: string;
}) {
  const { say, to, contentLanguage: language } = reader;
  const count = (direction: string) =>
    practices.filter(({ directions }) => directions.some(({ id }) => id === direction)).length;
  return (
    <ul class="plain-list directions">
      {chapters
        .filter(({ direction }) => direction !== but)
        .map(({ slug, direction }) => (
          <li>
            <a class="nl-link directions__link" href={to(paths.chapter(slug))}>
              <span class="directions__name">{taxonomy.directions[direction]?.[language]}</span>{" "}
              <span class="directions__count">
                {say("catalogue.reading.chapters.count", { count: count(direction) })}
              </span>
            </a>
          </li>
        ))}
    </ul>
  );
}
