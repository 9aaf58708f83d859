import { readCatalogue } from "@naast/catalogue";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { readContentFolder } from "../web/src/platform/content.ts";
import { languageOf } from "../web/src/platform/language/languages.ts";
import { crawl, type Found } from "./harness/crawl.ts";
import { visit } from "./harness/visit.ts";

const read = readCatalogue(await readContentFolder("content"));
if (!read.ok) throw new Error("The content has faults: npm run naast -- catalogue check");
const { practices } = read.catalogue;
const SITUATION = "/wat-past?probleem=youth-nuisance&plek=square";

describe("every page of the site", () => {
  let pages: ReadonlyMap<string, Found>;

  beforeAll(async () => {
    pages = await crawl(inject("naast"), ["/", SITUATION, `/en${SITUATION}`]);
  });

  it("is reached by links from the home page: all 42 practices in both languages, under their own title", () => {
    expect(practices).toHaveLength(42);
    for (const { slug, title } of practices) {
      expect(pages.get(`/praktijken/${slug}`)).toMatchObject({ status: 200, language: "nl", title: title.nl });
      expect(pages.get(`/en/praktijken/${slug}`)).toMatchObject({ status: 200, language: "en", title: title.en });
    }
  });

  it("is there: no link leads to a page or a part of a page that does not exist", () => {
    const broken = [...pages].filter(([, { status }]) => status !== 200).map(([path, { from }]) => `${from} → ${path}`);
    const lost = [...pages].flatMap(([path, { links }]) =>
      links.filter(({ path: target, part }) => part && !pages.get(target)?.parts.has(part)).map((link) => [path, link]),
    );

    expect(broken).toEqual([]);
    expect(lost).toEqual([]);
  });

  it("has a title of its own", () => {
    const plain = [...pages].filter(([path, { isElsewhere }]) => !path.includes("?") && !isElsewhere);
    const titles = plain.map(([, { language, title }]) => `${language} ${title}`);

    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  });

  it("has one first heading, and names every part once", () => {
    const odd = [...pages].filter(
      ([, { firstHeadings, repeatedParts }]) => firstHeadings !== 1 || repeatedParts.length,
    );

    expect(odd).toEqual([]);
  });

  it("stays in the language of the reader, but for the link to the other language", () => {
    const strays = [...pages].flatMap(([path, { language, links }]) =>
      links
        .filter((link) => !link.otherLanguage && languageOf(link.path) !== language)
        .map((link) => `${path} → ${link.path}`),
    );

    expect(strays).toEqual([]);
  });
});

// What came over the line: headers and compressed bodies, as the browser counted them.
const BYTES = `performance.getEntries()
  .filter((entry) => "transferSize" in entry)
  .map(({ name, transferSize }) => ({ script: /\\.js$/.test(name), transferSize }))`;

describe("a first visit", () => {
  it.each(["/", "/wat-past", SITUATION, "/praktijken", "/praktijken/buurtbemiddeling", "/over-bewijs"])(
    "to %s costs at most 100 KB, of which 30 KB script",
    async (path) => {
      const page = await visit(path);
      const files = (await page.evaluate(BYTES)) as { script: boolean; transferSize: number }[];
      const sum = (of: typeof files) => of.reduce((total, { transferSize }) => total + transferSize, 0);

      expect(sum(files)).toBeGreaterThan(1_000);
      expect(sum(files)).toBeLessThanOrEqual(100 * 1024);
      expect(sum(files.filter(({ script }) => script))).toBeLessThanOrEqual(30 * 1024);
    },
  );
});
