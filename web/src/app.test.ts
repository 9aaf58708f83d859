import { afterEach, describe, expect, it, vi } from "vitest";
import { testEngine } from "./testing/databases.ts";
import { catalogue, house, open, openHouse, send } from "./testing/house.ts";

const PAGES = ["/", "/wat-past", "/wat-past?probleem=no-say", "/praktijken", "/praktijken/jolo", "/over", "/nergens"];

describe("every page", () => {
  it.each(PAGES)("%s says its language in the answer and in the page, after a doctype", async (path) => {
    for (const [language, address] of [
      ["nl", path],
      ["en", `/en${path}`.replace(/\/$/, "")],
    ] as const) {
      const answer = await house.request(address);
      expect(answer.headers.get("content-language")).toBe(language);
      expect(answer.headers.get("content-type")).toBe("text/html; charset=UTF-8");
      expect(await answer.text()).toMatch(new RegExp(`^<!DOCTYPE html><html lang="${language}" dir="ltr">`));
    }
  });

  it.each([
    ["/ar", 200],
    ["/ar/over", 200],
    ["/ar/nergens", 404],
    ["/ar/praktijken", 404],
  ])("%s runs from right to left and says that nobody has read its Arabic yet", async (path, status) => {
    const answer = await house.request(path);
    const page = await answer.text();

    expect([answer.status, answer.headers.get("content-language")]).toEqual([status, "ar"]);
    expect(page).toMatch(/^<!DOCTYPE html><html lang="ar" dir="rtl">/);
    expect(page).toContain("ولم يقرأها بعدُ أحد");
    expect(page).toContain('<span lang="nl" dir="ltr">Deze vertaling komt van een computer');
  });

  it("offers Arabic where it exists, and from Arabic always Dutch and English", async () => {
    const offers = async (path: string) =>
      [...(await open(path)).matchAll(/hreflang="(\w+)">(?:English|Nederlands|العربية)</g)].map(([, to]) => to);

    expect(await offers("/over")).toEqual(["en", "ar"]);
    expect(await offers("/en")).toEqual(["nl", "ar"]);
    expect(await offers("/praktijken")).toEqual(["en"]);
    expect(await offers("/ar/over")).toEqual(["nl", "en"]);
    expect(await offers("/nergens")).toEqual(["en"]);
  });

  it("in Arabic marks the links of the menu that lead to a page in Dutch", async () => {
    const page = await open("/ar");

    expect(page).toContain('href="/praktijken" lang="nl" hreflang="nl">Praktijken<');
    expect(page).toContain('href="/ar/over">عن Naast<');
    expect(page).toContain('href="/ar/wat-we-bewaren"');
  });

  it.each(PAGES)(
    "%s allows nothing from elsewhere, tells no site where somebody came from and sets no cookie",
    async (path) => {
      const { headers } = await house.request(path);
      const policy = headers.get("content-security-policy")?.split("; ");

      expect(policy).toEqual(expect.arrayContaining(["default-src 'none'", "script-src 'self'"]));
      expect(policy).toEqual(
        expect.arrayContaining(["form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'"]),
      );
      expect(policy).toContainEqual(expect.stringMatching(/^style-src 'self' 'nonce-[\w+/=]+'$/));
      expect(policy?.join()).not.toMatch(/unsafe|\*|https?:/);
      expect(headers.get("referrer-policy")).toBe("no-referrer");
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("set-cookie")).toBeNull();
    },
  );

  it.each(PAGES)("%s holds no script or style of its own, which the policy would stop", async (path) => {
    const page = await open(path);

    expect(page).not.toMatch(/<style|\sstyle="|\son\w+="|javascript:/);
    expect([...page.matchAll(/<script(?! type="application\/ld\+json">)(?![^>]*\ssrc="\/assets\/)/g)]).toEqual([]);
  });

  it("answers HEAD as GET, without the page", async () => {
    const head = await house.request("/praktijken/jolo", { method: "HEAD" });

    expect(head.status).toBe(200);
    expect(head.headers.get("content-language")).toBe("nl");
    expect(await head.text()).toBe("");
  });

  it("is sent compressed to whoever can unpack it", async () => {
    const answer = await house.request("/praktijken", { headers: { "accept-encoding": "gzip" } });

    expect(answer.headers.get("content-encoding")).toBe("gzip");
    expect(answer.headers.get("vary")?.toLowerCase()).toContain("accept-encoding");
  });

  it("marks in the menu where somebody is", async () => {
    expect(await open("/praktijken")).toContain('href="/praktijken" aria-current="page"');
    expect(await open("/en/over")).toContain('href="/en/over" aria-current="page"');
    expect(await open("/")).not.toContain("aria-current");
  });
});

describe("what the house refuses", () => {
  it.each(["POST", "PUT", "DELETE", "PATCH"])("is %s where there is only something to read", async (method) => {
    const answer = await house.request("/en/praktijken", { method, headers: { "sec-fetch-site": "same-origin" } });

    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain("This page is not here");
  });

  it("is a form larger than any of ours, and says so without repeating it", async () => {
    const answer = await send("/wat-past", [["woorden", "plein ".repeat(20_000)]]);
    const page = await answer.text();

    expect(answer.status).toBe(413);
    expect(page).toContain("Dit is te veel tekst");
    expect(page).not.toContain("plein plein");
  });

  it("is to send somebody to another site for a slash too many", async () => {
    const ours = await house.request("/en/praktijken/?a=1");
    expect([ours.status, ours.headers.get("location")]).toEqual([301, "/en/praktijken?a=1"]);

    const other = await house.request("//example.org/");
    expect([other.status, other.headers.get("location")]).toEqual([404, null]);
    expect(await open("/en//example.org/x")).not.toContain('href="//example.org');
  });
});

describe("when something breaks on our side", async () => {
  const { app: broken } = await openHouse(await testEngine("embedded"), {
    content: {
      ...catalogue,
      get rules(): never {
        throw new Error("a secret of the house");
      },
    },
  });

  afterEach(() => vi.restoreAllMocks());

  it.each([
    ["/over", "Er ging bij ons iets mis"],
    ["/en/over", "Something went wrong on our side"],
  ])("%s says so in the reader's language with a number, which the log explains", async (path, title) => {
    const log = vi.spyOn(console, "error").mockImplementation(() => {});
    const answer = await broken.request(path);
    const page = await answer.text();

    expect(answer.status).toBe(500);
    expect(page).toContain(`<h1 class="nl-heading nl-heading--level-1">${title}</h1>`);
    expect(page).not.toContain("secret");
    const line = JSON.parse(String(log.mock.calls[0]?.[0]));
    expect(line.error).toContain("a secret of the house");
    expect(page).toContain(line.id);
  });

  it("logs the pattern of the address, not the address", async () => {
    const log = vi.spyOn(console, "error").mockImplementation(() => {});
    await broken.request("/praktijken/jolo?probleem=no-say&naam=Jansen");

    expect(log.mock.calls.join()).toContain("/praktijken/:slug");
    expect(log.mock.calls.join()).not.toContain("Jansen");
  });
});
