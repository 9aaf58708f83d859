import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { violationsOn } from "./harness/axe.ts";
import { addressOf, arriveAt, visit } from "./harness/visit.ts";

/** The mail server of the scenarios knows nobody there. */
const REFUSED = "refused@example.org";
const LONGEST_MAIL_MS = 15_000;

/** Marleen, who answers for the municipality, at a page of hers. */
async function marleenAt(path: string, visitor: Parameters<typeof visit>[1] = {}): Promise<Page> {
  const page = await visit(`/aanmelden?terug=${encodeURIComponent(path)}`, visitor);
  await page.getByRole("button", { name: "Doe alsof u Marleen bent" }).click();
  await arriveAt(page, path);
  return page;
}

/** Invites somebody at an address with a slip in it; gives the address of their page. */
async function inviteByMistake(page: Page): Promise<string> {
  await page.goto("/mensen/nieuw");
  await page.getByLabel("Naam").fill("Saar");
  await page.getByLabel("E-mailadres").fill(REFUSED);
  await page.getByText("Vrijwilliger", { exact: true }).click();
  await page.getByText("Nederlands", { exact: true }).click();
  await page.getByRole("button", { name: "Nodig uit" }).click();
  await arriveAt(page, /uitgenodigd/);
  return addressOf(page).replace(/\?.*/, "");
}

async function erase(page: Page, person: string): Promise<void> {
  await page.goto(`${person}/wissen`);
  await page.locator("main form button[type=submit]").click();
  await arriveAt(page, /^\/mensen\?/);
}

describe("the jobs of a municipality", () => {
  it("come, fail and are done in sight of whoever watches, who does nothing for it", async () => {
    const watching = await marleenAt("/huis/taken", { width: 1280 });
    await watching.evaluate("document.isFirst = true");
    const working = await watching.context().newPage();
    const person = await inviteByMistake(working);
    await watching.bringToFront();

    await watching.getByText("De mailserver weigert deze e-mail").waitFor({ timeout: LONGEST_MAIL_MS });
    expect(await watching.locator("main").innerText()).not.toContain(REFUSED);
    expect(await watching.evaluate("document.isFirst")).toBe(true);
    expect(await violationsOn(watching)).toEqual([]);
    await erase(working, person);
    await watching.bringToFront();
    await watching.getByRole("button", { name: "Probeer het nu" }).click();
    await watching.getByText("We proberen de taak nu opnieuw").waitFor();
    await watching.getByRole("heading", { name: "Er wacht niets" }).waitFor({ timeout: LONGEST_MAIL_MS });
  });

  it("can be tried again without script, by keyboard, and axe finds nothing against their page", async () => {
    const page = await marleenAt("/huis/taken", { script: false });
    const person = await inviteByMistake(page);
    await expect
      .poll(
        async () => {
          await page.goto("/huis/taken");
          return page.getByText("Eén taak lukte niet").count();
        },
        { timeout: LONGEST_MAIL_MS },
      )
      .toBe(1);
    await erase(page, person);
    await page.goto("/huis/taken");
    await page.getByRole("button", { name: "Probeer het nu" }).focus();
    await page.keyboard.press("Enter");
    await arriveAt(page, "/huis/taken?opnieuw=1");

    await page.getByText("We proberen de taak nu opnieuw").waitFor();
    const withScript = await marleenAt("/huis/taken");
    for (const path of ["/huis/taken?opnieuw=1", "/en/huis/taken"]) {
      await withScript.goto(path);
      expect(await violationsOn(withScript)).toEqual([]);
    }
  });
});

describe("what is kept", () => {
  it.each([
    ["/", "Wat we bewaren", "/wat-we-bewaren", "Cookies"],
    ["/en", "What we keep", "/en/wat-we-bewaren", "Cookies"],
    ["/ar", "ما نحتفظ به", "/ar/wat-we-bewaren", "بياناتك أنت"],
  ])("is one press away from %s, also without script", async (from, ...[link, leadsTo, heading]) => {
    const page = await visit(from, { script: false });
    await page.getByRole("contentinfo").getByRole("link", { name: link }).click();
    await arriveAt(page, leadsTo);

    await page.getByRole("heading", { name: heading }).waitFor();
    const wider = await visit(leadsTo);
    expect(await wider.evaluate("document.documentElement.scrollWidth > innerWidth")).toBe(false);
    expect(await violationsOn(wider)).toEqual([]);
  });

  it("leads to one's own data, by way of signing in", async () => {
    const page = await visit("/wat-we-bewaren");
    await page.getByRole("link", { name: "Naar uw gegevens" }).click();

    await arriveAt(page, "/aanmelden?terug=%2Fmijn%2Fgegevens");
  });
});

describe("the mail of the demonstration", () => {
  it("can be read on a phone, and axe finds nothing against it", async () => {
    const page = await visit("/huis/post");

    await page.getByRole("heading", { name: "Post van de voorbeeldgemeente" }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth > innerWidth")).toBe(false);
  });
});
