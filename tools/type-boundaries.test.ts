import { describe, expect, it } from "vitest";
import { complaintsAbout } from "./planted-program.ts";

/** The names of `source` that do not exist when it stands at `path` under this configuration. */
function namesMissing(config: string, path: string, source: string): string[] {
  const complaints = complaintsAbout(config, { [path]: source });
  return complaints.flatMap(({ text }) => /Cannot find name '(\w+)'/.exec(text)?.[1] ?? []);
}

const NAMES = ["fetch", "process", "console", "setTimeout", "document", "Buffer"];
const SOURCE = NAMES.map((name) => `export const ${name}Here = ${name};`).join("\n");

describe("the three configurations of the compiler", { timeout: 60_000 }, () => {
  it("leave an engine without network, process, clock, console and page, also beside its libraries", () => {
    const withLibraries = `export { z } from "zod";\nexport { parseDocument } from "yaml";\n${SOURCE}`;

    expect(namesMissing("tsconfig.engine.json", "packages/catalogue/src/planted.ts", withLibraries)).toEqual(NAMES);
  });

  it("give the server Node and no page", () => {
    expect(namesMissing("tsconfig.json", "web/src/planted.ts", SOURCE)).toEqual(["document"]);
  });

  it("give an island the page and no Node", () => {
    expect(namesMissing("tsconfig.islands.json", "web/src/islands/planted.ts", SOURCE)).toEqual(["process", "Buffer"]);
  });
});
