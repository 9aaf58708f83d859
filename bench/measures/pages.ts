import { ask, byTheClock } from "../by-the-clock.ts";
import { atMost, type Figure, type Finding, rounded } from "../finding.ts";
import { percentile } from "../percentile.ts";
import { startServer } from "../server.ts";
import { SQUARE_QUERY } from "../situations.ts";
import { millisecondsOf } from "../stopwatch.ts";

const WARM_UP = 50;
const EACH = 200;
const PER_SECOND = 100;
const PACED = 400;

interface Measured {
  readonly what: string;
  readonly path: string;
  /** The median we promise, where we promise one. */
  readonly limitMs?: number;
}

const FOUR = ["jolo", "buurtbemiddeling", "thuis-op-straat", "inkr8"].map((slug) => `praktijk=${slug}`).join("&");
const PAGES: readonly Measured[] = [
  { what: "home", path: "/" },
  { what: "what fits, with a situation", path: `/wat-past?${SQUARE_QUERY}` },
  { what: "one practice", path: "/praktijken/buurtbemiddeling", limitMs: 3 },
  { what: "the practice with most studies", path: "/praktijken/buurtpreventie-sociale-media", limitMs: 3 },
  { what: "four side by side, with a situation", path: `/praktijken/vergelijken?${FOUR}&${SQUARE_QUERY}` },
];

/** How long a visitor on the same machine waits for a page: over real HTTP, compressed, whole. */
export async function measurePages(): Promise<Finding> {
  const server = await startServer();
  try {
    const alone: Figure[] = [];
    for (const page of PAGES) alone.push(await oneAfterAnother(page, server.url));
    return {
      title: "Pages",
      figures: [...alone, ...(await together(server.url))],
      notes: [
        `One after another: ${EACH} requests on one connection, after ${WARM_UP} that do not count. At ${PER_SECOND} a second: ${PACED} requests sent by the clock whether or not earlier ones have answered, the home page asked ten times a second beside them.`,
        "The one who asks runs on the same cores as the one who answers. The targets were set for a search by words; this page also matches and gives every reason.",
      ],
    };
  } finally {
    await server.stop();
  }
}

async function oneAfterAnother({ what, path, limitMs }: Measured, site: string): Promise<Figure> {
  const times: number[] = [];
  for (let request = 0; request < WARM_UP + EACH; request += 1)
    times.push(await millisecondsOf(() => ask(site + path)));
  const counted = times.slice(WARM_UP);
  const median = percentile(counted, 0.5);
  return {
    what: `${what}, one after another, p50 · p99`,
    ours: `${rounded(median)} · ${rounded(percentile(counted, 0.99))} ms`,
    ...(limitMs !== undefined && { target: `≤ ${limitMs} ms (p50)`, reached: median <= limitMs }),
  };
}

async function together(url: string): Promise<Figure[]> {
  const [matching, beside] = await Promise.all([
    byTheClock([`${url}/wat-past?${SQUARE_QUERY}`], { requests: PACED, perSecond: PER_SECOND }),
    byTheClock([`${url}/`], { requests: PACED / 10, perSecond: PER_SECOND / 10 }),
  ]);
  const what = `what fits, ${PER_SECOND} requests a second`;
  return [
    atMost(`${what}, p50`, percentile(matching, 0.5), { limit: 5, unit: "ms" }),
    atMost(`${what}, p99`, percentile(matching, 0.99), { limit: 20, unit: "ms" }),
    atMost("home, asked meanwhile, p99", percentile(beside, 0.99), { limit: 20, unit: "ms" }),
  ];
}
