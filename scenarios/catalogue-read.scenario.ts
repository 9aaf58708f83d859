import { describe, expect, it } from "vitest";
import { press, tabTo } from "./harness/keys.ts";
import { addressOf, arriveAt, visit } from "./harness/visit.ts";

const TWO = "/praktijken/vergelijken?praktijk=jolo&praktijk=buurtbemiddeling";
const IN_SITUATION = `${TWO}&probleem=youth-nuisance`;

describe("reading a practice", () => {
  it("tells what it is, what is known and what to mind before anything is opened", async () => {
    const page = await visit("/praktijken/inkr8", { script: false });

    expect(await page.locator(".evidence__verdict").isVisible()).toBe(true);
    expect(await page.locator(".evidence__verdict").innerText()).toContain("Niet onderzocht, voor zover wij weten");
    expect(await page.getByRole("heading", { name: "Let op" }).isVisible()).toBe(true);
    expect(await page.locator("#aanpak .list--steps").isVisible()).toBe(false);
    await page.locator("summary", { hasText: "Hoe het gaat" }).click();
    expect(await page.locator("#aanpak .list--steps").isVisible()).toBe(true);
  });

  it("gives an address to share that carries what somebody ticked", async () => {
    const page = await visit("/praktijken/jolo?probleem=youth-nuisance", { script: false });
    await page.locator("summary", { hasText: "Deel deze pagina" }).click();
    const shared = await page.getByLabel("Het adres van deze pagina").inputValue();

    expect(new URL(shared).pathname + new URL(shared).search).toBe("/praktijken/jolo?probleem=youth-nuisance");
  });

  it("leads to its direction, and from there to laying two side by side, without script", async () => {
    const page = await visit("/praktijken/dialoogtafels", { script: false });
    await page.getByRole("link", { name: "Ontmoeting en begrip door dialoog" }).click();
    await page.getByLabel("Kies Dialoogtafels in de buurt").check();
    await page.getByLabel("Kies Ronde Tafelhuis").check();
    await page.getByRole("button", { name: "Leg naast elkaar" }).click();

    expect(addressOf(page)).toBe("/praktijken/vergelijken?praktijk=dialoogtafels&praktijk=ronde-tafelhuis");
    expect(await page.getByRole("columnheader", { name: "Ronde Tafelhuis" }).count()).toBe(1);
  });

  it("leads to how evidence is shown, and why without stars", async () => {
    const page = await visit("/praktijken/jolo", { script: false });
    await page.getByRole("link", { name: "Zo laten we zien wat we weten" }).click();

    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("Zo laten we zien wat we weten");
    await page.getByText("Welke praktijken zijn niet onderzocht").click();
    expect(await page.getByRole("link", { name: "Boost" }).isVisible()).toBe(true);
  });
});

describe("laying practices side by side", () => {
  it("begins at a practice, adds one and takes one away, all without script", async () => {
    const page = await visit("/praktijken/jolo?probleem=youth-nuisance", { script: false });
    await page.getByRole("link", { name: "Leg naast andere praktijken" }).click();
    await page.getByRole("button", { name: "Buurtbemiddeling" }).click();
    expect(new URL(page.url()).searchParams.getAll("praktijk")).toEqual(["jolo", "buurtbemiddeling"]);
    expect(new URL(page.url()).searchParams.get("probleem")).toBe("youth-nuisance");

    await page.getByLabel("Leg er een bij").selectOption({ label: "Gedragscodes" });
    await page.getByRole("button", { name: "Leg erbij" }).click();
    expect(await page.locator(".compare__title").allInnerTexts()).toEqual([
      "JOLO (Jongeren Lossen Het Op)",
      "Buurtbemiddeling",
      "Gedragscodes",
    ]);

    await page.getByRole("link", { name: "Haal weg: Buurtbemiddeling" }).click();
    expect(await page.locator(".compare__title").count()).toBe(2);
  });

  it("begins at an answer, with the reasons beside each other", async () => {
    const page = await visit("/wat-past?probleem=youth-nuisance&plek=square", { script: false });
    await page.getByRole("button", { name: "Leg de eerste 4 naast elkaar" }).click();

    expect(await page.locator(".compare__title").count()).toBe(4);
    const reasons = page.getByRole("row", { name: /^Past bij wat u ziet, omdat/ }).getByRole("cell");
    expect(await reasons.first().innerText()).toContain("overlast door jongeren of scholieren");
  });

  it("begins with nothing chosen", async () => {
    const page = await visit("/praktijken/vergelijken", { script: false });
    await page.getByLabel("De eerste").selectOption({ label: "Opzoomeren" });
    await page.getByLabel("De tweede").selectOption({ label: "Kulturhuske" });
    await page.getByRole("button", { name: "Leg naast elkaar" }).click();

    expect(await page.locator(".compare__title").allInnerTexts()).toEqual(["Opzoomeren", "Kulturhuske"]);
  });

  it("goes by keyboard only: to the table, past each head, to what is the same", async () => {
    const page = await visit(TWO, { width: 1280, height: 900 });
    await tabTo(page, await page.getByRole("link", { name: /^Verberg de \d+ punten/ }).innerText());
    await page.keyboard.press("Enter");
    await arriveAt(page, `${TWO}&gelijk=weg`);
    await tabTo(page, "JOLO (Jongeren Lossen Het Op)");

    expect(await press(page, "Tab")).toMatchObject({ ring: true, seen: true });
    expect((await press(page, "Tab")).what).toBe("Buurtbemiddeling");
  });

  it.each([
    ["a phone", 320],
    ["a desk", 1280],
  ])("is a table to whoever hears it, with the name of row and column, on %s", async (_, width) => {
    const page = await visit(IN_SITUATION, { width });
    const table = page.getByRole("table", { name: "Praktijken naast elkaar" });

    expect(await table.getByRole("columnheader").allInnerTexts()).toEqual(
      expect.arrayContaining([expect.stringContaining("Buurtbemiddeling")]),
    );
    expect(await table.getByRole("rowheader", { name: "Past bij wat u ziet, omdat" }).count()).toBe(1);
    expect(await table.getByRole("cell").first().innerText()).toContain("Jongeren uit de buurt leren bemiddelen");
  });

  it("keeps the names of the rows in view where three practices are wider than the screen", async () => {
    const page = await visit(`${TWO}&praktijk=inkr8&praktijk=boost`, { width: 720, height: 900 });
    await page.locator(".compare-frame").evaluate((frame: { scrollLeft: number }) => {
      frame.scrollLeft = 400;
    });
    const name = await page.getByRole("rowheader", { name: "In het kort" }).boundingBox();

    expect(name?.x).toBeGreaterThanOrEqual(0);
  });

  it("stands on paper on its side, without what can be pressed", async () => {
    const page = await visit(IN_SITUATION, { width: 1280 });
    await page.emulateMedia({ media: "print" });

    expect(await page.getByRole("link", { name: "Haal weg: Buurtbemiddeling" }).isVisible()).toBe(false);
    expect(await page.getByRole("button", { name: "Leg erbij" }).isVisible()).toBe(false);
    expect(await page.locator(".compare").isVisible()).toBe(true);
  });
});

describe("the front page", () => {
  it("says within its first screen what this is and where to begin, on a phone too", async () => {
    for (const size of [
      { width: 360, height: 740 },
      { width: 1280, height: 900 },
    ]) {
      const page = await visit("/", size);
      for (const seen of [
        page.getByText("Naast laat zien wat in andere buurten is gedaan"),
        page.getByLabel("Wat speelt er bij u?"),
      ]) {
        const box = await seen.boundingBox();
        expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThanOrEqual(size.height);
      }
    }
  });

  it("has a door to all practices and one to what is known", async () => {
    const page = await visit("/", { script: false });
    await page.getByRole("link", { name: "Werkt het ook?" }).click();
    expect(addressOf(page)).toBe("/over-bewijs");
    await page.goBack();
    await page.getByRole("link", { name: "Zoek of blader" }).click();
    expect(addressOf(page)).toBe("/praktijken");
  });
});
