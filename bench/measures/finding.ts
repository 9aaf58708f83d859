import { readFileSync } from "node:fs";
import { join } from "node:path";
import { searchPractices } from "../../packages/catalogue/src/index.ts";
import { byTheClock } from "../by-the-clock.ts";
import { HOUSE, loadCatalogue } from "../content.ts";
import { atMost, type Figure, type Finding, rounded } from "../finding.ts";
import { percentile } from "../percentile.ts";
import { startServer } from "../server.ts";
import { eachOf } from "../stopwatch.ts";

const PER_SECOND = 100;
const PACED = 800;

interface ReferenceSearch {
  readonly words: string;
  /** The practice that must come first. */
  readonly first: string;
}

const SEARCHES: readonly ReferenceSearch[] = JSON.parse(
  readFileSync(join(HOUSE, "packages/catalogue/reference/searches.json"), "utf8"),
);

/** How well and how soon a practice is found: by the engine alone, and as a page. */
export async function measureFinding(): Promise<Finding> {
  return {
    title: "Finding a practice",
    figures: [...(await engineFigures()), ...(await pageFigures())],
    notes: [
      `The searches stand in packages/catalogue/reference/searches.json, written down before the search was: words as people type them, in Dutch and English, half of them with an error, a plural or a compound.`,
      `Pages: ${PACED} requests for these searches in turn, ${PER_SECOND} a second, sent by the clock whether or not earlier ones have answered; the home page ten times a second beside them. The one who asks runs on the same two cores as the one who answers. A server that has just started is slower until its code is compiled, so those seconds are told apart.`,
    ],
  };
}

async function engineFigures(): Promise<Figure[]> {
  const catalogue = await loadCatalogue();
  const search = ({ words }: ReferenceSearch) =>
    searchPractices(catalogue, { words, chosen: {}, order: "relevance", language: "nl" });
  const [index = 0] = await eachOf(1, () => search({ words: "plein", first: "" }));
  const right = SEARCHES.filter((one) => search(one).hits[0]?.practice.slug === one.first).length;
  // One after another: side by side each would count the turns of all.
  const times: number[] = [];
  for (const one of SEARCHES) times.push(...(await eachOf(20, () => search(one))));
  return [
    { what: `searches with the right practice on top`, ours: `${right} of ${SEARCHES.length}` },
    { what: "making the index, once", ours: `${Math.round(index)} ms` },
    atMost("one search with facets, p50", percentile(times, 0.5), { limit: 5, unit: "ms" }),
  ];
}

async function pageFigures(): Promise<Figure[]> {
  const server = await startServer();
  try {
    const urls = SEARCHES.map(({ words }) => `${server.url}/praktijken?zoek=${encodeURIComponent(words)}`);
    await byTheClock(urls, { requests: 100, perSecond: PER_SECOND / 2 });
    const fresh = await byTheClock(urls, { requests: PACED, perSecond: PER_SECOND });
    const [found, beside] = await Promise.all([
      byTheClock(urls, { requests: PACED, perSecond: PER_SECOND }),
      byTheClock([`${server.url}/`], { requests: PACED / 10, perSecond: PER_SECOND / 10 }),
    ]);
    const what = `the page of a search, ${PER_SECOND} requests a second`;
    return [
      {
        what: `${what}, the first ${PACED / PER_SECOND} seconds after a start, p50 · p99`,
        ours: `${rounded(percentile(fresh, 0.5))} · ${rounded(percentile(fresh, 0.99))} ms`,
      },
      atMost(`${what}, p50`, percentile(found, 0.5), { limit: 5, unit: "ms" }),
      atMost(`${what}, p99`, percentile(found, 0.99), { limit: 20, unit: "ms" }),
      atMost("home, asked meanwhile, p99", percentile(beside, 0.99), { limit: 20, unit: "ms" }),
    ];
  } finally {
    await server.stop();
  }
}
