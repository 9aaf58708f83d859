import { describe, expect, it } from "vitest";
import { catalogue, open } from "#web/testing/house.ts";

describe("the front door", () => {
  it("has three doors: what is going on, all practices, and what is known", async () => {
    const home = await open("/");

    expect(home).toContain('<form class="search-box" method="post" action="/wat-past">');
    expect(home).toContain('href="/praktijken"');
    expect(home).toContain('href="/over-bewijs"');
    expect(home).toContain(`${catalogue.practices.length} praktijken uit heel Nederland`);
  });

  it.each([
    ["/", "/een-tafel-leiden", "Leid een tafel met collega"],
    ["/en", "/en/een-tafel-leiden", "Lead a table with colleagues"],
    ["/over", "/een-tafel-leiden", "Lees hoe u een tafel leidt"],
    ["/ar/over", "/een-tafel-leiden", 'lang="nl" hrefLang="nl">Lees hoe u een tafel leidt'],
  ])("leads on %s to what a table of colleagues is", async (path, guide, words) => {
    const page = await open(path);

    expect(page).toContain(`href="${guide}"`);
    expect(page.toLowerCase()).toContain(words.toLowerCase());
  });

  it("counts the practices of each direction as its page shows them", async () => {
    const home = await open("/");
    for (const { slug } of catalogue.chapters) {
      const told = new RegExp(`href="/richtingen/${slug}".*?(één|\\d+) praktijk`, "s").exec(home)?.[1];
      const shown = (await open(`/richtingen/${slug}`)).match(/<article/g)?.length;

      expect({ slug, count: told === "één" ? 1 : Number(told) }).toEqual({ slug, count: shown });
    }
  });

  it("says how many practices nobody studied", async () => {
    const none = catalogue.practices.filter(({ evidence }) => evidence.studies.length === 0).length;

    expect(await open("/")).toContain(`Bij ${none} praktijken is dat nooit onderzocht`);
  });

  it("takes somebody's own words by a way that leaves no trace in an address", async () => {
    expect(await open("/")).toContain('<form class="search-box" method="post" action="/wat-past">');
    expect(await open("/en")).toContain('<form class="search-box" method="post" action="/en/wat-past">');
  });
});

describe("what Naast is", () => {
  it("says what is kept, how it chooses and with what doubt, in both languages", async () => {
    for (const [path, language] of [
      ["/over", "nl"],
      ["/en/over", "en"],
    ] as const) {
      const page = await open(path);
      expect(page).toContain('id="bewaren"');
      expect(page).toContain(catalogue.rules.disclaimer[language].trim().slice(0, 40));
    }
  });
});
