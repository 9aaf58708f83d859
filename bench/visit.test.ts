import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { visitFirstTime } from "./visit.ts";

const FILES: Readonly<Record<string, string>> = {
  "/": '<link rel="stylesheet" href="/look.css"><script type="module" src="/island.js?a=1&amp;b=2"></script><a href="/other">',
  "/look.css": "c".repeat(5000),
  "/island.js?a=1&b=2": "j".repeat(2000),
};

const server = createServer((request, answer) => {
  const body = FILES[request.url ?? ""];
  answer.writeHead(body === undefined ? 404 : 200).end(body);
});
let house = "";

beforeAll(async () => {
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  house = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((closed) => server.close(closed)));

describe("visitFirstTime", () => {
  it("counts the page and everything its head names, and follows no link", async () => {
    const { files, bytes } = await visitFirstTime(`${house}/`);

    expect(files).toBe(3);
    expect(bytes).toBeGreaterThan(7000);
  });

  it("counts a script whose address carries a question", async () => {
    const { scriptBytes } = await visitFirstTime(`${house}/`);

    expect(scriptBytes).toBeGreaterThan(2000);
    expect(scriptBytes).toBeLessThan(5000);
  });

  it("refuses to weigh a page that is not there", async () => {
    await expect(visitFirstTime(`${house}/gone`)).rejects.toThrow("answers 404");
  });
});
