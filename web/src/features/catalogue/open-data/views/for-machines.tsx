import type { Catalogue } from "@naast/catalogue";
import { html } from "hono/html";
import type { Reader } from "#web/platform/language/reader.ts";
import { paths as cataloguePaths } from "../../paths.ts";
import { paths } from "../paths.ts";

/** As many changes as a feed reader can have missed. */
const MOST_CHANGES = 100;

/** What became different in the descriptions, the newest first: Atom, RFC 4287. */
export function feedOf(
  { practices }: Catalogue,
  { say, to, contentLanguage: language }: Reader,
  origin: string,
): string {
  const changes = practices
    .flatMap((practice) => practice.changes.map((change) => ({ practice, change })))
    .toSorted((one, other) => other.change.date.localeCompare(one.change.date))
    .slice(0, MOST_CHANGES);
  const moment = (date = "2026-11-23") => `${date}T12:00:00Z`;
  const feed = html`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
<id>${origin}${to(paths.feed())}</id>
<title>${say("catalogue.open-data.feed.title")}</title>
<updated>${moment(changes[0]?.change.date)}</updated>
<author><name>Naast</name></author>
<link rel="self" href="${origin}${to(paths.feed())}"/>
<link href="${origin}${to(cataloguePaths.practices())}"/>
${changes.map(
  ({ practice, change }) => html`<entry>
<id>${origin}${to(cataloguePaths.practice(practice.slug))}#${change.date}</id>
<title>${practice.title[language]}</title>
<updated>${moment(change.date)}</updated>
<link href="${origin}${to(cataloguePaths.practice(practice.slug))}"/>
<summary>${change[language]}</summary>
</entry>
`,
)}</feed>`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${feed}\n`;
}

/** Every page of the catalogue in both languages, each telling of the other. */
export function sitemapOf({ practices, chapters }: Catalogue, origin: string): string {
  const changed = new Map(practices.map(({ slug, changes }) => [cataloguePaths.practice(slug), changes[0]?.date]));
  const addresses = [
    "/",
    "/over",
    cataloguePaths.match(),
    cataloguePaths.practices(),
    cataloguePaths.evidence(),
    cataloguePaths.chapters(),
    ...chapters.map(({ slug }) => cataloguePaths.chapter(slug)),
    paths.about(),
    ...changed.keys(),
  ];
  const inEnglish = (path: string) => `${origin}/en${path === "/" ? "" : path}`;
  const alternates = (path: string) => html`<xhtml:link rel="alternate" hreflang="nl" href="${origin}${path}"/>
<xhtml:link rel="alternate" hreflang="en" href="${inEnglish(path)}"/>`;
  const entries = addresses.flatMap((path) =>
    [origin + path, inEnglish(path)].map(
      (address) => html`<url><loc>${address}</loc>
${alternates(path)}${changed.get(path) ? html`<lastmod>${changed.get(path)}</lastmod>` : ""}</url>
`,
    ),
  );
  const sitemap = html`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${entries}</urlset>`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${sitemap}\n`;
}

/** Machines are welcome where anybody is; papers are made for people, and the rest is behind a door. */
export function robotsText(origin: string): string {
  return `User-agent: *\nDisallow: /*.pdf\nSitemap: ${origin}${paths.sitemap()}\n`;
}
