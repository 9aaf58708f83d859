import type { Practice } from "@naast/catalogue";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { formState } from "#web/platform/form/form-state.ts";
import { workOff } from "#web/platform/platform.ts";
import { leadsTo, statusOf, text } from "#web/testing/answers.ts";
import { ENGINES, freshEngine } from "#web/testing/databases.ts";
import { catalogue, openHouse, send, type TestHouse } from "#web/testing/house.ts";
import { aStreet, type Street } from "#web/testing/street.ts";
import { catalogueRules } from "../kept/jobs.ts";
import { typedFrom } from "../own/schema.ts";
import { suggestionForm } from "./schema.ts";
import { suggestionData } from "./service.ts";

type Field = readonly [name: string, value: string];
const PATH = "/praktijken/jolo/voorstel";

describe.each(ENGINES)("suggestions about a practice (%s)", (kind) => {
  let house: TestHouse;
  let street: Street;
  let elsewhere: Street;
  let now = new Date("2026-11-24T12:00:00Z");
  const mails: { readonly address: string; readonly body: string }[] = [];

  beforeAll(async () => {
    const transport = { send: async (mail: { address: string; body: string }) => void mails.push(mail), close() {} };
    house = await openHouse(await freshEngine(kind), { transport, now: () => now });
    [street, elsewhere] = [await aStreet(house), await aStreet(house)];
  });
  afterAll(() => house.platform.close());

  const said = (words: string): [string, string][] => [
    ["form", formState(suggestionForm).submission],
    ["kind", "experience"],
    ["text", words],
  ];
  const pathOf = async (who: Street, words: string) => {
    for (const path of new Set((await text(who.marleen.opens("/voorstellen"))).match(/\/voorstellen\/[0-9a-f-]{36}/g)))
      if ((await text(who.marleen.opens(path))).includes(words)) return path;
    return undefined;
  };
  /** A practice that a municipality wrote down and shows: its address. */
  const anOwnPractice = async ({ marleen }: Street) => {
    const { title, ...practice } = catalogue.practices[0] as Practice;
    const filled = { ...typedFrom({ ...practice, title: { nl: "Soep op de stoep", en: "" } }), note: "Eerste" };
    const fields = Object.entries(filled).flatMap(([name, value]) => [value].flat().map((one): Field => [name, one]));
    const kept = await marleen.sends("/eigen-praktijken/nieuw", fields);
    const path = leadsTo(kept).replace(/\?.*/, "");
    await marleen.sends(`${path}/zichtbaar`, [["zichtbaar", "ja"]]);
    return "soep-op-de-stoep";
  };
  const answered = (outcome: string): [string, string][] => [
    ["form", formState(suggestionForm).submission],
    ["outcome", outcome],
    ["answer", "Dat klopt, het staat er nu bij."],
  ];

  it("can be made by anybody, without a name or an address", async () => {
    const form = await (await house.app.request(PATH)).text();
    const answer = await send(PATH, said("Bij ons kwamen er ook ouders kijken."), { from: house.app });

    expect(form).not.toMatch(/type="email"|name="name"/);
    expect(leadsTo(answer)).toBe(`${PATH}?verstuurd=1`);
    expect(await pathOf(street, "ouders kijken")).toBeDefined();
    expect(await pathOf(elsewhere, "ouders kijken")).toBeDefined();
  });

  it("of somebody signed in are read by their own municipality, and answered by mail", async () => {
    await street.joost.sends(PATH, said("Het begint bij ons om vier uur."));
    const path = await pathOf(street, "om vier uur");
    expect(await pathOf(elsewhere, "om vier uur")).toBeUndefined();

    expect(leadsTo(await street.marleen.sends(path ?? "", answered("taken")))).toBe(path);
    await workOff(house.platform);
    expect(mails.find(({ address }) => address === street.joost.email)?.body).toMatch(/overgenomen.*staat er nu bij/s);
    expect(await text(street.marleen.opens("/voorstellen"))).toContain("Overgenomen");
    expect(await statusOf(street.marleen.sends(path ?? "", answered("declined")))).toBe(409);
  });

  it("about a practice of a municipality's own go to that municipality, whoever makes them", async () => {
    const path = `/praktijken/${await anOwnPractice(elsewhere)}/voorstel`;
    expect(await text(street.joost.opens(path))).not.toContain("U krijgt per e-mail antwoord");
    await street.joost.sends(path, said("Bij ons in de straat ging het anders."));
    await send(path, said("Wie kan hier meer over vertellen dan?"), { from: house.app });

    for (const words of ["ging het anders", "meer over vertellen"]) {
      expect(await pathOf(elsewhere, words), words).toBeDefined();
      expect(await pathOf(street, words), words).toBeUndefined();
    }
  });

  it("are not for whoever does not answer for a municipality", async () => {
    await street.joost.sends(PATH, said("Alleen voor de gemeente bedoeld."));
    const path = await pathOf(street, "Alleen voor de gemeente");

    for (const who of [street.hakim, street.ineke, street.joost, street.fatima, elsewhere.marleen])
      expect(await statusOf(who.opens(path ?? "")), who.name).toBe(404);
    for (const who of [street.hakim, street.joost]) expect(await statusOf(who.opens("/voorstellen"))).toBe(404);
  });

  it("about no practice, or without words, are not kept", async () => {
    expect(await statusOf(house.app.request("/praktijken/bestaat-niet/voorstel"))).toBe(404);
    expect(await statusOf(send(PATH, said("kort"), { from: house.app }))).toBe(422);
  });

  it("lose who made them when that person is erased, and go a year after the answer", async () => {
    await street.ineke.sends(PATH, said("Dit is van Ineke zelf geweest."));
    const path = (await pathOf(street, "van Ineke zelf")) ?? "";
    await street.does((unit) => suggestionData.erase(unit, street.ineke.id));
    expect(await text(street.marleen.opens(path))).toContain("krijgt geen e-mail");

    await street.marleen.sends(path, answered("declined"));
    const forget = catalogueRules.find(({ tables }) => tables.includes("suggestion"))?.forget;
    const day = 24 * 60 * 60 * 1000;
    const later = (days: number) => new Date(Date.parse("2026-11-24T12:00:00Z") + days * day);
    now = later(364);
    expect(await street.does((unit) => forget?.(unit) ?? Promise.resolve(-1))).toBe(0);
    now = later(366);
    expect(await street.does((unit) => forget?.(unit) ?? Promise.resolve(-1))).toBeGreaterThan(0);
  });
});
