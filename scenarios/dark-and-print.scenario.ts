import { describe, expect, it } from "vitest";
import { visit } from "./harness/visit.ts";

const RESULTS = "/wat-past?probleem=youth-nuisance&probleem=conflict-over-public-space&plek=square";
const COLOURS = `(() => {
  const style = getComputedStyle(document.documentElement);
  return { page: style.backgroundColor, ink: style.color };
})()`;

describe("at night", () => {
  it("is dark for whoever asked their device for dark, and light for the others", async () => {
    const dark = await visit("/", { scheme: "dark" });
    expect(await dark.evaluate(COLOURS)).toEqual({ page: "rgb(21, 25, 26)", ink: "rgb(241, 238, 232)" });

    const light = await visit("/", { scheme: "light" });
    expect(await light.evaluate(COLOURS)).toEqual({ page: "rgb(251, 248, 243)", ink: "rgb(31, 38, 36)" });
  });
});

describe("on paper", () => {
  it("holds what was chosen, the answer, its reasons and the disclaimer, and nothing to click or fill in", async () => {
    const page = await visit(RESULTS, { width: 794, height: 1123 });
    await page.emulateMedia({ media: "print" });

    const gone = ["form", "header nav", "footer", ".jump", ".outcome__change"];
    for (const selector of gone) expect(await page.locator(selector).first().isVisible(), selector).toBe(false);
    const paper = await page.locator("body").innerText();
    expect(paper).toMatch(/\d+ praktijken passen bij wat u ziet/);
    expect(paper).toContain("U koos: Overlast door jongeren of scholieren; Ruzie over gebruik van plein");
    expect(paper).toContain("Deze praktijken laten zien wat mogelijk is");
    expect(paper).toContain("Past omdat");
  });

  it("unfolds everything, because paper cannot be clicked", async () => {
    const page = await visit(RESULTS, { width: 794, height: 1123 });
    await page.emulateMedia({ media: "print" });

    const inFolds = page.locator("#uitkomst details p");
    const hidden = await inFolds.evaluateAll((all) => all.filter((text) => !text.checkVisibility()).length);
    expect(await inFolds.count()).toBeGreaterThan(0);
    expect(hidden).toBe(0);
  });

  it("is black on white also where the screen is dark", async () => {
    const page = await visit(RESULTS, { scheme: "dark" });
    await page.emulateMedia({ media: "print", colorScheme: "dark" });

    expect(await page.evaluate(COLOURS)).toEqual({ page: "rgb(255, 255, 255)", ink: "rgb(31, 38, 36)" });
  });

  it("prints the address of a source behind its title", async () => {
    const page = await visit("/praktijken/jolo");
    await page.emulateMedia({ media: "print" });
    const after = await page.evaluate(
      `getComputedStyle(document.querySelector("#bronnen a[href^='https:']"), "::after").content`,
    );

    expect(after).toContain("https://");
  });
});
