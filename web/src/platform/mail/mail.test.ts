import { Hono } from "hono";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ENGINES, freshEngine } from "../../testing/databases.ts";
import { everyRow } from "../../testing/every-row.ts";
import { type Mailbox, openMailbox, REFUSED } from "../../testing/mailbox.ts";
import { aStreet, type Street } from "../../testing/street.ts";
import { listJobs } from "../jobs/store.ts";
import { openPlatform, type Platform, workOff } from "../platform.ts";
import { sendMailJob, writeMail } from "./mail.ts";
import { listMails } from "./store.ts";
import { type MailTransport, smtpTransport } from "./transport.ts";

const FROM = "Naast <naast@example.org>";

describe.each(ENGINES)("a mail (%s)", (kind) => {
  let mailbox: Mailbox;
  let transport: MailTransport;
  let platform: Platform;
  let street: Street;
  const logged: string[] = [];

  beforeEach(async () => {
    logged.length = 0;
    for (const stream of ["log", "error"] as const)
      vi.spyOn(console, stream).mockImplementation((line: string) => logged.push(line));
    mailbox = await openMailbox();
    transport = smtpTransport(mailbox.url, FROM);
    platform = await openPlatform(await freshEngine(kind), [sendMailJob(transport)]);
    street = await aStreet({ app: new Hono(), platform });
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    transport.close();
    await platform.close();
    await mailbox.close();
  });

  const write = (address = street.fatima.email, body = "Kijk eens op het prikbord.") =>
    street.does((unit) => writeMail(unit, { address, subject: "Het prikbord", body }));
  const waiting = () => street.does((unit) => listMails(unit, 9));
  const jobs = () => street.does((unit) => listJobs(unit, { doneSince: new Date(0), most: 9 }));
  const again = async () => {
    const [job] = await jobs();
    await street.does(({ db, jobs: queue }) => queue.retry(db, "mail.send", [job?.id ?? ""]));
    await workOff(platform);
  };

  it("goes out once, after what caused it is stored, and is then kept nowhere", async () => {
    await write();
    expect(mailbox.mails).toEqual([]);
    await workOff(platform);
    await workOff(platform);

    expect(mailbox.mails).toHaveLength(1);
    expect(mailbox.mails[0]).toMatchObject({ to: street.fatima.email, body: "Kijk eens op het prikbord.\n" });
    expect(await waiting()).toEqual([]);
    expect(JSON.stringify(await everyRow({ app: new Hono(), platform }))).not.toContain("prikbord");
  });

  it("never was when what caused it is not stored", async () => {
    const failing = street.does(async (unit) => {
      await writeMail(unit, { address: street.fatima.email, subject: "Het prikbord", body: "Kijk eens." });
      throw new Error("not stored");
    });
    await expect(failing).rejects.toThrow("not stored");
    await workOff(platform);

    expect(mailbox.mails).toEqual([]);
    expect(await waiting()).toEqual([]);
  });

  it("waits while the mail server is away, and goes out when it is back, under the id it had", async () => {
    const port = Number(new URL(mailbox.url).port);
    await mailbox.close();
    await write();
    await workOff(platform);
    expect(await jobs()).toMatchObject([{ state: "retrying", failure: "platform.jobs.failure.mailUnreachable" }]);
    const [kept] = await waiting();
    expect(kept?.address).toBe(street.fatima.email);

    mailbox = await openMailbox(port);
    await again();
    expect(await jobs()).toMatchObject([{ state: "done", tries: 2 }]);
    expect(mailbox.mails).toHaveLength(1);
    expect(mailbox.mails[0]?.source).toContain(`Message-ID: <${kept?.id}@example.org>`);
  });

  it("that the mail server refuses fails in words, without the address in the queue or the log", async () => {
    await write(REFUSED);
    await workOff(platform);
    await again();

    expect(await jobs()).toMatchObject([{ state: "retrying", tries: 2, failure: "platform.jobs.failure.mailRefused" }]);
    expect(logged).toHaveLength(2);
    expect(logged.join("\n")).not.toMatch(/refused@|No such user/);
    const queue = await platform.database.engine.pool.query("select to_jsonb(job)::text as kept from pgboss.job");
    expect(queue.rows.map(({ kept }) => kept).join("\n")).not.toMatch(/@|Fatima|prikbord/i);
  });

  it("holds the words of whoever it is to as they were written, whatever letters they use", async () => {
    const words =
      "Dag Nazlı, ‘kom je ook?’\nمرحبًا، هل تأتي أيضًا؟\n.\nhttps://naast.test/aanmelden/link/een-heel-lang-adres-dat-niet-mag-breken";
    await write(street.fatima.email, words);
    await workOff(platform);

    expect(mailbox.mails[0]?.body.trim()).toBe(words);
  });

  it("is not sent to somebody else by an address that is two, or a subject that is more", async () => {
    await street.does((unit) =>
      writeMail(unit, { address: street.fatima.email, subject: "Het bord\r\nBcc: niemand@example.org", body: "Kijk." }),
    );
    await write(`${street.fatima.email}, niemand@example.org`);
    await workOff(platform);

    expect(mailbox.mails.flatMap(({ to }) => to.split(" ")).filter((to) => to.startsWith("niemand"))).toEqual([]);
  });

  it("does not go out when its person was erased by the time its turn comes", async () => {
    await write();
    const [kept] = await waiting();
    await street.does(({ db }) =>
      db
        .deleteFrom("mail")
        .where("id", "=", kept?.id ?? "")
        .execute(),
    );
    await workOff(platform);

    expect(mailbox.mails).toEqual([]);
    expect(await jobs()).toMatchObject([{ state: "done" }]);
  });
});

describe.each(ENGINES)("a mail in a house without a mail server (%s)", (kind) => {
  it("waits where it can be read on screen", async () => {
    const platform = await openPlatform(await freshEngine(kind), [sendMailJob(undefined)]);
    const street = await aStreet({ app: new Hono(), platform });
    await street.does((unit) => writeMail(unit, { address: "fatima@example.org", subject: "Bord", body: "Kijk." }));
    await workOff(platform);
    const kept = await street.does((unit) => listMails(unit, 9));
    await platform.close();

    expect(kept).toMatchObject([{ address: "fatima@example.org", body: "Kijk." }]);
  });
});
