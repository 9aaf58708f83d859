import { describe, expect, it } from "vitest";
import { open } from "#web/testing/house.ts";

const compare = (query: string, language = "") => open(`${language}/praktijken/vergelijken?${query}`);
const heads = (page: string) =>
  [...page.matchAll(/class="nl-link compare__title"[^>]*>([^<]+)</g)].map(([, title]) => title);
/** What each practice says in a row. */
const row = (page: string, label: string) => {
  const from = page.slice(page.indexOf(`scope="row">${label}</th>`));
  return [...from.slice(0, from.indexOf("</tr>")).matchAll(/<td[^>]*><div>(.*?)<\/div><\/td>/gs)].map(
    ([, cell]) => cell,
  );
};

describe("practices side by side", () => {
  it("stand in the order of the address, each with a head that leads to it", async () => {
    expect(heads(await compare("praktijk=jolo&praktijk=buurtbemiddeling"))).toEqual([
      "JOLO (Jongeren Lossen Het Op)",
      "Buurtbemiddeling",
    ]);
  });

  it("differ first, and are the same below", async () => {
    const page = await compare("praktijk=jolo&praktijk=buurtbemiddeling");
    const [differ, equal] = [page.indexOf("Hierin verschillen ze"), page.indexOf("Hierin zijn ze gelijk")];

    expect(differ).toBeGreaterThan(0);
    expect(equal).toBeGreaterThan(differ);
    expect(page.indexOf('scope="row">Leeftijd')).toBeLessThan(equal);
    expect(page.indexOf('scope="row">Onderzocht: Contact tussen mensen')).toBeGreaterThan(equal);
  });

  it("leave out what is the same when the address says so, and lead to showing it again", async () => {
    const page = await compare("praktijk=jolo&praktijk=buurtbemiddeling&gelijk=weg");

    expect(page).not.toContain("Hierin zijn ze gelijk");
    expect(page).not.toContain("Onderzocht: Contact tussen mensen");
    expect(page).toMatch(
      /href="\/praktijken\/vergelijken\?praktijk=jolo&amp;praktijk=buurtbemiddeling">Toon ook de \d+/,
    );
  });

  it("have the reasons for, against and unknown beside each other when a situation came along", async () => {
    const page = await compare("praktijk=jolo&praktijk=samen-schoon&probleem=youth-nuisance");
    const [jolo, other] = row(page, "Past bij wat u ziet, omdat");

    expect(jolo).toContain("overlast door jongeren of scholieren");
    expect(other).toBe("Raakt niets van wat u aankruiste.");
    expect(row(page, "Let op, bij wat u ziet")[0]).toContain("geweld");
    expect(page).toContain("U koos: Overlast door jongeren of scholieren.");
  });

  it("say nothing of a situation when none came along", async () => {
    expect(await compare("praktijk=jolo&praktijk=samen-schoon")).not.toContain("Past bij wat u ziet");
  });

  it("say what was found for an outcome beside what nobody looked at", async () => {
    const page = await compare("praktijk=thuis-op-straat&praktijk=inkr8");

    expect(row(page, "Onderzocht: Prettig en schoon buiten")).toEqual([
      "Gunstig: vergeleken met mensen of buurten zonder de aanpak; Twintig Nederlandse buurten, 2015",
      "Niet onderzocht",
    ]);
  });

  it("can each be taken away, with everything else kept", async () => {
    const page = await compare("praktijk=jolo&praktijk=inkr8&praktijk=burgertop&probleem=no-say&gelijk=weg", "/en");

    expect(page).toContain(
      'href="/en/praktijken/vergelijken?praktijk=jolo&amp;praktijk=burgertop&amp;probleem=no-say&amp;gelijk=weg" aria-label="Take away: Inkr8',
    );
  });

  it("let one join that is not there yet, as long as there is room", async () => {
    const two = await compare("praktijk=jolo&praktijk=inkr8");

    expect(two).toContain('<option value="burgertop">');
    expect(two).not.toContain('<option value="jolo">');
    expect(two).toContain('<input type="hidden" name="praktijk" value="jolo"/>');
    expect(await compare("praktijk=jolo&praktijk=inkr8&praktijk=boost&praktijk=opzoomeren")).not.toContain("<option");
  });

  it("are four at most; the others are named", async () => {
    const page = await compare("praktijk=jolo&praktijk=inkr8&praktijk=boost&praktijk=opzoomeren&praktijk=burgertop");

    expect(heads(page)).toHaveLength(4);
    expect(page).toMatch(/Deze pasten er niet meer bij: Burgertop[^<]*\./);
  });

  it("are asked for when there are none, or one", async () => {
    expect(await compare("")).toContain("Leg twee praktijken naast elkaar");
    expect(await compare("praktijk=nonsense&praktijk=")).toContain("Leg twee praktijken naast elkaar");
    const one = await compare("praktijk=jolo&praktijk=jolo");
    expect(one).toContain("Waar legt u JOLO (Jongeren Lossen Het Op) naast?");
    expect(one).toMatch(/<button[^>]*name="praktijk" value="buurtbemiddeling"/);
  });

  it("are offered with an answer, the first four with what was ticked, and not when one alone fits", async () => {
    const answer = await open("/wat-past?probleem=youth-nuisance");
    const form = answer.slice(answer.indexOf('action="/praktijken/vergelijken"'));

    expect(form.slice(0, form.indexOf("</form>")).match(/name="praktijk"/g)).toHaveLength(4);
    expect(form).toContain('<input type="hidden" name="probleem" value="youth-nuisance"/>');
    expect(await open("/wat-past?probleem=urban-renewal")).not.toContain("/praktijken/vergelijken");
  });

  it("go by their second names too, each once", async () => {
    expect(heads(await compare("praktijk=portiekportiers-jeugd&praktijk=portiekportiers&praktijk=jolo"))).toHaveLength(
      2,
    );
  });

  it("carry the disclaimer, and name themselves in the title", async () => {
    const page = await compare("praktijk=jolo&praktijk=inkr8");

    expect(page).toContain("niet omdat bewezen is");
    expect(page).toContain("<title>Naast elkaar: JOLO (Jongeren Lossen Het Op), Inkr8");
  });
});
