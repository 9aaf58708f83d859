import { describe, expect, it } from "vitest";
import { arriveAt, unfold, visit } from "./harness/visit.ts";

describe("in English", () => {
  it("leads from a worry to a practice", async () => {
    const page = await visit("/");
    await page.getByRole("link", { name: "English" }).click();
    await arriveAt(page, "/en");
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    await page.getByRole("link", { name: "Choose from a list" }).click();
    await unfold(page, "Children and young people");
    await page.getByLabel("Nuisance by young people or pupils").check();
    await page.getByRole("heading", { name: /practices fit what you see/ }).waitFor();
    await page.getByText("These practices show what is possible").waitFor();

    await page.getByRole("article").getByRole("link").first().click();
    expect(await page.getByRole("region", { name: "In your situation" }).innerText()).toContain("Fits because");
    await arriveAt(page, /^\/en\/praktijken\/[a-z-]+\?probleem=youth-nuisance$/);
  });

  it("says the same page in the other language, with the same choice", async () => {
    const page = await visit("/en/praktijken/jolo?probleem=youth-nuisance");
    await page.getByRole("link", { name: "Nederlands" }).click();

    await arriveAt(page, "/praktijken/jolo?probleem=youth-nuisance");
    await page.getByRole("region", { name: "Bij uw situatie" }).waitFor();
  });

  it("hands over to the safety process first when there have been incidents", async () => {
    const page = await visit("/en/wat-past?probleem=youth-nuisance&fase=incidents");

    expect(await page.locator("#uitkomst").innerText()).toMatch(/^\s*There have been incidents/);
  });
});
