import { describe, expect, it } from "vitest";
import { addressOf, arriveAt, unfold, visit } from "./harness/visit.ts";

describe("from a worry to a practice that fits, on a phone without script", () => {
  it("leads from somebody's own words on the home page to a practice and the reasons it fits", async () => {
    const page = await visit("/", { script: false });
    await page.getByLabel("Wat speelt er bij u?").fill("Jongeren hangen rond en er is ruzie op het plein");
    await page.getByRole("button", { name: "Zoek wat past" }).click();

    const proposals = page.getByRole("group", { name: "Bedoelt u dit?" });
    await proposals.getByLabel("Overlast door jongeren of scholieren").check();
    await proposals.getByLabel("Ruzie over gebruik van plein, straat of park").check();
    await page.getByRole("button", { name: "Toon wat past" }).click();

    const answer = page.getByRole("region", { name: /praktijken passen bij wat u ziet/ });
    await answer.getByText("Deze praktijken laten zien wat mogelijk is").waitFor();
    await answer.getByRole("link", { name: "JOLO (Jongeren Lossen Het Op)" }).click();

    const reasons = page.getByRole("region", { name: "Bij uw situatie" });
    await reasons.getByText("Past omdat").waitFor();
    expect(await reasons.innerText()).toContain("overlast door jongeren of scholieren");
    await page.getByRole("link", { name: "Terug naar wat past" }).click();
    await page.getByRole("heading", { name: /praktijken passen bij wat u ziet/ }).waitFor();
  });

  it("leads there by ticking in the list, and shows the answer at the top of the screen", async () => {
    const page = await visit("/", { script: false });
    await page.getByRole("link", { name: "Kies uit een lijst" }).click();
    await unfold(page, "Tussen buren");
    await page.getByLabel("Conflict tussen directe buren").check();
    expect(await page.getByText("Nog niets gekozen").first().isVisible()).toBe(false);
    await page.getByRole("button", { name: "Toon wat past" }).click();

    const title = page.getByRole("heading", { name: /passen bij wat u ziet/ });
    const place = await title.boundingBox();
    expect(place?.y).toBeLessThan(200);
    expect(await page.getByRole("article").first().innerText()).toContain("Buurtbemiddeling");
    await page.getByRole("link", { name: "Wijzig wat u ziet" }).click();
    expect(await page.getByLabel("Conflict tussen directe buren").isChecked()).toBe(true);
  });

  it("never puts somebody's own words in an address", async () => {
    const page = await visit("/", { script: false });
    await page.getByLabel("Wat speelt er bij u?").fill("ruzie met de familie Jansen op nummer 12");
    await page.getByRole("button", { name: "Zoek wat past" }).click();

    await arriveAt(page, /^\/wat-past\?.*voorstel=neighbour-conflict/);
    expect(decodeURIComponent(addressOf(page))).not.toMatch(/Jansen|familie|12/);

    await page.getByLabel("Beschrijf het in uw eigen woorden").fill("mevrouw Jansen klaagt over muziek");
    await page.getByRole("button", { name: "Toon wat past" }).click();
    await page
      .getByRole("group", { name: "Bedoelt u dit?" })
      .getByLabel(/Dagelijkse overlast/)
      .waitFor();
    expect(page.url() + (await page.content())).not.toContain("Jansen");
  });

  it("gives back the previous choice when somebody goes back", async () => {
    const page = await visit("/wat-past?probleem=no-say", { script: false });
    await unfold(page, "Tussen buren");
    await page.getByLabel("Conflict tussen directe buren").check();
    await page.getByRole("button", { name: "Toon wat past" }).click();
    await arriveAt(page, "/wat-past?probleem=neighbour-conflict&probleem=no-say");

    await page.goBack();
    await arriveAt(page, "/wat-past?probleem=no-say");
    await page.getByText("U koos: Bewoners voelen zich niet gehoord.").waitFor();
  });
});

describe("what the answer says first", () => {
  it("hands over to the safety process when there have been incidents", async () => {
    const page = await visit("/wat-past?probleem=youth-nuisance", { script: false });
    await page.getByLabel("Incidenten").check();
    await page.getByRole("button", { name: "Toon wat past" }).click();

    const answer = page.locator("#uitkomst");
    expect(await answer.innerText()).toMatch(/^\s*Er zijn incidenten. Neem eerst contact op met de gemeente/);
    expect((await answer.getByText("Er zijn incidenten").boundingBox())?.y).toBeLessThan(200);
    expect(await answer.innerText()).toContain("bij gevaar belt u 112");
  });

  it("says nothing of a safety process when there is only discomfort", async () => {
    const page = await visit("/wat-past?probleem=youth-nuisance&fase=discomfort");

    expect(await page.locator("#uitkomst").innerText()).not.toContain("Er zijn incidenten");
  });

  it("says honestly that nothing fits, and what to do then", async () => {
    const page = await visit("/wat-past?probleem=misunderstood-behaviour", { script: false });

    const answer = page.getByRole("region", { name: "Er past niets" });
    expect(await answer.innerText()).toContain("Dat is ook een antwoord");
    expect(await answer.getByRole("article").count()).toBe(0);
    expect(await answer.innerText()).toContain("Onbegrepen gedrag van bewoners die extra steun nodig hebben");
  });

  it("asks for what is seen when only a place was chosen, and promises no practices where there are none", async () => {
    const place = await visit("/wat-past?plek=square");
    await place.getByRole("heading", { name: "Kruis ook aan wat u ziet" }).waitFor();
    expect(await place.locator("#uitkomst").innerText()).toContain("Hieronder staan praktijken");

    const nothing = await visit("/wat-past?plek=workplace&tussen=rent-own");
    expect(await nothing.locator("#uitkomst").innerText()).not.toContain("Hieronder staan praktijken");
  });
});
