import { decodeText, parseCsv } from "@naast/kernel";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { catalogue, house, open } from "#web/testing/house.ts";

const jsonAt = async (path: string) => JSON.parse(await (await house.request(path)).text());
const tableAt = async (path: string) => {
  const answer = await house.request(path);
  const { text } = decodeText(new Uint8Array(await answer.arrayBuffer()));
  return { text, answer, ...parseCsv(text, { file: path }) };
};

describe("the catalogue as files", () => {
  it("is there as JSON with every practice, the lists and the licence, and is not sent twice", async () => {
    const answer = await house.request("/praktijken.json");
    const { practices, taxonomy, licence } = JSON.parse(await answer.text());

    expect(practices).toHaveLength(catalogue.practices.length);
    expect(taxonomy).toEqual(catalogue.taxonomy);
    expect(licence.name).toBe("CC BY 4.0");
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
    const again = { headers: { "if-none-match": `W/${answer.headers.get("etag")}` } };
    expect((await house.request("/praktijken.json", again)).status).toBe(304);
  });

  it("can be put back into practice files as it comes, without loss", async () => {
    const schema = z.fromJSONSchema(await jsonAt("/praktijk.schema.json"));
    const { practices } = await jsonAt("/praktijken.json");

    for (const { slug, url, licence, ...practice } of practices) {
      expect(schema.safeParse(practice).error, slug).toBeUndefined();
      expect({ ...practice, slug }).toEqual(catalogue.practices.find((known) => known.slug === slug));
    }
  });

  it.each([
    ["", "naam", "Buurtbemiddeling"],
    ["/en", "name", "Neighbour mediation"],
  ])("is there as a spreadsheet in the reader's language: %s", async (prefix, head, title) => {
    const { rows, text } = await tableAt(`${prefix}/praktijken.csv`);

    expect(rows).toHaveLength(catalogue.practices.length);
    expect(text.split("\r\n")[0]?.split(";")).toContain(head);
    expect(text).toContain(title);
  });

  it("is there as a table for programs: commas, ids, both languages, nothing before the first head", async () => {
    const { rows, text } = await tableAt("/praktijken-ids.csv");
    const jolo = catalogue.practices.find(({ slug }) => slug === "jolo");
    const row = rows.find(({ cells }) => cells[0] === "jolo")?.cells;

    expect(text).toMatch(/^slug,title_nl,title_en,/);
    expect(row?.slice(1, 3)).toEqual([jolo?.title.nl, jolo?.title.en]);
    expect(row).toContain(jolo?.problems.map(({ id }) => id).join("|"));
  });

  it("has a schema that says what a practice file holds", async () => {
    expect((await jsonAt("/praktijk.schema.json")).$schema).toBe("https://json-schema.org/draft/2020-12/schema");
  });
});

describe("the page about open data", () => {
  it("leads to every file and shows what is to be asked and how to refer", async () => {
    const page = await open("/en/open-data");
    const links = [...page.matchAll(/<a class="nl-link" href="([^"]+)" type="([^"]+)"/g)];

    expect(links).toHaveLength(7);
    for (const [, path = "", type = ""] of links) {
      const answer = await house.request(path);
      expect(answer.headers.get("content-type")?.split(";")[0], path).toBe(type);
    }
    expect(page).toContain(
      "Neighbour mediation. In: Naast, practices for neighbourhoods. http://localhost/en/praktijken/",
    );
  });
});

/** What DCAT-AP-NL 3.0 requires, by kind of thing: its shapes count these with at least one. */
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  "dcat:Catalog": ["dct:title", "dct:description", "dct:publisher", "dcat:contactPoint", "dcat:dataset"],
  "dcat:Dataset": [
    ...["dct:title", "dct:description", "dct:identifier", "dct:accessRights", "dct:creator", "dct:publisher"],
    ...["dcat:contactPoint", "dcat:theme", "dcat:distribution"],
  ],
  "dcat:Distribution": ["dcat:accessURL", "dct:license"],
  "dcat:DataService": [
    ...["dct:title", "dct:description", "dct:identifier", "dct:accessRights", "dct:publisher", "dct:license"],
    ...["dcat:contactPoint", "dcat:theme", "dcat:endpointURL", "dcat:endpointDescription"],
  ],
};

type Thing = Readonly<Record<"@type", unknown>>;

const kindOf = (thing: Thing) => String(thing["@type"]);

/** Every thing that is told of, however deep. */
function thingsIn(told: unknown): Thing[] {
  if (typeof told !== "object" || told === null) return [];
  const inside = Object.values(told).flatMap(thingsIn);
  return "@type" in told ? [told, ...inside] : inside;
}

describe("what portals of open data read", () => {
  it("tells all that DCAT-AP-NL requires, and leads to files that are there", async () => {
    const described = await jsonAt("/open-data.jsonld");
    const things = thingsIn(described).filter((thing) => kindOf(thing) in REQUIRED);

    expect(new Set(things.map(kindOf))).toEqual(new Set(Object.keys(REQUIRED)));
    for (const thing of things)
      for (const field of REQUIRED[kindOf(thing)] ?? []) expect(thing, kindOf(thing)).toHaveProperty([field]);
    for (const [, path = ""] of JSON.stringify(described).matchAll(
      /"dcat:downloadURL":\{"@id":"http:\/\/localhost([^"]+)/g,
    ))
      expect((await house.request(path)).status, path).toBe(200);
  });

  it("uses no prefix that it does not explain, and is the same from every language", async () => {
    const described = await jsonAt("/open-data.jsonld");
    const used = [...JSON.stringify(described).matchAll(/"(\w+):\w+":/g)].map(([, prefix]) => prefix ?? "");

    expect(Object.keys(described["@context"])).toEqual(expect.arrayContaining(used));
    expect(await jsonAt("/en/open-data.jsonld")).toEqual(described);
  });
});

describe("what machines ask for", () => {
  it("is a feed of changes that names each with its day, in the reader's language", async () => {
    const feed = await open("/wijzigingen.xml");
    const ids = [...feed.matchAll(/<entry>\n<id>([^<]+)<\/id>/g)].map(([, id]) => id);

    expect(feed).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<feed /);
    expect(ids.length).toBeGreaterThanOrEqual(catalogue.practices.length);
    expect(new Set(ids).size).toBe(ids.length);
    expect(feed).toContain("Eerste beschrijving in Naast.");
    expect(await open("/en/wijzigingen.xml")).toContain("First description in Naast.");
  });

  it("is a map of the site with every practice in both languages, each of which is there", async () => {
    const map = await open("/sitemap.xml");
    const addresses = [...map.matchAll(/<loc>http:\/\/localhost([^<]*)<\/loc>/g)].map(([, path = ""]) => path);

    for (const path of ["/praktijken/jolo", "/en/praktijken/jolo", "/", "/ar", "/ar/over"])
      expect(addresses).toContain(path);
    for (const path of addresses) expect((await house.request(path)).status, path).toBe(200);
    expect(await open("/robots.txt")).toContain("Sitemap: http://localhost/sitemap.xml");
  });

  it("names each page of the map in all its languages", async () => {
    const map = await open("/sitemap.xml");
    const known = new Set([...map.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => address));
    const others = [...map.matchAll(/hreflang="[^"]+" href="([^"]*)"/g)].map(([, address]) => address);

    expect(new Set(others)).toEqual(known);
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
