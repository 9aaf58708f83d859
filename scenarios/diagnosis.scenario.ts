import type { Page } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import { violationsOn } from "./harness/axe.ts";
import { tabTo } from "./harness/keys.ts";
import { asksResidents } from "./harness/residents.ts";
import { arriveAt, visit, visitAs } from "./harness/visit.ts";
import { seesWhatIsWrong } from "./harness/wrong.ts";

/** One colleague's answers, as somebody would tick them. */
interface Said {
  readonly problem: string;
  readonly phase: string;
  readonly words?: string;
}

/** A day to look back lies ahead, also when this is played years from now. */
const NEXT_JUNE = `1 juni ${new Date().getFullYear() + 1}`;

const NUISANCE: Said = { problem: "Overlast door jongeren of scholieren", phase: "Spanningen" };
const CONTACT: Said = { problem: "Weinig contact tussen groepen", phase: "Ongemak" };

async function setUp(leader: Page, length: "Kort" | "Lang" = "Kort"): Promise<void> {
  await leader.getByRole("link", { name: "Nieuwe tafel" }).click();
  await leader
    .getByRole("combobox", { name: "Buurt of wijk" })
    .or(leader.getByRole("textbox", { name: "Buurt of wijk" }))
    .fill("Waterkwartier");
  await leader.getByRole("textbox", { name: "Een deel daarvan" }).fill("Rond het pleintje achter de winkels");
  for (const [domain, people] of [
    ["Welzijn", "3"],
    ["Veiligheid", "1"],
    ["Onderwijs", "1"],
    ["Wonen", "2"],
    ["Bewoners", "1"],
  ] as const)
    await leader.getByRole("textbox", { name: domain }).fill(people);
  await leader.getByRole("radio", { name: length }).check({ force: true });
  await leader.getByRole("checkbox", { name: "Meldingen en klachten" }).check({ force: true });
  await leader.getByRole("button", { name: "Bewaren" }).click();
  await leader.getByRole("button", { name: "Open de tafel" }).click();
  await leader.getByText("Nog niemand heeft verstuurd").waitFor();
}

/** Somebody with a phone types the code that stands on the screen. */
async function comesIn(code: string, visitor: Parameters<typeof visit>[1] = {}): Promise<Page> {
  const phone = await visit("/meedoen", { expected: /status of 4(?:04|22)/, ...visitor });
  await phone.getByRole("textbox", { name: "Uw code" }).fill(code.toLowerCase());
  await phone.getByRole("button", { name: "Verder" }).click();
  await arriveAt(phone, "/aan-tafel");
  return phone;
}

async function fillIn(phone: Page, { problem, phase, words }: Said): Promise<void> {
  await phone.getByRole("combobox", { name: "Wat is er aan de hand" }).first().selectOption({ label: problem });
  await phone.getByRole("radio", { name: phase, exact: true }).check({ force: true });
  if (words) await phone.getByRole("textbox", { name: "Wat moeten de anderen weten" }).fill(words);
  await phone.getByRole("button", { name: "Versturen" }).click();
}

const says = async (phone: Page, said: Said) => {
  await fillIn(phone, said);
  await phone.getByRole("heading", { name: "Dank u, het is verstuurd" }).waitFor();
};

/** A sheet of numbers, by keyboard only, line after line; its own button counts it, and the next one can go in at once. */
async function typesSheet(leader: Page): Promise<void> {
  await leader.waitForFunction(`document.activeElement?.id === "veld-see1"`);
  for (const line of ["20 4", "", "", "1", "3", "3", ""]) {
    await leader.keyboard.type(line);
    await leader.keyboard.press("Enter");
  }
  await leader.keyboard.press("Enter");
  await leader.getByText("Geteld. Het volgende blad kan erin.").waitFor();
  await arriveAt(leader, /papier\?geteld=1$/);
}

/** Somebody's line drops while they send; the page is loaded anew, and what they filled in stands there still. */
async function losesTheLine(code: string): Promise<void> {
  const phone = await comesIn(code, { expected: /status of 404|ERR_INTERNET_DISCONNECTED|Failed to fetch/ });
  await phone.context().setOffline(true);
  await fillIn(phone, CONTACT);
  await phone.getByText("De verbinding viel weg.").waitFor();
  await phone.context().setOffline(false);
  await phone.reload();
  await phone.getByRole("button", { name: "Versturen" }).click();
  await phone.getByRole("heading", { name: "Dank u, het is verstuurd" }).waitFor();
  await phone.goto("/aan-tafel");
  expect(await phone.getByRole("combobox", { name: "Wat is er aan de hand" }).first().inputValue()).toBe("");
}

/** The table settles something anew; the report as it was settled first stays to be read, also on paper. */
async function opensTheFirstVersion(leader: Page): Promise<void> {
  const report = new URL(leader.url()).pathname;
  await leader.goto(report.replace("verslag", "vaststellen"));
  await leader.getByRole("textbox", { name: "Waarom deze kant op" }).fill("De jongeren vragen er zelf om.");
  await leader.getByRole("button", { name: "Vaststellen" }).click();
  await leader.getByRole("link", { name: "Verslag", exact: true }).click();
  await leader.getByText("Dit is de nieuwste versie.").waitFor();
  await leader.getByRole("link", { name: /^Versie 1: / }).click();
  await arriveAt(leader, `${report}?versie=1`);
  await leader.getByText("U leest een eerdere versie: versie 1").waitFor();
  await leader.getByRole("cell", { name: "De jongeren vragen er zelf om." }).waitFor();
  expect(await violationsOn(leader)).toEqual([]);
  const address = (await leader.getByRole("link", { name: "Verslag als PDF" }).getAttribute("href")) ?? "";
  const paper = await leader.request.get(address);
  expect(paper.headers()).toMatchObject({
    "content-type": "application/pdf",
    "content-disposition": expect.stringContaining("naast-diagnose-versie-1.pdf"),
  });
  await leader.getByRole("link", { name: "Open versie 2, de nieuwste" }).click();
  await leader.getByText("Dit is de nieuwste versie.").waitFor();
  expect(await violationsOn(leader)).toEqual([]);
}

/** Somebody without an account and without script reads the report by a link, until it is taken back. */
async function sharesByLink(leader: Page): Promise<void> {
  await leader.getByRole("link", { name: "Delen met iemand zonder account" }).click();
  await leader.getByRole("textbox", { name: "Voor wie" }).fill("GGD");
  expect(await violationsOn(leader)).toEqual([]);
  await leader.getByRole("button", { name: "Maak de link" }).click();
  await leader.context().grantPermissions(["clipboard-write", "clipboard-read"]);
  await leader.getByRole("button", { name: "Kopieer de link" }).click();
  await leader.getByText("De link is gekopieerd.").waitFor();
  expect(await violationsOn(leader)).toEqual([]);
  const { pathname } = new URL(await leader.getByRole("textbox", { name: "De geheime link" }).inputValue());
  const reader = await visit(pathname, { script: false, expected: /status of 410/ });
  await arriveAt(reader, "/gedeeld");
  await reader.getByText("Jong en oud groeten elkaar.").first().waitFor();
  await leader.getByRole("button", { name: "Intrekken GGD" }).click();
  await leader.getByRole("heading", { name: "Geen links" }).waitFor();
  await reader.reload();
  await reader.getByRole("heading", { name: "Deze link werkt niet, of niet meer" }).waitFor();
}

describe("a table of eight", () => {
  it("goes from a code to what it sees together", { timeout: 120_000 }, async () => {
    const leader = await visitAs("Ineke", "/diagnoses", { width: 1280, height: 900, expected: /status of 4(?:04|22)/ });
    await setUp(leader);
    const code = await leader.locator(".code__letters").innerText();
    expect(await violationsOn(leader)).toEqual([]);

    // A browser of its own: a page behind another one is drawn once a second.
    const room = await visitAs("Ineke", `${new URL(leader.url()).pathname}/zaal`, { width: 1280, height: 720 });
    await room.getByRole("heading", { name: "Wat ziet u in de buurt?" }).waitFor();
    expect(await violationsOn(room)).toEqual([]);

    // Two of them have no script.
    for (const script of [true, true, false, false, true]) await says(await comesIn(code, { script }), NUISANCE);
    await room.getByText("5 van 8 verstuurd").waitFor();

    // One writes what people are, and is helped to write what happens.
    const helped = await comesIn(code);
    await fillIn(helped, { ...CONTACT, words: "De Marokkaanse buren groeten niet." });
    await helped.getByText("U schreef: Marokkaanse").waitFor();
    expect(await violationsOn(helped)).toEqual([]);
    await helped
      .getByRole("textbox", { name: "Wat moeten de anderen weten" })
      .fill("In het trappenhuis groet niemand elkaar.");
    await helped.getByRole("button", { name: "Versturen" }).click();
    await helped.getByRole("heading", { name: "Dank u, het is verstuurd" }).waitFor();
    await leader.getByRole("link", { name: "Papier overtypen" }).click();
    await arriveAt(leader, /papier$/);
    await typesSheet(leader);
    await leader.getByRole("link", { name: "Klaar" }).click();
    await losesTheLine(code);
    await room.getByText("8 van 8 verstuurd").waitFor();
    expect(await room.getByText("Overlast door jongeren").count()).toBe(0);

    await leader.getByRole("button", { name: "Sluit de ronde" }).click();
    await room.getByRole("heading", { name: "Dit zien wij samen" }).waitFor();
    await room.getByText("Overlast door jongeren of scholieren").waitFor();
    expect(await room.getByText("trappenhuis groet").count()).toBe(0);

    await leader.getByRole("link", { name: "Lezen en kiezen wat de zaal ziet" }).click();
    await leader.getByRole("checkbox", { name: "In het trappenhuis groet niemand elkaar." }).check({ force: true });
    await leader.getByRole("button", { name: "Bewaren" }).click();
    await room.getByText("In het trappenhuis groet niemand elkaar.").waitFor();
    await arriveAt(leader, /^\/diagnoses\/[^/]+#samen$/);
    expect(await violationsOn(leader)).toEqual([]);
    expect(await violationsOn(room)).toEqual([]);

    await leader.getByRole("link", { name: "Stel samen vast" }).click();
    await leader
      .getByRole("textbox", { name: "Wat moet over een jaar anders zijn" })
      .fill("Jong en oud groeten elkaar.");
    expect(await leader.getByRole("checkbox", { name: NUISANCE.problem }).isChecked()).toBe(true);
    expect(await violationsOn(leader)).toEqual([]);
    await leader.getByRole("button", { name: "Vaststellen" }).click();
    await leader.getByRole("link", { name: "Kies wat u gaat doen" }).click();
    await leader.getByRole("heading", { name: "Witte vlekken" }).waitFor();
    await leader.getByRole("link", { name: "Dit gaan we doen JOLO" }).click();
    await leader.getByRole("heading", { name: "Wat besluit u over JOLO" }).waitFor();
    await leader.getByRole("button", { name: "Besluit bewaren" }).click();
    await seesWhatIsWrong(leader);
    await leader.getByRole("textbox", { name: "Waarom" }).fill("Jongeren doen het zelf, en twee willen beginnen.");
    await leader.getByRole("textbox", { name: "Wie trekt het" }).fill("Jongerenwerk");
    await leader.getByRole("textbox", { name: "Terugkijken op" }).fill(NEXT_JUNE);
    await leader.getByRole("button", { name: "Besluit bewaren" }).click();
    await leader.getByRole("cell", { name: "Jongerenwerk" }).waitFor();
    expect(await violationsOn(leader)).toEqual([]);

    await leader.getByRole("link", { name: "Terug" }).click();
    await leader.getByRole("link", { name: "Verslag", exact: true }).click();
    await leader.getByText(`JOLO (Jongeren Lossen Het Op) (Jongerenwerk; terugkijken op ${NEXT_JUNE}).`).waitFor();
    expect(await violationsOn(leader)).toEqual([]);

    await opensTheFirstVersion(leader);
    await leader.getByRole("link", { name: "Terug naar de diagnose" }).click();
    await asksResidents(leader);

    await leader.getByRole("link", { name: "Terug" }).click();
    await sharesByLink(leader);
  });

  it("has room for the one who only wants paper, typed over without a mouse", async () => {
    const leader = await visitAs("Ineke", "/diagnoses", { width: 1280, height: 900 });
    await setUp(leader);
    await leader.getByRole("link", { name: "Papier overtypen" }).click();
    await arriveAt(leader, /papier$/);
    for (let sheet = 0; sheet < 2; sheet++) await typesSheet(leader);
    expect(await violationsOn(leader)).toEqual([]);
    await leader.getByRole("link", { name: "Klaar" }).click();
    await leader.getByText("2 hebben verstuurd").waitFor();
  });
});

describe("what is wrong with a form", () => {
  it.each([
    ["with script", true],
    ["without", false],
  ])("stands where one looks when the page comes back, %s", async (_, script) => {
    const leader = await visitAs("Ineke", "/diagnoses", {
      width: 1280,
      height: 600,
      script,
      expected: /status of 4(?:04|22)/,
    });
    await setUp(leader);
    const table = new URL(leader.url()).pathname;
    for (const [page, button] of [
      ["bewoners", "Leg dit voor"],
      ["delen", "Maak de link"],
    ] as const) {
      await leader.goto(`${table}/${page}`);
      await leader.getByRole("button", { name: button }).click();
      await seesWhatIsWrong(leader);
    }
  });
});

describe("the form of a colleague", () => {
  it("is filled in by keyboard only, and is the same in Arabic", async () => {
    const leader = await visitAs("Ineke", "/diagnoses", { width: 1280, height: 900 });
    await setUp(leader, "Lang");
    const code = (await leader.locator(".code__letters").innerText()).replace(" ", "");
    const phone = await visit(`/meedoen/${code}`);
    await arriveAt(phone, "/aan-tafel");
    expect(await violationsOn(phone)).toEqual([]);
    await tabTo(phone, "Wat is er aan de hand");
    await phone.keyboard.type("Conflict");
    await tabTo(phone, "Versturen");
    await phone.keyboard.press("Enter");
    await arriveAt(phone, "/aan-tafel/verstuurd");

    const arabic = await visit(`/ar/meedoen/${code}`);
    await arriveAt(arabic, "/ar/aan-tafel");
    expect(await arabic.locator("html").getAttribute("dir")).toBe("rtl");
    expect(await violationsOn(arabic)).toEqual([]);
  });

  it("costs a phone at most 60 KB the first time", async () => {
    const leader = await visitAs("Ineke", "/diagnoses", { width: 1280, height: 900 });
    await setUp(leader, "Lang");
    const code = (await leader.locator(".code__letters").innerText()).replace(" ", "");
    const phone = await visit(`/meedoen/${code}`);
    const bytes = (await phone.evaluate(
      `performance.getEntries().reduce((sum, entry) => sum + (entry.transferSize ?? 0), 0)`,
    )) as number;

    expect(inject("naast")).toContain("http");
    expect(bytes).toBeLessThanOrEqual(60 * 1024);
  });
});
