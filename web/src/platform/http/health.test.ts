import { describe, expect, it, vi } from "vitest";
import { ENGINES, freshEngine } from "../../testing/databases.ts";
import { openHouse } from "../../testing/house.ts";

describe.each(ENGINES)("whoever keeps the house running (%s)", (kind) => {
  it("hears that it lives and can serve, and that it cannot when the database is gone", async () => {
    vi.spyOn(console, "error").mockImplementation(() => {});
    const engine = await freshEngine(kind);
    const { app, platform } = await openHouse(engine);

    expect([(await app.request("/health")).status, (await app.request("/ready")).status]).toEqual([200, 200]);
    await platform.close();
    expect([(await app.request("/health")).status, (await app.request("/ready")).status]).toEqual([200, 503]);
    vi.restoreAllMocks();
  });
});
