import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { readPdf } from "../web/src/testing/pdf.ts";
import { visit } from "./harness/visit.ts";

/** A whole catalogue, on a machine that does other work as well. */
const MOST_MS = 50_000;

/** What somebody gets who presses a link to a PDF. */
async function press(page: Page, name: string): Promise<Buffer> {
  const href = await page.getByRole("link", { name }).first().getAttribute("href");
  return fetchFrom(page, href ?? "");
}

async function fetchFrom(page: Page, address: string): Promise<Buffer> {
  const answer = await page.request.get(address, { timeout: MOST_MS });
  expect([answer.status(), answer.headers()["content-type"]]).toEqual([200, "application/pdf"]);
  return answer.body();
}

describe("practices on paper, on a phone without script", () => {
  it("come as a card of one sheet from the page of a practice, with its title, tagged, in the language of the page", async () => {
    for (const [path, link, title, language] of [
      ["/praktijken/buurtbemiddeling", "Kaart om af te drukken (PDF)", "Buurtbemiddeling", "nl"],
      ["/en/praktijken/buurtbemiddeling", "Card to print (PDF)", "Neighbour mediation", "en"],
    ] as const) {
      const page = await visit(path, { script: false });
      const file = await press(page, link);

      expect(file.subarray(0, 5).toString()).toBe("%PDF-");
      const pdf = readPdf(file);
      expect(pdf).toMatchObject({ pages: 2, isAccessible: true, language });
      expect(pdf.titles).toContain(title);
      expect(pdf.alternatives.join()).toContain(path);
    }
  });

  it("come as a booklet of three that were ticked in the list, each on two pages that lie open together", async () => {
    const page = await visit("/praktijken", { script: false });
    const titles = ["Dialoogtafels in de buurt", "JOLO (Jongeren Lossen Het Op)", "Opzoomeren"];
    for (const title of titles) await page.getByRole("checkbox", { name: title }).check();
    await page.getByRole("button", { name: "Aangevinkte als boekje" }).click();
    await page.waitForURL(/\/praktijken\/boekje\.pdf\?/);
    const pdf = readPdf(await fetchFrom(page, page.url()));

    expect(pdf).toMatchObject({ pages: 9, isAccessible: true, language: "nl" });
    for (const title of titles) expect(pdf.titles).toContain(title);
  });

  it("come as a booklet of all of them from the list", async () => {
    const page = await visit("/praktijken", { script: false });
    const pdf = readPdf(await press(page, "Boekje om af te drukken (PDF)"));

    expect(pdf.pages).toBeGreaterThan(2 * 42);
    expect(pdf.titles).toContain("Buurtbemiddeling");
  });
});
