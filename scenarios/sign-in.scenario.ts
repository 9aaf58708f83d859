import type { Page } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import { violationsOn } from "./harness/axe.ts";
import { arriveAt, visit } from "./harness/visit.ts";

const LONGEST_MAIL_MS = 15_000;

/** The newest mail to somebody after those they had, once it came. */
async function mailTo(address: string, had: number): Promise<{ link: string; code: string; body: string }> {
  const body = await expect
    .poll(async () => (await mailsTo(address))[had], { timeout: LONGEST_MAIL_MS })
    .toBeTruthy()
    .then(async () => (await mailsTo(address))[had] ?? "");
  return { body, link: /http:\S+/.exec(body)?.[0] ?? "", code: /\b\d{6}\b/.exec(body)?.[0] ?? "" };
}

async function mailsTo(address: string): Promise<string[]> {
  const answer = await fetch(`${inject("letterbox")}/${encodeURIComponent(address)}`);
  return (await answer.json()) as string[];
}

/** Asks for a mail on the page that is open. */
async function ask(page: Page, address: string) {
  const had = (await mailsTo(address)).length;
  await page.getByLabel("Uw e-mailadres").fill(address);
  await page.getByRole("button", { name: "Stuur mij een e-mail" }).click();
  await arriveAt(page, "/aanmelden/verstuurd");
  return mailTo(address, had);
}

describe("signing in", () => {
  it.each([
    ["with script", true],
    ["without script", false],
  ])("works by the link in a real mail, %s, and leads to the page that was wanted", async (_, script) => {
    const page = await visit("/mijn/gegevens", { script });
    await arriveAt(page, "/aanmelden?terug=%2Fmijn%2Fgegevens");
    const { link } = await ask(page, "joost@example.org");
    await page.goto(link);
    await arriveAt(page, "/aanmelden/bevestigen");
    expect(await page.locator("main").innerText()).toContain("j•••@example.org bij Voorbeeldstad");
    await page.getByRole("button", { name: "Meld mij aan" }).click();

    await arriveAt(page, "/mijn/gegevens");
    await page.getByRole("heading", { name: "Alles wat we over u bewaren" }).waitFor();
    await page.getByRole("link", { name: "Mijn Naast", exact: true }).click();
    await arriveAt(page, "/mijn");
    await page.getByRole("button", { name: "Meld mij af" }).click();
    await arriveAt(page, "/");
    await page.getByRole("link", { name: "Aanmelden" }).waitFor();
  });

  it("works by the code, for whoever reads mail on another device", async () => {
    const page = await visit("/aanmelden", { expected: /status of 422/ });
    const { code } = await ask(page, "joost@example.org");
    await page.getByLabel("De code uit de e-mail").fill(code === "000000" ? "000001" : "000000");
    await page.keyboard.press("Enter");
    await page.getByRole("link", { name: /Deze code klopt niet/ }).waitFor();
    await page.getByLabel("De code uit de e-mail").fill(code);
    await page.keyboard.press("Enter");

    await arriveAt(page, "/mijn");
  });

  it("works by keyboard only", async () => {
    const page = await visit("/aanmelden", { width: 1280 });
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter"); // skips to the content
    await page.keyboard.press("Tab");
    await page.keyboard.type("joost@example.org");
    const had = (await mailsTo("joost@example.org")).length;
    await page.keyboard.press("Enter");
    await arriveAt(page, "/aanmelden/verstuurd");
    const { link } = await mailTo("joost@example.org", had);
    await page.goto(link);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.innerText")).toBe("Meld mij aan");
    await page.keyboard.press("Enter");

    await arriveAt(page, "/mijn");
  });

  it("says when a link was used, and offers a new mail", async () => {
    const page = await visit("/aanmelden", { expected: /status of 410/ });
    const { link } = await ask(page, "ineke@example.org");
    await page.goto(link);
    await page.getByRole("button", { name: "Meld mij aan" }).click();
    await arriveAt(page, "/mijn");
    const other = await visit(link, { expected: /status of 410/ });

    await other.getByRole("heading", { name: "Deze link werkt niet meer" }).waitFor();
    await other.getByRole("link", { name: "Vraag een nieuwe e-mail" }).click();
    await arriveAt(other, "/aanmelden");
  });

  it("writes to somebody in their own language, and goes on in it", async () => {
    const page = await visit("/aanmelden");
    const { link, body } = await ask(page, "fatima@example.org");
    expect(body).toContain("مرحبًا");
    await page.goto(link);
    await arriveAt(page, "/ar/aanmelden/bevestigen");

    expect(await page.locator("html").getAttribute("dir")).toBe("rtl");
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole("button", { name: "سجّل دخولي" }).click();
    await arriveAt(page, "/mijn");
  });
});

describe("in the demonstration", () => {
  it("lets everybody be one of the made-up people, and lets them go everywhere in that role", async () => {
    const page = await visit("/aanmelden?terug=/over", { script: false });
    await page.getByRole("button", { name: "Doe alsof u Marleen bent" }).click();
    await arriveAt(page, "/over");
    await page.getByRole("link", { name: "Mijn Naast" }).click();

    expect(await page.locator("main").innerText()).toContain("Beheerder bij Voorbeeldstad");
    await page.getByRole("link", { name: "Laat uw gegevens wissen" }).click();
    await page.getByText("Dat kan nu nog niet").waitFor();
  });

  it("has nothing that axe finds against the pages about oneself, in both languages, light and dark", async () => {
    const page = await visit("/aanmelden");
    await page.getByRole("button", { name: "Doe alsof u Joost bent" }).click();
    await arriveAt(page, "/mijn");
    for (const path of ["/mijn", "/mijn/gegevens", "/mijn/wissen"].flatMap((one) => [one, `/en${one}`]))
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        await page.goto(path);
        expect({ path, colorScheme, found: await violationsOn(page) }).toEqual({ path, colorScheme, found: [] });
      }
  });

  it("keeps a page about oneself from whoever goes back after signing out", async () => {
    const page = await visit("/aanmelden");
    await page.getByRole("button", { name: "Doe alsof u Joost bent" }).click();
    await arriveAt(page, "/mijn");
    await page.getByRole("button", { name: "Meld mij af" }).click();
    await arriveAt(page, "/");
    await page.goBack();

    await page.waitForURL(/aanmelden/);
    expect(await page.content()).not.toContain("joost@example.org");
  });
});
