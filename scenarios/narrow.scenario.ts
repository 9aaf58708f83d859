import { describe, expect, it } from "vitest";
import { visit, visitAs } from "./harness/visit.ts";

const PAGES = [
  "/",
  "/wat-past",
  "/wat-past?probleem=youth-nuisance&plek=square&tussen=young-old&fase=incidents",
  "/praktijken",
  "/praktijken/jolo?probleem=youth-nuisance",
  "/praktijken/buurtpreventie-sociale-media",
  "/praktijken/vergelijken",
  "/praktijken/vergelijken?praktijk=jolo&praktijk=buurtpreventie-sociale-media&praktijk=inkr8&plek=square",
  "/richtingen/kinderen-en-jongeren",
  "/over-bewijs",
  "/over",
  "/een-tafel-leiden",
  "/wat-we-bewaren",
  "/meedoen",
  "/aan-tafel/verstuurd",
  "/klopt-dit/verstuurd",
  "/aanmelden",
  "/aanmelden/verstuurd",
  "/nergens",
];
const NARROW = [
  ["at 320 px", { width: 320, height: 640 }],
  ["at 1280 px enlarged to 400 %", { width: 1280, height: 1024, zoom: 4 }],
] as const;

// Runs in the page: how far it can be scrolled sideways, and what sticks out.
const OVERFLOW = `(() => {
  for (const fold of document.querySelectorAll("details")) fold.open = true;
  const wide = document.documentElement.clientWidth;
  const out = [...document.body.querySelectorAll("*")].filter((element) => {
    const { left, right, width } = element.getBoundingClientRect();
    return width > 1 && (left < -1 || right > wide + 1) && !element.closest(".only-heard");
  });
  return { sideways: document.documentElement.scrollWidth - wide, out: out.map(({ tagName, className }) => tagName + "." + className) };
})()`;

describe("on a narrow screen", () => {
  it.each(NARROW)("nothing sticks out sideways %s, with every fold open", async (_, size) => {
    const page = await visit("/", size);
    for (const path of [
      ...PAGES.flatMap((path) => [path, `/en${path}`]),
      "/ar",
      "/ar/over",
      "/ar/meedoen",
      "/ar/aanmelden",
      "/ar/nergens",
    ]) {
      await page.goto(path);
      expect({ path, ...((await page.evaluate(OVERFLOW)) as object) }).toEqual({ path, sideways: 0, out: [] });
    }
  });

  it.each(NARROW)("nothing sticks out sideways %s for an administrator either", async (_, size) => {
    const page = await visitAs("Marleen", "/mensen", size);
    const person = new URL((await page.locator("main table a").first().getAttribute("href")) ?? "", page.url())
      .pathname;
    for (const path of ["/mensen", "/mensen/nieuw", person, `${person}/wissen`, "/organisaties", "/logboek"])
      for (const address of [path, `/en${path}`]) {
        await page.goto(address);
        expect({ address, ...((await page.evaluate(OVERFLOW)) as object) }).toEqual({ address, sideways: 0, out: [] });
      }
  });

  it.each(["Ineke", "Marleen", "Fatima"])("keeps its header on one row at 1280 px for %s", async (name) => {
    const page = await visitAs(name, "/mijn", { width: 1280, height: 800 });
    const rows = await page.evaluate(
      `new Set([...document.querySelectorAll("header li a")].map((link) => link.getBoundingClientRect().top)).size`,
    );

    expect(rows).toBe(1);
  });

  it.each([
    ["far zoomed in with a mouse", { width: 1280, height: 2600, zoom: 4 }],
    ["on a low screen", { width: 640, height: 320 }],
  ])("lays no bar over the page %s", async (_, size) => {
    const page = await visitAs("Ineke", "/diagnoses", size);

    expect(await page.evaluate(`getComputedStyle(document.querySelector(".page-account")).position`)).toBe("static");
  });

  it("leaves more than half of the screen to the questions at 400 %", async () => {
    const page = await visit("/wat-past?probleem=youth-nuisance", { width: 1280, height: 1024, zoom: 4 });
    await page.getByLabel("Overlast door jongeren of scholieren").scrollIntoViewIfNeeded();

    const bar = await page.locator(".situation__submit").boundingBox();
    expect(bar === null || bar.y > 256 / 2).toBe(true);
  });

  it("gives a finger 44 px for every box, fold and button of the questions", async () => {
    const page = await visit("/wat-past?probleem=youth-nuisance");
    const small = await page.evaluate(`
      [...document.querySelectorAll("main summary, main label.tick, main button, main .situation__clear, header a")]
        .filter((element) => element.checkVisibility() && element.getBoundingClientRect().height < 44)
        .map((element) => element.innerText)`);

    expect(small).toEqual([]);
  });
});
