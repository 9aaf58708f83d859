import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { workOff } from "#web/platform/platform.ts";
import { ENGINES } from "../../../testing/databases.ts";
import { everyRow } from "../../../testing/every-row.ts";
import { type FrontDoor, openFrontDoor } from "../../../testing/front-door.ts";
import { aStreet, type Street } from "../../../testing/street.ts";

describe.each(ENGINES)("whoever watches the front door learns nothing (%s)", (kind) => {
  let door: FrontDoor;
  let street: Street;
  const logged: string[] = [];

  beforeAll(async () => {
    door = await openFrontDoor(kind);
  });
  beforeEach(async () => {
    logged.length = 0;
    for (const stream of ["log", "error"] as const)
      vi.spyOn(console, stream).mockImplementation((line: string) => logged.push(line));
    street = await aStreet(door.house);
  });
  afterEach(() => vi.restoreAllMocks());
  afterAll(() => door.close());

  it("answers for an address nobody has with the very same bytes, and writes no mail", async () => {
    const known = await door.browse().sends("/aanmelden", [["email", street.joost.email]]);
    const unknown = await door.browse().sends("/aanmelden", [["email", "nobody@example.org"]]);
    const seen = async ({ status, headers, text }: Response, answer: Response) => ({
      status,
      headers: [...headers].filter(([name]) => !["x-request-id", "set-cookie"].includes(name)),
      cookies: headers.getSetCookie().map((line) => line.replace(/=[\w-]{32};/, "=…;")),
      body: await text.call(answer),
    });
    const nonceless = (text: object) => JSON.stringify(text).replaceAll(/nonce-[^']+/g, "nonce");

    expect(nonceless(await seen(unknown, unknown))).toBe(nonceless(await seen(known, known)));
    expect(await door.mailTo("nobody@example.org")).toBeUndefined();
    expect(JSON.stringify(await everyRow(door.house, ["mail"]))).not.toContain("nobody@example.org");
  });

  it("sends one address no more than five mails at once, and says nothing of it", async () => {
    for (let visit = 0; visit < 7; visit++) {
      const answer = await door.browse().sends("/aanmelden", [["email", street.ineke.email]]);
      expect(answer.headers.get("location")).toBe("/aanmelden/verstuurd");
    }
    await workOff(door.house.platform);

    expect(door.mails.filter(({ to }) => to === street.ineke.email)).toHaveLength(5);
  });

  it("asks a place to wait that asks for mails faster than a room full of people", async () => {
    const browser = door.browse();
    const statuses = [];
    for (let visit = 0; visit < 21; visit++)
      statuses.push((await browser.sends("/aanmelden", [["email", `nobody${visit}@example.org`]])).status);

    expect(statuses.slice(0, 20).every((status) => status === 303)).toBe(true);
    expect(statuses[20]).toBe(429);
  });

  it("writes no address, token or code in the log", async () => {
    const { browser, link, token, code } = await door.asked(street.joost.email);
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
    const browser = door.browse();
    await browser.sends("/aanmelden", [["email", street.joost.email]]);
    const waiting = await everyRow(door.house, ["mail"]);
    const { link, token, code } = (await door.mailTo(street.joost.email)) ?? { link: "", token: "", code: "" };
    expect(JSON.stringify(waiting)).toContain(token);
    const asking = browser.cookies.get("naast-aanmelden") ?? "";
    const before = JSON.stringify(await everyRow(door.house));
    await browser.opens(link);
    await browser.sends("/aanmelden/bevestigen");
    const session = browser.cookies.get("naast") ?? "";
    const after = JSON.stringify(await everyRow(door.house));

    expect([token, asking, session].map(({ length }) => length)).toEqual([32, 32, 32]);
    for (const secret of [token, asking, session, `"${code}"`]) expect(before + after).not.toContain(secret);
  });
});
