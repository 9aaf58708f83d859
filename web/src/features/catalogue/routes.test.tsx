import { describe, expect, it } from "vitest";
import { catalogue, house, open } from "#web/testing/house.ts";

describe("the page of a practice", () => {
  it("tells of each of the 42 practices what it is, what is known of it and where that comes from", async () => {
    for (const { slug, title, summary, sources } of catalogue.practices)
      for (const [prefix, language] of [
        ["", "nl"],
        ["/en", "en"],
      ] as const) {
        const page = unescaped(await open(`${prefix}/praktijken/${slug}`));
        expect(page).toContain(`<title>${title[language]} | Naast</title>`);
        expect(page).toContain(`<meta name="description" content="${summary[language]}"/>`);
        for (const source of sources) expect(page, slug).toContain(source.title);
      }
  });

  it("says plainly that nobody studied it, or how", async () => {
    const unstudied = catalogue.practices.find(({ evidence }) => evidence.studies.length === 0);

    expect(await open(`/praktijken/${unstudied?.slug}`)).toContain("Niet onderzocht, voor zover wij weten");
    expect(await open("/praktijken/thuis-op-straat")).toContain('<div class="study">');
  });

  it("says once in the list how it was studied, with every outcome that was found", async () => {
    const list = await open("/praktijken");
    const card = list.slice(list.indexOf('/praktijken/sleutelpersonen"'));

    expect(card.slice(0, card.indexOf("</article>")).match(/Ervaringen van uitvoerders[^<]*/g)).toEqual([
      "Ervaringen van uitvoerders en deelnemers verzameld: gunstig, uitkomst onbekend, wisselend",
    ]);
  });

  it("writes a day as people do in each language", async () => {
    expect(await open("/praktijken/jolo")).toContain("gezien op 23 november 2026");
    expect(await open("/en/praktijken/jolo")).toContain("seen on 23 November 2026");
  });

  it("speaks of a situation only when one came along", async () => {
    expect(await open("/praktijken/jolo")).not.toContain("Bij uw situatie");
    expect(await open("/praktijken/jolo?probleem=nonsense")).not.toContain("Bij uw situatie");
    expect(await open("/praktijken/jolo?probleem=youth-nuisance")).toContain("Bij uw situatie");
  });

  it("leads back to the list, or to the answer it came from", async () => {
    expect(await open("/en/praktijken/jolo")).toContain('class="nl-link back" href="/en/praktijken"');
    expect(await open("/en/praktijken/jolo?probleem=no-say")).toContain('href="/en/wat-past?probleem=no-say#uitkomst"');
  });

  it("stands under the name it has here, also for the other name of the source", async () => {
    const answer = await house.request("/en/praktijken/portiekportiers-jeugd");

    expect([answer.status, answer.headers.get("location")]).toEqual([301, "/en/praktijken/portiekportiers"]);
  });

  it("keeps the situation that came along to the other name", async () => {
    const answer = await house.request("/praktijken/portiekportiers-jeugd?probleem=no-say&plek=nonsense");

    expect(answer.headers.get("location")).toBe("/praktijken/portiekportiers?probleem=no-say");
  });

  it.each(["nergens", "constructor", "__proto__", "JOLO", "jolo.yaml", "..%2Ftaxonomy"])(
    "is not there for %s",
    async (slug) => {
      expect((await house.request(`/praktijken/${slug}`)).status).toBe(404);
    },
  );
});

function unescaped(page: string): string {
  return page.replaceAll("&quot;", '"').replaceAll("&#39;", "'").replaceAll("&amp;", "&");
}
