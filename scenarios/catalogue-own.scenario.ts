import { describe, expect, it } from "vitest";
import { violationsOn } from "./harness/axe.ts";
import { visit, visitAs } from "./harness/visit.ts";

describe("keeping the catalogue alive", () => {
  it("somebody suggests something without signing in, and the municipality answers", async () => {
    const visitor = await visit("/praktijken/opzoomeren", { script: false });
    await visitor.getByRole("link", { name: "Klopt er iets niet, of weet u meer?" }).click();
    await visitor.getByRole("radio", { name: "Er klopt iets niet" }).check({ force: true });
    await visitor
      .getByRole("textbox", { name: "Uw voorstel" })
      .fill("Het bedrag per straat is dit jaar hoger geworden.");
    await visitor.getByRole("button", { name: "Versturen" }).click();
    expect(await visitor.getByRole("status").innerText()).toContain("Uw voorstel is binnen");

    const marleen = await visitAs("Marleen", "/voorstellen");
    await marleen.getByRole("link", { name: "Opzoomeren" }).first().click();
    await marleen.getByText(/Het bedrag per straat/).waitFor();
    await marleen.getByRole("radio", { name: "Overgenomen", exact: true }).check({ force: true });
    await marleen.getByRole("textbox", { name: "Uw antwoord" }).fill("Dank u, wij vragen het na en passen het aan.");
    await marleen.getByRole("button", { name: "Antwoorden" }).click();
    await marleen.getByText(/Beantwoord op/).waitFor();
    expect(await violationsOn(marleen)).toEqual([]);
  });

  it("a professional writes a practice of their own, and it stands beside ours once the municipality shows it", async () => {
    const joost = await visitAs("Joost", "/eigen-praktijken");
    await joost.getByRole("link", { name: "Een praktijk beschrijven" }).click();
    for (const [name, text] of TEXTS) await joost.getByRole("textbox", { name, exact: false }).first().fill(text);
    for (const [fold, box] of TICKS) {
      await joost.locator("summary", { hasText: fold }).click();
      await joost.getByRole("checkbox", { name: box, exact: true }).check({ force: true });
    }
    await joost.getByRole("radio", { name: /^Licht/ }).check({ force: true });
    await joost.getByRole("button", { name: "Bewaren als concept" }).click();
    await joost.getByText("Dit is een concept.").waitFor();
    expect(await violationsOn(joost)).toEqual([]);
    expect((await visit("/praktijken/soep-op-de-stoep")).url()).toContain("soep");

    const marleen = await visitAs("Marleen", new URL(joost.url()).pathname);
    await marleen.getByRole("button", { name: "Aan iedereen laten zien" }).click();
    await marleen.getByText("Iedereen kan het nu lezen").waitFor();
    const visitor = await visit("/praktijken?zoek=soep");
    expect(await visitor.locator("#gevonden h3").first().innerText()).toBe("Soep op de stoep");
    await marleen.getByRole("button", { name: "Niet meer laten zien" }).click();
    await marleen.getByText("Nu zien alleen collega's het nog").waitFor();
  });
});

const TEXTS: readonly (readonly [label: string, text: string])[] = [
  ["Naam", "Soep op de stoep"],
  ["In één of twee zinnen", "Eén keer in de maand eet de straat samen soep."],
  ["Wie doen er mee, en wie leidt het", "Bewoners koken om de beurt."],
  ["Wat moet er daarna anders zijn", "Buren kennen elkaar."],
  ["Hoe het gaat", "Een pan, een tafel en een flyer."],
  ["De stappen", "Kies een dag\nKook soep"],
  ["Waar kan iemand meer lezen of vragen", "De bewonerscommissie"],
  ["Wat is er nieuw", "Eerste beschrijving"],
];
const TICKS: readonly (readonly [fold: string, box: string])[] = [
  ["Wat speelt er dan", "Weinig contact tussen groepen"],
  ["Voor wie", "Alle bewoners"],
  ["Waar", "Straat en stoep"],
  ["In welke richting", "Ontmoeting en begrip door dialoog"],
  ["Wat voor middel is het", "Dialoog"],
  ["Hoe gespannen mag het zijn", "Rust"],
  ["Hoe groot is het gebied", "Straat of plein"],
  ["Wie kan ermee beginnen", "Bewoners"],
];
