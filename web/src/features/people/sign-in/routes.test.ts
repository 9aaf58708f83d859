import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { inTransaction } from "#web/platform/database/transaction.ts";
import { smtpTransport } from "#web/platform/mail/transport.ts";
import { workOff } from "#web/platform/platform.ts";
import { createBrowser } from "../../../testing/browser.ts";
import { ENGINES, freshEngine } from "../../../testing/databases.ts";
import { openHouse, type TestHouse } from "../../../testing/house.ts";
import { type Mailbox, openMailbox } from "../../../testing/mailbox.ts";
import { aStreet, type Street } from "../../../testing/street.ts";
import { addMunicipality, addPerson } from "../index.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const BEGIN = Date.parse("2026-11-24T10:00:00Z");

describe.each(ENGINES)("signing in (%s)", (kind) => {
  let mailbox: Mailbox;
  let house: TestHouse;
  let street: Street;
  let clock = BEGIN;
  const logged: string[] = [];

  beforeAll(async () => {
    mailbox = await openMailbox();
    const transport = smtpTransport(mailbox.url, "naast@example.org");
    const settings = { isDemo: false, trustedProxies: 1, logsEveryRequest: true, origin: () => "https://naast.test" };
    house = await openHouse(await freshEngine(kind), { transport, settings, now: () => new Date(clock) });
  });
  beforeEach(async () => {
    logged.length = 0;
    for (const stream of ["log", "error"] as const)
      vi.spyOn(console, stream).mockImplementation((line: string) => logged.push(line));
    clock = BEGIN;
    street = await aStreet(house);
  });
  afterEach(() => vi.restoreAllMocks());
  afterAll(async () => {
    await house.platform.close();
    await mailbox.close();
  });

  const browse = () => createBrowser(house.app);

  /** The newest mail somebody got, with its link and its code. */
  async function mailTo(address: string) {
    await workOff(house.platform);
    const mail = mailbox.mails.findLast(({ to }) => to === address);
    if (!mail) return undefined;
    const link = /https:\/\/naast\.test(\/\S+)/.exec(mail.body)?.[1] ?? "";
    return { ...mail, link, token: link.replace(/^.*\//, ""), code: /\b\d{6}\b/.exec(mail.body)?.[0] ?? "" };
  }

  async function asked(address: string, { browser = browse(), wanted = "" } = {}) {
    const answer = await browser.sends("/aanmelden", [
      ["email", address],
      ["terug", wanted],
    ]);
    const mail = await mailTo(address);
    if (!mail) throw new Error("No mail came.");
    return { browser, answer, ...mail };
  }

  const isOut = async ({ opens }: ReturnType<typeof browse>) => (await opens("/aanmelden")).status === 200;

  it("works by a link in a real mail, and leads to the page that was wanted", async () => {
    const { browser, answer, link, body } = await asked(street.joost.email, { wanted: "/praktijken?thema=safety" });
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/aanmelden/verstuurd"]);
    expect(body).toContain("Dag Joost,");
    expect(body).toMatch(/werken tot 11:30, en maar één keer/);

    const opened = await browser.opens(link);
    expect([opened.status, opened.headers.get("location")]).toEqual([303, "/aanmelden/bevestigen"]);
    const question = await browser.opens("/aanmelden/bevestigen");
    const words = await question.text();
    expect(words).toContain(`U meldt zich aan met j…@example.org bij ${street.town.name}.`);
    expect(question.headers.get("cache-control")).toBe("no-store");
    expect(await isOut(browser)).toBe(true);

    const done = await browser.sends("/aanmelden/bevestigen");
    expect([done.status, done.headers.get("location")]).toEqual([303, "/praktijken?thema=safety"]);
    expect(await isOut(browser)).toBe(false);
    const [entry] = await street.does(({ db }) =>
      db.selectFrom("audit_entry").where("action", "=", "people.audit.signedIn").select("actor_id").execute(),
    );
    expect(entry?.actor_id).toBe(street.joost.id);
  });

  it("knows an address however it is written", async () => {
    const browser = browse();
    await browser.sends("/aanmelden", [["email", ` ${street.joost.email.toUpperCase()} `]]);

    expect(await mailTo(street.joost.email)).toBeDefined();
  });

  it("lets a link be opened by a program that reads mail first, in any browser, and then used once", async () => {
    const { link } = await asked(street.joost.email);
    await browse().opens(link);
    const elsewhere = browse();
    await elsewhere.opens(link);
    expect((await elsewhere.sends("/aanmelden/bevestigen")).status).toBe(303);

    const again = browse();
    await again.opens(link);
    const used = await again.opens("/aanmelden/bevestigen");
    expect([used.status, await used.text()]).toEqual([410, expect.stringContaining("Deze link werkt niet meer")]);
    expect((await again.sends("/aanmelden/bevestigen")).status).toBe(410);
    expect(await isOut(again)).toBe(true);
    await elsewhere.opens(link);
    const ledOn = await elsewhere.opens("/aanmelden/bevestigen");
    expect([ledOn.status, ledOn.headers.get("location")]).toEqual([303, "/mijn"]);
  });

  it("uses a link once, however many ask at the same moment", async () => {
    const { link } = await asked(street.joost.email);
    const browsers = Array.from({ length: 4 }, browse);
    for (const browser of browsers) await browser.opens(link);
    const answers = await Promise.all(browsers.map((browser) => browser.sends("/aanmelden/bevestigen")));

    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 410, 410, 410]);
  });

  it("opens nothing by a link that is over half an hour old, nor by its code", async () => {
    const { browser, link, code } = await asked(street.joost.email);
    clock += 31 * MINUTE_MS;
    await browser.opens(link);

    expect((await browser.sends("/aanmelden/bevestigen")).status).toBe(410);
    const late = await browser.sends("/aanmelden/code", [["code", code]]);
    expect([late.status, await late.text()]).toEqual([422, expect.stringContaining("Deze code werkt hier niet meer")]);
  });

  it("works by the code in the browser that asked, and nowhere else", async () => {
    const { browser, code, link } = await asked(street.joost.email, { wanted: "/over" });
    const other = (await asked(street.ineke.email)).browser;
    for (const elsewhere of [other, browse()])
      expect((await elsewhere.sends("/aanmelden/code", [["code", code]])).status).toBe(422);

    const done = await browser.sends("/aanmelden/code", [["code", `${code.slice(0, 3)} ${code.slice(3)}`]]);
    expect([done.status, done.headers.get("location")]).toEqual([303, "/over"]);
    expect(await isOut(browser)).toBe(false);
    await other.opens(link);
    expect((await other.opens("/aanmelden/bevestigen")).status).toBe(410);
  });

  it("takes five wrong codes, keeps what was typed, and then not even the right one", async () => {
    const { browser, code } = await asked(street.joost.email);
    const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, "0");
    for (let guess = 0; guess < 5; guess++) {
      const answer = await browser.sends("/aanmelden/code", [["code", wrong]]);
      expect(answer.status).toBe(422);
      expect(await answer.text()).toContain(`value="${wrong}"`);
    }

    const sixth = await browser.sends("/aanmelden/code", [["code", code]]);
    expect([sixth.status, await sixth.text()]).toEqual([429, expect.stringContaining("te vaak een verkeerde code")]);
    expect(await isOut(browser)).toBe(true);
  });

  it("counts guesses that come at the same moment one by one", async () => {
    const { browser, code } = await asked(street.joost.email);
    const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, "0");
    const guesses = Array.from({ length: 12 }, () => browser.sends("/aanmelden/code", [["code", wrong]]));
    const statuses = (await Promise.all(guesses)).map(({ status }) => status);

    expect(statuses.filter((status) => status === 422)).toHaveLength(5);
    expect(statuses.filter((status) => status === 429)).toHaveLength(7);
  });

  it("takes twenty guesses a day from one place, and twenty at one address from anywhere", async () => {
    const onePlace = async (email: string, place: string) => {
      const browser = createBrowser(house.app, place);
      await browser.sends("/aanmelden", [["email", email]]);
      const statuses = [];
      for (let guess = 0; guess < 5; guess++)
        statuses.push((await browser.sends("/aanmelden/code", [["code", "x"]])).status);
      return statuses;
    };
    const place = crypto.randomUUID();
    for (const { email } of [street.joost, street.ineke, street.hakim, street.marleen])
      expect(await onePlace(email, place)).toEqual([422, 422, 422, 422, 422]);
    expect(await onePlace(street.fatima.email, place)).toEqual([429, 429, 429, 429, 429]);

    for (let visit = 0; visit < 3; visit++) await onePlace(street.joost.email, crypto.randomUUID());
    expect(await onePlace(street.joost.email, crypto.randomUUID())).toEqual([429, 429, 429, 429, 429]);
  });

  it("answers for an address nobody has with the very same bytes, and writes no mail", async () => {
    const known = await browse().sends("/aanmelden", [["email", street.joost.email]]);
    const unknown = await browse().sends("/aanmelden", [["email", "nobody@example.org"]]);
    const seen = async ({ status, headers, text }: Response, answer: Response) => ({
      status,
      headers: [...headers].filter(([name]) => !["x-request-id", "set-cookie"].includes(name)),
      cookies: headers.getSetCookie().map((line) => line.replace(/=[\w-]{32};/, "=…;")),
      body: await text.call(answer),
    });
    const nonceless = (text: object) => JSON.stringify(text).replaceAll(/nonce-[^']+/g, "nonce");

    expect(nonceless(await seen(unknown, unknown))).toBe(nonceless(await seen(known, known)));
    expect(await mailTo("nobody@example.org")).toBeUndefined();
    expect(JSON.stringify(await everyRow(house, ["mail"]))).not.toContain("nobody@example.org");
  });

  it("sends one address no more than five mails at once, and says nothing of it", async () => {
    for (let visit = 0; visit < 7; visit++) {
      const answer = await browse().sends("/aanmelden", [["email", street.ineke.email]]);
      expect(answer.headers.get("location")).toBe("/aanmelden/verstuurd");
    }
    await workOff(house.platform);

    expect(mailbox.mails.filter(({ to }) => to === street.ineke.email)).toHaveLength(5);
  });

  it("asks a place to wait that asks for mails faster than a room full of people", async () => {
    const browser = browse();
    const statuses = [];
    for (let visit = 0; visit < 21; visit++)
      statuses.push((await browser.sends("/aanmelden", [["email", `nobody${visit}@example.org`]])).status);

    expect(statuses.slice(0, 20).every((status) => status === 303)).toBe(true);
    expect(statuses[20]).toBe(429);
  });

  it("asks for an address that can be one", async () => {
    const answer = await browse().sends("/aanmelden", [
      ["email", "joost"],
      ["terug", "/over"],
    ]);
    const page = await answer.text();

    expect(answer.status).toBe(422);
    expect(page).toContain('value="joost"');
    expect(page).toContain('name="terug" value="/over"');
  });

  it.each(["//evil.example", "/\\evil.example", "https://evil.example/"])(
    "never leads to another site (%s)",
    async (wanted) => {
      const page = await (await browse().opens(`/aanmelden?terug=${encodeURIComponent(wanted)}`)).text();
      expect(page).toContain('name="terug" value=""');

      const { browser, link } = await asked(street.joost.email, { wanted });
      await browser.opens(link);
      expect((await browser.sends("/aanmelden/bevestigen")).headers.get("location")).toBe("/mijn");
    },
  );

  it("writes in the language of whoever receives it, and its link leads to that language", async () => {
    const email = `amal.${crypto.randomUUID()}@example.org`;
    await street.does((unit) =>
      addPerson(unit, street.municipalityId, {
        name: "Amal",
        email,
        language: "ar",
        organisationId: street.housing.id,
        role: "volunteer",
      }),
    );
    const { browser, body, link } = await asked(email);

    expect(body).toContain("مرحبًا");
    expect(link).toMatch(/^\/ar\/aanmelden\/link\//);
    expect((await browser.opens(link)).headers.get("location")).toBe("/ar/aanmelden/bevestigen");
    const done = await browser.sends("/ar/aanmelden/bevestigen");
    expect(done.headers.get("location")).toBe("/mijn");
  });

  describe("at an address that two municipalities know", () => {
    let email = "";
    let second = { name: "", id: "" };

    beforeEach(async () => {
      const tag = crypto.randomUUID().slice(0, 8);
      email = street.joost.email;
      const visiting = house.platform.contextFor({ kind: "visitor" }, "test");
      second = await inTransaction(visiting, async (unit) => {
        const name = `Zuid ${tag}`;
        const { unit: asHouse, id, organisationId } = await addMunicipality(unit, name, { isDemo: false });
        const person = { name: "Joost", email, language: "nl", organisationId, role: "professional" } as const;
        return { name, id: await addPerson(asHouse, id, person) };
      });
    });

    it("asks which, and opens a session there", async () => {
      const { browser, link } = await asked(email);
      await browser.opens(link);
      const page = await (await browser.opens("/aanmelden/bevestigen")).text();
      expect(page).toContain(street.town.name);
      expect(page).toContain(second.name);

      const unchosen = await browser.sends("/aanmelden/bevestigen");
      expect([unchosen.status, await unchosen.text()]).toEqual([422, expect.stringContaining("Kies een gemeente.")]);
      const strange = await browser.sends("/aanmelden/bevestigen", [["person", street.marleen.id]]);
      expect(strange.status).toBe(422);
      expect((await browser.sends("/aanmelden/bevestigen", [["person", second.id]])).status).toBe(303);
      expect(await sessionsOf(second.id)).toBe(1);
    });

    it("asks which after a code as well", async () => {
      const { browser, code } = await asked(email);
      const chosen = await browser.sends("/aanmelden/code", [["code", code]]);
      expect(chosen.headers.get("location")).toBe("/aanmelden/bevestigen");

      expect((await browser.sends("/aanmelden/bevestigen", [["person", second.id]])).status).toBe(303);
      expect(await sessionsOf(second.id)).toBe(1);
    });
  });

  async function sessionsOf(person: string): Promise<number> {
    const rows = await everyRow(house, ["session"]);
    return rows.filter(({ person_id }) => person_id === person).length;
  }

  it("leaves the session that this browser had before", async () => {
    const { browser, link } = await asked(street.joost.email);
    await browser.opens(link);
    await browser.sends("/aanmelden/bevestigen");
    const second = await asked(street.ineke.email, { browser });
    await browser.opens(second.link);
    await browser.sends("/aanmelden/bevestigen");

    // The street itself opened one for each.
    expect([await sessionsOf(street.joost.id), await sessionsOf(street.ineke.id)]).toEqual([1, 2]);
  });

  it("ends with the session, and the token opens nothing any more", async () => {
    const { browser, link } = await asked(street.joost.email);
    await browser.opens(link);
    await browser.sends("/aanmelden/bevestigen");
    const token = browser.cookies.get("naast") ?? "";
    const left = await browser.sends("/afmelden");

    expect([left.status, left.headers.get("location")]).toEqual([303, "/"]);
    expect(browser.cookies.has("naast")).toBe(false);
    const thief = await house.app.request("/aanmelden", { headers: { cookie: `naast=${token}` } });
    expect(thief.status).toBe(200);
  });

  it("gives a new token every day, and lets the old one finish what was under way", async () => {
    const { browser, link } = await asked(street.joost.email);
    await browser.opens(link);
    await browser.sends("/aanmelden/bevestigen");
    const [first, old] = [browser.cookies.get("naast"), browse()];
    clock += DAY_MS + HOUR_MS;
    await browser.opens("/over");
    expect(browser.cookies.get("naast")).not.toBe(first);

    const withOld = () => house.app.request("/aanmelden", { headers: { cookie: `naast=${first}` } });
    expect((await withOld()).status).toBe(303);
    clock += 2 * MINUTE_MS;
    expect((await withOld()).status).toBe(200);
    expect(await isOut(browser)).toBe(false);
    expect(await isOut(old)).toBe(true);
    clock += 31 * DAY_MS;
    expect(await isOut(browser)).toBe(true);
  });

  it("writes no address, token or code in the log", async () => {
    const { browser, link, token, code } = await asked(street.joost.email);
    await browser.sends("/aanmelden/code", [["code", "000000"]]);
    await browser.opens(link);
    const asking = browser.cookies.get("naast-aanmelden") ?? "";
    await browser.sends("/aanmelden/bevestigen");
    const session = browser.cookies.get("naast") ?? "";
    await browser.sends("/afmelden");

    expect(logged).toHaveLength(5);
    expect([token, asking, session].map(({ length }) => length)).toEqual([32, 32, 32]);
    for (const secret of [street.joost.email, token, code, asking, session])
      expect(logged.join("\n")).not.toContain(secret);
  });

  // The mail itself must hold the link and the code, until it is sent.
  it("keeps no secret in the database in clear, but in the mail that waits", async () => {
    const browser = browse();
    await browser.sends("/aanmelden", [["email", street.joost.email]]);
    const waiting = await everyRow(house, ["mail"]);
    const { link, token, code } = (await mailTo(street.joost.email)) ?? { link: "", token: "", code: "" };
    expect(JSON.stringify(waiting)).toContain(token);
    const asking = browser.cookies.get("naast-aanmelden") ?? "";
    const before = JSON.stringify(await everyRow(house));
    await browser.opens(link);
    await browser.sends("/aanmelden/bevestigen");
    const session = browser.cookies.get("naast") ?? "";
    const after = JSON.stringify(await everyRow(house));

    expect([token, asking, session].map(({ length }) => length)).toEqual([32, 32, 32]);
    for (const secret of [token, asking, session, `"${code}"`]) expect(before + after).not.toContain(secret);
  });

  it("offers nobody to be anybody in a house that is no demonstration", async () => {
    const browser = browse();
    expect(await (await browser.opens("/aanmelden")).text()).not.toContain("Doe alsof");

    expect((await browser.sends("/aanmelden/als", [["person", street.joost.id]])).status).toBe(404);
  });
});

describe.each(ENGINES)("being somebody in a demonstration (%s)", (kind) => {
  let house: TestHouse;
  let street: Street;

  beforeAll(async () => {
    house = await openHouse(await freshEngine(kind), { settings: { isDemo: true } });
    street = await aStreet(house);
  });
  afterAll(() => house.platform.close());

  it("offers one person for each role, and opens a session like any other", async () => {
    const browser = createBrowser(house.app);
    const page = await (await browser.opens("/aanmelden?terug=/over")).text();
    for (const { name } of [street.marleen, street.hakim, street.ineke, street.joost, street.fatima])
      expect(page).toContain(`Doe alsof u ${name} bent`);

    const done = await browser.sends("/aanmelden/als", [
      ["person", street.fatima.id],
      ["terug", "/over"],
    ]);
    expect([done.status, done.headers.get("location")]).toEqual([303, "/over"]);
    const sessions = await street.fatima.does(({ db }) => db.selectFrom("session").select("device").execute());
    expect(sessions).toEqual([{ device: "Firefox, Linux" }, { device: "Firefox, Linux" }]);
    const [entry] = await street.does(({ db }) =>
      db.selectFrom("audit_entry").where("action", "=", "people.audit.signedIn").select("actor_id").execute(),
    );
    expect(entry?.actor_id).toBe(street.fatima.id);
  });

  it("refuses people of a municipality that is none, and ids of nobody", async () => {
    const visiting = house.platform.contextFor({ kind: "visitor" }, "test");
    const real = await inTransaction(visiting, async (unit) => {
      const town = await addMunicipality(unit, `Echt ${crypto.randomUUID()}`, { isDemo: false });
      const person = { name: "Echt", email: "echt@example.org", language: "nl", role: "administrator" } as const;
      return addPerson(town.unit, town.id, { ...person, organisationId: town.organisationId });
    });
    const browser = createBrowser(house.app);

    for (const id of [real, crypto.randomUUID(), "x", ""])
      expect((await browser.sends("/aanmelden/als", [["person", id]])).status).toBe(404);
    expect(browser.cookies.size).toBe(0);
  });
});

/** All that stands in the database, past row-level security: its owner may lift that, here for a transaction that is undone. */
function everyRow(house: TestHouse, only?: readonly string[]): Promise<Record<string, unknown>[]> {
  return house.platform.database.engine.asOwner(async (client) => {
    const { rows: tables } = await client.query<{ schema: string; name: string }>(`
      select schemaname as schema, tablename as name from pg_tables where schemaname in ('public', 'pgboss')`);
    const rows: Record<string, unknown>[] = [];
    await client.query("begin");
    for (const { schema, name } of tables) {
      if (only && !only.includes(name)) continue;
      if (schema === "public") await client.query(`alter table ${name} no force row level security`);
      rows.push(...(await client.query<Record<string, unknown>>(`select * from ${schema}.${name}`)).rows);
    }
    await client.query("rollback");
    return rows;
  });
}
