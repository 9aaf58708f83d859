import { decodeText, parseCsv } from "@naast/kernel";
import { describe, expect, it } from "vitest";
import { catalogue, house, open } from "#web/testing/house.ts";

describe("the catalogue as files", () => {
  it("is there as JSON with every practice, the lists and the licence, and is not sent twice", async () => {
    const answer = await house.request("/praktijken.json");
    const { practices, taxonomy, licence } = JSON.parse(await answer.text());

    expect(practices).toHaveLength(catalogue.practices.length);
    expect(Object.keys(taxonomy)).toEqual(Object.keys(catalogue.taxonomy));
    expect(licence.name).toBe("CC BY 4.0");
    const again = { headers: { "if-none-match": `W/${answer.headers.get("etag")}` } };
    expect((await house.request("/praktijken.json", again)).status).toBe(304);
  });

  it.each([
    ["", "naam", "Buurtbemiddeling"],
    ["/en", "name", "Neighbour mediation"],
  ])("is there as a spreadsheet in the reader's language: %s", async (prefix, head, title) => {
    const answer = await house.request(`${prefix}/praktijken.csv`);
    const { text } = decodeText(new Uint8Array(await answer.arrayBuffer()));
    const { rows } = parseCsv(text, { file: "praktijken.csv" });

    expect(rows).toHaveLength(catalogue.practices.length);
    expect(text.split("\r\n")[0]).toContain(head);
    expect(text).toContain(title);
  });

  it("has a schema that says what a practice file holds", async () => {
    expect(await (await house.request("/praktijk.schema.json")).json()).toMatchObject({
      $schema: "https://json-schema.org/draft/2020-12/schema",
    });
  });
});

describe("what machines ask for", () => {
  it("is a feed of changes that names each with its day, in the reader's language", async () => {
    const feed = await open("/wijzigingen.xml");

    expect(feed).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<feed /);
    expect(feed.match(/<entry>/g)?.length).toBeGreaterThanOrEqual(catalogue.practices.length);
    expect(feed).toContain("Eerste beschrijving in Naast.");
    expect(await open("/en/wijzigingen.xml")).toContain("First description in Naast.");
  });

  it("is a map of the site with every practice in both languages, each of which is there", async () => {
    const map = await open("/sitemap.xml");
    const addresses = [...map.matchAll(/<loc>http:\/\/localhost([^<]*)<\/loc>/g)].map(([, path = ""]) => path);

    expect(addresses).toContain("/praktijken/jolo");
    expect(addresses).toContain("/en/praktijken/jolo");
    for (const path of addresses) expect((await house.request(path)).status, path).toBe(200);
    expect(await open("/robots.txt")).toContain("Sitemap: http://localhost/sitemap.xml");
  });

  it("is told on each practice in the words of schema.org, and cannot break out of it", async () => {
    const [, json = ""] =
      /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(await open("/praktijken/jolo")) ?? [];
    const { "@type": type, name, license, step } = JSON.parse(json);

    expect({ type, name, license }).toEqual({
      type: "HowTo",
      name: "JOLO (Jongeren Lossen Het Op)",
      license: "https://creativecommons.org/licenses/by/4.0/",
    });
    expect(step.length).toBeGreaterThan(1);
    expect(json).not.toContain("<");
  });
});
