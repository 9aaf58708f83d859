import { describe, expect, it } from "vitest";
import { wantedPath } from "./schema.ts";

describe("the page somebody wanted", () => {
  it.each([
    ["/mijn", "/mijn"],
    ["/en/mensen?zoek=jan&pagina=2", "/mensen?zoek=jan&pagina=2"],
    ["/ar/over", "/over"],
    ["/wat-past?probleem=no-say", "/wat-past?probleem=no-say"],
    ["/een/../twee", "/twee"],
  ])("is a path on this site, without its language: %s", (asked, path) => {
    expect(wantedPath(asked)).toBe(path);
  });

  it.each([
    "//evil.example",
    "///evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "https://evil.example",
    "javascript:alert(1)",
    "evil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    "/mijn\r\nSet-Cookie: naast=1",
    "/é",
    "",
    `/${"a".repeat(2_000)}`,
  ])("is nothing else: %j", (asked) => {
    expect(wantedPath(asked)).toBeUndefined();
  });

  it.each([
    "/en//evil.example",
    "/./\\evil.example",
    "/..//evil.example",
    "/ar/en//evil.example",
    "/%2f%2fevil.example",
  ])("never leads to another site: %s", (asked) => {
    const path = wantedPath(asked) ?? "/";
    expect(new URL(path, "https://naast.example.nl").host).toBe("naast.example.nl");
    expect(path).toMatch(/^\/(?![/\\])/);
  });
});
