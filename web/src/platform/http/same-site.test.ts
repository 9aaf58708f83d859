import { describe, expect, it } from "vitest";
import { freshEngine } from "../../testing/databases.ts";
import { house, openHouse } from "../../testing/house.ts";

const post = (headers: Record<string, string>, from = house) =>
  from.request("http://naast.example.org/wat-past", {
    method: "POST",
    body: new URLSearchParams({ probleem: "no-say" }),
    headers,
  });

describe("a form", () => {
  it.each([
    { "sec-fetch-site": "same-origin" },
    { origin: "http://naast.example.org" },
    { origin: "https://naast.example.org" },
  ])("from a page of ours counts: %o", async (headers) => {
    expect((await post(headers as Record<string, string>)).status).toBe(303);
  });

  it.each([
    {},
    { origin: "https://evil.example" },
    { origin: "null" },
    { "sec-fetch-site": "cross-site", origin: "https://evil.example" },
    { "sec-fetch-site": "same-site" },
    { origin: "https://naast.example.org.evil.example" },
  ])("from elsewhere does nothing and is told so: %o", async (headers) => {
    const answer = await post(headers as Record<string, string>);

    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain("Dit formulier kwam niet van onze pagina");
  });

  it("counts by the public name where one is set, whatever the proxy asks for", async () => {
    const engine = await freshEngine("embedded");
    const { app, platform } = await openHouse(engine, { settings: { publicUrl: "https://buurt.example.org" } });

    expect((await post({ origin: "https://buurt.example.org" }, app)).status).toBe(303);
    expect((await post({ origin: "http://naast.example.org" }, app)).status).toBe(403);
    await platform.close();
  });

  it("that comes too often is told to wait", async () => {
    const engine = await freshEngine("embedded");
    const { app, platform } = await openHouse(engine);
    const answers: number[] = [];
    for (let time = 0; time < 130; time += 1)
      answers.push((await post({ "sec-fetch-site": "same-origin" }, app)).status);

    expect(answers.slice(0, 120).every((status) => status === 303)).toBe(true);
    expect(answers.at(-1)).toBe(429);
    await platform.close();
  });
});
