import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { ensureChromium, findChromium, mayInstall, missingSentence } from "./chromium.ts";

const folder = mkdtempSync(join(tmpdir(), "naast chromium "));
const browser = join(folder, "my-browser");
writeFileSync(browser, "");
chmodSync(browser, 0o755);
afterAll(() => rmSync(folder, { recursive: true }));

describe("the browser for scenarios", () => {
  it("is the one that NAAST_CHROMIUM names", () => {
    expect(findChromium({ NAAST_CHROMIUM: browser })).toBe(browser);
  });

  it("is missing when NAAST_CHROMIUM names no program, even where another browser exists", () => {
    const environment = { NAAST_CHROMIUM: join(folder, "gone"), PATH: "/usr/bin" };
    expect(findChromium(environment)).toBeUndefined();
    expect(missingSentence(environment)).toContain("correct or unset it");
  });

  it("is not installed when somebody chose another one", async () => {
    const environment = { NAAST_CHROMIUM: join(folder, "gone"), CI: "true" };
    const asked: string[] = [];
    const run = async (command: string) => {
      asked.push(command);
      return 0;
    };
    expect(await ensureChromium(environment, run)).toBeUndefined();
    expect(asked).toEqual([]);
  });

  it("is installed only as root, and only on a build machine or on request", () => {
    expect(mayInstall({ CI: "true" }, 0)).toBe(true);
    expect(mayInstall({ NAAST_INSTALL: "1" }, 0)).toBe(true);
    expect(mayInstall({}, 0)).toBe(false);
    expect(mayInstall({ CI: "true" }, 1000)).toBe(false);
  });
});
