import { describe, expect, inject, it } from "vitest";
import { arriveAt, visit } from "./harness/visit.ts";

const ask = (path: string, init?: RequestInit) => fetch(inject("naast") + path, { redirect: "manual", ...init });

describe("an address that is old, mistyped or rubbish", () => {
  it.each([
    ["an id we do not know", "/wat-past?probleem=youth-nuisance&probleem=flying-saucers&plek=moon"],
    ["an id twice", "/wat-past?probleem=youth-nuisance&probleem=youth-nuisance"],
    ["half a percent sign and a zero byte", "/wat-past?probleem=youth-nuisance&plek=%E0%A4%A&van=%00"],
    ["ages and weeks that are none", "/wat-past?probleem=youth-nuisance&van=-3&tot=1e9&weken=NaN"],
    ["names of things that objects have", "/wat-past?probleem=youth-nuisance&probleem=constructor&plek=__proto__"],
    ["tags and quotes", `/wat-past?probleem=youth-nuisance&fase="><script>alert(1)</script>`],
    ["ten thousand characters", `/wat-past?probleem=youth-nuisance&plek=${"x".repeat(10_000)}`],
    ["forty thousand characters", `/wat-past?probleem=youth-nuisance&plek=${"y".repeat(40_000)}`],
  ])("with %s answers to what is known in it", async (_, path) => {
    const page = await visit(path);

    await page.getByText("U koos: Overlast door jongeren of scholieren.").waitFor();
    expect(await page.getByLabel("Overlast door jongeren of scholieren").isChecked()).toBe(true);
    expect(await page.getByRole("article").count()).toBeGreaterThan(3);
  });

  it("with everything in it ticked still answers", async () => {
    const page = await visit("/wat-past", { script: false });
    await page.evaluate(`for (const box of document.querySelectorAll("[type=checkbox]")) box.checked = true`);
    await page.getByRole("button", { name: "Toon wat past" }).click();

    await page.getByRole("heading", { name: /praktijken passen bij wat u ziet/ }).waitFor();
    expect(await page.locator("[type=checkbox]:not(:checked)").count()).toBe(0);
  });

  it("leads to a practice by its other name", async () => {
    const page = await visit("/praktijken/portiekportiers-jeugd");

    await arriveAt(page, "/praktijken/portiekportiers");
  });

  it("with a slash too many leads to the page itself, and keeps the choice", async () => {
    const page = await visit("/en/wat-past/?probleem=no-say");

    await arriveAt(page, "/en/wat-past?probleem=no-say");
    await page.getByText("You chose: Residents do not feel heard.").waitFor();
  });

  it("that leads nowhere says so in the reader's language, with a way back", async () => {
    const dutch = await visit("/praktijken/nergens");
    await dutch.getByRole("heading", { level: 1, name: "Deze pagina is er niet" }).waitFor();
    await dutch.getByRole("link", { name: "Naar het begin", exact: true }).click();
    await arriveAt(dutch, "/");

    const english = await visit("/en/nergens");
    await english.getByRole("heading", { level: 1, name: "This page is not here" }).waitFor();
    await english.getByRole("link", { name: "To the start", exact: true }).click();
    await arriveAt(english, "/en");
  });

  it("gives no file from outside the public folder", async () => {
    for (const path of [
      "/assets/../../server.js",
      "/assets/..%2f..%2fserver.js",
      "/assets/%2e%2e/%2e%2e/manifest.json",
    ])
      expect((await ask(path)).status).toBe(404);
  });
});
