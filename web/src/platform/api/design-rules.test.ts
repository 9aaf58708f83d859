import { describe, expect, it } from "vitest";
import { type ApiDocument, breachesOf } from "#web/testing/design-rules.ts";
import { house } from "#web/testing/house.ts";

const read = async (path: string) => JSON.parse(await (await house.request(path)).text());

describe("the description of our API", () => {
  it("keeps the design rules of the Dutch government", async () => {
    expect(breachesOf(await read("/api/v1/openapi.json"))).toEqual([]);
  });

  it("stands where the rules look for it, for every site, and tells the version that answers tell", async () => {
    const answer = await house.request("/api/v1/openapi.json");
    const { info, servers, paths }: ApiDocument = JSON.parse(await answer.text());

    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
    expect(answer.headers.get("api-version")).toBe(info.version);
    expect(servers).toEqual([{ url: "http://localhost/api/v1" }]);
    expect(Object.keys(paths)).not.toEqual([]);
  });

  it("refers to nothing that it does not hold", async () => {
    const text = JSON.stringify(await read("/api/v1/openapi.json"));
    const { components } = JSON.parse(text);
    const names = [...text.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name ?? "");

    expect(text.match(/"\$ref":/g)?.length).toBe(names.length);
    for (const name of names) expect(components.schemas).toHaveProperty(name);
  });
});

const headers = { "API-Version": { schema: { type: "string" } } };
const problem = {
  headers,
  content: { "application/problem+json": { schema: { required: ["status", "title", "detail"] } } },
};
const RIGHT = {
  openapi: "3.1.0",
  info: { version: "2.0.1", contact: { name: "Naast", url: "https://naast.example" } },
  servers: [{ url: "https://naast.example/api/v2" }],
  paths: {
    "/street-names/{id}": {
      get: {
        operationId: "readName",
        parameters: [
          { name: "id", in: "path" },
          { name: "pageSize", in: "query" },
        ],
        responses: { "200": { headers }, "400": problem },
      },
    },
  },
  components: { schemas: { StreetName: { properties: { sinceDate: { format: "date" } } } } },
} satisfies ApiDocument;

const reading = RIGHT.paths["/street-names/{id}"].get;
const withReading = (change: Partial<typeof reading> | object) => ({
  paths: { "/street-names/{id}": { get: { ...reading, ...change } } },
});

describe("breachesOf", () => {
  it("finds nothing in a document that keeps the rules", () => {
    expect(breachesOf(RIGHT)).toEqual([]);
  });

  it.each<[string, object]>([
    ["doc-openapi", { openapi: "2.0" }],
    ["semver", { info: { ...RIGHT.info, version: "2.0" } }],
    ["doc-openapi-contact", { info: { version: "2.0.1" } }],
    ["uri-version", { servers: [{ url: "https://naast.example" }] }],
    ["no-trailing-slash", { paths: { "/streets/": { get: { responses: {} } } } }],
    ["path-segments-kebab-case", { paths: { "/streetNames": { get: { responses: {} } } } }],
    ["http-methods", { paths: { "/streets": { trace: { responses: { "400": problem } } } } }],
    ["query-keys-camel-case", withReading({ parameters: [...reading.parameters, { name: "page_size", in: "query" }] })],
    ["doc-openapi", withReading({ parameters: [] })],
    ["doc-openapi", { paths: { ...RIGHT.paths, "/streets/{id}": { get: reading } } }],
    ["version-header", withReading({ responses: { "200": {}, "400": problem } })],
    ["error-handling/invalid-input", withReading({ responses: { "200": { headers } } })],
    [
      "error-handling/problem-details",
      withReading({ responses: { "400": { headers, content: { "text/html": {} } } } }),
    ],
    ["schema names", { components: { schemas: { street_name: {} } } }],
    ["field names", { components: { schemas: { Street: { items: { properties: { house_count: {} } } } } } }],
    ["date-time", { components: { schemas: { Street: { properties: { date: {} } } } } }],
  ])("finds a breach of %s", (rule, offence) => {
    const found = breachesOf({ ...RIGHT, ...offence } as ApiDocument);

    expect(found).not.toEqual([]);
    for (const sentence of found) expect(sentence).toContain(rule);
  });
});
