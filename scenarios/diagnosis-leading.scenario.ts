import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { violationsOn } from "./harness/axe.ts";
import { arriveAt, visit, visitAs } from "./harness/visit.ts";

const DESK = { width: 1280, height: 900 } as const;
const BEAMER = { width: 1920, height: 1080 } as const;

/** A table with a chair for each of five, open, and its code. */
async function openTable(leader: Page, length: "Kort" | "Lang" = "Kort"): Promise<{ path: string; code: string }> {
  await leader.getByRole("link", { name: "Nieuwe tafel" }).click();
  await leader.locator("#veld-area").fill("Waterkwartier");
  await leader.getByRole("textbox", { name: "Welzijn" }).fill("5");
  await leader.getByRole("radio", { name: length }).check({ force: true });
  await leader.getByRole("button", { name: "Bewaren" }).click();
  await leader.getByRole("button", { name: "Open de tafel" }).click();
  const code = (await leader.locator(".code__letters").innerText()).replace(" ", "");
  return { path: new URL(leader.url()).pathname, code };
}

const chooses = (phone: Page, problem: string) =>
  phone.getByRole("combobox", { name: "Wat is er aan de hand" }).first().selectOption({ label: problem });

async function sendsForm(code: string): Promise<void> {
  const phone = await visit(`/meedoen/${code}`, { script: false });
  await chooses(phone, "Overlast door jongeren of scholieren");
  await phone.getByRole("button", { name: "Versturen" }).click();
  await phone.getByRole("heading", { name: "Dank u, het is verstuurd" }).waitFor();
}

/** Presses each key alone, as a hand would; an arrow is Enter. */
async function types(page: Page, keys: string): Promise<void> {
  await page.locator("#veld-see1:focus").waitFor();
  for (const key of keys) await page.keyboard.press(key === "⏎" ? "Enter" : key);
}

/** Whoever presses a key in 0.28 s and looks from paper to line in 1.35 s (Card, Moran and Newell 1980). */
const secondsFor = (keys: string) => keys.length * 0.28 + keys.split("⏎").length * 1.35;

const hasCome = (page: Page) => page.evaluate("document.documentElement.scrollHeight - innerHeight");

describe("a round that is closed too early", () => {
  it("asks first, and gives those who were filling in their way back when it opens again", {
    timeout: 60_000,
  }, async () => {
    const leader = await visitAs("Ineke", "/diagnoses", DESK);
    const { path, code } = await openTable(leader);
    const half = await visit(`/meedoen/${code}`, { expected: /status of 40[49]/ });
    await chooses(half, "Weinig contact tussen groepen");
    await sendsForm(code);

    await leader.getByRole("button", { name: "Sluit de ronde" }).click();
    await leader.getByRole("heading", { name: "Er verstuurde één van 5. Toch sluiten?" }).waitFor();
    expect(await violationsOn(leader)).toEqual([]);
    await leader.getByRole("link", { name: "Nog even wachten" }).click();
    await arriveAt(leader, /#waarnemen$/);
    await leader.getByRole("button", { name: "Sluit de ronde" }).click();
    await leader.getByRole("button", { name: "Ja, sluit de ronde" }).click();
    await leader.getByText("er is geen beeld").waitFor();

    await half.getByRole("button", { name: "Versturen" }).click();
    await half.getByText("De ronde is gesloten.").waitFor();
    await half.goto("/aan-tafel");
    await arriveAt(half, "/meedoen?voorbij=1");
    await leader.getByRole("button", { name: "Tafel weer openen" }).click();
    await leader.getByText("Eén heeft verstuurd").waitFor();
    expect((await leader.locator(".code__letters").innerText()).replace(" ", "")).toBe(code);

    // The door knows its code, and what was typed stands there still.
    await half.getByRole("button", { name: "Verder" }).click();
    await arriveAt(half, "/aan-tafel");
    expect(await half.getByRole("combobox", { name: "Wat is er aan de hand" }).first().inputValue()).toBe(
      "little-contact",
    );
    await half.getByRole("button", { name: "Versturen" }).click();
    await half.getByRole("heading", { name: "Dank u, het is verstuurd" }).waitFor();
    await leader.goto(path);
    await leader.getByText("2 hebben verstuurd").waitFor();
  });

  it("asks without script too, and may be closed on the screen for the room", async () => {
    const leader = await visitAs("Ineke", "/diagnoses", { ...DESK, script: false });
    const { path, code } = await openTable(leader);
    for (let form = 0; form < 4; form++) await sendsForm(code);
    await leader.goto(`${path}/zaal`);
    await leader.getByText("Richt de camera van uw telefoon op het vierkant.").waitFor();
    await leader.getByRole("button", { name: "Sluit de ronde" }).click();
    await leader.getByText("Met minder dan vijf formulieren is er geen beeld").waitFor();
    await leader.getByRole("button", { name: "Ja, sluit de ronde" }).click();
    await arriveAt(leader, `${path}/zaal`);
    await leader.getByRole("heading", { name: "Dank u wel" }).waitFor();
  });
});

describe("the screen for the room", () => {
  it("has all of it on one screen of a projector, in every state, light and dark", { timeout: 60_000 }, async () => {
    const leader = await visitAs("Ineke", "/diagnoses", DESK);
    const { path, code } = await openTable(leader);
    const rooms = await Promise.all(
      (["light", "dark"] as const).map((scheme) => visitAs("Ineke", `${path}/zaal`, { ...BEAMER, scheme })),
    );
    const allFits = async () => {
      for (const room of rooms) expect([await hasCome(room), await violationsOn(room)]).toEqual([0, []]);
    };
    await allFits();

    for (let form = 0; form < 5; form++) await sendsForm(code);
    await leader.getByRole("button", { name: "Sluit de ronde" }).click();
    for (const room of rooms) await room.getByRole("heading", { name: "Tussen wie" }).waitFor();
    await allFits();
    for (const room of rooms) await room.getByRole("link", { name: "Even geduld" }).click();
    for (const room of rooms) await room.getByRole("heading", { name: "Even geduld" }).waitFor();
    await allFits();
  });
});

describe("a sheet of paper", () => {
  it.each([
    ["Kort", "20 4⏎11 3⏎28⏎1⏎3 5⏎3⏎⏎⏎"],
    ["Lang", "20 4 2 1 1⏎11 3 3 2 2⏎⏎1⏎3 5⏎3⏎1 3⏎4 8⏎1 2⏎⏎⏎"],
  ] as const)(
    "of the form '%s' is typed within half a minute, and taken back",
    { timeout: 60_000 },
    async (length, keys) => {
      const leader = await visitAs("Ineke", "/diagnoses", DESK);
      const { path } = await openTable(leader, length);
      await leader.goto(`${path}/papier`);
      await types(leader, keys);
      await arriveAt(leader, `${path}/papier?geteld=1`);
      expect(secondsFor(keys)).toBeLessThanOrEqual(30);
      expect(await violationsOn(leader)).toEqual([]);

      await leader.getByRole("button", { name: "Laatste blad ongedaan maken" }).click();
      await leader.getByText("Het laatste blad is teruggehaald").waitFor();
      expect(await leader.getByRole("button", { name: "Laatste blad ongedaan maken" }).count()).toBe(0);
      await leader.goto(path);
      await leader.getByText("Nog niemand heeft verstuurd").waitFor();
    },
  );

  it("is not counted by Enter where there is no script", async () => {
    const leader = await visitAs("Ineke", "/diagnoses", { ...DESK, script: false });
    const { path } = await openTable(leader);
    await leader.goto(`${path}/papier`);
    await leader.locator("#veld-see1").fill("20 4");
    await leader.locator("#veld-see1").press("Enter");
    await leader.goto(path);
    await leader.getByText("Nog niemand heeft verstuurd").waitFor();
  });
});
