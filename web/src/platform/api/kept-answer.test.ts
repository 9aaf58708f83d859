import { Hono } from "hono";
import { describe, expect, it } from "vitest";
import { answerKept, createKeeper } from "./kept-answer.ts";

const SINCE = new Date("2026-11-24T10:00:00.700Z");

describe("createKeeper", () => {
  it("makes a document once for as long as what it is of stays the same", () => {
    const keep = createKeeper(() => SINCE);
    const [old, fresh] = [{}, {}];
    let made = 0;
    const make = () => `document ${++made}`;

    expect(keep(old, "a", make).text).toBe("document 1");
    expect(keep(old, "a", make).text).toBe("document 1");
    expect(keep(old, "b", make).text).toBe("document 2");
    expect(keep(fresh, "a", make).text).toBe("document 3");
  });

  it("makes what has no name every time, with the moment of what it is of", () => {
    let moment = SINCE;
    const keep = createKeeper(() => moment);
    const of = {};
    keep(of, "a", () => "a");
    moment = new Date("2026-11-25T10:00:00Z");

    expect(keep(of, undefined, () => "b")).toMatchObject({ text: "b", since: SINCE });
    expect(keep(of, undefined, () => "c").text).toBe("c");
  });
});

describe("answerKept", () => {
  const keep = createKeeper(() => SINCE);
  const of = {};
  const app = new Hono().get("/", (c) =>
    answerKept(
      c,
      keep(of, "a", () => "words"),
      "text/plain",
    ),
  );
  const statusWith = async (headers: Record<string, string>) => (await app.request("/", { headers })).status;

  it("tells its tag and its moment, in whole seconds", async () => {
    const { headers } = await app.request("/");

    expect(headers.get("etag")).toMatch(/^"[\w-]{22}"$/);
    expect(headers.get("last-modified")).toBe("Tue, 24 Nov 2026 10:00:00 GMT");
    expect(headers.get("cache-control")).toBe("public, no-cache");
  });

  it.each([
    ["any at all", "*", 304],
    ["another", '"other"', 200],
    ["nothing that is a tag", "", 200],
  ])("holds the tag against %s", async (_, tag, status) => {
    expect(await statusWith({ "if-none-match": tag })).toBe(status);
  });

  it.each([
    ["the same second", "Tue, 24 Nov 2026 10:00:00 GMT", 304],
    ["later", "Tue, 24 Nov 2026 10:00:01 GMT", 304],
    ["earlier", "Tue, 24 Nov 2026 09:59:59 GMT", 200],
    ["no moment", "yesterday", 200],
  ])("holds the moment against %s", async (_, moment, status) => {
    expect(await statusWith({ "if-modified-since": moment })).toBe(status);
  });
});
