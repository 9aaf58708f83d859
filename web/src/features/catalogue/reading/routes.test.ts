import { describe, expect, it } from "vitest";
import { catalogue, house, open } from "#web/testing/house.ts";

/** What stands between a heading of a page and the next part. */
const partOf = (page: string, id: string) => {
  const from = page.slice(page.indexOf(`id="${id}"`));
  return from.slice(0, from.indexOf("</section>"));
};

describe("the evidence of a practice", () => {
  it("stands per outcome, with how, where, when and by whom", async () => {
    const part = partOf(await open("/praktijken/buurtpraktijkteam"), "weten");

    expect(part).toMatch(/<dt>Overlast en ruzie<\/dt><dd>.*?Gunstig/s);
    expect(part).toMatch(/<dt>Vertrouwen in politie en instanties<\/dt><dd>.*?Ongunstig/s);
    expect(part).toContain("kosten en baten berekend; Amsterdam (Columbusplein), 2014");
    expect(part).toContain("Openresearch Amsterdam</a>");
  });

  it("names every outcome that nobody looked at, and names none twice", async () => {
    for (const { slug, evidence } of catalogue.practices) {
      const part = partOf(await open(`/praktijken/${slug}`), "weten");
      const nobody = /<dt>Niet onderzocht<\/dt><dd>(.*?)<\/dd>/s.exec(part)?.[1] ?? "";
      for (const [id, { nl }] of Object.entries(catalogue.taxonomy.outcomes)) {
        const isStudied = evidence.studies.some(({ outcomes }) => outcomes?.[id] !== undefined);
        expect([slug, nl, part.includes(`<dt>${nl}</dt>`), nobody.includes(nl)]).toEqual([
          slug,
          nl,
          isStudied,
          !isStudied,
        ]);
      }
    }
  });

  it("says of a practice that nobody studied so in the same place and size", async () => {
    const none = catalogue.practices.find(({ evidence }) => evidence.studies.length === 0);

    expect(await open(`/praktijken/${none?.slug}`)).toMatch(
      /<p class="evidence__verdict">.*?Niet onderzocht, voor zover wij weten<\/p>/s,
    );
    expect(await open("/praktijken/jolo")).toMatch(/<p class="evidence__verdict">.*?Eén keer onderzocht<\/p>/s);
  });
});

describe("what can be done with a practice", () => {
  it("is to lay it beside another, to print it and to share it, with the situation", async () => {
    const page = await open("/praktijken/jolo?probleem=youth-nuisance");

    expect(page).toContain('href="/praktijken/vergelijken?praktijk=jolo&amp;probleem=youth-nuisance"');
    expect(page).toContain('href="/praktijken/jolo/kaart.pdf"');
    expect(page).toContain('value="http://localhost/praktijken/jolo?probleem=youth-nuisance"');
    expect(page).toContain("body=http%3A%2F%2Flocalhost%2Fpraktijken%2Fjolo%3Fprobleem%3Dyouth-nuisance");
  });

  it("is not promised: what Naast does not have yet stands there too", async () => {
    expect(partOf(await open("/praktijken/burgertop"), "naast")).toContain("heeft Naast nog niet");
  });
});

describe("the page of a direction", () => {
  const pages = catalogue.chapters.flatMap((chapter) => [
    { ...chapter, address: `/richtingen/${chapter.slug}`, language: "nl" as const },
    { ...chapter, address: `/en/richtingen/${chapter.slug}`, language: "en" as const },
  ]);

  it.each(pages)("$address stands under its name and says what is missing", async ({ address, ...chapter }) => {
    const { direction, missing, language } = chapter;
    const page = unescaped(await open(address));

    expect(page).toContain(`<title>${catalogue.taxonomy.directions[direction]?.[language]} | Naast</title>`);
    for (const spot of missing) expect(partOf(page, "wit")).toContain(spot[language]);
  });

  it.each(pages)("$address shows its own practices and no others", async ({ address, direction }) => {
    const page = await open(address);
    const shown = catalogue.practices.filter(({ slug }) => page.includes(`/praktijken/${slug}"`));
    const own = catalogue.practices.filter(({ directions }) => directions.some(({ id }) => id === direction));

    expect(shown.map(({ slug }) => slug)).toEqual(own.map(({ slug }) => slug));
  });

  it("counts what it can count: divides and phases that no practice there is for", async () => {
    const spots = partOf(await open("/richtingen/dialoog"), "wit");

    expect(spots).toContain("Arm en rijk");
    expect(spots).toContain("Incidenten");
    expect(spots).not.toContain("Mensen met verschillend geloof");
  });

  it("is not there for a direction nobody has", async () => {
    expect((await house.request("/richtingen/omhoog")).status).toBe(404);
    expect((await house.request("/richtingen/constructor")).status).toBe(404);
  });
});

describe("how evidence is shown", () => {
  it("counts each practice once, as it stands today", async () => {
    const page = await open("/over-bewijs");
    const counts = [...page.matchAll(/<td[^>]*class="table__number"[^>]*><div>(\d+)<\/div>/g)].map(([, count]) =>
      Number(count),
    );

    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(catalogue.practices.length);
    expect(page).toContain("Waarom geen sterren");
  });
});

function unescaped(page: string): string {
  return page.replaceAll("&quot;", '"').replaceAll("&#39;", "'").replaceAll("&amp;", "&");
}
