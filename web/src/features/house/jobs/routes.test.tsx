import { DomainError } from "@naast/kernel";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { mayFollow } from "#web/platform/live/live-topic.ts";
import { writeMail } from "#web/platform/mail/mail.ts";
import type { MailTransport } from "#web/platform/mail/transport.ts";
import { workOff } from "#web/platform/platform.ts";
import { createFeatures } from "../../../app.ts";
import { ENGINES, freshEngine } from "../../../testing/databases.ts";
import { catalogue, openHouse, printer, SETTINGS, type TestHouse } from "../../../testing/house.ts";
import { aStreet, type Neighbour, type Street } from "../../../testing/street.ts";

const REFUSED = "De mailserver weigert deze e-mail.";

describe.each(ENGINES)("the jobs of a municipality (%s)", (kind) => {
  let house: TestHouse;
  let ours: Street;
  let theirs: Street;
  let refuses = false;
  const sent: string[] = [];
  const transport: MailTransport = {
    async send({ address }) {
      if (refuses) throw new DomainError("platform.jobs.failure.mailRefused", "conflict");
      sent.push(address);
    },
    close() {},
  };

  beforeAll(async () => {
    house = await openHouse(await freshEngine(kind), { transport });
  });
  afterAll(() => house.platform.close());
  beforeEach(async () => {
    refuses = false;
    [ours, theirs] = [await aStreet(house), await aStreet(house)];
  });

  const mailTo = ({ fatima, does }: Street) =>
    does((unit) => writeMail(unit, { address: fatima.email, subject: "Prikbord", body: "Kijk eens." }));
  const failingMail = async (street: Street) => {
    refuses = true;
    await mailTo(street);
    await workOff(house.platform);
  };
  const seenBy = async (somebody: Neighbour, path = "/huis/taken") => (await somebody.opens(path)).text();
  const retryIn = (page: string) => /action="(\/huis\/taken\/mail\.send\/[^"]+)"/.exec(page)?.[1] ?? "";

  it("are shown as they come, wait and are done, without anybody's name or address", async () => {
    expect(await seenBy(ours.marleen)).toContain("Er wacht niets");
    await mailTo(ours);
    const waiting = await seenBy(ours.marleen);
    expect(waiting).toMatch(/Een e-mail versturen.*Wacht op zijn beurt/s);
    expect(waiting).not.toContain("Er wacht niets");
    await workOff(house.platform);

    const done = await seenBy(ours.marleen);
    expect(done).toMatch(/Er wacht niets.*Klaar in de afgelopen 24 uur.*Een e-mail versturen.*één keer proberen/s);
    expect(done).not.toContain(ours.fatima.email);
  });

  it("say in a sentence what went wrong, how often it was tried and when it is tried again", async () => {
    await failingMail(ours);
    const page = await seenBy(ours.marleen);

    expect(page).toContain(REFUSED);
    expect(page).toMatch(
      /Eén taak lukte niet.*Eén keer geprobeerd, het laatst op .*binnen een minuut vanzelf opnieuw/s,
    );
    expect(page).not.toContain(ours.fatima.email);
    expect(await seenBy(ours.marleen, "/en/huis/taken")).toContain("The mail server refuses this e-mail.");
  });

  it("can be tried again at once by whoever answers for the municipality, and it stands in the log", async () => {
    await failingMail(ours);
    const answer = await ours.marleen.sends(retryIn(await seenBy(ours.marleen)), []);
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/huis/taken?opnieuw=1"]);
    refuses = false;
    await workOff(house.platform);

    expect(sent).toContain(ours.fatima.email);
    expect(await seenBy(ours.marleen)).toContain("Er wacht niets");
    expect(await seenBy(ours.marleen, "/logboek")).toContain("Een taak die niet lukte opnieuw laten proberen");
  });

  it("can all be tried again together", async () => {
    for (let mails = 0; mails < 3; mails++) await failingMail(ours);
    await failingMail(theirs);
    expect(await seenBy(ours.marleen)).toContain("3 taken lukten niet");
    const answer = await ours.marleen.sends("/huis/taken/opnieuw", []);
    expect(answer.headers.get("location")).toBe("/huis/taken?opnieuw=3");
    expect(await seenBy(ours.marleen, "/huis/taken?opnieuw=3")).toContain("We proberen 3 taken nu opnieuw");
    refuses = false;
    sent.length = 0;
    await workOff(house.platform);

    expect(sent).toEqual([ours.fatima.email, ours.fatima.email, ours.fatima.email]);
    expect(await seenBy(theirs.marleen)).toContain("Eén taak lukte niet");
  });

  it("say so when what is asked to be tried again failed no longer", async () => {
    await failingMail(ours);
    const retry = retryIn(await seenBy(ours.marleen));
    await ours.marleen.sends(retry, []);
    refuses = false;
    await workOff(house.platform);
    const late = await ours.marleen.sends(retry, []);

    expect([late.status, await late.text()]).toEqual([
      409,
      expect.stringContaining("staat niet meer bij wat niet lukte"),
    ]);
    expect((await ours.marleen.sends("/huis/taken/opnieuw", [])).status).toBe(409);
    expect((await ours.marleen.sends("/huis/taken/mail.send/geen-nummer/opnieuw", [])).status).toBe(409);
  });

  it("are seen and touched by nobody of another municipality", async () => {
    await failingMail(ours);
    expect(await seenBy(theirs.marleen)).toContain("Er wacht niets");
    const reaching = await theirs.marleen.sends(retryIn(await seenBy(ours.marleen)), []);
    expect(reaching.status).toBe(409);
    refuses = false;
    sent.length = 0;
    await workOff(house.platform);

    expect(sent).toEqual([]);
    expect(await seenBy(ours.marleen)).toContain("Eén taak lukte niet");
  });

  it("are for nobody else of the municipality, and their page is in nobody else's menu", async () => {
    for (const somebody of [ours.hakim, ours.ineke, ours.joost, ours.fatima]) {
      expect((await somebody.opens("/huis/taken")).status).toBe(404);
      expect((await somebody.sends("/huis/taken/opnieuw", [])).status).toBe(404);
      expect(await seenBy(somebody, "/over")).not.toContain("/huis/taken");
    }
    expect(await seenBy(ours.marleen, "/over")).toContain('href="/huis/taken"');
  });

  it("are followed while they change by whoever may see them, and by nobody else", async () => {
    const { live } = createFeatures(catalogue, SETTINGS, printer).find(({ name }) => name === "house") ?? { live: [] };
    const topic = `house.jobs:${ours.municipalityId}`;
    const asked = [topic, "house.jobs", "house.jobs:"];

    expect(await seenBy(ours.marleen)).toContain(`topics="${topic}"`);
    expect(await ours.marleen.does((unit) => mayFollow(unit, live, asked))).toEqual([topic]);
    for (const { does } of [ours.hakim, theirs.marleen])
      expect(await does((unit) => mayFollow(unit, live, asked))).toEqual([]);
  });

  it("stand beside what the house does for all, of which no more is told than when and how it went", async () => {
    const { pool } = house.platform.database.engine;
    await pool.query("delete from pgboss.job where name = 'audit.seal'");
    expect(await seenBy(ours.marleen)).not.toContain("Dit komt vanzelf terug");
    await pool.query("insert into pgboss.job (name, data) values ('audit.seal', '{}')");
    await workOff(house.platform);

    expect(await seenBy(ours.marleen)).toMatch(/Dit komt vanzelf terug.*Het logboek vastleggen.*Gelukt/s);
  });
});
