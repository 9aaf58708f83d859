import { describe, expect, it } from "vitest";
import { createPrinter } from "#web/platform/print/printer.ts";
import { freshEngine } from "#web/testing/databases.ts";
import { catalogue, house, openHouse } from "#web/testing/house.ts";
import { type Pdf, readPdf } from "#web/testing/pdf.ts";

async function pdfAt(path: string): Promise<Pdf> {
  const answer = await house.request(path);
  expect([answer.status, answer.headers.get("content-type")], path).toEqual([200, "application/pdf"]);
  return readPdf(await answer.bytes());
}

const { practices } = catalogue;
/** Cover, how to read it, and contents, up to the fold where the first practice begins. */
const PAGES_BEFORE = 5;

describe("the card of a practice", () => {
  it("is one sheet that everybody can read, under the title and in the language of the page it leads to", async () => {
    const card = await pdfAt("/en/praktijken/jolo/kaart.pdf");

    expect(card).toMatchObject({ pages: 2, isAccessible: true, language: "en" });
    expect(card.titles).toContain("JOLO (Young people solve it)");
    expect(card.alternatives.join()).toContain("http://localhost/en/praktijken/jolo");
  });

  it("stands under the name that the practice has here, and is not there for what is no practice", async () => {
    const alias = await house.request("/en/praktijken/portiekportiers-jeugd/kaart.pdf");
    const nothing = await house.request("/praktijken/niets/kaart.pdf");

    expect([alias.status, alias.headers.get("location")]).toEqual([301, "/en/praktijken/portiekportiers/kaart.pdf"]);
    expect([nothing.status, nothing.headers.get("content-type")]).toEqual([404, "text/html; charset=UTF-8"]);
  });

  it("is not sent again to whoever has it", async () => {
    const first = await house.request("/praktijken/jolo/kaart.pdf");
    const etag = first.headers.get("etag") ?? "";
    const again = await house.request("/praktijken/jolo/kaart.pdf", { headers: { "if-none-match": etag } });

    expect(etag).toMatch(/^"[\w-]{27}"$/);
    expect([again.status, (await again.bytes()).byteLength]).toEqual([304, 0]);
  });
});

describe("the booklet", () => {
  it.each(["", "/en"])("has every practice on two pages of its own, at %s/praktijken", async (prefix) => {
    const booklet = await pdfAt(`${prefix}/praktijken/boekje.pdf`);

    expect(booklet.pages).toBe(PAGES_BEFORE + 2 * practices.length);
    expect(booklet.isAccessible).toBe(true);
    const language = prefix === "" ? "nl" : "en";
    for (const { title } of practices) expect(booklet.titles).toContain(title[language]);
  });

  it("has what was chosen, each once and in that order, and passes over what is no practice", async () => {
    const { titles, pages } = await pdfAt(
      "/praktijken/boekje.pdf?praktijk=opzoomeren&praktijk=jolo&praktijk=niets&praktijk=opzoomeren",
    );

    expect(titles.filter((title) => /Opzoomeren|JOLO|Buurt/.test(title))).toEqual([
      "Opzoomeren",
      "JOLO (Jongeren Lossen Het Op)",
    ]);
    expect(pages).toBe(7);
  });
});

describe("the booklet of what the list found", () => {
  it("has those practices and no others, and leads back to the list when nothing was found", async () => {
    const found = await pdfAt("/praktijken/boekje.pdf?zoek=burenruzie");
    const nothing = await house.request("/en/praktijken/boekje.pdf?zoek=xqzzy");

    expect(found.titles).toContain("Buurtbemiddeling");
    expect(found.pages).toBeLessThan(PAGES_BEFORE + 2 * practices.length);
    expect([nothing.status, nothing.headers.get("location")]).toEqual([302, "/en/praktijken?zoek=xqzzy"]);
  });
});

describe("where nothing can be printed", () => {
  it("a page says so in a sentence, and leads to what the browser prints itself", async () => {
    const printer = createPrinter({
      program: new URL("../../../platform/print/print-process.ts", import.meta.url),
      tokens: new URL("../../../ui/styles/tokens.css", import.meta.url),
      machine: { platform: "darwin", architecture: "arm64" },
    });
    const { app } = await openHouse(await freshEngine("embedded"), { printer });
    const answer = await app.request("/praktijken/jolo/kaart.pdf");
    const page = await answer.text();
    printer.close();

    expect(answer.status).toBe(503);
    expect(page).toContain("Een PDF maken kan hier niet");
    expect(page).toContain('href="/praktijken/jolo"');
  });

  it("whoever has many different papers made is asked to wait; what is kept is still given", async () => {
    const from = { headers: { "x-forwarded-for": "203.0.113.7" } };
    const ask = ({ slug }: { slug: string }) => house.request(`/praktijken/${slug}/kaart.pdf`, from);
    const answers = await Promise.all(practices.slice(0, 25).map(ask));
    const refused = answers.find(({ status }) => status === 429);
    const given = practices[answers.findIndex(({ status }) => status === 200)];

    expect(refused?.headers.get("retry-after")).toBe("30");
    expect(await refused?.text()).toContain("Even rustig aan");
    expect((await ask(given ?? { slug: "none was given" })).status).toBe(200);
  });
});
