import type { Catalogue } from "@naast/catalogue";
import { compareText } from "@naast/kernel";
import { html } from "hono/html";
import { LANGUAGES, type Language, withPrefix } from "#web/platform/language/languages.ts";
import type { Reader } from "#web/platform/language/reader.ts";
import { paths as cataloguePaths } from "../../paths.ts";
import { paths } from "../paths.ts";

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';
/** As many changes as a feed reader can have missed. */
const MOST_CHANGES = 100;
/** A feed without changes still has to say when it is from. */
const FIRST_DAY = "2026-11-23";

/** What became different in the descriptions, the newest first: Atom, RFC 4287. */
export function feedOf(catalogue: Catalogue, { say, to, contentLanguage: language }: Reader, origin: string): string {
  const changes = changesIn(catalogue).slice(0, MOST_CHANGES);
  const page = (slug: string) => origin + to(cataloguePaths.practice(slug));
  const feed = html`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
<id>${origin}${to(paths.feed())}</id>
<title>${say("catalogue.open-data.feed.title")}</title>
<updated>${momentOf(changes[0]?.date ?? FIRST_DAY)}</updated>
<author><name>Naast</name></author>
<rights>CC BY 4.0</rights>
<link rel="self" type="application/atom+xml" href="${origin}${to(paths.feed())}"/>
<link rel="alternate" type="text/html" href="${origin}${to(cataloguePaths.practices())}"/>
${changes.map(
  ({ practice, date, what, number }) => html`<entry>
<id>${page(practice.slug)}#${date}${number > 1 ? `-${number}` : ""}</id>
<title>${asXml(practice.title[language])}</title>
<updated>${momentOf(date)}</updated>
<link rel="alternate" type="text/html" href="${page(practice.slug)}"/>
<summary>${asXml(what[language])}</summary>
</entry>
`,
)}</feed>`;
  return `${DECLARATION}${feed}\n`;
}

/** All changes, the newest first; several of one day are numbered from the oldest, so that a number never changes. */
function changesIn({ practices }: Catalogue) {
  const all = practices.flatMap((practice) =>
    practice.changes.map(({ date, ...what }, at) => {
      const number = practice.changes.slice(at).filter((older) => older.date === date).length;
      return { practice, date, what, number };
    }),
  );
  return all.toSorted((one, other) => compareText(other.date, one.date));
}

const momentOf = (date: string) => `${date}T12:00:00Z`;

/** Without the signs that XML 1.0 does not know, however they are written: one of them makes all of a feed unreadable. */
function asXml(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  return text.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "");
}

const WITH_CONTENT: readonly Language[] = ["nl", "en"];
/** Pages of the house beside the catalogue, which residents read too. */
const OF_THE_HOUSE = ["/", "/over", "/wat-we-bewaren"];

/** Every page for everybody in each language it has, each telling of the others. */
export function sitemapOf({ practices, chapters }: Catalogue, origin: string): string {
  const pages = [
    ...OF_THE_HOUSE.map((path) => ({ path, languages: LANGUAGES, changed: undefined })),
    ...[
      cataloguePaths.match(),
      cataloguePaths.practices(),
      cataloguePaths.evidence(),
      cataloguePaths.chapters(),
      ...chapters.map(({ slug }) => cataloguePaths.chapter(slug)),
      paths.about(),
    ].map((path) => ({ path, languages: WITH_CONTENT, changed: undefined })),
    ...practices.map(({ slug, changes }) => ({
      path: cataloguePaths.practice(slug),
      languages: WITH_CONTENT,
      changed: changes[0]?.date,
    })),
  ];
  const entries = pages.flatMap(({ path, languages, changed }) => {
    const address = (language: Language) => origin + withPrefix(path, language);
    const alternates = languages.map(
      (language) => html`<xhtml:link rel="alternate" hreflang="${language}" href="${address(language)}"/>
`,
    );
    return languages.map(
      (language) => html`<url><loc>${address(language)}</loc>
${changed === undefined ? "" : html`<lastmod>${changed}</lastmod>\n`}${alternates}<xhtml:link rel="alternate" hreflang="x-default" href="${address("nl")}"/></url>
`,
    );
  });
  const sitemap = html`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${entries}</urlset>`;
  return `${DECLARATION}${sitemap}\n`;
}

/**
 * Machines are welcome where anybody is. What is not to be walked through has no end (every choice in a list is an address), or is
 * made anew for each who asks (papers).
 */
export function robotsText(origin: string): string {
  return `User-agent: *\nDisallow: /*?\nDisallow: /*.pdf\nSitemap: ${origin}${paths.sitemap()}\n`;
}
