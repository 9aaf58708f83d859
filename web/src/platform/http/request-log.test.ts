import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { freshEngine } from "../../testing/databases.ts";
import { openHouse, type TestHouse } from "../../testing/house.ts";
import { aStreet, type Street } from "../../testing/street.ts";

describe("the log", () => {
  let house: TestHouse;
  let street: Street;

  beforeAll(async () => {
    house = await openHouse(await freshEngine("embedded"), { settings: { logsEveryRequest: true } });
    street = await aStreet(house);
  });
  afterAll(() => house.platform.close());
  afterEach(() => vi.restoreAllMocks());

  it("has one line for each request, with its number and the pattern of its address", async () => {
    const log = vi.spyOn(console, "log").mockImplementation(() => {});
    const answer = await house.app.request("/praktijken/jolo?probleem=no-say");

    const [line] = log.mock.calls.map(([text]) => JSON.parse(String(text)));
    expect(log.mock.calls).toHaveLength(1);
    expect(line).toMatchObject({ level: "info", method: "GET", route: "/praktijken/:slug", status: 200 });
    expect(line.id).toBe(answer.headers.get("x-request-id"));
    expect(line.ms).toBeGreaterThanOrEqual(0);
  });

  it("knows nobody's name, address or token, whoever asks for what", async () => {
    const lines = [vi.spyOn(console, "log"), vi.spyOn(console, "error")].map((spy) => spy.mockImplementation(() => {}));
    const { marleen } = street;
    await marleen.opens(`/mensen/${marleen.id}?zoek=${marleen.name}`);
    await marleen.sends("/mensen", [["zoek", marleen.email]]);
    await house.app.request(`/aanmelden/link/${marleen.cookie.slice("naast=".length)}`);

    const written = lines.flatMap(({ mock }) => mock.calls).join("\n");
    expect(written).toContain('"status"');
    for (const secret of [marleen.name, marleen.email, marleen.id, marleen.cookie.slice("naast=".length)])
      expect(written).not.toContain(secret);
  });
});
