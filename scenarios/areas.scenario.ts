import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { violationsOn } from "./harness/axe.ts";
import { tabTo } from "./harness/keys.ts";
import { arriveAt, visitAs } from "./harness/visit.ts";

/** In the layout of CBS, of two municipalities; no municipality has these codes. */
const linesOf = (names: Readonly<Record<string, string>>) => [
  "gwb_code_10;regio;gm_naam;recs;a_inw",
  "NL00;Nederland;Nederland;Land;18000000",
  ...Object.entries(names).map(
    ([code, name]) => `${code};${name};Buurstad;${code.startsWith("WK") ? "Wijk" : "Buurt"};.`,
  ),
  "BU99020101;Dorpshart;Veldermeer;Buurt;.",
];

/** A district as large as they come. */
const MANY = Object.fromEntries(
  Array.from({ length: 100 }, (_, index) => [`BU990302${String(index).padStart(2, "0")}`, `Kade ${index + 1}`]),
);
const FIRST = {
  WK990301: "Oude stad",
  BU99030101: "Walbuurt",
  BU99030102: "Poortkwartier",
  WK990302: "Havens",
  ...MANY,
};
const { BU99030101: _, ...REST } = FIRST;
const NEXT = { ...REST, BU99030102: "Poorten", BU99030103: "Singelzicht" };

async function gives(page: Page, name: string, lines: readonly string[]): Promise<void> {
  const buffer = Buffer.from(lines.join("\r\n"));
  await page.getByLabel("Bestand met wijken of buurten").setInputFiles({ name, mimeType: "text/csv", buffer });
  await page.getByRole("button", { name: "Bekijk wat er verandert" }).click();
}

/** A list as it comes in when nothing is wrong with it. */
async function bringsIn(page: Page, name: string, lines: readonly string[]): Promise<void> {
  await page.goto("/wijken-en-buurten/inlezen");
  await gives(page, name, lines);
  await page.getByRole("button", { name: "Vervang de lijst door deze 104" }).click();
  await page.getByText("De nieuwe lijst staat er").waitFor();
}

async function removes(page: Page): Promise<void> {
  await page.goto("/wijken-en-buurten/verwijderen");
  await page.getByRole("button", { name: "Verwijder de lijst" }).click();
  await page.getByText("De lijst is weg").waitFor();
}

/** How far the page can be scrolled sideways. */
const SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth";

describe("the list of districts and neighbourhoods", () => {
  it("comes in by a file of CBS, mended once, and is what an area is chosen from; without script", async () => {
    const page = await visitAs("Gerda", "/wijken-en-buurten", { script: false, expected: /status of 422/ });
    await page.getByRole("heading", { name: "Nog geen wijken en buurten" }).waitFor();
    await page.getByText("gwb_code_10").waitFor();
    await page.getByRole("link", { name: "Lees een bestand in" }).click();
    await gives(page, "kwb-2026.csv", [...linesOf(FIRST), "BU9903;Dijk;Buurstad;Buurt;."]);
    await page.getByText("Er klopt één ding niet in het bestand.").first().waitFor();
    await page.getByText("regel 108, teken 1").waitFor();

    await gives(page, "kwb-2026.csv", linesOf(FIRST));
    await page.getByText("Het bestand geeft 2 wijken en 102 buurten van 2026. Er is nog niets veranderd.").waitFor();
    await page.getByRole("button", { name: "Vervang de lijst door deze 104" }).click();
    await page.getByText("De nieuwe lijst staat er").waitFor();

    await page.goto("/diagnoses/nieuw");
    await page.getByRole("combobox", { name: "Buurt of wijk" }).selectOption({ label: "Poortkwartier" });
    await page.getByRole("textbox", { name: "Een deel daarvan" }).fill("Rond de oude poort");
    await page.getByRole("button", { name: "Bewaren" }).click();
    await page.getByText("Buurt BU99030102 in de indeling van 2026").waitFor();
    await removes(page);
  });

  it("is replaced by a newer one on a phone: what was said of last year's stays, and it goes as it came", async () => {
    const page = await visitAs("Gerda", "/wijken-en-buurten", { width: 320, height: 640 });
    await bringsIn(page, "kwb-2026.csv", linesOf(FIRST));
    await page.goto("/diagnoses/nieuw");
    await page.getByRole("combobox", { name: "Buurt of wijk" }).selectOption({ label: "Poortkwartier" });
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole("button", { name: "Bewaren" }).click();
    await page.getByText("Buurt BU99030102 in de indeling van 2026").waitFor();
    const diagnosis = page.url();

    await page.goto("/wijken-en-buurten");
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole("link", { name: "Lees een nieuwer bestand in" }).click();
    await arriveAt(page, "/wijken-en-buurten/inlezen");
    expect(await violationsOn(page)).toEqual([]);
    await gives(page, "kwb-2027.csv", linesOf(NEXT));
    for (const said of [
      "Eén is nieuw",
      "Singelzicht (BU99030103)",
      "Poortkwartier heet voortaan Poorten (BU99030102)",
      "Eén verdwijnt",
      "Walbuurt (BU99030101)",
      "102 blijven hetzelfde.",
    ])
      await page.getByText(said).first().waitFor();
    expect(await violationsOn(page)).toEqual([]);
    expect(await page.evaluate(SIDEWAYS)).toBe(0);
    await page.getByRole("button", { name: "Vervang de lijst door deze 104" }).click();
    await arriveAt(page, "/wijken-en-buurten?vervangen=1");
    await page.getByRole("textbox", { name: "Zoek een wijk of buurt" }).fill("poort");
    await page.getByRole("button", { name: "Zoek" }).click();
    await arriveAt(page, "/wijken-en-buurten?zoek=poort");
    await page.getByText("BU99030102").waitFor();
    expect(await page.getByText("BU99030103").count()).toBe(0);
    expect(await page.evaluate(SIDEWAYS)).toBe(0);

    await page.goto(diagnosis);
    await page.getByText("Buurt BU99030102 in de indeling van 2026").waitFor();
    await page.getByRole("link", { name: "Voorbereiding veranderen" }).click();
    await page.getByRole("combobox", { name: "Buurt of wijk" }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    expect(await page.getByRole("combobox", { name: "Buurt of wijk" }).locator("option:checked").innerText()).toBe(
      "Poortkwartier, zoals in 2026",
    );

    await removes(page);
  });

  it("is chosen from by keyboard only, by the first letters, however long it is", async () => {
    const page = await visitAs("Gerda", "/wijken-en-buurten/inlezen");
    await bringsIn(page, "kwb-2028.csv", linesOf(FIRST));
    await page.goto("/diagnoses/nieuw");
    await tabTo(page, "Buurt of wijk");
    await page.keyboard.type("Walb");
    await tabTo(page, "Bewaren");
    await page.keyboard.press("Enter");
    await page.getByText("Buurt BU99030101 in de indeling van 2028").waitFor();
    await removes(page);
  });
});
