import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { builtAssets } from "./platform/assets.ts";
import { testEngine } from "./testing/databases.ts";
import { open, openHouse } from "./testing/house.ts";

describe("built files", async () => {
  const dist = mkdtempSync(join(tmpdir(), "naast-assets-"));
  mkdirSync(join(dist, "public/assets"), { recursive: true });
  writeFileSync(join(dist, "public/assets/main-AB12.css"), "p { margin: 0 }");
  writeFileSync(join(dist, "manifest.json"), '{"main.css": "/assets/main-AB12.css"}');
  const { app: site } = await openHouse(await testEngine("embedded"), { assets: builtAssets(dist) });

  afterAll(() => rmSync(dist, { recursive: true }));

  it("are kept for ever, because their name changes with their content", async () => {
    const answer = await site.request("/assets/main-AB12.css");

    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toContain("text/css");
    expect(answer.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(await open("/", site)).toContain('<link rel="stylesheet" href="/assets/main-AB12.css"/>');
  });

  it("that are not there are not kept at all", async () => {
    const answer = await site.request("/assets/main-OLD1.css");

    expect(answer.status).toBe(404);
    expect(answer.headers.get("cache-control")).toBeNull();
  });

  it("outside the public folder are given to nobody", async () => {
    for (const path of [
      "/assets/../../manifest.json",
      "/assets/..%2f..%2fmanifest.json",
      "/assets/%2e%2e/manifest.json",
    ])
      expect((await site.request(path)).status, path).toBe(404);
  });
});
