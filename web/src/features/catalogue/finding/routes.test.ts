import { describe, expect, it } from "vitest";
import { catalogue, open } from "#web/testing/house.ts";

const slugsOn = (page: string) =>
  [...page.matchAll(/<h3 class="card__title"><a class="nl-link" href="\/praktijken\/([a-z0-9-]+)/g)].map(
    ([, slug]) => slug,
  );

describe("the list of practices", () => {
  it("has all of them by name, and says of each how it was studied", async () => {
    const page = await open("/praktijken");
    const card = page.slice(page.indexOf('/praktijken/sleutelpersonen"'));

    expect(slugsOn(page)).toHaveLength(catalogue.practices.length);
    expect(page).toContain(`${catalogue.practices.length} praktijken gevonden`);
    expect(card.slice(0, card.indexOf("</article>"))).toContain("Ervaringen van uitvoerders en deelnemers verzameld");
  });

  it("finds what is meant in spite of a typing error, and says how it is spelt", async () => {
    const page = await open("/praktijken?zoek=buren+bemidling");

    expect(slugsOn(page)[0]).toBe("buurtbemiddeling");
    expect(page).toContain("Bedoelde u: buren bemiddeling?");
    expect(page).toContain('value="buren bemidling"');
  });

  it("marks where it was found when that is not in view", async () => {
    expect(await open("/praktijken?zoek=buurtwacht")).toMatch(/Ook genoemd:<\/span>.*<mark>buurtwacht<\/mark>/s);
  });

  it("is narrowed by what is chosen, which can be taken away again", async () => {
    const page = await open("/praktijken?plek=square&groep=children");

    expect(slugsOn(page)).toContain("thuis-op-straat");
    expect(slugsOn(page).length).toBeLessThan(catalogue.practices.length);
    expect(page).toMatch(/<a class="nl-link find__take" href="\/praktijken\?groep=children">\s*Plein/);
    expect(page).toMatch(/name="plek" value="square" checked/);
  });

  it("takes what is chosen along to each practice, as a situation", async () => {
    expect(await open("/praktijken?plek=square&probleem=youth-nuisance")).toMatch(
      /href="\/praktijken\/[a-z-]+\?probleem=youth-nuisance&amp;plek=square"/,
    );
  });

  it("shows the way back where nothing is left", async () => {
    const page = await open("/praktijken?plek=online&wil=sport");

    expect(page).toContain("Hier past niets bij alles tegelijk");
    expect(page).toMatch(/Zonder de keuze bij ‘Waar’: \d+ praktijken/);
    expect(await open("/praktijken?zoek=xylofoonkwartet")).toContain("Niets gevonden");
  });

  it("keeps what is ticked while somebody looks on", async () => {
    expect(await open("/praktijken?praktijk=jolo&zoek=bemiddelen")).toMatch(/name="praktijk" value="jolo" checked/);
  });

  it("writes what was typed as text, whatever it holds", async () => {
    const page = await open(`/praktijken?zoek=${encodeURIComponent('"><script>alert(1)</script>')}`);

    expect(page).not.toContain("<script>alert(1)");
  });
});
