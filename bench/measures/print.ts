import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { loadCatalogue } from "../content.ts";
import { atMost, type Finding, rounded } from "../finding.ts";
import { median, percentile } from "../percentile.ts";
import { startServer } from "../server.ts";
import { millisecondsOf } from "../stopwatch.ts";

const BOOKLET = "/praktijken/boekje.pdf";
const LATER = 3;
const CARDS = 10;
const LIMIT = { limit: 5, unit: "s" };

/** From asking for a PDF to having it whole, over HTTP: the process that prints starts with the first. */
export async function measurePrint(): Promise<Finding> {
  const slugs = (await loadCatalogue()).practices.map(({ slug }) => slug);
  const server = await startServer();
  try {
    const first = await millisecondsOf(() => ask(server.url + BOOKLET));
    const again = await millisecondsOf(() => ask(server.url + BOOKLET));
    const later: number[] = [];
    for (const path of otherBooklets(slugs)) later.push(await millisecondsOf(() => ask(server.url + path)));
    const beside = await pagesMeanwhile(server.url, `/en${BOOKLET}`);
    const cards: number[] = [];
    for (const slug of slugs.slice(0, CARDS))
      cards.push(await millisecondsOf(() => ask(`${server.url}/praktijken/${slug}/kaart.pdf`)));
    return {
      title: "Printing",
      figures: [
        atMost(
          `booklet of ${slugs.length} practices, the first, the start of the process included`,
          first / 1000,
          LIMIT,
        ),
        atMost(`another of ${slugs.length - 1}, not kept, median of ${LATER}`, median(later) / 1000, LIMIT),
        { what: "the same again, kept", ours: `${rounded(again)} ms` },
        { what: `card of a practice, not kept, median of ${CARDS}`, ours: `${rounded(median(cards))} ms` },
        atMost("a page asked while a booklet is printed, p99", percentile(beside, 0.99), { limit: 20, unit: "ms" }),
        { what: "memory of the process that prints, after all these", ours: await memoryOfPrinting() },
      ],
      notes: [
        "Tagged PDF/UA-1, each practice on two pages. The process that prints stands beside the one that serves, gives way to it, and ends after a minute without work.",
        "Pages a second of other typesetters, measured for a letter of one page in November 2026 on this kind of machine: pdfkit 278 (tags by hand), Typst 252, Chromium 98, pdf-lib 95 (no tags), pdfmake 64.",
      ],
    };
  } finally {
    await server.stop();
  }
}

/** Each lacks another practice, so none of them was printed before. */
function otherBooklets(slugs: readonly string[]): readonly string[] {
  return slugs.slice(0, LATER).map((left) => {
    const chosen = slugs.filter((slug) => slug !== left).map((slug) => `praktijk=${slug}`);
    return `${BOOKLET}?${chosen.join("&")}`;
  });
}

async function pagesMeanwhile(url: string, booklet: string): Promise<number[]> {
  let isPrinting = true;
  const printing = ask(url + booklet).finally(() => {
    isPrinting = false;
  });
  const times: number[] = [];
  while (isPrinting) times.push(await millisecondsOf(() => ask(`${url}/praktijken/buurtbemiddeling`)));
  await printing;
  return times;
}

async function memoryOfPrinting(): Promise<string> {
  const { stdout } = await promisify(execFile)("ps", ["-eo", "rss,args"]);
  const kilobytes = stdout.split("\n").filter((line) => line.includes("dist/print/print-process.js"));
  return `${rounded(Math.max(...kilobytes.map((line) => Number.parseInt(line, 10))) / 1000)} MB`;
}

async function ask(url: string): Promise<void> {
  const answer = await fetch(url);
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`${url} answers ${answer.status}`);
}
