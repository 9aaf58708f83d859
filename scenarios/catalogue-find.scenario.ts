import { describe, expect, it } from "vitest";
import { visit } from "./harness/visit.ts";

describe("finding a practice", () => {
  it("works while somebody types, with an error in it, and the address can be shared", async () => {
    const page = await visit("/praktijken");
    await page.getByRole("searchbox", { name: "Zoek een praktijk" }).fill("buren bemidling");
    await page.getByRole("link", { name: "Bedoelde u: buren bemiddeling?" }).waitFor();

    const first = page.locator("#gevonden h3").first();
    expect(await first.innerText()).toBe("Buurtbemiddeling");
    const shared = page.url();
    expect(new URL(shared).searchParams.get("zoek")).toBe("buren bemidling");
    expect(await (await visit(shared)).locator("#gevonden h3").first().innerText()).toBe("Buurtbemiddeling");
  });

  it("is narrowed by ticking, which keeps the place, and tells how many are left", async () => {
    const page = await visit("/praktijken");
    await page.locator("summary", { hasText: "Kies wat erbij past" }).click();
    await page.locator("summary", { hasText: "Waar" }).click();
    await page.getByRole("checkbox", { name: /^Plein/ }).check();
    await page.getByRole("link", { name: "Plein weghalen" }).waitFor();

    expect(await page.getByRole("status").innerText()).toMatch(/^\d+ praktijken gevonden$/);
    expect(await page.evaluate("document.activeElement?.value")).toBe("square");
    expect(await page.getByRole("checkbox", { name: /^Plein/ }).isVisible()).toBe(true);
  });

  it("works without script: search, narrow, take away, and lay two side by side", async () => {
    const page = await visit("/praktijken", { script: false });
    await page.getByRole("searchbox").fill("klusjes");
    await page.getByRole("button", { name: "Zoeken" }).click();
    await page.locator("summary", { hasText: "Kies wat erbij past" }).click();
    await page.locator("summary", { hasText: "Voor wie" }).click();
    await page.getByRole("checkbox", { name: /^Jongeren/ }).check();
    await page.getByRole("button", { name: "Laat zien" }).click();
    expect(new URL(page.url()).searchParams.getAll("groep")).toEqual(["young-people"]);

    for (const box of (await page.getByRole("checkbox", { name: /^Aanvinken/ }).all()).slice(0, 2)) await box.check();
    await page.getByRole("button", { name: "Aangevinkte naast elkaar" }).click();
    expect(new URL(page.url()).pathname).toBe("/praktijken/vergelijken");
    expect(new URL(page.url()).searchParams.getAll("praktijk")).toHaveLength(2);
  });

  it("shows the way back where nothing fits", async () => {
    const page = await visit("/praktijken?plek=online&wil=sport", { script: false });
    await page.getByRole("link", { name: /^Zonder de keuze bij ‘Waar’/ }).click();

    expect(await page.locator("#gevonden h3").count()).toBeGreaterThan(0);
  });
});
