import { describe, expect, inject, it } from "vitest";
import { visit } from "./harness/visit.ts";

const server = inject("naast");
const read = async (answer: Response) => JSON.parse(await answer.text());
const api = (path: string, init?: RequestInit) => fetch(`${server}/api/v1${path}`, init);

describe("the catalogue for whoever builds something with it", () => {
  it("is taken over by a script that follows the pages of the API until there are no more", async () => {
    const slugs = new Set<string>();
    let next: string | undefined = `${server}/api/v1/practices?pageSize=15`;
    while (next) {
      const answer: Response = await fetch(next);
      for (const { slug } of (await read(answer)).results) slugs.add(slug);
      next = /<([^>]+)>; rel="next"/.exec(answer.headers.get("link") ?? "")?.[1];
    }
    expect(slugs.size).toBe((await read(await api("/practices"))).total);
    expect(slugs).toContain("buurtbemiddeling");
  });

  it("is asked again without being sent again, and says in its own way what is wrong", async () => {
    const first = await api("/practices/jolo");
    const again = await api("/practices/jolo", { headers: { "if-none-match": first.headers.get("etag") ?? "" } });
    const wrong = await api("/practices?effort=none");

    expect(again.status).toBe(304);
    expect(wrong.status).toBe(400);
    expect(wrong.headers.get("content-type")).toBe("application/problem+json");
    expect((await read(wrong)).errors).toEqual([{ name: "effort", reason: "no such id: none" }]);
  });

  it("tells where everything is to a program that only knows the description", async () => {
    const { servers, paths } = await read(await api("/openapi.json"));
    for (const [path, operations] of Object.entries<Record<string, object>>(paths)) {
      const address = servers[0].url + path.replace("{slug}", "buurtbemiddeling");
      const situation = {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: '{"locations":["square"]}',
      };
      const answer = await fetch(address, "post" in operations ? situation : {});
      expect(answer.status, path).toBe(200);
      expect(answer.headers.get("api-version")).toMatch(/^1\.\d+\.\d+$/);
    }
  });

  it("tells a program, not a person, what went wrong, also where a form would be refused", async () => {
    const form = await api("/matches", { method: "POST", body: new URLSearchParams({ problems: "noise" }) });
    const nowhere = await fetch(`${server}/api/v2/practices`);

    expect([form.status, nowhere.status]).toEqual([415, 404]);
    for (const answer of [form, nowhere]) expect(answer.headers.get("content-type")).toBe("application/problem+json");
  });

  it("is found by people on a page with the files, examples and what they may do with it", async () => {
    const page = await visit("/");
    await page.getByRole("link", { name: "Open data" }).click();
    await page.getByRole("heading", { level: 1, name: "Open data" }).waitFor();

    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: /als rekenblad/ }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("naast-nl.csv");
    expect(await page.getByText("CC BY 4.0").count()).toBeGreaterThan(0);
  });
});
