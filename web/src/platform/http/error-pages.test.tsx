import { DomainError, type ErrorKind } from "@naast/kernel";
import { Hono } from "hono";
import { describe, expect, it } from "vitest";
import { NO_ASSETS } from "../assets.ts";
import { readerMiddleware } from "../language/reader-middleware.ts";
import en from "../text/en.json" with { type: "json" };
import nl from "../text/nl.json" with { type: "json" };
import type { Env } from "./env.ts";
import { errorPage } from "./error-pages.tsx";
import { pageRenderer } from "./page-renderer.tsx";

const shop = { nl: { shut: "Kamer {room} is <dicht>" }, en: { shut: "Room {room} is <shut>" } };

function refusing(kind: ErrorKind): Hono<Env> {
  const app = new Hono<Env>();
  app.use(
    readerMiddleware({ shop, platform: { nl, en } }),
    pageRenderer({ header: [], account: [], footer: [] }, NO_ASSETS),
  );
  app.onError(errorPage);
  return app.get("*", () => {
    throw new DomainError("shop.shut", kind, { room: 7 });
  });
}

describe("errorPage", () => {
  it.each([
    ["invalid", 422],
    ["notFound", 404],
    ["conflict", 409],
  ] as const)("answers a refusal of kind %s with %i", async (kind, status) => {
    expect((await refusing(kind).request("/")).status).toBe(status);
  });

  it("says the reason in the reader's language, as text and not as markup", async () => {
    expect(await (await refusing("conflict").request("/")).text()).toContain("Kamer 7 is &lt;dicht&gt;</h1>");
    expect(await (await refusing("conflict").request("/en")).text()).toContain("Room 7 is &lt;shut&gt;</h1>");
  });
});
