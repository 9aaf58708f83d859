import { beforeAll, describe, expect, it } from "vitest";
import { record } from "#web/platform/audit/record.ts";
import { sealAudit } from "#web/platform/audit/seal.ts";
import { ENGINES, freshEngine } from "#web/testing/databases.ts";
import { openHouse, type TestHouse } from "#web/testing/house.ts";
import { aStreet, type Street } from "#web/testing/street.ts";

const text = async (answer: Response | Promise<Response>) => (await answer).text();
const statusOf = async (answer: Promise<Response>) => (await answer).status;
const leadsTo = (answer: Response) => answer.headers.get("location") ?? "";
const DAY_MS = 24 * 60 * 60 * 1000;
const START = new Date("2026-11-24T09:00:00Z");

describe.each(ENGINES)("the log of a municipality (%s)", (kind) => {
  let house: TestHouse;
  let street: Street;
  let now = START;
  let ticks = 0;
  /** No two entries at the same millisecond: their order would be left to chance. */
  const clock = () => {
    ticks += 1;
    return new Date(now.getTime() + ticks);
  };

  beforeAll(async () => {
    house = await openHouse(await freshEngine(kind), { now: clock });
    street = await aStreet(house);
    return () => house.platform.close();
  });

  /** What stands in the table of the page: one line for each entry. */
  async function linesOn(page: Promise<Response>): Promise<string[]> {
    const [, body = ""] = /<tbody[^>]*>(.*)<\/tbody>/s.exec(await text(page)) ?? [];
    const rows = body.split("</tr>").slice(0, -1);
    return rows.map((row) =>
      row
        .replace(/<[^>]+>/g, "|")
        .replace(/\|+/g, "|")
        .slice(1, -1),
    );
  }

  it("is there for who answers for the municipality, and nobody else", async () => {
    for (const who of [street.hakim, street.ineke, street.joost, street.fatima]) {
      expect(await statusOf(who.opens("/logboek")), who.name).toBe(404);
      expect(await statusOf(who.opens("/logboek.csv")), who.name).toBe(404);
      expect(await statusOf(who.sends("/logboek/controleren", [])), who.name).toBe(404);
    }
    expect(leadsTo(await house.app.request("/logboek"))).toBe("/aanmelden?terug=%2Flogboek");
    const answer = await street.marleen.opens("/logboek");
    expect([answer.status, answer.headers.get("cache-control")]).toEqual([200, "no-store"]);
  });

  it("tells who did what in the reader's language, newest first, with names for ids", async () => {
    const own = await aStreet(house);
    await own.marleen.sends(`/mensen/${own.joost.id}/rollen`, [
      ["organisation", own.housing.id],
      ["role", "coordinator"],
    ]);
    const [newest, before] = await linesOn(own.marleen.opens("/logboek"));
    const [, english] = await linesOn(own.marleen.opens("/en/logboek?soort=write"));

    expect(newest).toBe(
      `Joost bij ${own.housing.name} de rol coördinator gegeven|Marleen|24 november 2026 om 10:00|Gedaan`,
    );
    expect(before).toContain("De organisatie ");
    expect(english).toContain(`Added the organisation ${own.housing.name}|Marleen|24 November 2026 at 10:00|Done`);
  });

  it("tells that it was opened, and not what was asked of it", async () => {
    const own = await aStreet(house);
    await own.marleen.opens(`/logboek?persoon=${own.joost.id}&van=2026-01-01`);
    const entries = await own.does(({ db }) =>
      db.selectFrom("audit_entry").where("action", "=", "people.audit.logSeen").select(["kind", "params"]).execute(),
    );

    expect(entries).toEqual([{ kind: "read", params: {} }]);
    expect((await linesOn(own.marleen.opens("/logboek")))[0]).toContain("Het logboek bekeken|Marleen");
  });

  it("names nobody who was erased, whether they did something or it was done to them", async () => {
    const own = await aStreet(house);
    await own.ineke.does((unit) =>
      record(unit, "people.audit.roleGiven", { person: own.joost.id, organisation: own.housing.id, role: "volunteer" }),
    );
    await own.marleen.opens(`/mensen/${own.ineke.id}`);
    await own.marleen.sends(`/mensen/${own.ineke.id}/wissen`, []);
    const page = await text(own.marleen.opens("/logboek"));
    const lines = await linesOn(own.marleen.opens("/logboek"));
    const file = await text(own.marleen.opens("/logboek.csv"));

    expect(page).not.toContain("Ineke");
    expect(file).not.toContain("Ineke");
    expect(lines.some((line) => line.startsWith("Joost bij") && line.includes("|iemand die gewist is|"))).toBe(true);
    expect(lines.some((line) => line.startsWith("De pagina van iemand die gewist is bekeken|Marleen"))).toBe(true);
    expect(lines.some((line) => line.startsWith("De gegevens van iemand gewist|Marleen"))).toBe(true);
    const about = await linesOn(own.marleen.opens(`/logboek?persoon=${own.ineke.id}`));
    expect(about.length).toBeGreaterThanOrEqual(3);
  });

  it("keeps telling when there are no words for an entry any more, or what it names is gone", async () => {
    const own = await aStreet(house);
    const gone = "00000000-0000-4000-8000-000000000000";
    await own.marleen.does((unit) => record(unit, "people.audit.personSeen", { person: gone }));
    await own.does(({ db }) =>
      db
        .insertInto("audit_entry")
        .values({
          id: gone,
          municipality_id: own.municipalityId,
          at: now,
          kind: "write",
          action: "vroeger.audit.iets",
          params: "{}",
          request_id: "test",
        })
        .execute(),
    );
    const lines = await linesOn(own.marleen.opens("/logboek"));

    expect(lines.some((line) => line.startsWith("De pagina van iets dat er niet meer is bekeken"))).toBe(true);
    expect(
      lines.some((line) => line.startsWith("Iets waar geen woorden meer voor zijn: vroeger.audit.iets|Naast zelf")),
    ).toBe(true);
  });

  it("shows nothing of another municipality, not even to who knows its ids", async () => {
    const [own, theirs] = [await aStreet(house), await aStreet(house)];
    await theirs.marleen.opens(`/mensen/${theirs.joost.id}`);
    const [entry] = await theirs.does(({ db }) => db.selectFrom("audit_entry").select("id").execute());

    expect(await linesOn(own.marleen.opens(`/logboek?persoon=${theirs.marleen.id}`))).toEqual([]);
    expect(await text(own.marleen.opens("/logboek"))).not.toContain(theirs.housing.name);
    expect((await linesOn(own.marleen.opens(`/logboek?voor=${entry?.id}`))).length).toBeGreaterThan(0);
  });

  it("chooses by kind, by who did it or whom it was done to, and by days of the Dutch clock", async () => {
    const own = await aStreet(house);
    const at = async (moment: string, work: () => Promise<unknown>) => {
      now = new Date(moment);
      await work();
      now = START;
    };
    await at("2026-11-20T22:59:00Z", () =>
      own.marleen.does((unit) => record(unit, "people.audit.personSeen", { person: own.joost.id })),
    );
    await at("2026-11-20T23:01:00Z", () =>
      own.hakim.does((unit) => record(unit, "people.audit.personSeen", { person: own.fatima.id })),
    );
    const count = async (query: string) => (await linesOn(own.marleen.opens(`/logboek?${query}`))).length;

    expect(await count("van=20-11-2026&tot=20 november 2026")).toBe(1);
    expect(await count("van=2026-11-21&tot=2026-11-21")).toBe(1);
    expect(await count("tot=2026-11-19")).toBe(0);
    expect(await count(`persoon=${own.joost.id}`)).toBe(1);
    expect(await count(`persoon=${own.hakim.id}`)).toBe(1);
    expect(await count(`persoon=${own.fatima.id}&soort=read`)).toBe(0);
    expect(await text(own.marleen.opens("/logboek?van=gisteren"))).toContain(
      "Schrijf dag, maand en jaar, in die volgorde",
    );
  });

  it("goes back and forth by fifty, also while it grows", async () => {
    const own = await aStreet(house);
    for (let number = 1; number <= 120; number++) {
      now = new Date(START.getTime() + number * 1000);
      await own.hakim.does((unit) => record(unit, "people.audit.broken", { batch: number, fault: "hash" }));
    }
    const query = `persoon=${own.hakim.id}`;
    const numbers = async (path: string) =>
      (await linesOn(own.marleen.opens(path))).map((line) => Number(/blok (\d+)/.exec(line)?.[1]));
    const way = async (path: string, rel: string) => {
      const [, href = ""] = new RegExp(`href="([^"]*)" rel="${rel}"`).exec(await text(own.marleen.opens(path))) ?? [];
      return href.replaceAll("&amp;", "&");
    };
    const second = await way(`/logboek?${query}`, "next");
    const third = await way(second, "next");

    expect(await numbers(`/logboek?${query}`)).toEqual(Array.from({ length: 50 }, (_, index) => 120 - index));
    expect((await numbers(second))[0]).toBe(70);
    expect(await numbers(third)).toEqual(Array.from({ length: 20 }, (_, index) => 20 - index));
    expect(await way(third, "next")).toBe("");
    expect(await way(`/logboek?${query}`, "prev")).toBe("");
    await own.hakim.does((unit) => record(unit, "people.audit.broken", { batch: 121, fault: "hash" }));
    const back = await numbers(await way(third, "prev"));
    expect([back[0], back.at(-1)]).toEqual([70, 21]);
    now = START;
  });

  it("is a file with what was asked, safe for a spreadsheet, and taking it is written down", async () => {
    const own = await aStreet(house);
    const answer = await own.marleen.opens("/logboek.csv?soort=write");
    const rows = (await answer.text()).trim().split("\r\n");

    expect(answer.headers.get("content-disposition")).toBe('attachment; filename="logboek.csv"');
    expect(rows).toEqual([
      "Tijdstip (UTC);Wie;Soort;Wat",
      expect.stringMatching(/^2026-11-24T09:00:\d\d\.\d{3}Z;Marleen;Gedaan;De organisatie Wonen \w+ toegevoegd$/),
    ]);
    expect((await linesOn(own.marleen.opens("/logboek")))[0]).toContain("Het logboek als bestand opgehaald|Marleen");
  });

  it("tells how far it is bound, and in words that it stands", async () => {
    const own = await aStreet(house);
    now = new Date(START.getTime() + DAY_MS);
    await own.does(sealAudit);
    const page = await text(own.marleen.opens("/logboek"));
    const answer = await own.marleen.sends("/en/logboek/controleren", []);

    expect(page).toContain("25 november 2026 om 10:00");
    expect(leadsTo(answer)).toMatch(/^\/en\/logboek\?controle=[0-9a-f-]{36}$/);
    const told = await text(own.marleen.opens(leadsTo(answer)));
    expect(told).toContain("The log is intact");
    expect(told).toContain("One entry was worked out again. Nothing was changed.");
    expect((await linesOn(own.marleen.opens("/logboek?soort=write")))[0]).toContain("alles klopt, één regel|Marleen");
    now = START;
  });

  it("tells in words what was tampered with, and takes no address's word for it", async () => {
    const own = await aStreet(house);
    now = new Date(START.getTime() + DAY_MS);
    await own.does(sealAudit);
    await house.platform.database.engine.asOwner(async (client) => {
      await client.query("alter table audit_entry no force row level security");
      await client.query("update audit_entry set actor_id = $2 where municipality_id = $1 and batch = 1", [
        own.municipalityId,
        own.hakim.id,
      ]);
      await client.query("alter table audit_entry force row level security");
    });
    const answer = await own.marleen.sends("/logboek/controleren", []);
    const told = await text(own.marleen.opens(leadsTo(answer)));

    expect(told).toContain("Er klopt iets niet in het logboek");
    expect(told).toContain("In blok 1 is een regel veranderd.");
    const [other] = await own.does(({ db }) => db.selectFrom("audit_entry").select("id").execute());
    expect(await text(own.marleen.opens(`/logboek?controle=${other?.id}`))).not.toContain('role="status"');
    now = START;
  });
});
