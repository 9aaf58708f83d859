import type { Page } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import { COLOURS, violationsOn } from "./harness/axe.ts";
import { type Focus, press, tabTo } from "./harness/keys.ts";
import { arriveAt, visit, visitAs } from "./harness/visit.ts";

/** Stands at the end of every page. */
const LAST_LINK = "Bron en licentie";
const LONGEST_MAIL_MS = 15_000;

/** Opens the page of somebody in the list. */
async function openPerson(page: Page, name: string): Promise<void> {
  await page.getByRole("link", { name, exact: true }).click();
  await arriveAt(page, /^\/mensen\/[0-9a-f-]{36}$/);
}

/** Presses the words beside a round. */
const choose = (page: Page, label: string) => page.locator("label").filter({ hasText: label }).click();

async function invite(page: Page, { name, email }: { name: string; email: string }): Promise<void> {
  await page.getByRole("link", { name: "Iemand uitnodigen" }).click();
  await arriveAt(page, "/mensen/nieuw");
  await page.getByLabel("Naam").fill(name);
  await page.getByLabel("E-mailadres").fill(email);
  await choose(page, "Vrijwilliger");
  await choose(page, "Engels");
  await page.getByRole("button", { name: "Nodig uit" }).click();
  await arriveAt(page, /\?uitgenodigd=1$/);
}

/** The newest entries of the log, each as one line. */
const newest = async (page: Page) => (await page.locator("main tbody tr").allInnerTexts()).slice(0, 8).join("\n");

describe("looking after people", () => {
  it("invites somebody, gives and takes roles, and finds it all in the log, on a phone", async () => {
    const page = await visitAs("Marleen", "/mensen");
    await invite(page, { name: "Saar de Vries", email: "saar@example.org" });
    await page.getByRole("status").getByText("Saar de Vries is uitgenodigd").waitFor();

    const mails = async () => {
      const answer = await fetch(`${inject("letterbox")}/saar@example.org`);
      return ((await answer.json()) as string[]).join("\n");
    };
    await expect.poll(mails, { timeout: LONGEST_MAIL_MS }).toContain("Dear Saar de Vries");
    const [address = ""] = /http:\S+/.exec(await mails()) ?? [];
    expect(new URL(address).pathname).toBe("/en/aanmelden");

    await choose(page, "Beroepskracht");
    await page.getByRole("button", { name: "Geef deze rol" }).click();
    await page.getByRole("status").getByText("De rol is gegeven").waitFor();
    const volunteers = page.getByRole("row").filter({ hasText: "Vrijwilliger" });
    await volunteers.getByRole("link", { name: "Neem af" }).click();
    await volunteers.getByRole("dialog").getByRole("button", { name: "Neem de rol af" }).click();
    await page.getByRole("status").getByText("De rol is afgenomen").waitFor();
    expect(await volunteers.count()).toBe(0);
    await page.getByRole("button", { name: "Geef de rol terug" }).click();
    await page.getByRole("status").getByText("De rol is gegeven").waitFor();
    expect(await volunteers.count()).toBe(1);

    await page.getByRole("link", { name: "Bekijk wat er gebeurde" }).click();
    await arriveAt(page, /^\/logboek\?persoon=/);
    const log = await newest(page);
    for (const told of [
      "Saar de Vries uitgenodigd bij Voorbeeldstad als vrijwilliger",
      "Saar de Vries bij Voorbeeldstad de rol beroepskracht gegeven",
      "Saar de Vries bij Voorbeeldstad de rol vrijwilliger afgenomen",
    ])
      expect(log).toContain(told);
  });

  it("does all of it without script, with a page that asks whether one is sure", async () => {
    const page = await visitAs("Marleen", "/mensen", { script: false, width: 1280 });
    await invite(page, { name: "Bram Kuiper", email: "bram@example.org" });
    await page.getByRole("link", { name: "Neem af" }).click();
    await arriveAt(page, /\/afnemen$/);
    await page.getByRole("heading", { name: "Vrijwilliger bij Voorbeeldstad afnemen?" }).waitFor();
    await page.getByRole("button", { name: "Neem de rol af" }).click();
    await page.getByText("De rol is afgenomen").waitFor();

    await page.getByRole("link", { name: "Wis deze persoon" }).click();
    await page.getByRole("heading", { name: "Bram Kuiper wissen?" }).waitFor();
    await page.getByRole("button", { name: "Wis deze persoon" }).click();
    await arriveAt(page, "/mensen?gewist=1");
    await page.getByText("De persoon is gewist").waitFor();
    expect(await page.locator("main").innerText()).not.toContain("Bram");

    await page.getByRole("link", { name: "Logboek" }).click();
    await arriveAt(page, "/logboek");
    expect(await newest(page)).toContain("De gegevens van iemand gewist");
    expect(await page.content()).not.toContain("Bram");
    await page.getByRole("button", { name: "Controleer het logboek" }).click();
    await page.getByText("Het logboek klopt").waitFor();
  });

  it("keeps the last administrator, and says why", async () => {
    const page = await visitAs("Marleen", "/mensen", { expected: /status of 409/ });
    await openPerson(page, "Marleen");
    await page.getByRole("link", { name: "Neem af" }).click();
    await page.getByRole("dialog").getByText("u neemt deze rol van uzelf af").waitFor();
    await page.getByRole("dialog").getByRole("button", { name: "Neem de rol af" }).click();
    await page
      .getByRole("alert")
      .getByText("Dit is de laatste beheerder. Maak eerst iemand anders beheerder.")
      .waitFor();
  });

  it("finds somebody by words that stand in no address, and sorts and chooses by address", async () => {
    const page = await visitAs("Marleen", "/mensen", { width: 1280 });
    await page.getByLabel("Naam of e-mail").fill("jóóst");
    await page.keyboard.press("Enter");
    await page.getByText("Eén persoon").waitFor();
    await arriveAt(page, "/mensen");
    expect(await page.locator("main tbody").innerText()).toContain("joost@example.org");

    const file = page.waitForEvent("download");
    await page.getByRole("button", { name: "Download deze lijst (CSV)" }).click();
    expect((await file).suggestedFilename()).toBe("mensen.csv");

    await page.getByRole("link", { name: "Toon iedereen" }).click();
    await page.getByRole("columnheader", { name: "Naam" }).getByRole("link").click();
    await arriveAt(page, "/mensen?sorteer=naam");
    await page.getByLabel("Rol", { exact: true }).selectOption("Coördinator");
    await page.getByRole("button", { name: "Toon" }).click();
    await arriveAt(page, "/mensen?sorteer=naam&rol=coordinator");
    expect(await page.locator("main tbody").innerText()).toContain("Ineke");
    expect(await page.locator("main tbody").innerText()).not.toContain("Joost");
  });

  it("works by keyboard: invites, says what is missing, and asks before it takes a role", async () => {
    const page = await visitAs("Marleen", "/mensen", { width: 1280, expected: /status of 422/ });
    await tabTo(page, "Iemand uitnodigen");
    await page.keyboard.press("Enter");
    await arriveAt(page, "/mensen/nieuw");
    await tabTo(page, "Nodig uit");
    await page.keyboard.press("Enter");
    await page.getByRole("link", { name: "Naam: Vul dit in." }).waitFor();
    await tabTo(page, "Naam: Vul dit in.");
    await page.keyboard.press("Enter");
    expect(await page.evaluate("document.activeElement.id")).toBe("veld-name");

    await page.getByRole("link", { name: "Mensen", exact: true }).click();
    await arriveAt(page, "/mensen");
    await tabTo(page, "Joost");
    await page.keyboard.press("Enter");
    await arriveAt(page, /^\/mensen\/[0-9a-f-]{36}$/);
    await tabTo(page, "Neem af");
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("Escape");
    expect(await page.evaluate("document.activeElement.innerText")).toBe("Neem af");
  });

  it.each([
    ["a phone", { width: 360, height: 740 }],
    ["a desk", { width: 1280, height: 900 }],
  ])("shows where the focus is at every stop, on %s", async (_, size) => {
    const page = await visitAs("Marleen", "/mensen", size);
    for (const path of ["/mensen/nieuw", "/logboek"]) {
      await page.goto(path);
      const stops: Focus[] = [];
      while (stops.at(-1)?.what !== LAST_LINK) stops.push(await press(page, "Tab"));
      expect({ path, hidden: stops.filter(({ ring, seen }) => !ring || !seen) }).toEqual({ path, hidden: [] });
    }
  });

  it("is shut to others: who is not signed in signs in, who looks after nobody finds nothing", async () => {
    const stranger = await visit("/mensen");
    await arriveAt(stranger, "/aanmelden?terug=%2Fmensen");
    const joost = await visitAs("Joost", "/over");
    expect(await joost.getByRole("link", { name: "Mensen", exact: true }).count()).toBe(0);
    expect((await joost.goto("/mensen"))?.status()).toBe(404);
  });

  it("has nothing that axe finds against its pages, in both languages, light and dark", async () => {
    const page = await visitAs("Marleen", "/mensen", { expected: /status of 4(?:22|04)/ });
    await openPerson(page, "Joost");
    const person = new URL(page.url()).pathname;
    const role = await page.getByRole("link", { name: "Neem af" }).first().getAttribute("href");
    await page.goto("/organisaties");
    const organisation = await page.locator("main tbody a").first().getAttribute("href");
    const paths = [
      "/mensen",
      "/mensen?rol=administrator",
      "/mensen/nieuw",
      person,
      role,
      `${person}/wissen`,
      "/organisaties",
      "/organisaties/nieuw",
      organisation,
      "/logboek",
      "/logboek?van=gisteren",
    ];
    for (const path of paths.flatMap((one) => [one, `/en${one}`])) {
      await page.emulateMedia({ colorScheme: "light" });
      await page.goto(path ?? "");
      const light = await violationsOn(page);
      await page.emulateMedia({ colorScheme: "dark" });
      expect({ path, light, dark: await violationsOn(page, COLOURS) }).toEqual({ path, light: [], dark: [] });
    }
    await page.emulateMedia({ colorScheme: "light" });
    await page.goto("/mensen/nieuw");
    await page.getByRole("button", { name: "Nodig uit" }).click();
    await page.getByRole("alert").waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.goto(person);
    await page.getByRole("link", { name: "Neem af" }).first().click();
    await page.getByRole("dialog").waitFor();
    expect(await violationsOn(page)).toEqual([]);
  });
});
