import { Hono } from "hono";
import { describe, expect, it } from "vitest";
import type { Env } from "./env.ts";
import { safeHeaders } from "./safe-headers.ts";
import { visitor } from "./visitor.ts";

const seen = async (front: Parameters<typeof visitor>[0], headers: Record<string, string> = {}) => {
  const app = new Hono<Env>();
  app.use(visitor(front)).get("/", (c) => c.json([c.var.visitorAddress, c.var.isSecure]));
  return (await app.request("/", { headers })).json();
};
const forwarded = { "x-forwarded-for": "1.1.1.1, 2.2.2.2, 3.3.3.3" };

describe("visitor", () => {
  it("believes no proxy that is not ours: anybody can write where they come from", async () => {
    expect(await seen({ trustedProxies: 0, publicUrl: undefined }, forwarded)).toEqual(["", false]);
  });

  it("believes our own proxies as far as they go", async () => {
    expect(await seen({ trustedProxies: 1, publicUrl: undefined }, forwarded)).toEqual(["3.3.3.3", false]);
    expect(await seen({ trustedProxies: 2, publicUrl: undefined }, forwarded)).toEqual(["2.2.2.2", false]);
  });

  it("falls back on the line itself where a proxy says nothing", async () => {
    expect(await seen({ trustedProxies: 1, publicUrl: undefined })).toEqual(["", false]);
    expect(await seen({ trustedProxies: 9, publicUrl: undefined }, forwarded)).toEqual(["", false]);
  });

  it("is safe where people reach the house by https", async () => {
    expect(await seen({ trustedProxies: 0, publicUrl: "https://naast.example.nl" })).toEqual(["", true]);
  });
});

describe("a browser that came by https", () => {
  const policyOf = async (publicUrl: string | undefined) => {
    const app = new Hono().use(safeHeaders({ publicUrl })).get("/", (c) => c.text("here"));
    return (await app.request("/")).headers.get("strict-transport-security");
  };

  it("is told to come no other way, and one that did not is not", async () => {
    expect(await policyOf("https://naast.example.nl")).toBe("max-age=31536000");
    expect([await policyOf("http://localhost:3000"), await policyOf(undefined)]).toEqual([null, null]);
  });
});
