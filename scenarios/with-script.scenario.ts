import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { addressOf, arriveAt, unfold, visit } from "./harness/visit.ts";

const fits = (page: Page) => page.getByRole("heading", { name: /bij wat u ziet/ });

async function tick(page: Page, theme: string, label: string): Promise<void> {
  await unfold(page, theme);
  await page.getByLabel(label, { exact: true }).check();
}

describe("ticking with script", () => {
  it("shows what fits at once, tells the number in view, and keeps the boxes where they are", async () => {
    const page = await visit("/wat-past");
    let loads = 0;
    page.on("load", () => loads++);
    await tick(page, "Kinderen en jongeren", "Overlast door jongeren of scholieren");
    await fits(page).waitFor();

    const bar = page.getByRole("status");
    expect(await bar.innerText()).toMatch(/^\d+ praktijken passen$/);
    const place = await bar.boundingBox();
    expect((place?.y ?? 0) + (place?.height ?? 0)).toBeLessThanOrEqual(740);
    expect(await page.getByRole("group", { name: "Kinderen en jongeren" }).isVisible()).toBe(true);
    expect(await page.locator("summary").filter({ hasText: "Kinderen en jongeren" }).innerText()).toContain(
      "1 gekozen",
    );
    expect(loads).toBe(0);
  });

  it("keeps an address that shows somebody else the same answer, in both languages", async () => {
    const page = await visit("/wat-past", { width: 1280 });
    await tick(page, "Kinderen en jongeren", "Straatcultuur");
    await tick(page, "Waar gebeurt het?", "Plein");
    await arriveAt(page, "/wat-past?probleem=street-culture&plek=square");
    const answer = await page.locator("#uitkomst").innerText();

    const colleague = await visit(addressOf(page), { width: 1280, script: false });
    expect(await colleague.locator("#uitkomst").innerText()).toBe(answer);
    await page.getByRole("link", { name: "English" }).click();
    await arriveAt(page, "/en/wat-past?probleem=street-culture&plek=square");
    await page.getByText("You chose: Street culture; Square.").waitFor();
  });

  it("gives back choice and answer after a look at a practice", async () => {
    const page = await visit("/wat-past");
    await tick(page, "Tussen buren", "Conflict tussen directe buren");
    await page.getByRole("link", { name: "Buurtbemiddeling", exact: true }).first().click();
    await page.getByRole("region", { name: "Bij uw situatie" }).waitFor();

    await page.goBack();
    await fits(page).waitFor();
    expect(await page.getByLabel("Conflict tussen directe buren").isChecked()).toBe(true);
  });

  it("gives back an earlier answer, and what was ticked then", async () => {
    const page = await visit("/wat-past", { width: 1280 });
    await tick(page, "Kinderen en jongeren", "Straatcultuur");
    await fits(page).waitFor();
    await page.getByRole("button", { name: "Toon wat past" }).click();
    await arriveAt(page, "/wat-past?probleem=street-culture#uitkomst");
    await tick(page, "Waar gebeurt het?", "Plein");
    await arriveAt(page, "/wat-past?probleem=street-culture&plek=square");

    await page.goBack();
    await page.getByText("U koos: Straatcultuur.").waitFor();
    expect(await page.getByLabel("Plein", { exact: true }).isChecked()).toBe(false);
    expect(await page.getByLabel("Straatcultuur", { exact: true }).isChecked()).toBe(true);
  });

  it("takes the answer away again when the last tick goes", async () => {
    const page = await visit("/wat-past?probleem=no-say");
    await page.getByLabel("Bewoners voelen zich niet gehoord").uncheck();

    await page.getByRole("heading", { name: "Nog niets gekozen" }).waitFor();
    await arriveAt(page, "/wat-past");
  });

  it("lets somebody take back that there were incidents", async () => {
    const page = await visit("/wat-past?probleem=youth-nuisance&fase=incidents");
    const phase = page.getByRole("group", { name: "Hoe ver is het gegaan?" });
    await phase.getByLabel("Weet ik (nog) niet").check();

    await arriveAt(page, "/wat-past?probleem=youth-nuisance");
    expect(await page.locator("#uitkomst").innerText()).not.toContain("Er zijn incidenten");
  });

  it("shows no answer to an earlier question when the line drops, and the right one when it is back", async () => {
    const page = await visit("/wat-past?probleem=youth-nuisance");
    const answer = page.locator("#uitkomst");
    await page.route("**/wat-past?*", (route) => route.fulfill({ status: 404 }));
    await page.getByLabel("Incidenten").check();
    await answer.getByRole("heading").first().waitFor({ state: "detached" });
    await page.getByRole("status").getByText("De verbinding viel weg").waitFor();

    await page.unroute("**/wat-past?*");
    await page.getByRole("button", { name: "Toon wat past" }).click();
    await answer.getByText("Er zijn incidenten").waitFor();
  });

  it("brings somebody on a phone from the bar to the answer", async () => {
    const page = await visit("/wat-past");
    await tick(page, "Veilig voelen", "Onveilig gevoel");
    await fits(page).waitFor();
    await page.getByRole("button", { name: "Toon wat past" }).click();

    await arriveAt(page, /#uitkomst$/);
    expect((await fits(page).boundingBox())?.y).toBeLessThan(200);
  });

  it("finds the problems in somebody's own words and keeps what was ticked before", async () => {
    const page = await visit("/wat-past");
    await tick(page, "Veilig voelen", "Onveilig gevoel");
    await page.getByLabel("Beschrijf het in uw eigen woorden").fill("zwerfafval bij de bankjes");
    await page.keyboard.press("Enter");

    const proposals = page.getByRole("group", { name: "Bedoelt u dit?" });
    await proposals.getByLabel("Zwerfvuil, vervuiling, verloedering").check();
    await arriveAt(page, /probleem=litter-and-decay/);
    expect(await page.getByLabel("Onveilig gevoel").isChecked()).toBe(true);
    expect(new URL(page.url()).searchParams.getAll("probleem").toSorted()).toEqual([
      "feeling-unsafe",
      "litter-and-decay",
    ]);
  });

  it("keeps proposals and counts where they are while somebody ticks on, also after a reload", async () => {
    const wholeTheme = ["conflict-over-public-space", "litter-and-decay", "urban-renewal"];
    const page = await visit(`/wat-past?${wholeTheme.map((id) => `voorstel=${id}`).join("&")}`);
    await tick(page, "Veilig voelen", "Onveilig gevoel");
    await arriveAt(page, /probleem=feeling-unsafe/);
    const counted = () => page.locator("summary").filter({ hasText: "1 gekozen" }).allInnerTexts();
    expect(await counted()).toEqual([expect.stringMatching(/^Veilig voelen/)]);

    await page.reload();
    expect(await counted()).toEqual([expect.stringMatching(/^Veilig voelen/)]);
    await page
      .getByRole("group", { name: "Bedoelt u dit?" })
      .getByLabel("Zwerfvuil, vervuiling, verloedering")
      .waitFor();
  });

  it("says so when it knows nothing by the words, and leaves the list", async () => {
    const page = await visit("/wat-past");
    await page.getByLabel("Beschrijf het in uw eigen woorden").fill("xyzzy");
    await page.getByRole("button", { name: "Zoek mee" }).click();

    await page.getByText("Bij deze woorden vonden we niets").waitFor();
    expect(await page.locator("summary").count()).toBeGreaterThan(8);
  });
});
