import { leadsTo, text } from "./answers.ts";
import { type Browser, createBrowser } from "./browser.ts";
import type { TestHouse } from "./house.ts";
import type { Neighbour } from "./street.ts";

/** Answers of one colleague, by field of the form. */
export type Filled = readonly (readonly [string, string])[];

/** What somebody at a table says who sees young people on the square. */
export const NUISANCE: Filled = [
  ["problem1", "youth-nuisance"],
  ["location1", "square"],
  ["since1", "months"],
  ["basis1", "seen"],
  ["certainty1", "sure"],
  ["ownPart", "yes"],
  ["divides", "young-old"],
  ["phase", "tension"],
];

const PREPARATION = { social: "3", safety: "1", education: "1", housing: "2", residents: "1", material: "reports" };

export async function prepareTable(by: Neighbour, area = "Waterkwartier"): Promise<string> {
  return leadsTo(
    await by.sends("/diagnoses/nieuw", Object.entries({ form: crypto.randomUUID(), area, ...PREPARATION })),
  );
}

/** The code that stands on the page of a table, as it is spelled out there. */
export async function codeOn(by: Neighbour, path: string): Promise<string> {
  return /<p class="code__letters">([^<]+)</.exec(await text(by.opens(path)))?.[1] ?? "";
}

export async function openTable(by: Neighbour): Promise<{ readonly path: string; readonly code: string }> {
  const path = await prepareTable(by);
  await by.sends(`${path}/openen`, []);
  return { path, code: await codeOn(by, path) };
}

type House = Pick<TestHouse, "app">;

export async function sitDown({ app }: House, code: string): Promise<Browser> {
  const phone = createBrowser(app);
  await phone.sends("/meedoen", [["code", code]]);
  return phone;
}

export function sendForm(phone: Browser, filled: Filled): Promise<Response> {
  return phone.sends("/aan-tafel", [["form", crypto.randomUUID()], ...filled]);
}

/** Somebody sits down, fills in and sends. */
export async function sayAt(house: House, code: string, filled: Filled): Promise<Response> {
  return sendForm(await sitDown(house, code), filled);
}

export function closeTable(by: Neighbour, path: string): Promise<Response> {
  return by.sends(`${path}/sluiten`, []);
}
