import { type Catalogue, findPractice } from "@naast/catalogue";
import type { Reader } from "#web/platform/language/reader.ts";
import { paths } from "../../paths.ts";
import { queryOf, type Travelling } from "../schema.ts";

/** Leads to a practice; the situation travels along, so that its page can give all the reasons. */
export function PracticeLink({
  reader,
  catalogue,
  situation,
  slug,
}: {
  reader: Reader;
  catalogue: Catalogue;
  situation: Travelling;
  slug: string;
}) {
  return (
    <a class="nl-link" href={reader.to(paths.practice(slug, queryOf(situation)))}>
      {findPractice(catalogue, slug)?.title[reader.contentLanguage] ?? slug}
    </a>
  );
}
