import { describe, expect, it } from "vitest";
import { house, open } from "#web/testing/house.ts";

describe("the answer", () => {
  const answer = async (query: string, language = "") => {
    const page = await open(`${language}/wat-past?${query}`);
    return page.slice(page.indexOf('id="uitkomst"'), page.indexOf("</main>"));
  };

  it("is not given before anything was chosen", async () => {
    expect(await answer("")).toContain("Nog niets gekozen");
    expect(await answer("probleem=flying-saucers")).toContain("Nog niets gekozen");
  });

  it("counts one practice as one", async () => {
    expect(await answer("probleem=urban-renewal")).toContain("Eén praktijk past bij wat u ziet");
    expect(await answer("probleem=urban-renewal", "/en")).toContain("One practice fits what you see");
  });

  it("says of a tie that it is one", async () => {
    expect(await answer("probleem=youth-nuisance")).toContain("Past even goed als de vorige");
  });

  it("says so too of the first that is folded away", async () => {
    const page = await answer("probleem=prejudice");
    const [, folded = ""] = page.split('<details class="fold"', 2);

    expect(folded.slice(0, folded.indexOf("</li>"))).toContain("Past even goed als de vorige");
  });

  it("tells in short why only the place or the people fit", async () => {
    const page = await answer("probleem=neighbour-conflict&plek=square");
    const apart = page.slice(page.lastIndexOf('<details class="fold"'));

    expect(apart).toMatch(/<li><a [^>]*href="[^"]*plek=square">[^<]+<\/a><p class="list__note">[^<]*: plein\./);
    expect(apart).not.toContain("<article");
  });

  it("folds away what comes after six, and says how many those are", async () => {
    const page = await answer("probleem=little-contact");
    const shown = page.slice(0, page.indexOf('<details class="fold"'));
    const folded = /Nog (\d+) praktijken/.exec(page)?.[1];

    expect(shown.match(/<article/g)).toHaveLength(6);
    expect(page).toContain(`${6 + Number(folded)} praktijken passen`);
    expect(page.match(/<article/g)).toHaveLength(6);
  });

  it("names what no practice was made for", async () => {
    const page = await answer("probleem=neighbour-conflict&probleem=misunderstood-behaviour");

    expect(page.slice(page.indexOf("Niets past bij"))).toContain("Onbegrepen gedrag");
  });

  it("calls no place a white spot while nobody said what is seen there, and shows what fits it", async () => {
    const page = await answer("plek=square");

    expect(page).toContain("Kruis ook aan wat u ziet");
    expect(page).not.toContain("Niets past bij");
    expect(page).toMatch(/<details class="fold" open="">.*Bij \d+ praktijken passen alleen de plek of de mensen/s);
  });

  it("ends the sentence that its title begins before it repeats what was chosen", async () => {
    expect(await answer("fase=incidents")).toMatch(/Kruis ook aan wat u ziet<\/h2><p[^>]*>Dan zoeken we/);
    expect(await answer("probleem=misunderstood-behaviour")).toMatch(/<\/h2><p[^>]*>Geen praktijk/);
  });

  it("repeats everything that was chosen, in words", async () => {
    const chosen =
      "probleem=no-say&tussen=young-old&groep=children&plek=park&richting=municipal&wil=tours&kan-niet=sport&fase=calm&gebied=street&van=8&tot=14&weken=1&loopt=jolo";

    expect(await answer(chosen)).toContain(
      "U koos: Bewoners voelen zich niet gehoord; Jong en oud; Kinderen (tot 12); Park of groen; Gemeentelijke aanpak; Rust; Straat of plein; 8 tot en met 14 jaar; één week; graag: Rondleidingen; niet mogelijk: Sport; loopt al: JOLO (Jongeren Lossen Het Op).",
    );
  });

  it("leaves out the end of an age that nobody gave", async () => {
    expect(await answer("probleem=no-say&van=20")).toContain("gehoord; vanaf 20 jaar.");
    expect(await answer("probleem=no-say&tot=12")).toContain("gehoord; tot en met 12 jaar.");
  });

  it("stands with the disclaimer in every form", async () => {
    for (const query of ["probleem=no-say", "probleem=misunderstood-behaviour", "plek=square", "plek=workplace"]) {
      expect(await answer(query)).toContain("Deze praktijken laten zien wat mogelijk is");
      expect(await answer(query, "/en")).toContain("These practices show what is possible");
    }
  });

  it("carries the choice to each practice, so that its page can give the reasons too", async () => {
    const href = /<article.*?href="([^"]+)"/s.exec(await answer("probleem=no-say&plek=park"))?.[1] ?? "";
    const page = await (await house.request(href.replaceAll("&amp;", "&"))).text();

    expect(href).toMatch(/\?probleem=no-say&amp;plek=park$/);
    expect(page).toContain("Bij uw situatie");
  });
});
