import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readConfig, SETTING_NAMES } from "./config.ts";
import { StartFault } from "./platform/start-fault.ts";

const manual = readFileSync(new URL("../../docs/operations/configuration.md", import.meta.url), "utf8");

const refusal = (environment: Record<string, string>) => {
  try {
    return readConfig(environment);
  } catch (fault) {
    return fault instanceof StartFault ? fault.message : fault;
  }
};

describe("readConfig", () => {
  it("makes a demonstration of nothing set, and of a server none unless somebody says so", () => {
    expect(readConfig({})).toMatchObject({ isDemo: true, databaseUrl: undefined, logsEveryRequest: false });
    const DATABASE_URL = "postgres://naast@localhost/naast";
    expect(readConfig({ DATABASE_URL })).toMatchObject({ isDemo: false, logsEveryRequest: true });
    expect(readConfig({ DATABASE_URL, NAAST_DEMO: "1" })).toMatchObject({ isDemo: true });
    expect(readConfig({ NAAST_DEMO: "0" })).toMatchObject({ isDemo: false });
  });

  it("takes what is empty as not set, and an address with or without its last slash", () => {
    expect(readConfig({ NAAST_DATA: "", DATABASE_URL: "", NAAST_URL: "" })).toEqual(readConfig({}));
    expect(readConfig({ NAAST_URL: "https://naast.example.nl/" }).publicUrl).toBe("https://naast.example.nl");
  });

  it.each([
    [{ NAAST_DEMO: "yes" }, "NAAST_DEMO cannot be read: set it to 1 or 0, or leave it out."],
    [{ NAAST_URL: "naast.example.nl" }, "NAAST_URL cannot be read: set it to an address such as https://"],
    [{ NAAST_PROXIES: "many" }, "NAAST_PROXIES cannot be read: set it to the number of proxies before Naast"],
    [{ NAAST_LOG: "all" }, "NAAST_LOG cannot be read: set it to errors or requests"],
    [{ SMTP_URL: "mail.example.nl" }, "SMTP_URL cannot be read: set it to an address such as smtps://"],
    [{ NAAST_MAIL_FROM: "naast" }, "NAAST_MAIL_FROM cannot be read: set it to an e-mail address"],
    [{ SMTP_URL: "smtp://localhost" }, "SMTP_URL is set and NAAST_MAIL_FROM is not"],
  ])("refuses %j in one sentence that names the variable", (environment, sentence) => {
    expect(refusal(environment)).toContain(sentence);
  });

  it("reads nothing that the manual does not explain", () => {
    for (const name of [...SETTING_NAMES, "PORT", "HOST"]) expect(manual).toContain(`| \`${name}\` |`);
  });
});
