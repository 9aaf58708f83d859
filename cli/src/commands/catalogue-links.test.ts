import { cp, readdir, readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { HOUSE, naast, shortLivedFolder } from "../try-out.ts";

describe("naast catalogue check --links", () => {
  const asked: string[] = [];
  const server = createServer(({ method, url = "" }, answer) => {
    asked.push(`${method} ${url}`);
    const statuses: Readonly<Record<string, number>> = {
      "/moved": 301,
      "/gone": 410,
      "/shy": method === "HEAD" ? 405 : 200,
      "/closed": 403,
    };
    answer.writeHead(statuses[url] ?? 200, { location: "/here" }).end();
  });
  let origin = "";

  beforeAll(async () => {
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());

  /** Our content with every source at one address, and some more of one practice. */
  const contentWith = async (...sources: readonly string[]) => {
    const folder = join(await shortLivedFolder(), "content");
    await cp(join(HOUSE, "content"), folder, { recursive: true });
    for (const name of await readdir(join(folder, "practices"))) {
      const file = join(folder, "practices", name);
      const practice = (await readFile(file, "utf8")).replaceAll(/url: "?https?:[^",}]+"?/g, `url: "${origin}/here"`);
      const added = name === "jolo.yaml" ? sources.map((line) => `  - ${line}\n`).join("") : "";
      await writeFile(
        file,
        practice.replace(/^sources:.*\n/m, (start) => start + added),
      );
    }
    return folder;
  };
  const source = (path: string, more = "") =>
    `{id: ${path}, title: A page, url: "${origin}/${path}", seen: 2026-11-23${more}}`;

  it("tells which sources are gone, moved or do not say, and for which practice", async () => {
    const content = await contentWith(source("moved"), source("gone"), source("shy"), source("closed"));
    const { code, out } = await naast("catalogue", "check", "--links", "--json", "--content", content);
    const kinds = Object.fromEntries(
      JSON.parse(out).links.map((one: { url: string; kind: string }) => [one.url.replace(`${origin}/`, ""), one.kind]),
    );

    expect(code).toBe(1);
    expect(kinds).toMatchObject({ here: "alive", moved: "moved", gone: "dead", shy: "alive", closed: "silent" });
    expect(JSON.parse(out).links).toContainEqual({
      url: `${origin}/gone`,
      kind: "dead",
      why: "410",
      practices: ["jolo"],
    });
  });

  it("reads as a list of what an editor does, and ends with 0 when nothing is gone", async () => {
    const content = await contentWith(source("moved"), `{id: old, title: Old, seen: 2020-01-01, url: "${origin}/old"}`);
    const { code, out } = await naast("catalogue", "check", "--links", "--content", content);

    expect(code).toBe(0);
    expect(out).toContain(`${origin}/moved → ${origin}/here  jolo`);
    expect(out).toMatch(/Not read for a year.*\n.*\/old \(2020-01-01\) {2}jolo/);
  });

  it("does not ask again for what was found gone before", async () => {
    const content = await contentWith(source("long-gone", ", archived: {since: 2026-11-01}"));
    const { code } = await naast("catalogue", "check", "--links", "--content", content);

    expect(code).toBe(0);
    expect(asked).not.toContain("HEAD /long-gone");
  });
});
