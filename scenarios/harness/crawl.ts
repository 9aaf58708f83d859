/** What a page turned out to be. */
export interface Found {
  readonly status: number;
  /** Whether it led on to another page, such as the one to sign in on. */
  readonly isElsewhere: boolean;
  readonly language: string | undefined;
  /** The title without the name of the site. */
  readonly title: string;
  readonly firstHeadings: number;
  /** The ids on the page, to which a link may lead. */
  readonly parts: ReadonlySet<string>;
  readonly repeatedParts: readonly string[];
  readonly links: readonly Link[];
  /** The page on which the first link to it stood. */
  readonly from: string;
}

interface Link {
  readonly path: string;
  readonly part: string;
  readonly otherLanguage: boolean;
}

const AT_ONCE = 8;
/** What is made on demand, such as a PDF, says so to every crawler, and what is no page says what it is. */
const NOT_FOR_CRAWLERS = /\s(?:rel="nofollow"|type=")/;
const MOST_PAGES = 1_000;

/** Follows every link inside the site, from these addresses on, until there is nothing new. */
export async function crawl(site: string, starts: readonly string[]): Promise<ReadonlyMap<string, Found>> {
  const found = new Map<string, Found>();
  let next = new Map(starts.map((path) => [path, "(start)"]));
  while (next.size > 0) {
    if (found.size > MOST_PAGES) throw new Error(`More than ${MOST_PAGES} pages: some link makes ever new addresses.`);
    const batch = [...next].slice(0, AT_ONCE);
    const pages = await Promise.all(batch.map(([path, from]) => look(site, path, from)));
    for (const [index, page] of pages.entries()) found.set(batch[index]?.[0] ?? "", page);
    next = new Map([
      ...[...next].slice(AT_ONCE),
      ...pages.flatMap(({ links }, index) => links.map(({ path }) => [path, batch[index]?.[0] ?? ""] as const)),
    ]);
    for (const path of found.keys()) next.delete(path);
  }
  return found;
}

async function look(site: string, path: string, from: string): Promise<Found> {
  const answer = await fetch(site + path);
  const html = await answer.text();
  const ids = all(html, /\sid="([^"]+)"/g);
  const title = all(html, /<title>([^<]*)<\/title>/g)[0] ?? "";
  return {
    status: answer.status,
    isElsewhere: answer.redirected,
    language: all(html, /<html lang="([^"]+)"/g)[0],
    title: title.replace(/ \| Naast$/, ""),
    firstHeadings: all(html, /<(h1)[\s>]/g).length,
    parts: new Set(ids),
    repeatedParts: ids.filter((id, index) => ids.indexOf(id) !== index),
    links: linksOn(html, site + path),
    from,
  };
}

function linksOn(html: string, page: string): readonly Link[] {
  return [...html.matchAll(/<a\s[^>]*>/g)].flatMap(([tag]) => {
    const href = all(tag, /\shref="([^"]*)"/g)[0];
    const target = new URL(href ?? "", page);
    if (href === undefined || target.origin !== new URL(page).origin || NOT_FOR_CRAWLERS.test(tag)) return [];
    const part = decodeURIComponent(target.hash.slice(1));
    return [{ path: target.pathname + target.search, part, otherLanguage: /\shreflang="/.test(tag) }];
  });
}

function all(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => unescaped(match[1] ?? ""));
}

function unescaped(text: string): string {
  return text.replaceAll("&quot;", '"').replaceAll("&#39;", "'").replaceAll("&lt;", "<").replaceAll("&amp;", "&");
}
