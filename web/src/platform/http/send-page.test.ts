import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { house } from "#web/testing/house.ts";

const ask = (path: string, encoding?: string, method = "GET") =>
  house.request(path, { method, headers: encoding === undefined ? {} : { "accept-encoding": encoding } });

describe("a page on its way", () => {
  it.each(["gzip", "gzip, deflate, br", "br;q=1.0, gzip;q=0.8"])("is compressed for who takes %s", async (encoding) => {
    const plain = await (await ask("/praktijken/jolo")).text();
    const answer = await ask("/praktijken/jolo", encoding);
    const bytes = Buffer.from(await answer.arrayBuffer());

    expect(answer.headers.get("content-encoding")).toBe("gzip");
    expect(answer.headers.get("vary")).toContain("Accept-Encoding");
    expect(bytes.length).toBeLessThan(plain.length / 3);
    // The nonce is another one each time.
    const bare = (page: string) => page.replaceAll(/nonce="[^"]+"/g, "").replaceAll(/content="[\w+/=]{20,}"/g, "");
    expect(bare(gunzipSync(bytes).toString())).toBe(bare(plain));
  });

  it.each([undefined, "identity", "gzip;q=0"])("is left as it is for who takes %s", async (encoding) => {
    const answer = await ask("/praktijken/jolo", encoding);

    expect(answer.headers.get("content-encoding")).toBeNull();
    expect(await answer.text()).toContain("<!DOCTYPE html>");
  });

  it("keeps its status and headers, and is compressed once", async () => {
    const answer = await ask("/nergens", "gzip");

    expect(answer.status).toBe(404);
    expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(gunzipSync(Buffer.from(await answer.arrayBuffer())).toString()).toContain("<!DOCTYPE html>");
    expect((await ask("/praktijken.json", "gzip")).headers.get("content-encoding")).toBe("gzip");
  });
});
