import { describe, expect, it } from "vitest";
import { catalogue, house } from "#web/testing/house.ts";

const ask = (path: string, init?: RequestInit) => house.request(`/api/v1${path}`, init);
const bodyOf = async (answer: Response) => JSON.parse(await answer.text());
const read = async (path: string) => bodyOf(await ask(path));

describe("the open API", () => {
  it("gives practices a page at a time, and says where the other pages are", async () => {
    const answer = await ask("/practices?pageSize=10&page=2");
    const { results, total, page, pageSize } = await bodyOf(answer);

    expect(results).toHaveLength(10);
    expect({ total, page, pageSize }).toEqual({ total: catalogue.practices.length, page: 2, pageSize: 10 });
    expect(answer.headers.get("link")).toMatch(
      /page=1>; rel="prev", <[^>]+page=3>; rel="next", <[^>]+page=5>; rel="last"/,
    );
    expect(answer.headers.get("api-version")).toBe("1.0.0");
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
  });

  it("searches with a typing error and narrows by ids", async () => {
    const found = await read("/practices?q=buren+bemidling");
    const narrowed = (await read(
      "/practices?location=square&location=school&group=children&pageSize=100",
    )) as unknown as {
      total: number;
      results: { slug: string }[];
    };

    expect(found.results[0]?.slug).toBe("buurtbemiddeling");
    expect(narrowed.results.map(({ slug }: { slug: string }) => slug)).toContain("thuis-op-straat");
    expect(narrowed.total).toBeLessThan(catalogue.practices.length);
  });

  it("gives each practice whole, in both languages, with its page and its licence", async () => {
    for (const { slug, title, steps } of catalogue.practices) {
      const practice = await read(`/practices/${slug}`);
      expect(practice).toMatchObject({ slug, title, steps, licence: { name: "CC BY 4.0" } });
      expect(practice.url).toBe(`http://localhost/praktijken/${slug}`);
    }
  });

  it("gives nothing anew to whoever has it already", async () => {
    const tag = (await ask("/practices/jolo")).headers.get("etag") ?? "";
    const again = await ask("/practices/jolo", { headers: { "if-none-match": tag } });

    expect(again.status).toBe(304);
    expect(await again.text()).toBe("");
    expect((await ask("/practices/burgertop", { headers: { "if-none-match": tag } })).status).toBe(200);
  });

  it("says what fits a situation, as the pages do", async () => {
    const situation = { problems: ["youth-nuisance"], locations: ["square"] };
    const answer = await ask("/matches", { method: "POST", body: JSON.stringify(situation), headers: JSON_HEADERS });
    const { results } = await bodyOf(answer);

    expect(answer.status).toBe(200);
    expect(results[0].for.length).toBeGreaterThan(0);
  });

  it.each([
    ["/practices?pageSize=1000", 400, "pageSize"],
    ["/practices?page=zero", 400, "page"],
    ["/practices?location=moon", 400, "location"],
    [`/practices?q=${"a".repeat(300)}`, 400, "q"],
  ])("says which parameter of %s is wrong", async (path, status, name) => {
    const answer = await ask(path);
    const { errors, status: told } = await bodyOf(answer);

    expect(answer.status).toBe(status);
    expect(told).toBe(status);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(errors[0].name).toBe(name);
  });

  it.each(["/practices/nowhere", "/practices/", "/nothing", ""])(
    "says in its own way that %s is not there",
    async (path) => {
      const answer = await ask(path);

      expect(answer.status).toBe(404);
      expect(answer.headers.get("content-type")).toBe("application/problem+json");
    },
  );

  it("says what is wrong with a situation", async () => {
    const wrong = JSON.stringify({ problems: ["dragons"] });
    const answer = await ask("/matches", { method: "POST", body: wrong, headers: JSON_HEADERS });

    expect(answer.status).toBe(400);
    expect((await bodyOf(answer)).errors[0].reason).toContain("an id from the list 'problems'");
  });
});

const JSON_HEADERS = { "content-type": "application/json", "sec-fetch-site": "cross-site" };

interface Described {
  readonly openapi: string;
  readonly info: { readonly version: string; readonly contact: object; readonly license: object };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly responses: Readonly<Record<string, { readonly content: Readonly<Record<string, unknown>> }>>;
}

describe("the description of the API", () => {
  const described = async (): Promise<Described> => read("/openapi.json");

  it("is OpenAPI 3.1 and tells the version that every answer tells, a contact and a licence", async () => {
    const { openapi, info } = await described();

    expect(openapi).toMatch(/^3\.1\./);
    expect(info.version).toBe((await ask("/openapi.json")).headers.get("api-version"));
    expect(info.contact).toBeDefined();
    expect(info.license).toBeDefined();
  });

  it("names exactly the addresses there are", async () => {
    const { paths } = await described();

    expect(Object.keys(paths).toSorted()).toEqual([
      "/api/v1/matches",
      "/api/v1/practices",
      "/api/v1/practices/{slug}",
      "/api/v1/taxonomy",
    ]);
    for (const path of ["/practices", "/practices/jolo", "/taxonomy"]) expect((await ask(path)).status).toBe(200);
  });

  it("keeps the design rules: version in the path, small letters, no last slash", async () => {
    for (const path of Object.keys((await described()).paths))
      expect(path).toMatch(/^\/api\/v\d+(\/([a-z]+(-[a-z]+)*|\{[a-z][A-Za-z]*\}))+$/);
  });

  it("keeps the design rules: known methods, camelCase in the query, problems for errors", async () => {
    const operations = Object.values((await described()).paths).flatMap(Object.entries) as [string, Operation][];
    for (const [method, { operationId, parameters = [], responses }] of operations) {
      expect(["get", "post", "put", "patch", "delete"]).toContain(method);
      expect([operationId, ...parameters.map(({ name }) => name)].join(" ")).toMatch(
        /^[a-z][A-Za-z]*( [a-z][A-Za-z]*)*$/,
      );
      for (const [status, { content }] of Object.entries(responses))
        expect(Object.keys(content)).toEqual([status === "200" ? "application/json" : "application/problem+json"]);
    }
  });
});
