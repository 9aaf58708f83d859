import { pathToFileURL } from "node:url";
import { describe, expect, it, vi } from "vitest";
import type { Command } from "../command.ts";
import type { Options } from "../options.ts";
import { naast, shortLivedFile } from "../try-out.ts";
import { auditVerifyFrom } from "./audit-verify.ts";
import { demoFrom } from "./demo.ts";
import { migrateFrom } from "./migrate.ts";
import { municipalityAddFrom } from "./municipality-add.ts";

const MARLEEN = { name: "Wijkerveen", administrator: "Marleen de Wit", email: "marleen@example.org" };
const WHOLE = { name: "Wijkerveen", verified: { ok: true, batches: 2, entries: 41, anchor: "a1b2" } };
const BROKEN = { name: "Elders", verified: { ok: false, batch: 7, fault: "hash" } };

/** Runs a command against a server that answers its one operation with this, where the bundle would stand. */
async function run(
  commandFrom: (built: URL) => Command,
  { answers, options = {} }: { answers: unknown; options?: Partial<Options> },
) {
  const door = `export const openOperations = () => new Proxy({}, { get: () => async () => (${JSON.stringify(answers)}) });`;
  const built = pathToFileURL(await shortLivedFile("server.mjs", door));
  let out = "";
  const code = await commandFrom(built).run(
    [],
    { json: false, links: false, language: "nl", content: "", ...options },
    { out: (text) => (out += text), err: () => {} },
  );
  return { code, out };
}

describe("naast migrate", () => {
  it("tells what was done, or that nothing was to do", async () => {
    const done = ["20261124T0600_app_role.sql", "20261124T0610_people.sql"];
    expect(await run(migrateFrom, { answers: done })).toEqual({ code: 0, out: `Done: ${done.join(", ")}.` });
    expect((await run(migrateFrom, { answers: [] })).out).toBe("The database is up to date: nothing to do.");
  });

  it("answers JSON", async () => {
    const { out } = await run(migrateFrom, { answers: ["one.sql"], options: { json: true } });
    expect(JSON.parse(out)).toEqual({ applied: ["one.sql"] });
  });

  it("says that the web app is not built yet", async () => {
    const nowhere = migrateFrom(new URL("file:///nowhere/server.js"));
    const options: Options = { json: false, links: false, language: "nl", content: "" };
    await expect(nowhere.run([], options, { out: () => {}, err: () => {} })).rejects.toThrow(
      "`npm start` builds and serves it",
    );
  });
});

describe("naast demo", () => {
  it("tells which made-up municipalities are here", async () => {
    expect((await run(demoFrom, { answers: ["Wijkerveen"] })).out).toBe("Made-up municipalities here: Wijkerveen.");
    const { out } = await run(demoFrom, { answers: ["Wijkerveen"], options: { json: true } });
    expect(JSON.parse(out)).toEqual({ municipalities: ["Wijkerveen"] });
  });
});

describe("naast municipality add", () => {
  const answers = { id: "m1", path: "/aanmelden/link/token", until: "2026-11-25T12:00:00.000Z" };

  it("prints where the administrator signs in, by the address people use", async () => {
    vi.stubEnv("NAAST_URL", "https://naast.example.nl/");
    const { out } = await run(municipalityAddFrom, { answers, options: MARLEEN });
    vi.unstubAllEnvs();

    expect(out).toBe(
      "Wijkerveen is added. Marleen de Wit signs in here, once, within a day:\nhttps://naast.example.nl/aanmelden/link/token",
    );
  });

  it("answers JSON", async () => {
    const { out } = await run(municipalityAddFrom, { answers, options: { ...MARLEEN, json: true } });
    expect(JSON.parse(out)).toEqual({
      id: "m1",
      link: "http://127.0.0.1:3000/aanmelden/link/token",
      until: answers.until,
    });
  });

  it.each([[[]], [["--name", "Wijkerveen"]], [["--name", " ", "--administrator", "M", "--email", "m@example.org"]]])(
    "asks for what is missing in %j, with an example",
    async (words) => {
      const { code, err } = await naast("municipality", "add", ...words);
      expect([code, err]).toEqual([2, expect.stringContaining("--administrator 'M. de Wit' --email")]);
    },
  );
});

describe("naast audit verify", () => {
  it("ends with 0 where all audits are whole, and gives each anchor", async () => {
    expect(await run(auditVerifyFrom, { answers: [WHOLE] })).toEqual({
      code: 0,
      out: "Wijkerveen: whole, 41 entries in 2 batches; note its anchor elsewhere: a1b2",
    });
    expect((await run(auditVerifyFrom, { answers: [] })).out).toContain("no municipality yet");
  });

  it("ends with 1 where one is broken, and names the batch and what is wrong", async () => {
    const { code, out } = await run(auditVerifyFrom, { answers: [WHOLE, BROKEN] });
    expect(code).toBe(1);
    expect(out).toContain("Elders: BROKEN at batch 7: an entry or the batch itself was changed.");
  });

  it("answers JSON", async () => {
    const { out } = await run(auditVerifyFrom, { answers: [WHOLE, BROKEN], options: { json: true } });
    expect(JSON.parse(out)).toEqual({
      ok: false,
      municipalities: [
        { name: "Wijkerveen", ok: true, batches: 2, entries: 41, anchor: "a1b2" },
        { name: "Elders", ok: false, batch: 7, fault: "hash" },
      ],
    });
  });
});
