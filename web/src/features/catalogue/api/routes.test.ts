import { describe, expect, it } from "vitest";
import { z } from "zod";
import { catalogue, house } from "#web/testing/house.ts";

const JSON_HEADERS = { "content-type": "application/json" };
const FROM_ELSEWHERE = { origin: "https://elsewhere.example", "sec-fetch-site": "cross-site" };
const ask = (path: string, init?: RequestInit) => house.request(`/api/v1${path}`, init);
const send = (body: string, headers: Record<string, string> = JSON_HEADERS) =>
  ask("/matches", { method: "POST", body, headers });
const bodyOf = async (answer: Response) => JSON.parse(await answer.text());
const read = async (path: string) => bodyOf(await ask(path));
const slugsIn = ({ results }: { results: readonly { slug: string }[] }) => results.map(({ slug }) => slug);

describe("the list of practices for programs", () => {
  it("comes a page at a time, and says where the other pages are", async () => {
    const answer = await ask("/practices?pageSize=10&page=2");
    const { results, total, page, pageSize } = await bodyOf(answer);

    expect(results).toHaveLength(10);
    expect({ total, page, pageSize }).toEqual({ total: catalogue.practices.length, page: 2, pageSize: 10 });
    expect(answer.headers.get("link")).toMatch(
      /page=1>; rel="first", <[^>]+page=1>; rel="prev", <[^>]+page=3>; rel="next", <[^>]+page=5>; rel="last"/,
    );
  });

  it("is empty behind its last page, and leads back to it", async () => {
    const answer = await ask("/practices?pageSize=10&page=99");

    expect((await bodyOf(answer)).results).toEqual([]);
    expect(answer.headers.get("link")).toMatch(/page=5>; rel="prev", <[^>]+page=5>; rel="last"$/);
  });

  it("finds words with a typing error", async () => {
    expect(slugsIn(await read("/practices?q=buren+bemidling"))[0]).toBe("buurtbemiddeling");
  });

  it("widens by a second id and narrows by another parameter", async () => {
    const totalOf = async (query: string) => (await read(`/practices?${query}`)).total;
    const [square, squareOrSchool, forChildren] = await Promise.all([
      totalOf("location=square"),
      totalOf("location=square&location=school"),
      totalOf("location=square&location=school&group=children"),
    ]);

    expect(squareOrSchool).toBeGreaterThan(square);
    expect(forChildren).toBeLessThan(squareOrSchool);
    expect(forChildren).toBeGreaterThan(0);
  });

  it("stands in the alphabet of the language that is asked for", async () => {
    const titles = (results: readonly { title: { nl: string; en: string } }[], language: "nl" | "en") =>
      results.map(({ title }) => title[language]);
    for (const language of ["nl", "en"] as const) {
      const { results } = await read(`/practices?pageSize=100&language=${language}`);
      const order = new Intl.Collator(language);
      expect(titles(results, language)).toEqual(titles(results, language).toSorted((a, b) => order.compare(a, b)));
    }
  });
});

describe("one practice for programs", () => {
  it("comes whole, in both languages, with its page and its licence", async () => {
    for (const known of catalogue.practices) {
      const { url, licence, ...practice } = await read(`/practices/${known.slug}`);
      expect(practice).toEqual(known);
      expect(url).toBe(`http://localhost/praktijken/${known.slug}`);
      expect(licence.name).toBe("CC BY 4.0");
    }
  });

  it("is found by its second name", async () => {
    expect((await read("/practices/portiekportiers-jeugd")).slug).toBe("portiekportiers");
  });

  it("is not sent anew to whoever has it, by its tag or by the moment", async () => {
    const { headers } = await ask("/practices/jolo");
    const [tag, moment] = [headers.get("etag") ?? "", headers.get("last-modified") ?? ""];
    const asked = async (given: Record<string, string>) => (await ask("/practices/jolo", { headers: given })).status;
    const again = await ask("/practices/jolo", { headers: { "if-none-match": `"other", W/${tag}` } });

    expect([again.status, await again.text(), again.headers.get("etag")]).toEqual([304, "", tag]);
    expect(await asked({ "if-modified-since": moment })).toBe(304);
    expect(await asked({ "if-modified-since": "Mon, 01 Jan 2024 00:00:00 GMT" })).toBe(200);
    expect(await asked({ "if-none-match": '"other"', "if-modified-since": moment })).toBe(200);
    expect((await ask("/practices/burgertop", { headers: { "if-none-match": tag } })).status).toBe(200);
  });
});

describe("what fits a situation, for programs", () => {
  it("is told with reasons, to a page of another site too", async () => {
    const situation = JSON.stringify({ problems: ["youth-nuisance"], locations: ["square"] });
    const answer = await send(situation, { ...JSON_HEADERS, ...FROM_ELSEWHERE });
    const { results, together } = await bodyOf(answer);

    expect(answer.status).toBe(200);
    expect(results[0].for.length).toBeGreaterThan(0);
    expect(together.slugs.length).toBeGreaterThan(0);
  });

  it.each([
    ['{"problems":["dragons"]}', "line 1, column 14", "expected an id from the list 'problems'"],
    ['{"problem":["youth-nuisance"]}', "line 1, column 2", "expected no field called problem"],
  ])("says where %s is wrong", async (body, name, reason) => {
    const answer = await send(body);
    const { errors } = await bodyOf(answer);

    expect(answer.status).toBe(400);
    expect(errors).toEqual([{ name, reason }]);
  });
});

describe("what programs are told when it goes wrong", () => {
  it.each([
    ["pageSize=1000", "pageSize", "expected one whole number from 1 to 100"],
    ["page=zero", "page", "expected one whole number from 1 to 1000"],
    ["page=1&page=2", "page", "expected one whole number from 1 to 1000"],
    ["location=moon", "location", "no such id: moon"],
    [`q=${"a".repeat(300)}`, "q", "expected at most 200 characters"],
    ["language=ar", "language", "expected nl or en"],
    ["lokatie=plein", "lokatie", "there is no such parameter"],
  ])("names the parameter that is wrong in %s", async (query, name, reason) => {
    const answer = await ask(`/practices?${query}`);

    expect(answer.status).toBe(400);
    expect((await bodyOf(answer)).errors).toEqual([{ name, reason }]);
  });

  it("names all that is wrong at once", async () => {
    expect((await read("/practices?page=0&pageSize=0&x=1")).errors).toHaveLength(3);
    expect((await read("/practices?location=moon&group=dragons")).errors).toHaveLength(2);
  });

  const TOO_LARGE = JSON.stringify({ goal: "a".repeat(70_000) });
  const sent = (body: string | URLSearchParams, headers: Record<string, string> = {}) => ({
    path: "/matches",
    method: "POST",
    body,
    headers,
  });
  it.each<[string, number, RequestInit & { path: string }]>([
    ["a practice that is not there", 404, { path: "/practices/nowhere" }],
    ["a slash at the end", 404, { path: "/practices/" }],
    ["a slash behind a practice", 404, { path: "/practices/jolo/" }],
    ["an address that is not there", 404, { path: "/nothing" }],
    ["the root", 404, { path: "" }],
    ["another version", 404, { path: "/../v2/practices" }],
    ["the root of all versions", 404, { path: "/.." }],
    ["reading what can only be sent", 405, { path: "/matches" }],
    ["sending what can only be read", 405, { ...sent("{}", JSON_HEADERS), path: "/practices" }],
    ["removing", 405, { path: "/practices/jolo", method: "DELETE" }],
    ["too much", 413, sent(TOO_LARGE, JSON_HEADERS)],
    ["a form", 415, sent(new URLSearchParams({ problems: "x" }))],
    ["a form of another site", 415, sent("{}", FROM_ELSEWHERE)],
    ["half a situation", 400, sent('{"problems":', JSON_HEADERS)],
  ])("is told in problem details with the version: %s", async (_, status, { path, ...init }) => {
    const answer = await ask(path, init);
    const told = await bodyOf(answer);

    expect(answer.status).toBe(status);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(answer.headers.get("api-version")).toBe("1.0.0");
    expect(told).toMatchObject({ type: "about:blank", status, title: expect.any(String), detail: expect.any(String) });
  });

  it("says what can be done where something else was tried", async () => {
    expect((await ask("/practices", { method: "PUT" })).headers.get("allow")).toBe("GET, HEAD, OPTIONS");
    expect((await ask("/matches")).headers.get("allow")).toBe("POST, OPTIONS");
  });

  it("stops whoever goes on too fast, and says for how long", async () => {
    const headers = { "x-forwarded-for": "192.0.2.7" };
    const answers = await Promise.all(Array.from({ length: 310 }, () => ask("/nothing", { headers })));
    const stopped = answers.find(({ status }) => status === 429);

    expect(stopped?.headers.get("retry-after")).toBe("1");
    expect(stopped?.headers.get("content-type")).toBe("application/problem+json");
    expect((await ask("/taxonomy")).status).toBe(200);
  });

  it("answers the question a browser asks first for a page of another site", async () => {
    const answer = await ask("/matches", { method: "OPTIONS", headers: FROM_ELSEWHERE });

    expect(answer.status).toBe(204);
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
    expect(answer.headers.get("access-control-allow-headers")).toContain("Content-Type");
  });

  it("has no second address in another language", async () => {
    expect((await house.request("/en/api/v1/practices")).status).toBe(404);
  });
});

/** Everything in the published description, closed: a field it does not tell of is not allowed. */
async function described(): Promise<Record<string, z.ZodType>> {
  const { components } = await read("/openapi.json");
  const text = JSON.stringify(components.schemas)
    .replaceAll("#/components/schemas/", "#/$defs/")
    .replaceAll('"type":"object","properties"', '"type":"object","additionalProperties":false,"properties"');
  const $defs = JSON.parse(text);
  const schemaFor = (name: string) => z.fromJSONSchema({ $ref: `#/$defs/${name}`, $defs });
  return Object.fromEntries(Object.keys($defs).map((name) => [name, schemaFor(name)]));
}

describe("what programs are given", () => {
  it("has the shape that the description tells, with no field beside it", async () => {
    const { Practice, PracticePage, Taxonomy, Matches, ProblemDetails } = await described();
    const situation = {
      problems: ["youth-nuisance", "little-contact"],
      locations: ["square"],
      ages: [12, 18],
      weeks: 4,
    };

    for (const { slug } of catalogue.practices) Practice?.parse(await read(`/practices/${slug}`));
    PracticePage?.parse(await read("/practices"));
    Taxonomy?.parse(await read("/taxonomy"));
    Matches?.parse(await bodyOf(await send(JSON.stringify(situation))));
    ProblemDetails?.parse(await read("/practices?page=0"));
    expect([Practice, PracticePage, Taxonomy, Matches, ProblemDetails]).not.toContain(undefined);
  });

  it("would not pass with another shape", async () => {
    const { Practice } = await described();
    const practice = await read("/practices/jolo");

    expect(Practice?.safeParse({ ...practice, stars: 5 }).success).toBe(false);
    expect(Practice?.safeParse({ ...practice, evidence: {} }).success).toBe(false);
  });
});
