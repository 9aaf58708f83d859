import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { violationsOn } from "./harness/axe.ts";
import { arriveAt, unfold, visit, visitAs } from "./harness/visit.ts";

const JOLO = "JOLO (Jongeren Lossen Het Op)";
/** A day to look back lies ahead, also when this is played years from now. */
const NEXT_JUNE = `1 juni ${new Date().getFullYear() + 1}`;

/** Ticks one answer of the form that settles; what is not ticked yet stands in a fold. */
async function ticks(page: Page, fold: string, answer: string): Promise<void> {
  await unfold(page, fold);
  await page.getByRole("checkbox", { name: answer, exact: true }).check({ force: true });
}

/** A table that settled something, at the page to choose on. */
async function settled(leader: Page): Promise<void> {
  await leader
    .getByRole("textbox", { name: "Buurt of wijk" })
    .or(leader.getByRole("combobox"))
    .first()
    .fill("Waterkwartier");
  await leader.getByRole("button", { name: "Bewaren" }).click();
  await arriveAt(leader, /^\/diagnoses\/[0-9a-f-]{36}$/);
  await leader.goto(`${new URL(leader.url()).pathname}/vaststellen`);
  await ticks(leader, "Wat speelt er", "Overlast door jongeren of scholieren");
  await leader.getByRole("checkbox", { name: "Spanning tussen jong en oud", exact: true }).check({ force: true });
  await ticks(leader, "Om wie gaat het", "Jongeren (12-23)");
  await leader.getByRole("checkbox", { name: "Ouderen", exact: true }).check({ force: true });
  await ticks(leader, "Waar", "Plein");
  await leader.getByRole("checkbox", { name: "Straat en stoep", exact: true }).check({ force: true });
  await ticks(leader, "Wat loopt hier al", "Thuis Op Straat (TOS)");
  await leader.getByRole("button", { name: "Vaststellen" }).click();
  await leader.getByRole("link", { name: "Kies wat u gaat doen" }).click();
  await leader.getByRole("heading", { name: "Witte vlekken" }).waitFor();
}

/** From a card to the form about it, with a reason, and back. */
async function decides(page: Page, action: string, reason: string): Promise<void> {
  await page.getByRole("link", { name: action }).click();
  await page.getByRole("textbox", { name: "Waarom" }).fill(reason);
  await page.getByRole("button", { name: "Besluit bewaren" }).click();
  await page.getByText("Bewaard:").waitFor();
}

const cards = (page: Page) => page.locator(".card__title").allInnerTexts();

describe("choosing at a table", () => {
  it("weighs, pins, excludes and takes back, sees white spots, compares and decides", { timeout: 90_000 }, async () => {
    const leader = await visitAs("Ineke", "/diagnoses/nieuw", { width: 1280, height: 900, expected: /status of 422/ });
    await settled(leader);
    const choosing = new URL(leader.url()).pathname;
    expect(await violationsOn(leader)).toEqual([]);
    expect(await leader.locator("#samen-raken + *").count()).toBe(1);
    await leader.getByText("Loopt: Thuis Op Straat (TOS)").first().waitFor();

    await decides(leader, "Zet vast Gedragscodes", "De straat wil afspraken die iedereen kent.");
    expect((await cards(leader))[0]).toBe("Gedragscodes");
    await decides(leader, `Sluit uit ${JOLO}`, "Er is geen begeleider.");
    expect(await cards(leader)).not.toContain(JOLO);
    expect(await violationsOn(leader)).toEqual([]);
    await unfold(leader, "Uitgesloten: één praktijk");
    await leader.getByText("Waarom: Er is geen begeleider.").waitFor();
    await leader.getByRole("button", { name: `Toch weer meenemen ${JOLO}` }).click();
    await leader.getByText(`Het besluit over ${JOLO} is weg.`).waitFor();
    expect(await cards(leader)).toContain(JOLO);

    await leader.getByRole("link", { name: `Dit gaan we doen ${JOLO}` }).click();
    await leader.getByRole("textbox", { name: "Waarom" }).fill("Twee jongeren willen beginnen.");
    await leader.getByRole("textbox", { name: "Wie trekt het" }).fill("mevrouw Jansen");
    await leader.getByRole("textbox", { name: "Terugkijken op" }).fill("1 juni 2020");
    await leader.getByRole("button", { name: "Besluit bewaren" }).click();
    await leader.getByText("en niet hoe iemand heet").first().waitFor();
    expect(await violationsOn(leader)).toEqual([]);
    await leader.getByRole("textbox", { name: "Wie trekt het" }).fill("Jongerenwerk");
    await leader.getByRole("button", { name: "Besluit bewaren" }).click();
    await leader.getByText("Deze dag is al geweest.").first().waitFor();
    await leader.getByRole("textbox", { name: "Terugkijken op" }).fill(NEXT_JUNE);
    await leader.getByRole("button", { name: "Besluit bewaren" }).click();
    await leader.getByText(`Bewaard: ${JOLO}. Gaan we doen.`).waitFor();
    await leader.getByRole("cell", { name: NEXT_JUNE }).waitFor();

    await leader.setViewportSize({ width: 320, height: 640 });
    expect(await leader.evaluate("document.documentElement.scrollWidth")).toBe(320);
    expect(await violationsOn(leader)).toEqual([]);
    await leader.setViewportSize({ width: 1280, height: 900 });
    await leader.getByRole("link", { name: "Groot, voor de zaal" }).click();
    await arriveAt(leader, /zaal\/witte-vlekken$/);
    await leader.getByText(`Gaan we doen: ${JOLO}`).first().waitFor();
    await leader.getByRole("link", { name: "Straat en stoep" }).click();
    await leader.getByRole("heading", { name: "Witte vlekken: Straat en stoep" }).waitFor();
    expect(await violationsOn(leader)).toEqual([]);

    await leader.goto(choosing);
    for (const practice of [JOLO, "Gedragscodes"])
      await leader.getByRole("checkbox", { name: `Leg ${practice} naast andere` }).check({ force: true });
    await leader.getByRole("button", { name: "Leg wat u aanvinkte naast elkaar" }).click();
    await leader.getByText("U koos:").waitFor();
    expect(await leader.locator(".compare__title").count()).toBe(2);

    await leader.goto(choosing.replace("kiezen", "verslag"));
    await leader.getByRole("heading", { name: "Wat samen het meeste raakt" }).waitFor();
    expect(await leader.getByRole("link", { name: "Wijzig" }).count()).toBe(0);
    expect(await violationsOn(leader)).toEqual([]);
  });

  it("goes by a link to write on a phone without script, and by a link to read shows no form", async () => {
    const leader = await visitAs("Ineke", "/diagnoses/nieuw", { width: 1280, height: 900 });
    await settled(leader);
    const sharing = new URL(leader.url()).pathname.replace("kiezen", "delen");
    const link = async (name: string, variant: RegExp) => {
      await leader.goto(sharing);
      await leader.getByRole("radio", { name: variant }).check({ force: true });
      await leader.getByRole("textbox", { name: "Voor wie" }).fill(name);
      await leader.getByRole("button", { name: "Maak de link" }).click();
      await leader.getByText(`De link voor ${name}`).waitFor();
      return new URL(await leader.getByRole("textbox", { name: "De geheime link" }).inputValue()).pathname;
    };

    const phone = await visit(await link("de school", /mee vaststellen/), { script: false });
    await phone.getByRole("link", { name: "Kies wat u gaat doen" }).click();
    await decides(phone, `Sluit uit ${JOLO}`, "Er is geen begeleider.");
    expect(new URL(phone.url()).pathname).toBe("/gedeeld/kiezen");
    expect(await cards(phone)).not.toContain(JOLO);
    await phone.getByRole("button", { name: `Maak ongedaan ${JOLO}` }).click();
    await phone.getByText(`Het besluit over ${JOLO} is weg.`).waitFor();
    expect(await cards(phone)).toContain(JOLO);
    for (const tick of [0, 1]) await phone.getByRole("checkbox", { name: /^Leg / }).nth(tick).check({ force: true });
    await phone.getByRole("button", { name: "Leg wat u aanvinkte naast elkaar" }).click();
    expect(await phone.locator(".compare__title").count()).toBe(2);

    const reader = await visit(await link("de raad", /Alleen lezen/), { script: false });
    await reader.getByRole("heading", { name: "Witte vlekken" }).waitFor();
    expect(await reader.locator("main form").count()).toBe(0);
    expect(await reader.getByRole("link", { name: "Kies wat u gaat doen" }).count()).toBe(0);
  });
});
