import { describe, expect, it } from "vitest";
import { COLOURS, violationsOn } from "./harness/axe.ts";
import { unfold, visit } from "./harness/visit.ts";

const PAGES = [
  ["the home page", "/"],
  ["the questions", "/wat-past"],
  ["proposals for somebody's own words", "/wat-past?voorstel=youth-nuisance&voorstel=no-say"],
  ["an answer", "/wat-past?probleem=youth-nuisance&plek=square&fase=incidents&van=12&kan-niet=training"],
  ["an empty answer", "/wat-past?probleem=misunderstood-behaviour"],
  ["all practices", "/praktijken"],
  ["practices that were looked for", "/praktijken?zoek=buren+bemidling&plek=street"],
  ["nothing that fits all of it", "/praktijken?plek=online&wil=sport"],
  ["a suggestion", "/praktijken/opzoomeren/voorstel"],
  ["the catalogue as open data", "/open-data"],
  ["a practice", "/praktijken/buurtbemiddeling"],
  ["a practice for a situation", "/praktijken/jolo?probleem=youth-nuisance"],
  ["practices side by side", "/praktijken/vergelijken?praktijk=jolo&praktijk=buurtbemiddeling&probleem=youth-nuisance"],
  ["one practice to lay beside another", "/praktijken/vergelijken?praktijk=jolo"],
  ["nothing to lay side by side yet", "/praktijken/vergelijken"],
  ["the directions", "/richtingen"],
  ["a direction", "/richtingen/kinderen-en-jongeren"],
  ["how evidence is shown", "/over-bewijs"],
  ["what Naast is", "/over"],
  ["leading a table", "/een-tafel-leiden"],
  ["coming in with a code", "/meedoen"],
  ["a code that is over", "/meedoen?voorbij=1"],
  ["a form that was sent", "/aan-tafel/verstuurd"],
  ["what a resident said", "/klopt-dit/verstuurd"],
  ["signing in", "/aanmelden"],
  ["the mail that is under way", "/aanmelden/verstuurd"],
  ["a link that was used", "/aanmelden/bevestigen"],
  ["what was erased", "/gewist"],
  ["what is kept", "/wat-we-bewaren"],
  ["every part of the kit", "/huis/stijl"],
  ["every part of the kit with its faults", "/huis/stijl?fouten=ja"],
  ["a question before something goes", "/huis/stijl/bevestigen"],
  ["a page that is not there", "/nergens"],
] as const;

const ARABIC_PAGES = [
  "/ar",
  "/ar/over",
  "/ar/meedoen",
  "/ar/aan-tafel/verstuurd",
  "/ar/klopt-dit/verstuurd",
  "/ar/aanmelden",
  "/ar/aanmelden/verstuurd",
  "/ar/aanmelden/bevestigen",
  "/ar/wat-we-bewaren",
  "/ar/huis/stijl",
  "/ar/huis/stijl?fouten=ja",
  "/ar/nergens",
];

describe("axe finds nothing against", () => {
  it.each(PAGES)("%s, in both languages, light and dark", async (_, path) => {
    const page = await visit("/", { expected: /status of 4(?:04|10)/ });
    for (const prefix of ["", "/en"]) {
      await page.emulateMedia({ colorScheme: "light" });
      await page.goto(prefix + path);
      const light = await violationsOn(page);
      await page.emulateMedia({ colorScheme: "dark" });
      const dark = await violationsOn(page, COLOURS);

      expect({ prefix, light, dark }).toEqual({ prefix, light: [], dark: [] });
    }
  });

  it.each(ARABIC_PAGES)("%s, from right to left, light and dark", async (path) => {
    const page = await visit(path, { expected: /status of 4(?:04|10)/ });
    const light = await violationsOn(page);
    await page.emulateMedia({ colorScheme: "dark" });

    expect([...light, ...(await violationsOn(page, COLOURS))]).toEqual([]);
  });

  it("the questions with every fold open, on a phone and at a desk", async () => {
    for (const width of [360, 1280]) {
      const page = await visit("/wat-past?probleem=youth-nuisance", { width });
      await page.evaluate(`for (const fold of document.querySelectorAll("details")) fold.open = true`);
      expect(await violationsOn(page)).toEqual([]);
    }
  });

  it("an answer that came while ticking", async () => {
    const page = await visit("/wat-past");
    await unfold(page, "Tussen buren");
    await page.getByLabel("Conflict tussen directe buren").check();
    await page.getByRole("heading", { name: /passen bij wat u ziet/ }).waitFor();

    expect(await violationsOn(page)).toEqual([]);
  });
});
