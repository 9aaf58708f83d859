import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { leadsTo, statusOf, text } from "#web/testing/answers.ts";
import { type Browser, createBrowser } from "#web/testing/browser.ts";
import { ENGINES, freshEngine } from "#web/testing/databases.ts";
import { everyRow } from "#web/testing/every-row.ts";
import { openHouse, type TestHouse } from "#web/testing/house.ts";
import { readPdf } from "#web/testing/pdf.ts";
import { aStreet, type Street } from "#web/testing/street.ts";

type Fields = readonly (readonly [string, string])[];

const PLAIN = "Op het plein staan ’s avonds jongeren. Buren slapen er slecht van en durven niets te zeggen.";
const ARABIC = "في المساء يقف شباب في الساحة. لا ينام الجيران جيدًا ولا يجرؤون على الكلام.";

describe.each(ENGINES)("residents who check it (%s)", (kind) => {
  let house: TestHouse;
  let street: Street;

  beforeAll(async () => {
    house = await openHouse(await freshEngine(kind));
    street = await aStreet(house);
  });
  afterAll(() => house.platform.close());

  const prepared = async () => leadsTo(await street.joost.sends("/diagnoses/nieuw", [["area", "Kade"]]));
  const asked = async (others: Fields = []) => {
    const path = await prepared();
    await street.joost.sends(`${path}/bewoners`, [["text", PLAIN], ...others]);
    const page = await text(street.joost.opens(`${path}/bewoners`));
    return { path, code: /<p class="code__letters">([^<]+)</.exec(page)?.[1] ?? "" };
  };
  const comes = async (code: string): Promise<Browser> => {
    const phone = createBrowser(house.app);
    expect(leadsTo(await phone.sends("/meedoen", [["code", code]]))).toBe("/klopt-dit");
    return phone;
  };
  const says = async (code: string, verdict: string, words = "") =>
    (await comes(code)).sends("/klopt-dit", [
      ["verdict", verdict],
      ["words", words],
    ]);

  it("read it in plain words without an account", async () => {
    const phone = await comes((await asked()).code);

    expect(await text(phone.opens("/klopt-dit"))).toMatch(/Klopt dit\?[\s\S]*jongeren/);
  });

  it("read it in their own language where somebody wrote it, from right to left in Arabic", async () => {
    const phone = await comes((await asked([["textAr", ARABIC]])).code);
    const arabic = await text(phone.opens("/ar/klopt-dit"));

    expect(arabic).toMatch(/<div class="said" lang="ar" dir="rtl">[\s\S]*الساحة/);
    expect(arabic).not.toContain("jongeren");
    expect(arabic).not.toContain("بالهولندية");
    expect(await text(phone.opens("/klopt-dit"))).toMatch(/<div class="said" lang="nl" dir="ltr">[\s\S]*jongeren/);
  });

  it("are told in their own language where there is only the Dutch", async () => {
    const phone = await comes((await asked([["textAr", ARABIC]])).code);
    const dutchIn = async (path: string) => {
      const page = await text(phone.opens(path));
      expect(page).toMatch(/<div class="said" lang="nl" dir="ltr">[\s\S]*jongeren/);
      return page;
    };

    expect(await dutchIn("/en/klopt-dit")).toContain("This text is not there in English. You read it in Dutch.");
    const arabic = await (await comes((await asked()).code)).opens("/ar/klopt-dit");
    expect(await arabic.text()).toMatch(/هذا النص غير موجود بالعربية[\s\S]*lang="nl" dir="ltr"/);
  });

  it.each([
    ["the name of a street", "In de Merelstraat 12 is het al maanden onrustig en niemand doet er iets aan."],
    ["a word that labels them", "Kwetsbare bewoners hebben last van polarisatie, al maanden en elke avond weer."],
    ["a word about origin", "Turkse buren en andere buren groeten elkaar al maanden niet meer in de gang."],
  ])("are never sent %s", async (_, plain) => {
    const answer = await street.joost.sends(`${await prepared()}/bewoners`, [["text", plain]]);

    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("Hier staat:");
  });

  it.each([
    ["textEn", "In Mill Street it has been restless for months and nobody does anything about it."],
    ["textAr", "في شارع ميريل ضجيج كل مساء منذ أشهر ولا أحد يفعل شيئًا حيال ذلك أبدًا."],
    ["textAr", "الجيران المغاربة والجيران الآخرون لا يسلّم بعضهم على بعض منذ أشهر في المدخل."],
  ])("are not sent them in another language either (%s: %s)", async (field, plain) => {
    const answer = await street.joost.sends(`${await prepared()}/bewoners`, [
      ["text", PLAIN],
      [field, plain],
    ]);
    const page = await answer.text();

    expect(answer.status).toBe(422);
    expect(page).toContain("Hier staat:");
    expect(page).toMatch(/<details class="fold" open/);
  });

  it("are heard from five on, each answer on a line of its own, and later three at once", async () => {
    const { path, code } = await asked();
    const seen = () => text(street.ineke.opens(`${path}/bewoners`));
    await says(code, "wrong", "Het zijn geen jongeren maar klanten van de snackbar.");
    for (let answer = 0; answer < 3; answer++) await says(code, "right");
    const ofFour = await seen();
    await says(code, "right");
    const ofFive = await seen();
    for (let answer = 0; answer < 2; answer++) await says(code, "partly", "Ook op zondag.");
    const ofSeven = await seen();
    await says(code, "partly");
    const ofEight = await seen();

    expect(ofFour).toContain("4 bewoners antwoordden");
    expect(ofFour).not.toContain("klanten van de snackbar");
    expect(ofFour).not.toContain("Het klopt niet: enkelen");
    expect(ofFive).toContain("klanten van de snackbar");
    expect(ofFive).toMatch(/<li>Het klopt: bijna iedereen<\/li><li>Het klopt niet: enkelen<\/li>/);
    expect(ofSeven).toContain("2 nieuwe antwoorden wachten");
    expect(ofSeven).not.toContain("Ook op zondag.");
    expect(ofEight).toContain("Ook op zondag.");
  });

  it("are helped to write what happens instead of what people are, and lose nothing of what they wrote", async () => {
    const { code } = await asked();
    const phone = await comes(code);
    const fields: Fields = [
      ["verdict", "partly"],
      ["words", "De Turkse buren zijn ook bang."],
    ];
    const helped = await phone.sends("/klopt-dit", fields);
    const page = await helped.text();

    expect(helped.status).toBe(422);
    expect(page).toContain("U schreef: Turkse");
    expect(page).toContain("De Turkse buren zijn ook bang.</textarea>");
    expect(page).toMatch(/value="partly" checked/);
    expect(leadsTo(await phone.sends("/klopt-dit", [...fields, ["asItIs", "on"]]))).toBe("/klopt-dit/verstuurd");
  });

  it("hand on a phone that keeps nothing of the code", async () => {
    const phone = await comes((await asked()).code);
    await phone.sends("/klopt-dit", [["verdict", "right"]]);

    expect(leadsTo(await phone.opens("/klopt-dit"))).toBe("/meedoen?voorbij=1");
  });

  it("can answer again once their code was closed by mistake; what was said stays", async () => {
    const { path, code } = await asked();
    for (let answer = 0; answer < 5; answer++) await says(code, "right", "Zo is het.");
    await street.joost.sends(`${path}/bewoners/sluiten`, []);
    await street.joost.sends(`${path}/bewoners/openen`, []);
    const page = await text(street.joost.opens(`${path}/bewoners`));
    const anew = /<p class="code__letters">([^<]+)</.exec(page)?.[1] ?? "";

    expect(page).toContain("Zo is het.");
    expect(anew).not.toBe(code);
    expect(await statusOf(says(anew, "right"))).toBe(303);
    expect(await statusOf(street.joost.sends(`${await prepared()}/bewoners/openen`, []))).toBe(409);
  });

  it.each([
    ["nl", "Klopt dit?"],
    ["ar", "هل هذا صحيح؟"],
  ])("get a note on paper that everybody can read, in %s", async (language, title) => {
    const { path } = await asked([["textAr", ARABIC]]);
    const answer = await street.ineke.opens(`${path}/bewoners/briefje.pdf?taal=${language}`);
    const paper = readPdf(await answer.bytes());

    expect(paper).toMatchObject({ isAccessible: true, language, pages: 1 });
    expect(paper.titles).toContain(title);
    expect(await statusOf(street.ineke.opens(`${path}/bewoners/briefje.pdf?taal=en`))).toBe(409);
    expect(await statusOf(street.fatima.opens(`${path}/bewoners/briefje.pdf`))).toBe(404);
  });

  it("leave no moment, no id that begins with one, and nothing in the log", async () => {
    const { path, code } = await asked();
    await says(code, "partly");
    const id = path.replace("/diagnoses/", "");
    const [row, ...others] = (await everyRow(house, ["diagnosis_check"])).filter((one) => one.diagnosis_id === id);

    expect(others).toEqual([]);
    expect(Object.values(row ?? {}).filter((value) => value instanceof Date)).toEqual([]);
    expect(String(row?.id)[14]).toBe("4");
    const audit = (await everyRow(house, ["audit_entry"])).filter(({ params }) => JSON.stringify(params).includes(id));
    expect(audit.map(({ action }) => action)).toEqual(["diagnosis.audit.prepared", "diagnosis.audit.residentsAsked"]);
  });

  it("are not held to what they said of another text", async () => {
    const { path, code } = await asked();
    await says(code, "wrong", "Dit gaat over de oude tekst.");
    await street.joost.sends(`${path}/bewoners`, [["text", `${PLAIN} Wij zetten een bankje terug.`]]);

    expect(await text(street.joost.opens(`${path}/bewoners`))).not.toContain("Dit gaat over de oude tekst.");
    expect(await statusOf(createBrowser(house.app).sends("/meedoen", [["code", code]]))).toBe(422);
  });

  it("cannot answer once the code is closed, nor when the diagnosis is gone", async () => {
    const { path, code } = await asked();
    const phone = await comes(code);
    await street.joost.sends(`${path}/bewoners/sluiten`, []);

    expect(await statusOf(phone.sends("/klopt-dit", [["verdict", "right"]]))).toBe(409);
    const gone = await asked();
    await street.joost.sends(`${gone.path}/verwijderen`, []);
    expect(await statusOf(createBrowser(house.app).sends("/meedoen", [["code", gone.code]]))).toBe(422);
  });

  it("do not come to the table with their code, nor colleagues here with theirs", async () => {
    const { path, code } = await asked();
    expect(leadsTo(await (await comes(code)).opens("/aan-tafel"))).toBe("/meedoen?voorbij=1");

    await street.joost.sends(`${path}/openen`, []);
    const table = /<p class="code__letters">([^<]+)</.exec(await text(street.joost.opens(path)))?.[1] ?? "";
    const colleague = createBrowser(house.app);
    expect(leadsTo(await colleague.sends("/meedoen", [["code", table]]))).toBe("/aan-tafel");
    expect(leadsTo(await colleague.opens("/klopt-dit"))).toBe("/meedoen?voorbij=1");
  });
});
